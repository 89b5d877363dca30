/** Writes the sources of other generators: many small files in few folders. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type WriteSource = (path: string, text: string) => void

/** Paths are relative to the folder; folders are made when they are first needed. */
export function createWriter(folder: string): WriteSource {
  const made = new Set<string>()
  return (path, text) => {
    const file = join(folder, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, text)
  }
}
