/** Publishing that is killed at any moment, on a full disk or on one that cannot be written, leaves readers one whole site. */

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createDice } from '../../bench/dice.ts'
import { writeMarker } from '../../src/build/marker.ts'
import { restoreInterrupted, switchSite } from '../../src/build/switch.ts'
import { openFolder } from '../../src/deploy/folder-target.ts'
import { readRelease } from '../../src/deploy/release.ts'
import { publish } from './release/publish-release.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-killed-'))
const mounts: string[] = []
after(() => {
  for (const mount of mounts) spawnSync('umount', [mount])
  rmSync(root, { recursive: true, force: true })
})

/** What all of a site's files say; fails when they differ or some are missing. */
function sayingOf(folder: string, count: number): string {
  const files = globSync('**/*.html', { cwd: folder })
  const sayings = new Set(files.map(file => readFileSync(join(folder, file), 'utf8')))
  assert.deepEqual([files.length, sayings.size], [count, 1], `${folder}: ${[...sayings].join(' and ')}`)
  return [...sayings][0] ?? ''
}

/** Kills the publisher some milliseconds after its first site stood. */
async function publishAndKill(how: 'switch' | 'deploy' | 'release', place: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, ['tests/build/publish-forever.ts', how, place], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise(resolve => child.on('close', resolve))
  await new Promise(resolve => child.stdout.once('data', resolve))
  await new Promise(resolve => setTimeout(resolve, delay))
  child.kill('SIGKILL')
  await ended
}

const moments = 20

test(`a build's switch, killed at ${moments} random moments, leaves one whole site`, async () => {
  const place = mkdtempSync(join(root, 'switch-'))
  const dice = createDice(7)
  for (let moment = 0; moment < moments; moment++) {
    await publishAndKill('switch', place, dice.below(80))
    restoreInterrupted(join(place, 'live'))
    assert.match(sayingOf(join(place, 'live'), 300), /^(?:one|other)$/)
  }
})

test(`a build on the spare, killed at ${moments} random moments, leaves one whole site, and the next one is what was wanted`, async () => {
  const place = mkdtempSync(join(root, 'release-'))
  const dice = createDice(13)
  let onSpare = 0
  for (let moment = 0; moment < moments; moment++) {
    await publishAndKill('release', place, 60 + dice.below(120))
    restoreInterrupted(join(place, 'live'))
    for (const says of ['one', 'other', 'third']) {
      const kept = readPages(join(place, 'live'), 'kept-')
      assert.deepEqual([kept.size, [...kept].filter(([path, text]) => text !== `${path} stays`)], [400, []])
      const pages = readPages(join(place, 'live'), 'page-')
      assert.deepEqual([pages.size, new Set(pages.values()).size], [300, 1])
      const { onSpare: took } = publish(place, new Map([...kept.keys(), ...pages.keys()].map(path => [path, path.startsWith('kept-') ? `${path} stays` : says])))
      onSpare += Number(took)
      assert.deepEqual([...new Set(readPages(join(place, 'live'), 'page-').values())], [says])
    }
    assert.deepEqual(readdirSync(place).sort(), ['.live.spare', '.stage', 'live', 'manifest'])
  }
  assert.ok(onSpare >= moments, 'the last builds after each kill began with a spare')
})

function readPages(folder: string, start: string): ReadonlyMap<string, string> {
  return new Map(globSync(`${start}*/*.html`, { cwd: folder }).map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

test(`a deployment, killed at ${moments} random moments, leaves one whole release at every one of them`, async () => {
  const place = mkdtempSync(join(root, 'deploy-'))
  const dice = createDice(11)
  for (let moment = 0; moment < moments; moment++) {
    await publishAndKill('deploy', place, dice.below(80))
    assert.match(sayingOf(join(place, 'live/current'), 300), /^(?:one|other)$/)
  }
  assert.ok(readdirSync(join(place, 'live/releases')).length <= 6, 'two releases, their lists, and nothing half made')
})

/** A disk of a megabyte of its own; null where we may not mount one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(root, 'disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) return null
  mounts.push(folder)
  return folder
}

function siteSaying(says: string, kilobytes: number): string {
  const folder = mkdtempSync(join(root, 'site-'))
  mkdirSync(join(folder, 'en'))
  for (let page = 0; page < 10; page++) writeFileSync(join(folder, 'en', `${page}.html`), says)
  writeFileSync(join(folder, 'filling.bin'), Buffer.alloc(kilobytes * 1024))
  writeMarker(folder, { base: '/' })
  return folder
}

const disk = smallDisk()
const noDisk = disk === null ? 'mounting a small disk is not permitted here' : false

test('a disk that runs full leaves the site before, and nothing half made beside it', { skip: noDisk }, async () => {
  const place = disk ?? ''
  switchSite(siteSaying('small', 100), join(place, 'site'))
  assert.throws(() => switchSite(siteSaying('large', 2000), join(place, 'site')), /Is the disk full/)
  assert.equal(sayingOf(join(place, 'site'), 10), 'small')
  assert.deepEqual(readdirSync(place), ['site'])
  await deploySite(join(place, 'live'), siteSaying('small', 100))
  await assert.rejects(deploySite(join(place, 'live'), siteSaying('large', 2000)), /Is the disk full/)
  assert.equal(sayingOf(join(place, 'live/current'), 10), 'small')
  assert.deepEqual(readdirSync(join(place, 'live')).sort(), ['current', 'history', 'releases'])
})

test('a disk that cannot be written leaves the site before', { skip: noDisk }, async () => {
  const place = disk ?? ''
  assert.equal(spawnSync('mount', ['-o', 'remount,ro', place]).status, 0)
  assert.throws(() => switchSite(siteSaying('new', 10), join(place, 'site')), /closed to writing/)
  await assert.rejects(deploySite(join(place, 'live'), siteSaying('new', 10)), /closed to writing/)
  assert.equal(sayingOf(join(place, 'site'), 10), 'small')
  assert.equal(sayingOf(join(place, 'live/current'), 10), 'small')
  assert.equal(existsSync(join(place, 'site/filling.bin')), true)
})

async function deploySite(place: string, folder: string): Promise<void> {
  await openFolder(place).deploy(folder, readRelease(folder), () => undefined)
}
