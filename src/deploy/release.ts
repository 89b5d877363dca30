/**
 * A finished site as a list of its files with their sums. The list's own sum is the release's id: the same site is the same
 * release, wherever and whenever it was built.
 */

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Path below the site (`/`-separated) to the SHA-256 of the bytes, in hexadecimal. */
export type FileSums = ReadonlyMap<string, string>

export interface Release {
  readonly id: string
  readonly files: FileSums
}

/** Reads every file of a finished site, hidden ones left out but for what the site itself needs. */
export function readRelease(folder: string, onFile: (done: number, all: number) => void = () => undefined): Release {
  const paths = listFiles(folder)
  const files = new Map(paths.map((path, index) => {
    onFile(index + 1, paths.length)
    return [path, sumOf(readFileSync(join(folder, path)))] as const
  }))
  return { id: idOf(files), files }
}

export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Sixteen hexadecimal digits. */
export function idOf(files: FileSums): string {
  const lines = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sum]) => `${sum}  ${path}\n`)
  return sumOf(Buffer.from(lines.join(''))).slice(0, 16)
}

/** As `sha256sum` writes it: a line a file, so that a release can be checked by hand. */
export function formatSums(files: FileSums): string {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sum]) => `${sum}  ${path}\n`).join('')
}

/** Throws on a line that `formatSums` does not write: half a list must not pass for a small release. */
export function parseSums(text: string): FileSums {
  if (text !== '' && !text.endsWith('\n')) throw new Error('The list of a release breaks off')
  return new Map(text.split('\n').slice(0, -1).map(line => {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (sum === undefined || path === undefined) throw new Error(`The list of a release has a line that is none: ${line.slice(0, 80)}`)
    return [path, sum]
  }))
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .sort()
}
