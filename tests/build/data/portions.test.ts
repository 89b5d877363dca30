/** Portions: the files that are put together of them are those that are made in one go, and what is taken over gives the same bytes. */

import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { writePackage } from '../../../src/build/data/index.ts'
import type { WrittenPackage } from '../../../src/build/data/index.ts'
import type { PackageKeeper } from '../../../src/build/data/keeper.ts'
import { listTables } from '../../../src/exports/index.ts'
import type { Table } from '../../../src/exports/index.ts'
import { listDataFiles, makePackageTables } from '../../../src/exports/package/index.ts'
import { divideIds, joinSeries } from '../../../src/exports/series.ts'
import type { ExportContext } from '../../../src/exports/table.ts'
import type { Corpus } from '../../../src/model/corpus.ts'
import type { Urls } from '../../../src/urls/index.ts'
import { bindTables, facts, joinPieces, packCorpus, packOf } from '../../exports/package/small-package.ts'
import type { Packed } from '../../exports/package/small-package.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-portions-'))
after(() => rmSync(root, { recursive: true, force: true }))
const packed = packCorpus('tests/corpora/good/harbour')

test('a record that comes or goes changes one portion and moves no other', () => {
  const ids = Array.from({ length: 5000 }, (_, n) => `event-${n}`)
  const whole = divideIds(ids)
  assert.deepEqual(whole.flat(), ids)
  assert.ok(whole.length > 20 && whole.length < 80, String(whole.length))
  const names = new Set(whole.map(portion => portion.join()))
  for (const at of [0, 1, 777, 2500, 4999]) {
    const changed = divideIds([...ids.slice(0, at), 'a-new-one', ...ids.slice(at)]).filter(portion => !names.has(portion.join()))
    assert.ok(changed.length <= 2, `${at}: ${changed.length}`)
  }
  assert.deepEqual(divideIds([]), [])
})

test('put together, the portions of a series are its files as they are written in one go', () => {
  const whole = new Map(listDataFiles(packed.context, packed.tables).map(({ path, pieces }) => [path, joinPieces(pieces()).toString('utf8')]))
  let count = 0
  for (const series of packed.series) {
    for (const portions of [series.portions, series.portions.flat().map(id => [id])]) {
      const texts = joinSeries({ ...series, portions: series.name === 'codebook' ? series.portions : portions, make: (_: null, ids) => series.make(null, ids) }, null)
      for (const [n, { path }] of series.files.entries()) assert.equal(texts[n], whole.get(path), path)
      count += texts.length
    }
  }
  assert.ok(count > 50)
})

/** Written beside what was written before; `isSame` as a release would tell it. */
function writeBeside(name: string, { context, tables, series }: Packed, before: { readonly folder: string; readonly written: WrittenPackage } | null, isSame: (portion: string) => boolean) {
  const folder = join(root, name)
  const made: string[] = []
  const kept: string[] = []
  const keeper: PackageKeeper = {
    last: before?.written.memory ?? null,
    placeOf: () => null,
    fileOf: path => (before === null ? null : join(before.folder, path)),
    keep: path => {
      if (before === null) return false
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      linkSync(join(before.folder, path), join(folder, path))
      kept.push(path)
      return true
    },
    isSame,
    watch: (portion, make) => {
      made.push(portion)
      return make(null)
    },
  }
  return { folder, made, kept, written: writePackage(folder, { context, tables, series, facts }, keeper) }
}

function assertSameFiles(a: { readonly folder: string; readonly written: WrittenPackage }, b: { readonly folder: string; readonly written: WrittenPackage }): void {
  assert.deepEqual(a.written.files, b.written.files)
  for (const { path } of a.written.files) assert.ok(readFileSync(join(a.folder, path)).equals(readFileSync(join(b.folder, path))), path)
}

/** The same corpus, an event called otherwise. */
function renameEvent(corpus: Corpus): Corpus {
  const [first] = corpus.events.values()
  assert.ok(first)
  return { ...corpus, events: new Map(corpus.events).set(first.id, { ...first, title: { en: 'Called otherwise', fr: 'Autrement dit' } }) }
}

const cold = writeBeside('cold', packed, null, () => false)

test('where nothing has changed every table is the very file that it was, and the zip has the same bytes', () => {
  const again = writeBeside('again', packed, cold, () => true)
  assert.deepEqual(again.made, [])
  for (const path of ['data/events.csv', 'data/events.geojson', 'data/reports.parquet', 'data/marsad.sqlite']) assert.ok(again.kept.includes(path), path)
  assertSameFiles(again, cold)
})

test('portions that are made anew and say the same leave their files as they were', () => {
  const again = writeBeside('said-again', packed, cold, () => false)
  assert.ok(again.made.length > 5)
  assert.ok(again.kept.includes('data/events.json'))
  assertSameFiles(again, cold)
})

/** Of the tables only that of the events, which the database can hold by itself. */
function listEventTables({ corpus }: ExportContext, urls: Urls): Table[] {
  return listTables(corpus, urls).filter(({ name }) => name === 'events')
}

/** Every record a portion of its own. */
function divideFinely(pack: Packed): Packed {
  return { ...pack, series: pack.series.map(series => ({ ...series, portions: series.portions.flatMap(ids => (ids.length === 0 ? [ids] : ids.map(id => [id]))) })) }
}

test('after a change what is taken over and what is made anew give the bytes of a package made in one go', () => {
  const changed = divideFinely(packOf(renameEvent(packed.context.corpus)))
  const [first] = changed.context.corpus.events.keys()
  const ofFirst = `events#${hash('sha256', first ?? '', 'base64url').slice(0, 22)}`
  const fine = writeBeside('fine', divideFinely(packed), null, () => false)
  const [mixed, anew] = [writeBeside('mixed', changed, fine, portion => portion !== ofFirst), writeBeside('anew', changed, null, () => false)]
  assert.deepEqual(mixed.made, [ofFirst])
  assert.ok(mixed.kept.includes('data/reports.csv') && !mixed.kept.includes('data/events.csv') && !mixed.kept.includes('data/marsad.sqlite'))
  assertSameFiles(mixed, anew)
  assert.notDeepEqual(mixed.written.files, fine.written.files)
})

test('after records have gone and come, the bytes are those of a package made in one go', () => {
  const { corpus } = packed.context
  const [first, second, ...others] = corpus.events
  assert.ok(first !== undefined && second !== undefined)
  const { urls } = packed.context
  const context = { ...packed.context, corpus: { ...corpus, events: new Map([second, ...others]) } }
  const fewer = divideFinely({ ...packed, context, tables: makePackageTables(context, listEventTables(context, urls)), series: bindTables(context).filter(({ name }) => name === 'events') })
  const whole = divideFinely({ ...packed, tables: makePackageTables(packed.context, listEventTables(packed.context, urls)), series: packed.series.filter(({ name }) => name === 'events') })
  const before = writeBeside('all-events', whole, null, () => false)
  const gone = writeBeside('one-gone', fewer, before, () => true)
  assert.deepEqual(gone.made, [])
  assertSameFiles(gone, writeBeside('one-gone-anew', fewer, null, () => false))
  const back = writeBeside('one-back', whole, gone, () => true)
  assert.equal(back.made.length, 1)
  assertSameFiles(back, before)
})

test('a portion stands in the zip as a stretch that can be inflated by itself', () => {
  const zip = readFileSync(join(cold.folder, 'data/marsad-data.zip'))
  const events = cold.written.memory.files.get('data/events.csv')
  assert.ok(events)
  const plain = readFileSync(join(cold.folder, 'data/events.csv'))
  for (const { name, place: [at, bytes] } of events.portions) {
    const [from, size] = events.packedPortions.get(name) ?? assert.fail(name)
    const alone = Buffer.concat([zip.subarray(from, from + size), Buffer.from([1, 0, 0, 0xff, 0xff])])
    assert.ok(inflateRawSync(alone).equals(plain.subarray(at, at + bytes)), name)
  }
})
