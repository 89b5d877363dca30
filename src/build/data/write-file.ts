/** Writes one data file piece by piece, taking its size and sum on the way. */

import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ExportFile, WrittenFile } from '../../exports/index.ts'

/** Throws what the disk throws; a file that could not be finished is left as it is, in a stage that goes. */
export function writeExportFile(folder: string, { path, rows, pieces }: ExportFile): WrittenFile {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  const sum = createHash('sha256')
  const out = openSync(target, 'w')
  let bytes = 0
  try {
    for (const piece of pieces()) {
      const block = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
      sum.update(block)
      writeWhole(out, block)
      bytes += block.length
    }
  } finally {
    closeSync(out)
  }
  return { path, rows, bytes, sha256: sum.digest('hex') }
}

/** A write may take less than it was given. */
function writeWhole(out: number, block: Uint8Array): void {
  for (let done = 0; done < block.length;) done += writeSync(out, block, done)
}

/** Size and sum of a file that something else wrote. */
export function measureFile(folder: string, path: string, rows: number | null): WrittenFile {
  const sum = createHash('sha256')
  let bytes = 0
  for (const block of readPieces(join(folder, path))) {
    sum.update(block)
    bytes += block.length
  }
  return { path, rows, bytes, sha256: sum.digest('hex') }
}

const pieceBytes = 1 << 20

/** The bytes of a file in pieces of a megabyte; each is valid until the next is asked for. */
export function* readPieces(file: string): Generator<Uint8Array> {
  const input = openSync(file, 'r')
  const buffer = Buffer.allocUnsafe(pieceBytes)
  try {
    for (let read = readSync(input, buffer); read > 0; read = readSync(input, buffer)) yield buffer.subarray(0, read)
  } finally {
    closeSync(input)
  }
}
