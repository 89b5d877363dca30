/** The disk as the corpus sees it: a few questions, asked without following links below the corpus folder. Tests answer them from memory. */

import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'

export type EntryType = 'file' | 'folder' | 'link' | 'other'

export interface Look {
  readonly type: EntryType
  readonly size: number
  /** Changes whenever the file does, but for changes within one tick of the file system's clock; missing where the disk cannot tell. */
  readonly stamp?: Stamp
}

/** Milliseconds since 1970 of the last change of contents, and of anything, with size and number of the file. */
export interface Stamp {
  readonly size: number
  readonly modified: number
  readonly changed: number
  readonly inode: number
}

export interface Disk {
  /** True when a folder is there; a link to one will do. */
  readonly isFolder: (path: string) => boolean
  /** Names in a folder, in any order. */
  readonly list: (folder: string) => readonly string[]
  /** What stands at a path, links not followed; null when nothing does. */
  readonly look: (path: string) => Look | null
  /** The bytes of a plain file of at most `limit` bytes; null when it is something else, or larger, by the time it is opened. */
  readonly read: (path: string, limit: number) => Uint8Array | null
}

/** The real one. The corpus folder itself may be a link; nothing in it may. */
export const realDisk: Disk = {
  isFolder: path => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  list: folder => readdirSync(folder),
  look: path => {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (found === undefined) return null
    const type = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other'
    return { type, size: found.size, stamp: { size: found.size, modified: found.mtimeMs, changed: found.ctimeMs, inode: found.ino } }
  },
  read: readPlainFile,
}

/** Looks again at what was opened: between looking and opening a file may have been swapped for a link or a pipe. */
function readPlainFile(path: string, limit: number): Uint8Array | null {
  const handle = openPlainFile(path)
  if (handle === null) return null
  try {
    const found = fstatSync(handle)
    if (!found.isFile() || found.size > limit) return null
    const bytes = new Uint8Array(found.size)
    let filled = 0
    while (filled < bytes.length) {
      const count = readSync(handle, bytes, filled, bytes.length - filled, null)
      if (count === 0) break
      filled += count
    }
    return bytes.subarray(0, filled)
  } finally {
    closeSync(handle)
  }
}

/** null when it has gone or is no plain file any more: while somebody writes, what was looked at may change. */
function openPlainFile(path: string): number | null {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ELOOP', 'ENXIO'].includes(String(error.code))) return null
    throw error
  }
}
