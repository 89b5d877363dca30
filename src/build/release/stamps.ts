/** What a file system says of files without their being read: enough to tell that one was touched. */

import { lstatSync, readdirSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { join } from 'node:path'

/** Bytes, time of the last change of the contents in milliseconds, number of the file on its disk. */
export type Stamp = readonly [size: number, modified: number, inode: number]

const quietly = { throwIfNoEntry: false } as const

/** null where there is no plain file. */
export function stampOf(path: string): Stamp | null {
  const stat = lookAt(path)
  return stat?.isFile() === true ? [stat.size, stat.mtimeMs, stat.ino] : null
}

export function isSameStamp(a: Stamp | null | undefined, b: Stamp | null | undefined): boolean {
  return a != null && b != null && a[0] === b[0] && a[1] === b[1] && a[2] === b[2]
}

/** Time of the last change of the list of names in milliseconds, number of the folder on its disk. */
export type FolderStamp = readonly [modified: number, inode: number]

/** null where there is no folder. */
export function folderStampOf(path: string): FolderStamp | null {
  const stat = lookAt(path)
  return stat?.isDirectory() === true ? [stat.mtimeMs, stat.ino] : null
}

export function isSameFolder(a: FolderStamp | null | undefined, b: FolderStamp | null | undefined): boolean {
  return a != null && b != null && a[0] === b[0] && a[1] === b[1]
}

/** Nothing too where a file stands in the place of a folder of the path. */
function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, quietly)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Relative paths of all plain files below a folder, `/`-separated, sorted. */
export function listFiles(folder: string): string[] {
  const files: string[] = []
  const waiting = ['']
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile()) files.push(path)
    }
  }
  return files.sort()
}

/** The folders that files lie in, but for the one that all are in; outer ones before those in them. */
export function foldersOf(files: Iterable<string>): string[] {
  const folders = new Set<string>()
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return [...folders].sort()
}
