/** The strict reader of tables: what a table says comes out, what is none is refused with its line. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parseCsv } from '../../../src/corpus/parse/csv.ts'

const read = (text: string): readonly (readonly string[])[] | string => {
  const { table, diagnostics } = parseCsv('t.csv', text)
  return table === null ? diagnostics.map(({ line, message }) => `${line} ${message.en}`).join() : [table.header, ...table.rows.map(({ cells }) => cells)]
}

const tables: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  ['plain cells', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
  ['a last line without an end', 'a,b\n1,2', [['a', 'b'], ['1', '2']]],
  ['empty cells', 'a,b\n,\n', [['a', 'b'], ['', '']]],
  ['quoted cells with commas, marks and line ends', 'a,b\n"1,5","say ""no""\nand go"\n', [['a', 'b'], ['1,5', 'say "no"\nand go']]],
  ['a header alone', 'a,b\n', [['a', 'b']]],
]
for (const [name, text, expected] of tables) test(`a table with ${name} is read`, () => assert.deepEqual(read(text), expected))

test('a row is named by the line on which it begins, whatever line ends stand in cells before it', () => {
  assert.deepEqual(parseCsv('t.csv', 'a,b\n"x\ny",1\n2,3\n').table?.rows.map(({ line }) => line), [2, 4])
})

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['nothing', '', /^1 Missing table/],
  ['a row that is too short', 'a,b\n1,2\n3\n', /^3 Unexpected number of cells "1", expected 2/],
  ['a quotation mark that is never closed', 'a,b\n1,"2\n', /^2 Missing closing quotation mark/],
  ['a quotation mark inside a plain cell', 'a,b\n1,2"\n', /^2 Unexpected character/],
  ['text behind a closing mark', 'a,b\n1,"2"3\n', /^2 Unexpected text/],
  ['more rows than a table may have', `a\n${'1\n'.repeat(100_001)}`, /Unexpected number of rows "100001", expected at most 100000/],
  ['more columns than anybody names', `${'a,'.repeat(60)}a\n`, /Unexpected number of columns "61"/],
]
for (const [name, text, expected] of refused) test(`${name} is refused with its line`, () => assert.match(String(read(text)), expected))

const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', 'ع', '-') })
const grid = fc.integer({ min: 1, max: 5 }).chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
const write = (rows: readonly (readonly string[])[]): string => rows.map(row => row.map(text => `"${text.replaceAll('"', '""')}"`).join() + '\n').join('')

test('whatever cells hold, they come back as they were written, and as another reader has them', () => {
  fc.assert(fc.property(grid, rows => {
    assert.deepEqual(read(write(rows)), rows)
    assert.deepEqual(parse(write(rows)), rows)
  }))
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => { parseCsv('t.csv', text) }))
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a') }), text => {
    const { table, diagnostics } = parseCsv('t.csv', text)
    assert.equal(table === null, diagnostics.length > 0)
  }))
})
