/** Changes to disk, all or nothing: everything is written beside its place first and then put in by rename; a failure takes it back. */

import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Changes } from './overlay-disk.ts'

/** Throws what the disk throws, after the files are again as they were. */
export function writeChanges(root: string, changes: Changes): void {
  const temporary = new Map<string, string>()
  const before = new Map<string, Buffer | null>()
  try {
    for (const [path, text] of changes) {
      const target = join(root, path)
      before.set(target, existsSync(target) ? readFileSync(target) : null)
      if (text === null) continue
      mkdirSync(dirname(target), { recursive: true })
      // Readers of the corpus pass over names that begin with a dot.
      const beside = join(dirname(target), `.${basename(target)}.new`)
      temporary.set(target, beside)
      // Left by a run that was killed, or a link that came with the folder: nothing is written through it.
      rmSync(beside, { force: true })
      writeFileSync(beside, text, { flag: 'wx' })
      if (before.get(target) !== null) chmodSync(beside, statSync(target).mode)
    }
    for (const [target, beside] of temporary) renameSync(beside, target)
    for (const [path, text] of changes) if (text === null) rmSync(join(root, path))
  } catch (error) {
    for (const beside of temporary.values()) rmSync(beside, { force: true })
    for (const [target, content] of before) restore(target, content)
    throw error
  }
}

function restore(target: string, content: Buffer | null): void {
  if (content === null) rmSync(target, { force: true })
  else if (!existsSync(target) || !readFileSync(target).equals(content)) writeFileSync(target, content)
}
