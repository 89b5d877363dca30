/** Writes text files below a folder, making the folders between. Never over a file that is there: it could be shared with the last release. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface TextFile {
  /** Relative, `/`-separated. */
  readonly path: string
  readonly text: string
}

export function writeFiles(folder: string, files: readonly TextFile[]): void {
  for (const { path, text } of files) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text, { flag: 'wx' })
  }
}
