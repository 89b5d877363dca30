/** `marsad new` and `marsad suggest` as a person calls them, on a copy of content/. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'

const root = new URL('../..', import.meta.url).pathname
const work = mkdtempSync(join(tmpdir(), 'marsad-new-'))
const content = join(work, 'content')
cpSync(join(root, 'content'), content, { recursive: true })
const page = join(root, 'tests/suggest/page-ar.txt')
const marsad = (args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(root, 'src/cli/marsad.ts'), ...args, '--content', content, '--lang', 'en'], { encoding: 'utf8', input })

test('with rights to the text the draft is valid at once', () => {
  const { status, stdout } = marsad(['new', page, '--rights', 'full', '--id', 'full-draft'])
  assert.deepEqual([status, stdout.trim()], [0, join(content, 'articles/2021/full-draft.md')])
  assert.deepEqual(loadCorpus(content).diagnostics.filter(({ level }) => level === 'error'), [])
})

test('without them the body waits for a retelling, and the validator says so for each passage', () => {
  const { status, stderr } = marsad(['new', '--published', '2021-08-18', '--id', 'retold'], readFileSync(page, 'utf8'))
  assert.equal(status, 0, stderr)
  assert.equal(readFileSync(join(work, 'drafts/retold.txt'), 'utf8'), readFileSync(page, 'utf8'))
  const draft = readFileSync(join(content, 'articles/2021/retold.md'), 'utf8')
  assert.match(draft, /headline: مقتل ثلاثة جنود في هجوم قرب السخنة\nsource: ain-al-furat\npublished: 2021-08-18\n/)
  assert.ok(draft.endsWith('---\n'))
  const errors = loadCorpus(content).diagnostics.filter(({ level, path }) => level === 'error' && path.endsWith('retold.md'))
  assert.ok(errors.length > 0 && errors.every(({ rule }) => rule === 'passage'))
})

test('an id that an article of another year has is refused', () => {
  const { status, stderr } = marsad(['new', page, '--rights', 'full', '--published', '1999-01-01', '--id', 'full-draft'])
  assert.equal(status, 1)
  assert.match(stderr, /articles\/2021\/full-draft\.md exists already/)
  assert.ok(!existsSync(join(content, 'articles/1999')))
})

test('what is no language tag is refused, and a file name cannot command the terminal', () => {
  for (const command of ['new', 'suggest']) assert.equal(marsad([command, page, '--language', '../x']).status, 2)
  const odd = join(work, '\u001b]0;x\u0007.txt')
  cpSync(page, odd)
  const { status, stdout } = marsad(['suggest', odd])
  assert.equal(status, 0)
  assert.ok(stdout.includes('U+001B]0;xU+0007.txt:') && !stdout.includes('\u001b'))
})

test('a file that exists is not overwritten', () => {
  const path = join(content, 'articles/2021/full-draft.md')
  const before = readFileSync(path, 'utf8')
  const { status, stderr } = marsad(['new', page, '--rights', 'full', '--id', 'full-draft'])
  assert.equal(status, 1)
  assert.match(stderr, /exists already/)
  assert.equal(readFileSync(path, 'utf8'), before)
})

test('an empty text, a missing file and a wrong date are refused in words', () => {
  assert.match(marsad(['new', '--text', '  ']).stderr, /There is no text/)
  assert.match(marsad(['suggest', join(work, 'nothing.txt')]).stderr, /There is no file/)
  assert.equal(marsad(['suggest', page, '--published', 'soon']).status, 2)
  assert.equal(existsSync(join(work, 'nothing.txt')), false)
})

test('suggest says the line and column of each find in an article, links left out', () => {
  const article = join(root, 'content/articles/2021/kasiba-road-attack-russian-forces.md')
  const { suggestions } = JSON.parse(marsad(['suggest', article, '--format', 'json']).stdout) as {
    suggestions: readonly { kind: string; value: string; line: number; column: number; start: number; end: number }[]
  }
  const text = readFileSync(article, 'utf8')
  for (const { line, column, start, end } of suggestions) {
    const written = text.slice(start, end)
    assert.ok(text.split('\n')[line - 1]?.startsWith(written.split('\n')[0] ?? '', column - 1))
    assert.doesNotMatch(written, /[\]()]/)
  }
  assert.ok(suggestions.some(({ value }) => value === 'russian-armed-forces'))
})
