/** `marsad release`: a frozen, dated package that nobody overwrites, with the difference from the last in words. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { call, copyCorpus, makeFolder, readFolder } from './call.ts'

const corpus = copyCorpus('tests/corpora/good/harbour')
const out = makeFolder()
const article = join(corpus, 'articles/2023/crane-collapse-at-havremont.md')
const original = readFileSync(article, 'utf8')

function git(day: string, ...words: string[]): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T10:00:00Z`, GIT_AUTHOR_DATE: `${day}T10:00:00Z` }
  const answer = spawnSync('git', ['-C', corpus, '-c', 'user.name=Zoe', '-c', 'user.email=z@example.org', ...words], { encoding: 'utf8', env })
  assert.equal(answer.status, 0, answer.stderr)
}

function commit(day: string, subject: string): void {
  git(day, 'add', '-A', '.')
  git(day, 'commit', '-qm', subject)
}

const release = (...more: string[]) => call(['release', out, '--content', corpus, ...more])

git('2024-05-01', 'init', '-q')
commit('2024-05-01', 'Begin')

test('the first release is the data package under the day of the last commit, with sums that fit', async () => {
  const { exit, errors } = await release()
  assert.equal(exit, 0, errors)
  const folder = join(out, '2024-05-01')
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n').map(line => line.split('  '))
  for (const [sum, path = ''] of lines) assert.equal(createHash('sha256').update(readFileSync(join(folder, path))).digest('hex'), sum, path)
  assert.deepEqual(lines.map(([, path]) => path).sort(), Object.keys(readFolder(folder)).filter(path => path !== 'SHA256SUMS').sort())
  assert.ok(existsSync(join(folder, 'data/events.csv')))
  assert.match(readFileSync(join(folder, 'CHANGES.md'), 'utf8'), /^# Release 2024-05-01\n\nThe first release/)
})

test('a release that exists is never overwritten, and another name gives the same data', async () => {
  const before = readFolder(join(out, '2024-05-01'))
  const { exit, errors } = await release()
  assert.equal(exit, 1)
  assert.match(errors, /There is a release already/)
  assert.deepEqual(readFolder(join(out, '2024-05-01')), before)
  const other = makeFolder()
  assert.equal((await call(['release', other, '--content', corpus])).exit, 0)
  assert.deepEqual(readFolder(join(other, '2024-05-01')), before)
})

test('with changes that are not committed nothing is released', async () => {
  writeFileSync(article, original.replace('killed: 1', 'killed: 4'))
  const { exit, errors } = await release('--name', '1.1')
  assert.equal(exit, 1)
  assert.match(errors, /not committed/)
  assert.ok(!existsSync(join(out, '1.1')))
})

test('the difference from the release before stands in words of both languages, and as data', async () => {
  const changed = original.replaceAll(/killed: (\d+)/g, (_, count: string) => `killed: ${Number(count) + 5}`)
  assert.notEqual(changed, original)
  writeFileSync(article, changed)
  commit('2024-06-01', 'Correct the figure')
  const { exit, errors } = await release()
  assert.equal(exit, 0, errors)
  const folder = join(out, '2024-06-01')
  const [english, arabic] = ['CHANGES.md', 'CHANGES.ar.md'].map(file => readFileSync(join(folder, file), 'utf8'))
  assert.match(english ?? '', /What differs from release 2024-05-01\.\n\n## Changed figures\n\n- .*killed: .+ → .+/i)
  assert.match(arabic ?? '', /## أعداد تغيّرت\n\n- .*القتلى: من .+ إلى .+/)
  const data = JSON.parse(readFileSync(join(folder, 'changes.json'), 'utf8')) as { previous: string; changes: { table: string; values: { field: string }[] }[] }
  assert.equal(data.previous, '2024-05-01')
  assert.ok(data.changes.some(({ table, values }) => table === 'events' && values.some(({ field }) => field === 'killed')))
})

test('a name that is no name, and a corpus with errors, are refused', async () => {
  assert.equal((await release('--name', '../x')).exit, 2)
  writeFileSync(article, original.replace('language: en', 'language: nonsense-language-tag-x'))
  commit('2024-07-01', 'Break it')
  const { exit } = await release()
  assert.equal(exit, 1)
  assert.ok(!existsSync(join(out, '2024-07-01')))
})
