/** The crosswalks, the HXL file, the descriptions and the README of the second corpus, byte for byte as agreed. */

import { test } from 'node:test'
import { describeDataPackage } from '../../../src/exports/package/data-package.ts'
import { describeCrate } from '../../../src/exports/package/ro-crate.ts'
import { allTables, listDataFiles, listReadmes } from '../../../src/exports/package/index.ts'
import type { WrittenFile } from '../../../src/exports/export-file.ts'
import { matchGolden } from '../../match-golden.ts'
import { facts, joinPieces, packCorpus } from './small-package.ts'

const { context, tables } = packCorpus('tests/corpora/good/harbour')
const files = listDataFiles(context, tables)
const shaped = new Set(Object.values(tables.shaped).map(({ name }) => `data/${name}.csv`))

for (const { path, pieces } of files.filter(file => shaped.has(file.path) || file.path.includes('hxl'))) {
  test(`${path} of the second corpus is as agreed`, () => {
    matchGolden(`exports/harbour-${path.slice('data/'.length)}`, joinPieces(pieces() as Iterable<string>).toString('utf8'))
  })
}

/** Sums and sizes say nothing here and would change with every table. */
const written: readonly WrittenFile[] = files.map(({ path, rows }) => ({ path, rows, bytes: 1000, sha256: 'ab'.repeat(32) }))

for (const { path, pieces } of listReadmes(context, facts, tables, written).filter(file => file.path.endsWith('.md'))) {
  test(`${path} of the second corpus is as agreed`, () => {
    matchGolden(`exports/harbour-${path.slice('data/'.length)}`, joinPieces(pieces()).toString('utf8'))
  })
}

const descriptions = { 'datapackage.json': describeDataPackage(context, facts, allTables(tables), written), 'ro-crate-metadata.json': describeCrate(context, facts, written) }
for (const [name, value] of Object.entries(descriptions)) {
  test(`${name} of the second corpus is as agreed`, () => {
    matchGolden(`exports/harbour-${name}`, `${JSON.stringify(value, null, 2)}\n`)
  })
}
