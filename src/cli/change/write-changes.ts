/**
 * Changes to disk, all or nothing: everything is written beside its place first and then put in by rename; a failure takes it back.
 * What somebody else has saved meanwhile is never written over.
 */

import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CommandError } from '../command.ts'
import type { Changes } from './overlay-disk.ts'

/** The files as they were when the changes were planned, by path; one that is not among them was not there. */
export type Planned = ReadonlyMap<string, Uint8Array>

/**
 * Throws what the disk throws, after the files are again as they were; and CommandError, nothing written, when a file is not as it
 * was when the changes were `planned`, where that is told.
 */
export function writeChanges(root: string, changes: Changes, planned?: Planned): void {
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
    if (planned !== undefined) refuseSaved(root, changes, planned)
  } catch (error) {
    for (const beside of temporary.values()) rmSync(beside, { force: true })
    throw error
  }
  try {
    for (const [target, beside] of temporary) renameSync(beside, target)
    for (const [path, text] of changes) if (text === null) rmSync(join(root, path))
  } catch (error) {
    for (const beside of temporary.values()) rmSync(beside, { force: true })
    for (const [target, content] of before) restore(target, content)
    throw error
  }
}

/** The last look before anything is put in place. */
function refuseSaved(root: string, changes: Changes, planned: Planned): void {
  for (const path of changes.keys()) {
    const [then, target] = [planned.get(path), join(root, path)]
    const isSame = then === undefined ? !existsSync(target) : existsSync(target) && readFileSync(target).equals(then)
    if (isSame) continue
    throw new CommandError({
      message: { en: `Somebody has saved ${path} meanwhile: nothing was changed`, ar: `حفظ أحدهم ‎${path}‎ في هذه الأثناء: لم يتغيّر شيء` },
      fix: { en: 'Give the command again: it then starts from what was saved', ar: 'أعد الأمر، فيبدأ مما حُفظ' },
    })
  }
}

function restore(target: string, content: Buffer | null): void {
  if (content === null) rmSync(target, { force: true })
  else if (!existsSync(target) || !readFileSync(target).equals(content)) writeFileSync(target, content)
}
