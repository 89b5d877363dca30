/** Writes one data file piece by piece, taking its size and sum on the way. */

import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { ExportFile } from '../../exports/index.ts'
import type { Stretch, SummedFile } from './memory.ts'

/** Throws what the disk throws, and on a file that is there, which could be a link. One that could not be finished is left as it is, in a stage that goes. */
export function writeExportFile(folder: string, { path, rows, pieces }: ExportFile): SummedFile {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  const sum = createHash('sha256')
  const out = openSync(target, 'wx')
  let [bytes, crc] = [0, 0]
  try {
    for (const piece of pieces()) {
      const block = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
      sum.update(block)
      crc = crc32(block, crc)
      writeWhole(out, block)
      bytes += block.length
    }
  } finally {
    closeSync(out)
  }
  return { path, rows, bytes, sha256: sum.digest('hex'), crc32: crc }
}

/** A write may take less than it was given. */
function writeWhole(out: number, block: Uint8Array): void {
  for (let done = 0; done < block.length;) done += writeSync(out, block, done)
}

/** Size and sum of a file that something else wrote. */
export function measureFile(folder: string, path: string, rows: number | null): SummedFile {
  const sum = createHash('sha256')
  let [bytes, crc] = [0, 0]
  for (const block of readPieces(join(folder, path))) {
    sum.update(block)
    crc = crc32(block, crc)
    bytes += block.length
  }
  return { path, rows, bytes, sha256: sum.digest('hex'), crc32: crc }
}

/** The bytes of a stretch of a file. Throws where the file ends before. */
export function readStretch(file: string, [at, bytes]: Stretch): Buffer<ArrayBuffer> {
  const buffer = Buffer.allocUnsafe(bytes)
  if (bytes === 0) return buffer
  const input = openSync(file, 'r')
  try {
    for (let done = 0; done < bytes;) {
      const read = readSync(input, buffer, done, bytes - done, at + done)
      if (read === 0) throw new Error(`${file} ends before byte ${at + bytes}`)
      done += read
    }
  } finally {
    closeSync(input)
  }
  return buffer
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
