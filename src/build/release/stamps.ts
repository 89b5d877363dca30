/** What a file system says of files without their being read: enough to tell that one was touched. */

import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes, time of the last change of the contents in milliseconds, number of the file on its disk. */
export type Stamp = readonly [size: number, modified: number, inode: number]

/** null where there is no plain file. */
export function stampOf(path: string): Stamp | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() === true ? [stat.size, stat.mtimeMs, stat.ino] : null
}

export function isSameStamp(a: Stamp | null | undefined, b: Stamp | null | undefined): boolean {
  return a != null && b != null && a[0] === b[0] && a[1] === b[1] && a[2] === b[2]
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
