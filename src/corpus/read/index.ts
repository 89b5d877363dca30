/** Disk to text: plain files of known kinds in known folders, nothing else. Reports whatever else it meets, in a fixed order. */

import { compareIds } from '../../model/ids.ts'
import { createDiagnostic } from '../../model/message.ts'
import { decodeText } from './decode.ts'
import { roleOfPath } from './file-roles.ts'
import { refusals } from './refusals.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { SourceText } from '../../model/source.ts'
import type { Disk } from './disk.ts'
import type { PathRole } from './file-roles.ts'

export { realDisk } from './disk.ts'
export type { Disk, EntryType } from './disk.ts'

/** In bytes. Base map layers are the only large files that a corpus holds. */
export const sizeLimits = { text: 512 * 1024, baseMap: 16 * 1024 * 1024 } as const

export interface ReadResult {
  readonly files: readonly SourceText[]
  /** Files that belong here but were not taken: their ids exist all the same. */
  readonly refused: readonly Omit<SourceText, 'text'>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a corpus folder. Throws only when the disk itself fails (no permission, input/output error). */
export function readCorpus(root: string, disk: Disk): ReadResult {
  const files: SourceText[] = []
  const refused: Omit<SourceText, 'text'>[] = []
  const diagnostics: Diagnostic[] = []
  const visit = (path: string): void => {
    const found = disk.look(`${root}/${path}`)
    const role = roleOfPath(path, found?.type === 'folder')
    if (role === 'ignored') return
    if (role === 'folder') return visitFolder(path)
    // Listed and yet not there: its name is no text, and what we hold is not its name.
    if (found === null) return void diagnostics.push(createDiagnostic({ path, line: 1, column: 1 }, refusals.badName(path)))
    const result = readEntry(root, path, disk, found, role)
    if ('file' in result) return void files.push(result.file)
    diagnostics.push(result.problem)
    if (typeof role === 'object') refused.push({ path, role })
  }
  const visitFolder = (folder: string): void => {
    const names = [...disk.list(folder === '' ? root : `${root}/${folder}`)].sort(compareIds)
    diagnostics.push(...checkTwins(folder, names))
    for (const name of names) visit(folder === '' ? name : `${folder}/${name}`)
  }
  if (disk.isFolder(root)) visitFolder('')
  else diagnostics.push(createDiagnostic({ path: '.', line: 1, column: 1 }, refusals.missingCorpus(root)))
  return { files, refused, diagnostics }
}

function readEntry(
  root: string, path: string, disk: Disk, found: NonNullable<ReturnType<Disk['look']>>, role: Exclude<PathRole, 'folder' | 'ignored'>,
): { file: SourceText } | { problem: Diagnostic } {
  const place: Place = { path, line: 1, column: 1 }
  if (found.type === 'link' || found.type === 'other') return { problem: createDiagnostic(place, refusals.notPlain(found.type)) }
  if (role === 'unknown') return { problem: createDiagnostic(place, refusals.unknownFile(path, found.type === 'folder')) }
  if (role === 'bad-name') return { problem: createDiagnostic(place, refusals.badName(path)) }
  const limit = role.role === 'base-map' ? sizeLimits.baseMap : sizeLimits.text
  if (found.size > limit) return { problem: createDiagnostic(place, refusals.tooLarge(found.size, limit)) }
  const bytes = disk.read(`${root}/${path}`, limit)
  if (bytes === null) return { problem: createDiagnostic(place, refusals.notPlain('other')) }
  const decoded = decodeText(path, bytes)
  return 'problem' in decoded ? decoded : { file: { path, role, text: decoded.text } }
}

/** Names that some file systems cannot hold beside each other: equal but for case or Unicode composition. */
function checkTwins(folder: string, names: readonly string[]): Diagnostic[] {
  const first = new Map<string, string>()
  return names.flatMap(name => {
    const key = name.normalize('NFC').toLowerCase()
    const twin = first.get(key)
    if (twin === undefined) first.set(key, name)
    const inFolder = (file: string): Place => ({ path: folder === '' ? file : `${folder}/${file}`, line: 1, column: 1 })
    return twin === undefined ? [] : [createDiagnostic(inFolder(name), refusals.twin(name, inFolder(twin)))]
  })
}
