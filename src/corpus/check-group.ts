/** From the files of one record on the disk to all that they say by themselves: read, parse, schemas and rules, in one go. */

import { createHash } from 'node:crypto'
import { slowBody } from './parse/index.ts'
import { readListed } from './read/index.ts'
import { checkUnit, storeUnit } from './validate/index.ts'
import type { ParsedFile, SourceText } from '../model/source.ts'
import type { ParseResult } from './parse/index.ts'
import type { Disk, ListedFile } from './read/index.ts'
import type { Settings, StoredUnit, Unit } from './validate/index.ts'

/** The files of one record. */
export type Group = readonly ListedFile[]

export interface Tools {
  readonly root: string
  readonly disk: Disk
  readonly parse: (source: SourceText) => ParseResult
  readonly settings: Settings
}

/** What is kept of a group: a hash of each file, null for those that could not be read, and what was found out. Plain data. */
export interface StoredGroup {
  readonly hashes: readonly (string | null)[]
  readonly unit: StoredUnit
}

/** The unit with its texts and the diagnostics of all stages, and the hashes of the bytes that were read. */
export function checkGroup(group: Group, { root, disk, parse, settings }: Tools): { unit: Unit; hashes: StoredGroup['hashes'] } {
  const files: ParsedFile[] = []
  const hashes = new Map<string, string>()
  const read: Disk['read'] = (path, limit) => {
    const bytes = disk.read(path, limit)
    if (bytes !== null) hashes.set(path, hashBytes(bytes))
    return bytes
  }
  const diagnostics = group.flatMap(listed => {
    const { file, diagnostics: refused } = readListed(root, listed, { ...disk, read })
    const parsed = file === null ? null : parse(file)
    files.push(parsed?.file ?? closeRefused(listed))
    return [...refused, ...parsed?.diagnostics ?? []]
  })
  const unit = checkUnit(files, settings)
  return { unit: { ...unit, diagnostics: [...diagnostics, ...unit.diagnostics] }, hashes: group.map(({ path }) => hashes.get(`${root}/${path}`) ?? null) }
}

/** The id of a file that was not taken exists all the same. */
export function closeRefused({ path, role }: ListedFile): ParsedFile {
  return { path, role, data: null, body: null, broken: true }
}

/** The same without the texts. */
export function checkAndStore(group: Group, tools: Tools): StoredGroup {
  const { unit, hashes } = checkGroup(group, tools)
  return { hashes, unit: storeUnit(unit) }
}

const clockRule = slowBody(0).rule

/** False where the clock cut a look short: that is true of one run and of what else the machine did, not of the file. */
export function isTimely({ unit }: StoredGroup): boolean {
  return unit.diagnostics.every(({ rule }) => rule !== clockRule)
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
