/** The JSON Schemas that editors use take every good file as an editor reads it, by the core schema of YAML, and refuse what is plainly wrong. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { listGuideFiles } from '../../../src/corpus/validate/guide/index.ts'
import { parseFile } from '../../../src/corpus/parse/index.ts'
import { roleOfPath } from '../../../src/corpus/read/file-roles.ts'
import { applySchema } from '../../../src/corpus/validate/schema-door.ts'
import { fieldWords, wordsOfField } from '../../../src/corpus/validate/schemas/field-words.ts'
import { fileKinds, fileSchemas } from '../../../src/corpus/validate/schemas/index.ts'
import { makeJsonSchema } from '../../../src/corpus/validate/schemas/json-schema.ts'
import type { FileKind } from '../../../src/corpus/validate/schemas/index.ts'

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false, keywords: ['markdownDescription'] })
const validators = new Map(fileKinds.map(kind => [kind, ajv.compile(makeJsonSchema(kind))]))
const root = new URL('../../../', import.meta.url).pathname

/** As an editor reads it: YAML 1.2, core schema. */
function readAsEditor(yaml: string): unknown {
  return parse(yaml, { schema: 'core', version: '1.2' })
}

function faultsOf(kind: FileKind, yaml: string): string[] {
  const validate = validators.get(kind)
  assert.ok(validate)
  return validate(readAsEditor(yaml) ?? {}) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

function kindOf(path: string): FileKind | null {
  const role = roleOfPath(path, false)
  if (typeof role !== 'object') return null
  if (role.role === 'record') return role.kind
  return role.role === 'base-map' || role.role === 'reference-table' ? null : role.role
}

function fieldsOf(path: string, text: string): string {
  return path.endsWith('.md') ? text.split(/^---$/m)[1] ?? '' : text
}

for (const folder of ['content', 'tests/corpora/good/harbour']) {
  test(`every file of ${folder} is valid for an editor`, () => {
    const seen = new Set<FileKind>()
    for (const path of globSync('**/*.{md,yml}', { cwd: root + folder }).map(name => name.replaceAll('\\', '/'))) {
      const kind = kindOf(path)
      if (kind === null) continue
      seen.add(kind)
      assert.deepEqual(faultsOf(kind, fieldsOf(path, readFileSync(`${root}${folder}/${path}`, 'utf8'))), [], path)
    }
    assert.ok(seen.size >= 6, [...seen].join())
  })
}

const report = (line: string): string => `title: A\nlanguage: ar\nevents:\n  - { id: a, type: b, passage: c }\n  - id: market-fire\n    type: fire\n    passage: words\n    ${line}\n`
const casualty = (row: string): string => report(`casualties: [{ ${row} }]`)

/** Values of the format as they stand in docs and articles, unquoted, where core YAML sees numbers, lists and words. */
const formatValues: readonly (readonly [FileKind, string])[] = [
  ...['2020-08-18', '2020-08', '2020', '[2020-08-18..2020-08-25]', '"[2020-08-18..2020-08-25]"', '2020-08-18/2020-08-25', '../2020-10', '2020-10~', '../2020-08-18', '2015-09/..', '[2020-08-18, 2020-08-20]', '[..2020-08-18]', '2020-08?', '2020%']
    .map(date => ['article', report(`date: ${date}`)] as const),
  ...['7', '20+', '-30', '3-5', '~40', 'unknown', 'some', 'dozens', '0', '007', '"7"'].map(count => ['article', casualty(`killed: ${count}`)] as const),
  ...['yes', 'no', 'unclear'].map(answer => ['article', casualty(`killed: 1, civilian: ${answer}`)] as const),
  ['article', 'title: 2020\nlanguage: no\n'], ['article', 'title: true\nlanguage: zh-Hant\ncodebook: 1\n'], ['article', 'title: { ar: ٧, en: 7, fr: ~ }\nlanguage: ar\nnote: ~\nurl:\nannotators: amal\n'],
  ['article', report('reportedBy: rt')], ['article', report('reportedBy: [rt, 2020]')], ['article', report('note: 12:30')], ['article', report('locations: []')],
  ['actor', 'name: Acme\nkind: company\naliases: [داعش, 7, { text: IS, lang: en, loaded: true }]\ncountry: NO\nformerIds: [007, acme-2]\nactive: 2013-04/..\n'],
  ['location', 'name: A\nkind: town\nlatitude: 35\nlongitude: -40.14\nradiusKm: 0.5\ngeonames: 163808\npcode: SY04\nwithin: [a, b]\nwikidata: Q858\n'],
  ['event', 'status: withdrawn\n'], ['event', 'status: { merged-into: b }\nrulings: [{ field: killed, value: 3, why: x, by: y }, { field: date, value: [2020-08-01..2020-08-03], why: x, by: y }]\n'],
  ['site', 'title: A\nlanguages: [ar, en]\nmapExtent: [35.5, 33, 41.9, 36.7]\nlimits: { originalWords: 12 }\n'],
  ['codebook', 'version: 1\neventTypes: [{ code: a, unspecified: true, acled: none }, { code: b, acled: { type: c, subtype: d } }]\n'],
  ['interface', 'event.reports: { one: a, other: b }\nnav.data: Data\n'], ['coding', 'events: []\n'], ['translation', 'title: 7\n'], ['page', 'title: About\n'],
]

test('every form of value in the format is valid for an editor, unquoted, and so it is for the validator', () => {
  for (const [kind, yaml] of formatValues) {
    assert.deepEqual(faultsOf(kind, yaml), [], yaml)
    assert.deepEqual(complaintsOn(kind, yaml), [], yaml)
  }
})

function complaintsOn(kind: FileKind, yaml: string): string[] {
  const isRecord = ['article', 'event', 'actor', 'location', 'source', 'page'].includes(kind)
  const role = isRecord ? { role: 'record' as const, kind: kind as 'actor', id: 'a', year: null } : { role: 'site' as const }
  const { file, diagnostics } = parseFile({ path: 'a.md', role, text: isRecord ? `---\n${yaml}---\n` : yaml })
  return [...diagnostics, ...applySchema(fileSchemas[kind], file).diagnostics].map(({ message }) => message.en)
}

for (const [kind, yaml] of [
  ['article', 'title: A\n'], ['article', 'title: A\nlanguage: Arabic\n'], ['article', 'title: A\nlanguage: ar\nTitle: B\n'], ['article', report('scope: Incident')],
  ['article', report('date: 18 August 2020')], ['article', casualty('killed: about 20')], ['article', casualty('killed: 1, civilian: maybe')], ['article', report('id2: x')],
  ['location', 'name: A\nkind: town\nlatitude: 95\nlongitude: 1\n'], ['actor', 'name: A\nkind: Company!\n'], ['actor', 'name: A\nkind: company\ncountry: Syria\n'],
  ['site', 'title: A\nlanguages: ar\n'], ['codebook', 'version: one\neventTypes: []\n'], ['event', 'status: gone\n'],
] as const) {
  test(`an editor refuses ${yaml.trim().split('\n').at(-1)?.trim()}`, () => {
    assert.notDeepEqual(faultsOf(kind, yaml), [])
    assert.notDeepEqual(complaintsOn(kind, yaml).length + (/killed: about/.test(yaml) ? 1 : 0), 0)
  })
}

test('every field has words in both languages and an example that is valid where it stands', () => {
  const used = new Set<string>()
  for (const { kind, fields } of listGuideFiles()) {
    for (const { path, means, form, example } of fields) {
      used.add(wordsOfField(`${kind}.${path}`)?.key ?? '')
      assert.match(means.ar, /\p{Script=Arabic}/u, path)
      assert.ok(means.en !== '' && form.en !== '' && form.ar !== '' && example !== '', path)
      if (path.includes('.') || kind === 'interface') continue
      const faults = faultsOf(kind as FileKind, `${path}: ${example}\n`).filter(fault => !fault.includes('required property'))
      assert.deepEqual(faults, [], `${kind}.${path}: ${example}`)
      assert.deepEqual(complaintsOn(kind as FileKind, `${path}: ${example}\n`).filter(message => !message.startsWith('Missing field') && !/and longitude together/.test(message)), [], `${kind}.${path}: ${example}`)
    }
  }
  assert.deepEqual(Object.keys(fieldWords).filter(key => !used.has(key)), [])
})
