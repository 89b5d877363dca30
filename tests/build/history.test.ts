import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseHistory, readHistory } from '../../src/build/history.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-history-'))
after(() => rmSync(root, { recursive: true, force: true }))

function git(folder: string, day: string, ...words: string[]): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T23:30:00Z`, GIT_AUTHOR_DATE: `${day}T23:30:00Z` }
  const answer = spawnSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { encoding: 'utf8', env })
  assert.equal(answer.status, 0, answer.stderr)
}

function makeRepository(): string {
  const folder = join(root, 'repository')
  mkdirSync(join(folder, 'content/events'), { recursive: true })
  git(folder, '2024-05-01', 'init', '-q')
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`).join('\n')
  writeFileSync(join(folder, 'content/events/old.md'), lines)
  writeFileSync(join(folder, 'README.md'), 'outside')
  git(folder, '2024-05-01', 'add', '.')
  git(folder, '2024-05-01', 'commit', '-qm', 'Begin\n\nwith a body')
  renameSync(join(folder, 'content/events/old.md'), join(folder, 'content/events/new.md'))
  git(folder, '2024-05-03', 'add', '-A', '.')
  git(folder, '2024-05-03', 'commit', '-qm', 'Call it by its name')
  writeFileSync(join(folder, 'content/events/new.md'), `${lines}\nline 13`)
  git(folder, '2024-06-01', 'commit', '-qam', 'أضف سطرًا\tثم غيره')
  writeFileSync(join(folder, 'README.md'), 'changed outside')
  git(folder, '2024-07-01', 'commit', '-qam', 'Leave the corpus alone')
  return folder
}

const repository = makeRepository()

test('the history of a file is its commits, the latest first, by UTC day and subject', () => {
  const history = readHistory(join(repository, 'content'))
  assert.deepEqual(history?.commits.map(({ day, subject }) => [day, subject]), [
    ['2024-06-01', 'أضف سطرًا ثم غيره'], ['2024-05-03', 'Call it by its name'], ['2024-05-01', 'Begin'],
  ])
  assert.equal(history.complete, true)
})

test('a file keeps the history of its earlier names, and they have none', () => {
  const history = readHistory(join(repository, 'content'))
  assert.deepEqual(history?.files, { 'events/new.md': [0, 1, 2] })
})

test('a shallow copy says that it is not whole', () => {
  const copy = join(root, 'shallow')
  git(root, '2024-07-01', 'clone', '-q', '--depth', '2', `file://${repository}`, copy)
  const history = readHistory(join(copy, 'content'))
  assert.equal(history?.complete, false)
})

test('outside a repository there is no history', () => {
  const bare = join(root, 'bare')
  mkdirSync(bare)
  assert.equal(readHistory(bare), null)
})

test('a copied file starts a history of its own', () => {
  const log = '\u0001aa\t1714521600\tCopy\n\nC100\ta.md\tb.md\n\u0001bb\t1714435200\tBegin\n\nA\ta.md\n'
  assert.deepEqual(parseHistory(log, true).files, { 'b.md': [0], 'a.md': [1] })
})
