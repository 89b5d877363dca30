/** The SARIF report is valid by the published schema and carries what the text carries. */

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import draft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { loadCorpus } from '../../../src/corpus/index.ts'
import { formatSarif } from '../../../src/corpus/report/index.ts'
import { listGuideRules } from '../../../src/corpus/validate/guide/index.ts'
import { smallestCorpus } from '../../../src/corpus/validate/rules/examples.ts'
import { createDiagnostic } from '../../../src/model/message.ts'
import { createMemoryDisk } from '../memory-disk.ts'
import type { RuleGuide } from '../../../src/corpus/report/index.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

const require = createRequire(import.meta.url)
const schema: object = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const ajv = new draft04({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isValid = ajv.compile(schema)

const guide: RuleGuide = {
  rules: listGuideRules(), home: 'https://marsad.example/base', addressOf: (rule, lang) => `https://marsad.example/base/${lang}/guide/rules/#${rule}`,
}
const files: Record<string, string> = {
  ...smallestCorpus as Record<string, string>,
  'actors/مرصد.md': '---\nname: A\nkind: company\n---\n',
  'actors/apex.md': '---\nname: Apex\nkind: company\nformerIds: [acme]\n---\n',
  'articles/2020/market.md': (smallestCorpus['articles/2020/market.md'] ?? '').replace('published: 2020-08-18', 'published: 2020/8/18'),
}
const diagnostics = loadCorpus('', { disk: createMemoryDisk(files) }).diagnostics

interface Log {
  readonly runs: readonly {
    readonly columnKind: string
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string; readonly help: { readonly text: string } }[] } }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly startLine: number; readonly startColumn: number } } }[]
      readonly relatedLocations?: readonly unknown[]
      readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: object; readonly insertedContent: { readonly text: string } }[] }[] }[]
    }[]
  }[]
}

function read(report: string): Log['runs'][number] {
  const log: unknown = JSON.parse(report)
  assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 3)))
  const [run] = (log as Log).runs
  assert.ok(run)
  return run
}

test('a report on a broken corpus is valid, one result for each problem, in order', () => {
  const run = read(formatSarif(diagnostics, { folder: 'content', guide, textOf: path => files[path] }))
  assert.ok(diagnostics.length >= 3)
  assert.equal(run.columnKind, 'utf16CodeUnits')
  assert.deepEqual(
    run.results.map(({ ruleId, level, locations }) => [ruleId, level, locations[0]?.physicalLocation.region.startLine, locations[0]?.physicalLocation.region.startColumn]),
    diagnostics.map(({ rule, level, line, column }) => [rule, level, line, column]),
  )
  for (const { ruleId, ruleIndex, locations } of run.results) {
    assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId)
    assert.match(locations[0]?.physicalLocation.artifactLocation.uri ?? '', /^content\/[!-~]+$/)
  }
  assert.ok(run.results.some(({ relatedLocations }) => relatedLocations?.length === 1))
})

test('each rule that complains has its help and its address in the guide', () => {
  const { rules } = read(formatSarif(diagnostics, { guide, lang: 'ar' })).tool.driver
  assert.deepEqual(rules.map(({ id }) => id), [...new Set(diagnostics.map(({ rule }) => rule))].sort())
  for (const { id, helpUri, help } of rules) {
    assert.equal(helpUri, `https://marsad.example/base/ar/guide/rules/#${id}`)
    assert.match(help.text, /\p{Script=Arabic}/u)
  }
})

test('a fix is given by line and column of the text, or by offset where the text is not at hand', () => {
  const fixesOf = (report: string) => read(report).results.flatMap(({ ruleId, fixes }) => ruleId !== 'date' ? [] : fixes?.flatMap(fix => fix.artifactChanges.flatMap(({ replacements }) => replacements)) ?? [])
  assert.deepEqual(fixesOf(formatSarif(diagnostics, { textOf: path => files[path] })), [
    { deletedRegion: { startLine: 4, startColumn: 12, endLine: 4, endColumn: 21 }, insertedContent: { text: '2020-08-18' } },
  ])
  const start = files['articles/2020/market.md']?.indexOf('2020/8/18')
  assert.deepEqual(fixesOf(formatSarif(diagnostics)), [{ deletedRegion: { charOffset: start, charLength: 9 }, insertedContent: { text: '2020-08-18' } }])
})

test('no problems are a valid log without results', () => {
  assert.deepEqual(read(formatSarif([])).results, [])
})

test('whatever a file is called or holds, the log is valid', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), fc.nat(30), fc.nat(30), (path, text, start, length) => {
    const hostile: Diagnostic = {
      ...createDiagnostic({ path, line: 1, column: 1 }, { rule: 'id', thing: { en: 'id', ar: 'معرّف' }, actual: text, expected: { en: 'another', ar: 'آخر' }, nearest: [text] }),
      fix: [{ start, end: start + length, text }],
    }
    read(formatSarif([hostile], { guide, textOf: () => text }))
  }), { numRuns: 100 })
})

test('foreign words make no link in a message', () => {
  const text = '[sign in](https://evil.example)'
  const foreign = createDiagnostic({ path: 'a.md', line: 1, column: 1 }, {
    rule: 'id', thing: { en: 'id', ar: 'معرّف' }, actual: text, expected: { en: 'another', ar: 'آخر' }, hint: { en: text, ar: text },
    related: { path: 'b.md', line: 1, column: 1, message: { en: text, ar: text } }, fix: [{ start: 0, end: 1, text }],
  })
  const [result] = (JSON.parse(formatSarif([foreign])) as { runs: [{ results: Record<string, unknown>[] }] }).runs[0].results
  const texts = JSON.stringify([result?.['message'], result?.['relatedLocations'], result?.['fixes']]).match(/"text":"[^"]*sign in[^"]*"/g) ?? []
  assert.ok(texts.some(found => found.includes('] (')))
  assert.deepEqual(texts.filter(found => found.includes('](')), [`"text":"${text}"`], 'only the text that a fix would write')
})
