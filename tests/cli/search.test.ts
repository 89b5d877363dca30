/** The door for evaluators, as a program of its own: lines in, lines out. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '../..')

/** Lines of standard output as data; every one of them must be JSON. */
function ask(args: readonly string[], lines: readonly string[]): { answers: Record<string, unknown>[]; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [resolve(root, 'src/cli/search.ts'), ...args], { input: lines.join('\n'), encoding: 'utf8', cwd: root })
  return { answers: stdout.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Record<string, unknown>), status }
}

const docs = JSON.stringify({
  docs: [
    { id: 'd1', lang: 'ar', text: 'سقط قتلى من عناصر داعش،والقوات انسحبت من تدمر.' },
    { id: 'd2', lang: 'en', text: 'Two farmers repaired the pump near Palmyra.' },
    { id: 'd3', lang: 'ar', text: 'افتتحت المدرسة مكتبة جديدة للطلاب.' },
  ],
})

test('documents of the first line are searched, with the names of the corpus, in order and one line a query', () => {
  const { answers, status } = ask(['--docs', '-'], [
    docs, '{"q":"قتيل","lang":"ar","k":10}', '', '   ', '{"q":"ISIS","lang":"en"}', '{"q":"Palmyra"}', '{"q":"قوات"}', '{"q":"زرافة"}', '{"q":""}', '{"q":"Palmyra","k":1}', '{"q":"pumps"}',
  ])
  const ids = answers.map(answer => answer['ids'] ?? answer)
  assert.deepEqual(ids, [{ ready: true }, ['d1'], ['d1'], ['d2', 'd1'], ['d1'], [], [], ['d2'], ['d2']], 'of two that have the place, the one with the very word comes first')
  assert.equal(status, 0)
})

test('what cannot be read is answered with an error, and the next line as if nothing had been', () => {
  const hostile = ['nope', '[]', '{"q":7}', '{"q":"x","k":0}', '{"q":"x","k":-1}', '{"q":"x","k":2.5}', '{"q":"x","k":"10"}', '{"lang":"ar"}', 'null', '"x"', '{"q":"x"', '{"q":"x"}{"q":"y"}', '{"__proto__":{"q":"x"}}', '\u0000']
  const { answers, status } = ask(['--docs', '-'], [docs, ...hostile, '{"q":"طلاب","lang":"xx"}'])
  assert.deepEqual(answers.map(answer => Object.keys(answer)), [['ready'], ...hostile.map(() => ['error', 'ids']), ['ids']])
  assert.deepEqual(answers.slice(1, -1).map(({ ids }) => ids), hostile.map(() => []))
  assert.deepEqual(answers.at(-1), { ids: ['d3'] })
  assert.equal(status, 0)
})

test('a query as long as a book, of signs alone, or of marks that mean something to an engine is a query', () => {
  const long = Array.from({ length: 20_000 }, (_, n) => n % 1000 === 0 ? 'طلاب' : `لاشيء${n}`).join(' ')
  const asked = [long, 'ط'.repeat(100_000), '!!! ??? … ،؛', '"', '""', '"طلاب', '\u202B\u200F', '😀', '\uD800', 'ꀀطلاب', '<mark>طلاب</mark>', 'طلاب\nطلاب\tطلاب']
  const { answers, status } = ask(['--docs', '-'], [docs, ...asked.map(q => JSON.stringify({ q, lang: 'ar', k: 3 }))])
  assert.deepEqual(answers.map(answer => Object.keys(answer)), [['ready'], ...asked.map(() => ['ids'])])
  const found = (n: number): boolean => (answers[n + 1]?.['ids'] as string[]).includes('d3')
  assert.deepEqual([0, 5, 10, 11].map(found), [true, true, true, true])
  assert.equal(status, 0)
})

test('a call that cannot be answered is refused on the other stream, with what may be written', () => {
  for (const args of [['--nope'], ['--docs', 'file.json'], ['--content'], ['word']]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [resolve(root, 'src/cli/search.ts'), ...args], { input: '{"q":"x"}\n', encoding: 'utf8' })
    assert.deepEqual([stdout, status], ['', 2], args.join(' '))
    assert.match(stderr, /Usage: npm run -s search/)
    assert.doesNotMatch(stderr, /\n\s+at /)
  }
})

test('a language that is not given is that of the letters, a mark before the first line is none, and of many ids those that there are come', () => {
  const unmarked = JSON.stringify({ docs: [{ id: 'd1', text: 'القوات انسحبت من تدمر.' }, { id: 'd2', lang: null, text: 'Two pumps near Palmyra.' }] })
  const { answers } = ask(['--docs', '-'], [`\uFEFF${unmarked}`, '{"q":"pump","k":1000000}', '{"q":"قوات","lang":null,"k":null}', '{"q":"Palmyra"}'])
  assert.deepEqual(answers.map(answer => (answer['ids'] as string[] | undefined)?.toSorted() ?? answer), [{ ready: true }, ['d2'], ['d1'], ['d1', 'd2']])
})

test('without documents there is an error line and an exit code, without any input there is nothing', () => {
  for (const line of ['nope', '{"docs":[{"id":"a","lang":"ar","text":"x"},{"id":"a","lang":"ar","text":"y"}]}', '{"docs":1}']) {
    const { answers, status } = ask(['--docs', '-'], [line])
    assert.deepEqual([answers.length, Object.keys(answers[0] ?? {}), status], [1, ['error'], 1], line)
  }
  assert.deepEqual(ask(['--docs', '-'], []), { answers: [], status: 0 })
})

test('no documents at all are searched like some', () => {
  assert.deepEqual(ask(['--docs', '-'], ['{"docs":[]}', '{"q":"قوات"}']).answers, [{ ready: true }, { ids: [] }])
})

test('a folder without a corpus is an error', () => {
  const { answers, status } = ask(['--content', resolve(root, 'tests/no-such-folder')], ['{"q":"x"}'])
  assert.deepEqual([Object.keys(answers[0] ?? {}), status], [['error'], 1])
})

test('a corpus is searched like its site: the event that is meant comes first', () => {
  const { answers } = ask(['--content', resolve(root, 'content')], ['{"q":"قتلى لواء القدس في البشري","lang":"ar","k":5}', '{"q":"roadside bomb officer","lang":"en","k":5}'])
  assert.deepEqual(answers.map(answer => (answer['ids'] as string[])[0]), ['liwa-al-quds-column-bombed-jabal-al-bishri', 'roadside-bomb-russian-officer-deir-ez-zor'])
})
