/** The interface for programs keeps its own promise: every file holds to the OpenAPI description, and to nothing wider. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { listApiFiles, listApiRecipes } from '../../../src/exports/api/index.ts'
import { describeApi, schemaNames } from '../../../src/exports/api/openapi.ts'
import { contextOfExports, makeAll } from '../../../src/exports/index.ts'
import type { Corpus } from '../../../src/model/corpus.ts'
import type { PageKind } from '../../../src/urls/index.ts'
import { apiFolder, createUrls, pageFolders } from '../../../src/urls/index.ts'
import { matchGolden } from '../../match-golden.ts'
import { makeCorpus, makeEvent } from '../../small-corpus.ts'
import { facts, joinPieces, packCorpus } from '../package/small-package.ts'

function filesOf(context: ReturnType<typeof contextOfExports>): ReadonlyMap<string, string> {
  const files = [...listApiFiles(context, facts)].map(({ path, pieces }) => ({ path, text: joinPieces(pieces()).toString('utf8') }))
  return new Map([...makeAll(listApiRecipes(context), context), ...files].map(({ path, text }) => [path.slice(apiFolder.length + 1), text]))
}

function validatorOf(description: ReturnType<typeof describeApi>): (schema: string, data: unknown) => string {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ ...description, $id: 'https://example.org/openapi' })
  const compiled = new Map(['Root', 'Index', 'Moved', ...Object.values(schemaNames)].map(name => [name, ajv.compile({ $ref: `https://example.org/openapi#/components/schemas/${name}` })]))
  return (schema, data) => {
    const holds = compiled.get(schema) ?? assert.fail(`no schema ${schema}`)
    return holds(data) ? '' : ajv.errorsText(holds.errors)
  }
}

const kinds = Object.entries(pageFolders) as [PageKind, string][]

function schemaOf(path: string, text: string): string | null {
  if (path === 'openapi.json') return null
  if (path === 'index.json') return 'Root'
  if (path.endsWith('/index.json')) return 'Index'
  if (text.includes('"status":"moved"')) return 'Moved'
  return schemaNames[kinds.find(([, folder]) => path.startsWith(`${folder}/`))?.[0] ?? assert.fail(path)]
}

for (const folder of ['content', 'tests/corpora/good/harbour']) {
  const { context } = packCorpus(folder)
  const files = filesOf(context)
  const complaintOf = validatorOf(JSON.parse(files.get('openapi.json') ?? '{}') as ReturnType<typeof describeApi>)

  test(`${folder}: every file holds to its schema`, () => {
    for (const [path, text] of files) {
      const schema = schemaOf(path, text)
      if (schema !== null) assert.equal(complaintOf(schema, JSON.parse(text)), '', path)
    }
  })

  test(`${folder}: a file with a field less, a field more or another type is refused`, () => {
    for (const [path, text] of files) {
      const schema = schemaOf(path, text)
      if (schema === null || path.endsWith('index.json')) continue
      const data = JSON.parse(text) as Record<string, unknown>
      const { id: _id, ...less } = data
      assert.notEqual(complaintOf(schema, less), '', path)
      assert.notEqual(complaintOf(schema, { ...data, extra: 1 }), '', path)
      if (typeof data['record'] === 'object') assert.notEqual(complaintOf(schema, { ...data, record: { ...data['record'], url: 7 } }), '', path)
    }
  })

  test(`${folder}: every path of the description has files, and every address in an index leads to one`, () => {
    const description = JSON.parse(files.get('openapi.json') ?? '{}') as { openapi: string; paths: Record<string, unknown> }
    assert.equal(description.openapi, '3.1.0')
    for (const path of Object.keys(description.paths)) {
      const pattern = new RegExp(`^${path.slice(1).replace('{id}', '[a-z0-9-]+')}$`)
      assert.ok([...files.keys()].some(file => pattern.test(file)), path)
    }
    for (const [, kindFolder] of kinds) {
      const { items, count } = JSON.parse(files.get(`${kindFolder}/index.json`) ?? '{}') as { items: { url: string }[]; count: number }
      assert.equal(items.length, count)
      for (const { url } of items) assert.ok(files.has(url.slice(`https://example.org/site/${apiFolder}/`.length)), url)
    }
  })
}

test('the first event of the harbour is as agreed', () => {
  const [[, text] = assert.fail()] = [...filesOf(packCorpus('tests/corpora/good/harbour').context)]
  matchGolden('exports/api-event.json', `${JSON.stringify(JSON.parse(text), null, 2)}\n`)
})

const moving: Corpus = {
  ...makeCorpus({ events: [makeEvent('now', { en: 'Now' }), makeEvent('gone', { en: 'Gone' }, { status: { mergedInto: 'now' } }), makeEvent('void', { en: 'Void' }, { status: 'withdrawn' })] }),
  redirects: [{ kind: 'event', from: 'once', to: 'now' }],
}

test('former ids, merged and withdrawn events answer with what became of them', () => {
  const files = filesOf(contextOfExports(moving, createUrls('', ['ar', 'en'])))
  const read = (id: string): Record<string, unknown> => JSON.parse(files.get(`events/${id}.json`) ?? '{}') as Record<string, unknown>
  const target = { id: 'now', url: '/data/api/v1/events/now.json' }
  assert.deepEqual(read('once'), { version: 1, kind: 'event', id: 'once', status: 'moved', movedTo: target })
  assert.deepEqual([read('gone')['status'], read('gone')['movedTo']], ['merged', target])
  assert.deepEqual([read('void')['status'], read('void')['movedTo']], ['withdrawn', null])
})

test('the file of a record stays the same when another record changes', () => {
  const other = { ...moving, events: new Map([...moving.events, ['new', makeEvent('new', { en: 'New' })]]) }
  const [before, after] = [moving, other].map(corpus => filesOf(contextOfExports(corpus, createUrls('', ['ar', 'en']))))
  assert.equal(after?.get('events/now.json'), before?.get('events/now.json'))
})
