/** Whatever is done to the files of a corpus, loading it ends soon, never throws, and says where each problem is. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCorpus } from '../../src/corpus/index.ts'
import { formatAnnotations, formatJson, formatReport } from '../../src/corpus/report/index.ts'
import { secondsOfComputing } from '../computing.ts'
import { createMemoryDisk } from './memory-disk.ts'
import type { LoadResult } from '../../src/model/corpus.ts'
import type { MemoryEntry } from './memory-disk.ts'

const root = new URL('../corpora/good/harbour/', import.meta.url).pathname
const original: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('**/*.{md,yml,json}', { cwd: root }).map(path => path.replaceAll('\\', '/')).sort().map(path => [path, readFileSync(root + path, 'utf8')]),
)
const paths = Object.keys(original)
const slowest = 5

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '---\n', '---js\n', '\n', '\n\n', '\t', '  ', ': ', '- ', '{', '}', '[', ']', '"', "'", '#', ' # ', '&a ', '*a', '!!x ', '<<: ', '|', '>\n', '~', '%', '\u202E', '\u2067', '\u0000',
    '\uD800', '\uFEFF', '`', '```\n', '<script>', '![](x)', '[a](actor:b)', '[a](javascript:b)', '\\', '\\a', '> > > ', '|a|b|\n|-|-|\n', '__proto__: 1\n', 'constructor: x\n',
    'killed: -30', '2020-02-30', 'ا', 'events:\n', '[^1]', '&#x202E;', 'https://a@b.c/', 'x'.repeat(1000), '['.repeat(300), '- '.repeat(100),
  ),
)

type Edit = { readonly at: number; readonly cut: number; readonly paste: string }
const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(20_000), cut: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)), paste: fc.oneof(fc.constant(''), pieces) })

function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((changed, { at, cut, paste }) => {
    const start = changed.length === 0 ? 0 : at % changed.length
    return changed.slice(0, start) + paste + changed.slice(start + cut)
  }, text)
}

function loadInTime(files: Readonly<Record<string, MemoryEntry | null>>): void {
  let { corpus, diagnostics }: LoadResult = { corpus: null, diagnostics: [] }
  const seconds = secondsOfComputing(() => {
    ({ corpus, diagnostics } = loadCorpus('', { disk: createMemoryDisk(files) }))
  })
  assert.ok(seconds < slowest)
  assert.equal(corpus === null, diagnostics.some(({ level }) => level === 'error'))
  for (const { path, line, column, rule, message } of diagnostics) {
    assert.ok(path !== '' && line >= 1 && column >= 1 && Number.isInteger(line) && Number.isInteger(column))
    assert.match(rule, /^[a-z]+(-[a-z]+)*$/)
    assert.ok(message.en !== '' && message.ar !== '')
    assert.doesNotMatch(message.en + message.ar, /undefined|\[object|NaN|\n/)
    const text = files[path]
    if (typeof text === 'string') assert.ok(line <= text.split('\n').length + 1, `${path}:${line}`)
  }
  const reports = formatReport(diagnostics) + formatJson(diagnostics) + formatAnnotations(diagnostics)
  assert.doesNotMatch(reports, /\n {4}at /)
}

test('the corpus that is spoilt below is good', () => {
  assert.deepEqual(loadCorpus(root).diagnostics.filter(({ level }) => level === 'error'), [])
  assert.ok(paths.length > 10)
})

test('a file with a few edits anywhere', () => {
  fc.assert(fc.property(fc.constantFrom(...paths), fc.array(edit, { minLength: 1, maxLength: 4 }), (path, edits) => {
    loadInTime({ ...original, [path]: applyEdits(original[path] ?? '', edits) })
  }), { numRuns: 180 })
})

test('a file of any text or bytes', () => {
  fc.assert(fc.property(fc.constantFrom(...paths), fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }), fc.array(pieces, { maxLength: 40 }).map(parts => `---\n${parts.join('')}`)), (path, content) => {
    loadInTime({ ...original, [path]: content })
  }), { numRuns: 80 })
})

test('files taken away and added under any name', () => {
  fc.assert(fc.property(fc.subarray(paths, { maxLength: 4 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter(name => !/[/\0]/.test(name)), fc.constantFrom('', 'actors/', 'articles/2020/', 'basemap/'), (gone, name, folder) => {
    loadInTime({ ...original, ...Object.fromEntries(gone.map(path => [path, null])), [folder + name]: 'x' })
  }), { numRuns: 40 })
})
