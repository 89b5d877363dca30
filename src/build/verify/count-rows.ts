/** Counts the rows of a data file as it was written, in each format by its own marks, without having a large file whole in memory. */

import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parquetMetadata } from 'hyparquet'
import { readPieces } from '../data/write-file.ts'

/** Line ends outside quotes, without the header and other lines before the data. */
export function countCsvRows(file: string, linesBefore = 1): number {
  const [quote, lineEnd] = [0x22, 0x0a]
  let [lines, quoted] = [0, false]
  for (const piece of readPieces(file)) {
    for (const byte of piece) {
      if (byte === quote) quoted = !quoted
      else if (byte === lineEnd && !quoted) lines += 1
    }
  }
  return lines - linesBefore
}

/** Objects that stand on a line of their own; `start` tells them from others. Throws where such a line is not JSON. */
export function countJsonRows(file: string, start = '{'): number {
  let count = 0
  for (const line of readLines(file)) {
    if (!line.startsWith(start)) continue
    JSON.parse(line.replace(/,$/, ''))
    count += 1
  }
  return count
}

export function* readLines(file: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for (const piece of readPieces(file)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** The number that the file's own description gives. Only the end of the file is read. */
export function countParquetRows(file: string): number {
  const input = openSync(file, 'r')
  try {
    const { size } = fstatSync(input)
    const tail = readAt(input, size - 8, 8)
    const footer = tail.readUInt32LE(0) + 8
    const bytes = readAt(input, size - footer, footer)
    return Number(parquetMetadata(new Uint8Array(bytes).buffer).num_rows)
  } finally {
    closeSync(input)
  }
}

function readAt(input: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(input, bytes, 0, length, position)
  return bytes
}

/** Rows by table. */
export function countDatabaseRows(file: string, tables: readonly string[]): ReadonlyMap<string, number> {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return new Map(tables.map(table => [table, Number(database.prepare(`SELECT count(*) AS rows FROM "${table}"`).get()?.['rows'])]))
  } finally {
    database.close()
  }
}

export function countFiles(folder: string, ending: string): number {
  return readdirSync(folder).filter(name => name.endsWith(ending)).length
}
