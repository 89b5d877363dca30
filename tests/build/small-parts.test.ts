/** Settings, the day of the last change, progress, stages and the server: what stands around the steps. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { BuildFailure, formatFailure } from '../../src/build/failure.ts'
import { headersFile } from '../../src/build/headers.ts'
import { readLastChange } from '../../src/build/last-change.ts'
import { createProgress } from '../../src/build/progress.ts'
import { readSettings } from '../../src/build/settings.ts'
import { createStage, isAbandoned, removeStage } from '../../src/build/stage.ts'
import { createSiteServer, listen } from '../../src/cli/serve.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-parts-'))
after(() => rmSync(root, { recursive: true, force: true }))

test('without variables the corpus is content and the site goes to dist', () => {
  assert.deepEqual(readSettings({}, '/project', '/elsewhere'), {
    root: '/project', content: '/project/content', out: '/project/dist', cache: '/project/.cache', siteUrl: null, sourceDate: null, pictures: null,
  })
})

test('variables are taken relative to the working folder, empty ones as not given', () => {
  const given = { MARSAD_CONTENT: 'my/corpus', MARSAD_OUT: '/srv/site', MARSAD_CACHE: 'kept', MARSAD_URL: '', SOURCE_DATE_EPOCH: '1577836800' }
  assert.deepEqual(readSettings(given, '/project', '/here'), {
    root: '/project', content: '/here/my/corpus', out: '/srv/site', cache: '/here/kept', siteUrl: null, sourceDate: 1577836800, pictures: null,
  })
})

test('the last change is the given second in UTC, whatever the time zone', () => {
  assert.equal(readLastChange(root, 1577836799), '2019-12-31')
})

test('the last change is that of the last commit on the folder, and unknown outside git', () => {
  const folder = join(root, 'repository')
  mkdirSync(join(folder, 'content'), { recursive: true })
  assert.equal(readLastChange(join(folder, 'content'), null), null)
  const git = (date: string, ...given: string[]): void => {
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' }
    assert.equal(spawnSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...given], { env }).status, 0)
  }
  git('', 'init', '-q')
  writeFileSync(join(folder, 'content/a.md'), 'a')
  git('', 'add', '.')
  git('2021-03-04T23:30:00Z', 'commit', '-qm', 'content')
  writeFileSync(join(folder, 'b.ts'), 'b')
  git('', 'add', '.')
  git('2022-03-04T12:00:00Z', 'commit', '-qm', 'program')
  assert.equal(readLastChange(join(folder, 'content'), null), '2021-03-04')
})

function recordProgress(terminal: boolean): { written: string[]; progress: ReturnType<typeof createProgress> } {
  const written: string[] = []
  let time = 0
  return { written, progress: createProgress({ write: text => written.push(text), now: () => (time += 1500), terminal, colour: false }) }
}

test('a step prints one line with its duration, and hands its result on', async () => {
  const { written, progress } = recordProgress(false)
  assert.equal(await progress.step('pages', () => 7, count => `${count} pages`), 7)
  assert.deepEqual(written, ['  ✓ pages      1.5 s  7 pages\n'])
})

test('a step that fails says so and keeps its error', async () => {
  const { written, progress } = recordProgress(false)
  await assert.rejects(progress.step('verify', () => Promise.reject(new Error('no'))), /no/)
  assert.match(written.join(''), /✗ verify/)
})

test('only a terminal is shown the running step', async () => {
  const { written, progress } = recordProgress(true)
  await progress.step('search', () => null)
  assert.equal(written[0], '  … search')
  assert.equal(written.length, 2)
})

test('a failure shows fifty problems and how many there are beyond', () => {
  const text = formatFailure(new BuildFailure('Not whole:', Array.from({ length: 53 }, (_, n) => `problem ${n}`)))
  assert.match(text, /^Not whole:\n {2}- problem 0\n/)
  assert.match(text, /problem 49\n {2}… and 3 more$/)
})

test('two stages never share a folder, and stages of ended processes are cleared away', () => {
  const left = join(root, '.stage/999999-abc')
  mkdirSync(left, { recursive: true })
  const [first, second] = [createStage(root), createStage(root)]
  assert.notEqual(first.folder, second.folder)
  assert.equal(existsSync(left), false)
  removeStage(first)
  assert.deepEqual(readdirSync(join(root, '.stage')).length, 1)
  removeStage(second)
})

test('only a name that begins with the number of an ended process is abandoned', () => {
  assert.deepEqual(['999999-x', `${process.pid}-x`, 'notes', '12x'].map(isAbandoned), [true, false, false, false])
})

test('the headers file carries the policy of the pages under the base path', () => {
  assert.match(headersFile('/site/').text, /^\/site\/\*\n {2}Content-Security-Policy: default-src 'self';/)
})

test('the server answers under the base path, with the 404 page for the rest and nothing hidden', async () => {
  const folder = join(root, 'site')
  mkdirSync(join(folder, 'en'), { recursive: true })
  writeFileSync(join(folder, 'en/index.html'), 'home')
  writeFileSync(join(folder, '404.html'), 'lost')
  writeFileSync(join(folder, '.marsad-site'), 'secret')
  const busy = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => busy.once('listening', resolve))
  const taken = (busy.address() as AddressInfo).port
  const server = createSiteServer(folder, '/base/')
  const port = await listen(server, taken, '127.0.0.1')
  assert.ok(port > taken && port <= taken + 20)
  const get = async (path: string): Promise<[number, string]> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
    return [response.status, response.headers.get('location') ?? await response.text()]
  }
  assert.deepEqual(await get('/base/en/'), [200, 'home'])
  assert.deepEqual(await get('/'), [302, '/base/'])
  for (const path of ['/base/none/', '/en/', '/base/.marsad-site']) assert.deepEqual(await get(path), [404, 'lost'], path)
  for (const open of [server, busy]) open.close()
  server.closeAllConnections()
})
