/** A folder of a web server: one whole release at any moment, two earlier ones to go back to. */

import assert from 'node:assert/strict'
import { existsSync, lstatSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFolder } from '../../src/deploy/folder-target.ts'
import { readRelease } from '../../src/deploy/release.ts'
import type { Deployed } from '../../src/deploy/target.ts'
import { emptyFolder, siteOf } from './sites.ts'

const nothing = (): void => undefined

function deploy(place: string, folder: string): Promise<Deployed> {
  return openFolder(place).deploy(folder, readRelease(folder), nothing)
}

const live = (place: string, path: string): string => readFileSync(join(place, 'current', path), 'utf8')

test('the link leads to the whole site, without the mark of builds', async () => {
  const place = emptyFolder()
  const { id, written } = await deploy(place, siteOf('a'))
  assert.ok(lstatSync(join(place, 'current')).isSymbolicLink())
  assert.match(live(place, 'en/events/bomb/index.html'), /a$/)
  assert.equal(existsSync(join(place, 'current/.marsad-site')), false)
  assert.equal(written, 6)
  assert.deepEqual(await openFolder(place).list(), [id])
})

test('the same site again is the same release, and nothing is written', async () => {
  const place = emptyFolder()
  const first = await deploy(place, siteOf('a'))
  assert.deepEqual(await deploy(place, siteOf('a')), { id: first.id, written: 0, removed: 0 })
})

test('files that two releases share are one file on the disk, and changed ones leave the earlier release alone', async () => {
  const place = emptyFolder()
  const first = await deploy(place, siteOf('a'))
  const second = await deploy(place, siteOf('b'))
  const inode = (id: string, path: string): number => statSync(join(place, 'releases', id, path)).ino
  assert.equal(inode(first.id, 'robots.txt'), inode(second.id, 'robots.txt'))
  assert.notEqual(inode(first.id, 'index.html'), inode(second.id, 'index.html'))
  assert.match(readFileSync(join(place, 'releases', first.id, 'index.html'), 'utf8'), /a$/)
})

test('a page that was opened two releases ago still finds its script; three ago no more', async () => {
  const place = emptyFolder()
  for (const edition of ['a', 'b', 'c']) await deploy(place, siteOf(edition))
  assert.equal(live(place, '_astro/main.a.js'), 'a')
  await deploy(place, siteOf('d'))
  assert.equal(existsSync(join(place, 'current/_astro/main.a.js')), false)
  assert.equal(live(place, '_astro/main.b.js'), 'b')
  assert.equal(readdirSync(join(place, 'releases')).filter(name => !name.endsWith('.sha256')).length, 3)
})

test('going back puts the release before live, and pages of the newer one keep their script', async () => {
  const place = emptyFolder()
  const first = await deploy(place, siteOf('a'))
  const second = await deploy(place, siteOf('b'))
  const back = await openFolder(place).goBack(undefined, nothing)
  assert.equal(back.id, first.id)
  assert.match(live(place, 'index.html'), /a$/)
  assert.equal(live(place, '_astro/main.b.js'), 'b')
  assert.deepEqual(await openFolder(place).list(), [first.id, second.id])
  await openFolder(place).goBack(second.id, nothing)
  assert.match(live(place, 'index.html'), /b$/)
})

test('a release that is not kept is refused with those that are', async () => {
  const place = emptyFolder()
  const { id } = await deploy(place, siteOf('a'))
  await assert.rejects(openFolder(place).goBack(undefined, nothing), /no earlier release/)
  await assert.rejects(openFolder(place).goBack('0123456789abcdef', nothing), new RegExp(`not kept here, expected one of: ${id}`))
})

test('a folder with something of somebody else is refused before anything is done', async () => {
  const place = emptyFolder()
  writeFileSync(join(place, 'thesis.txt'), 'ten years')
  assert.throws(() => openFolder(place), /thesis\.txt, which no deployment put there/)
  assert.deepEqual(readdirSync(place), ['thesis.txt'])
})

test('a site that changes while it is deployed is noticed, and the release before stays', async () => {
  const place = emptyFolder()
  await deploy(place, siteOf('a'))
  const folder = siteOf('b')
  const release = readRelease(folder)
  writeFileSync(join(folder, 'index.html'), 'another build')
  await assert.rejects(openFolder(place).deploy(folder, release, nothing), /changed while it was being deployed/)
  assert.match(live(place, 'index.html'), /a$/)
  assert.deepEqual(readdirSync(place).filter(name => name.startsWith('.new')), [])
})

test('sha256sum can check a release by the list beside it', async () => {
  const place = emptyFolder()
  const { id } = await deploy(place, siteOf('a'))
  const { spawnSync } = await import('node:child_process')
  const { status, stdout } = spawnSync('sha256sum', ['-c', `../${id}.sha256`], { cwd: join(place, 'releases', id), encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})
