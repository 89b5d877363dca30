/** Disk to text: plain files of known kinds in known folders, nothing else. Reports whatever else it meets, in a fixed order. */

import { compareDiagnostics } from '../../model/diagnostic.ts'
import { compareIds } from '../../model/ids.ts'
import { createDiagnostic } from '../../model/message.ts'
import { decodeText } from './decode.ts'
import { roleOfPath } from './file-roles.ts'
import { refusals } from './refusals.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { SourceText } from '../../model/source.ts'
import type { Disk, Stamp } from './disk.ts'
import type { PathRole } from './file-roles.ts'

export { realDisk } from './disk.ts'
export type { Disk, EntryType, Stamp } from './disk.ts'

/** In bytes. Base map layers and tables of outside data sets are the only large files that a corpus holds. */
export const sizeLimits = { text: 512 * 1024, baseMap: 16 * 1024 * 1024, table: 8 * 1024 * 1024 } as const

export interface ReadResult {
  readonly files: readonly SourceText[]
  /** Files that belong here but were not taken: their ids exist all the same. */
  readonly refused: readonly Omit<SourceText, 'text'>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A file that belongs here, before anybody reads it. */
export interface ListedFile extends Omit<SourceText, 'text'> {
  /** Why it is not read; null when it is. */
  readonly refusal: Diagnostic | null
  readonly stamp: Stamp | null
}

export interface Listing {
  readonly files: readonly ListedFile[]
  /** Of entries that are no files of a corpus, and of names. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a corpus folder. Throws only when the disk itself fails (no permission, input/output error). */
export function readCorpus(root: string, disk: Disk): ReadResult {
  const listing = listCorpus(root, disk)
  const read = listing.files.map(listed => ({ listed, ...readListed(root, listed, disk) }))
  return {
    files: read.flatMap(({ file }) => file === null ? [] : [file]),
    refused: read.flatMap(({ listed: { path, role }, file }) => file === null ? [{ path, role }] : []),
    diagnostics: [...listing.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics)].sort(compareDiagnostics),
  }
}

/** What is in a corpus folder, nothing read yet. Throws only when the disk itself fails. */
export function listCorpus(root: string, disk: Disk): Listing {
  const files: ListedFile[] = []
  const diagnostics: Diagnostic[] = []
  const visit = (path: string): void => {
    const found = disk.look(`${root}/${path}`)
    const role = roleOfPath(path, found?.type === 'folder')
    if (role === 'ignored') return
    if (role === 'folder') return visitFolder(path)
    // Listed and yet not there: its name is no text, and what we hold is not its name.
    if (found === null) return void diagnostics.push(createDiagnostic({ path, line: 1, column: 1 }, refusals.badName(path)))
    const refusal = refuseEntry(path, found, role)
    if (typeof role === 'object') files.push({ path, role, refusal, stamp: found.stamp ?? null })
    else if (refusal !== null) diagnostics.push(refusal)
  }
  const visitFolder = (folder: string): void => {
    const names = [...disk.list(folder === '' ? root : `${root}/${folder}`)].sort(compareIds)
    diagnostics.push(...checkTwins(folder, names))
    for (const name of names) visit(folder === '' ? name : `${folder}/${name}`)
  }
  if (disk.isFolder(root)) visitFolder('')
  else diagnostics.push(createDiagnostic({ path: '.', line: 1, column: 1 }, refusals.missingCorpus(root)))
  return { files, diagnostics }
}

/** The text of a listed file; null, and why, when it is none. */
export function readListed(root: string, { path, role, refusal }: ListedFile, disk: Disk): { file: SourceText | null; diagnostics: readonly Diagnostic[] } {
  if (refusal !== null) return { file: null, diagnostics: [refusal] }
  const bytes = disk.read(`${root}/${path}`, limitOf(role))
  if (bytes === null) return { file: null, diagnostics: [createDiagnostic({ path, line: 1, column: 1 }, refusals.notPlain('other'))] }
  const decoded = decodeText(path, bytes)
  return 'problem' in decoded ? { file: null, diagnostics: [decoded.problem] } : { file: { path, role, text: decoded.text }, diagnostics: [] }
}

/** In bytes. */
export function limitOf({ role }: SourceText['role']): number {
  return role === 'base-map' ? sizeLimits.baseMap : role === 'reference-table' ? sizeLimits.table : sizeLimits.text
}

function refuseEntry(path: string, found: NonNullable<ReturnType<Disk['look']>>, role: Exclude<PathRole, 'folder' | 'ignored'>): Diagnostic | null {
  const place: Place = { path, line: 1, column: 1 }
  if (found.type === 'link' || found.type === 'other') return createDiagnostic(place, refusals.notPlain(found.type))
  if (role === 'unknown') return createDiagnostic(place, refusals.unknownFile(path, found.type === 'folder'))
  if (role === 'bad-name') return createDiagnostic(place, refusals.badName(path))
  return found.size > limitOf(role) ? createDiagnostic(place, refusals.tooLarge(found.size, limitOf(role), role.role)) : null
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
