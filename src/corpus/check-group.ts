/** From the files of one record on the disk to all that they say by themselves: read, parse, schemas and rules, in one go. */

import { hash } from 'node:crypto'
import { serialize } from 'node:v8'
import { slowBody } from './parse/index.ts'
import { readListed } from './read/index.ts'
import { checkUnit, encodeTexts, listTitles, storeFacts, storeUnit } from './validate/index.ts'
import type { ParsedFile, SourceText } from '../model/source.ts'
import type { ParseResult } from './parse/index.ts'
import type { Disk, ListedFile } from './read/index.ts'
import type { Settings, StoredFacts, Unit } from './validate/index.ts'

/** The files of one record. */
export type Group = readonly ListedFile[]

export interface Tools {
  readonly root: string
  readonly disk: Disk
  readonly parse: (source: SourceText) => ParseResult
  readonly settings: Settings
}

/** What is kept of a group: a hash of each file, null for those that could not be read, and what was found out. */
export interface StoredGroup {
  readonly hashes: readonly (string | null)[]
  readonly facts: StoredFacts
  /** The words of its articles, UTF-8. */
  readonly texts: Uint8Array
  /** What they and their events are called: JSON. */
  readonly titles: Uint8Array
  /** A `StoredUnit`, serialised; null where nobody asked for it. */
  readonly records: Uint8Array | null
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

/** The same as plain data. Linking wants the `records`; checking does not. */
export function storeGroup({ unit, hashes }: ReturnType<typeof checkGroup>, withRecords: boolean): StoredGroup {
  return {
    hashes,
    facts: storeFacts(unit),
    texts: encodeTexts(unit.draft),
    titles: Buffer.from(JSON.stringify(listTitles(unit.draft))),
    records: withRecords ? serialize(storeUnit(unit)) : null,
  }
}

const clockRule = slowBody(0).rule

/** False where the clock cut a look short: that is true of one run and of what else the machine did, not of the file. */
export function isTimely({ facts }: StoredGroup): boolean {
  return facts.diagnostics?.every(({ rule }) => rule !== clockRule) ?? true
}

export function hashBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url')
}
