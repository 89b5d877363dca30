/** Writes a folder as one zip, piece by piece, so that memory does not grow with the site. The same files give the same bytes. */

import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { readPieces } from '../data/write-file.ts'

const compressed = /\.(?:woff2|png|parquet)$/
/** The first day that the format knows: the day of packing is not part of an edition. */
const day = new Date(1980, 0, 1)

/** `files`: relative paths below `folder`, in the order of the zip; inside it they lie below `name`. Returns the SHA-256 sum in hex. */
export function writeZip(target: string, folder: string, name: string, files: readonly string[]): string {
  const sum = createHash('sha256')
  const out = openSync(target, 'w')
  try {
    const zip = new Zip((error, bytes) => {
      if (error !== null) throw error
      sum.update(bytes)
      writeSync(out, bytes)
    })
    for (const file of files) {
      const path = `${name}/${file}`
      const entry = compressed.test(file) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
      entry.mtime = day
      zip.add(entry)
      for (const block of readPieces(join(folder, file))) entry.push(block.slice(), false)
      entry.push(new Uint8Array(0), true)
    }
    zip.end()
  } finally {
    closeSync(out)
  }
  return sum.digest('hex')
}
