/** The clock behind the caps: a body that takes too long is refused with a remedy, and what comes after it is parsed as ever. */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import { createLimitedParser } from '../../src/corpus/limited-parser.ts'
import { mayTakeLong, parseFile, parseMarkdown } from '../../src/corpus/parse/index.ts'
import { exampleArticle, smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'
import { createMemoryDisk } from './memory-disk.ts'

/** Within the caps, and about a second of work. */
const slow = Array.from({ length: 2900 }, (_, line) => `${'  '.repeat(line % 8)}- a`).join('\n')
const long = 'words of a long text.\n\n'.repeat(1300)

test('a body that takes longer than it may is refused at its first line, in time', () => {
  const parse = createLimitedParser({ seconds: 0.2, patience: 60 })
  const started = process.cpuUsage()
  const { body, diagnostics } = parse('articles/2020/a.md', slow, 7)
  const { user, system } = process.cpuUsage(started)
  assert.equal(body, null)
  assert.deepEqual(diagnostics.map(({ path, line, rule }) => [path, line, rule]), [['articles/2020/a.md', 7, 'body-time']])
  assert.match(diagnostics[0]?.hint?.en ?? '', /split the text/)
  assert.match(diagnostics[0]?.hint?.ar ?? '', /قسّم النص/)
  assert.ok(user + system < 1e6, `${user + system} µs`)
})

test('after a refusal a new thread parses the next body, and in a thread all is as without one', () => {
  const impatient = createLimitedParser({ seconds: 0.05, patience: 60 })
  assert.equal(impatient('a.md', slow, 1).body, null)
  const parse = createLimitedParser()
  for (const body of [long, slow, `${long}<b>`, long]) {
    assert.ok(mayTakeLong(body))
    assert.deepEqual(parse('a.md', body, 4), parseMarkdown('a.md', body, 4))
  }
})

test('ordinary bodies need no thread', () => {
  assert.ok(!mayTakeLong('A paragraph with *marks* and [links](https://example.org/).\n\n'.repeat(120)))
})

test('a corpus with a slow body has an error for that file and no corpus', () => {
  const disk = createMemoryDisk({ ...smallestCorpus, 'articles/2020/market.md': exampleArticle({ body: `Three people were hurt in Town.\n\n${slow}` }) })
  const impatient = createLimitedParser({ seconds: 0.05, patience: 60 })
  const { corpus, diagnostics } = loadCorpus('', { disk, parse: source => parseFile(source, impatient) })
  assert.equal(corpus, null)
  assert.deepEqual(diagnostics.map(({ path, rule }) => `${path} ${rule}`), ['articles/2020/market.md body-time'])
  assert.deepEqual(loadCorpus('', { disk }).diagnostics, [])
})

test('a waiting thread does not keep the process alive', () => {
  const module = new URL('../../src/corpus/limited-parser.ts', import.meta.url).href
  const script = `import { createLimitedParser } from ${JSON.stringify(module)}; const { body } = createLimitedParser()('a.md', Array(20).fill('word '.repeat(1000)).join(String.fromCharCode(10, 10)), 1); console.log(body.blocks.length)`
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 30_000, encoding: 'utf8' }), '20\n')
})

test('a thread that dies refuses its body and ends nothing else', () => {
  const module = new URL('../../src/corpus/limited-parser.ts', import.meta.url).href
  const script = `import { createLimitedParser } from ${JSON.stringify(module)}
    const { diagnostics } = createLimitedParser({ seconds: 60, patience: 0.5 })('a.md', Array(20).fill('word '.repeat(1000)).join(String.fromCharCode(10, 10)), 1)
    setTimeout(() => console.log(diagnostics.map(({ rule }) => rule).join()), 1500)`
  const deadly = `data:text/javascript,import{isMainThread}from'node:worker_threads';if(!isMainThread)throw(new(Error)('no'))`
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 60_000, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: `--import=${deadly}` } }), 'body-time\n')
})
