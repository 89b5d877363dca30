/** Where the units of a corpus come from: the cache, threads, or checking here; nobody can tell from what comes out. */

import { deserialize } from 'node:v8'
import { checkGroup, hashBytes, storeGroup } from './check-group.ts'
import { openGroupCache } from './group-cache.ts'
import { checkGroups, listDefaultThreads } from './group-threads.ts'
import { parseInTime } from './parse-in-time.ts'
import { readListed, realDisk } from './read/index.ts'
import { takeFacts } from './validate/index.ts'
import type { ParsedFile } from '../model/source.ts'
import type { Group, StoredGroup, Tools } from './check-group.ts'
import type { Disk } from './read/index.ts'
import type { StoredUnit, SurveyedUnit } from './validate/index.ts'

export interface CollectOptions {
  /** `kept`: linking is going to ask for all of them. `dropped`: made again for the few that somebody asks for. */
  readonly records: 'kept' | 'dropped'
  readonly cache: string | null
  readonly threads: number | undefined
  /** When the files were listed, in milliseconds since 1970. */
  readonly begun: number
}

export interface CollectedUnits {
  /** In the order of the groups. */
  readonly units: readonly SurveyedUnit[]
  /** The hashes of the files of a group, by its key; null where there is no such group, or one that could not be read. */
  readonly sumOf: (key: string) => string | null
}

/** No text stays in memory: whoever asks for one has its file read again. */
export function collectUnits(groups: ReadonlyMap<string, Group>, tools: Tools, { records: wanted, cache, threads, begun }: CollectOptions): CollectedUnits {
  const withRecords = wanted === 'kept'
  const kept = cache === null ? null : openGroupCache(cache, tools, begun)
  const held = new HeldTexts()
  const files = new OpenFiles(groups, tools)
  const take = (key: string, group: Group, { hashes, facts, records }: Pick<StoredGroup, 'hashes' | 'facts' | 'records'>): SurveyedUnit => {
    for (const [index, { path }] of group.entries()) files.expect(path, hashes[index] ?? null)
    return takeFacts(facts, { group, settings: tools.settings, open: files.open }, {
      records: records === null ? null : deserialize(records) as StoredUnit,
      texts: () => kept?.textsOf(key) ?? held.get(key),
      titles: () => kept?.titlesOf(key) ?? null,
    })
  }
  const units = new Map<string, SurveyedUnit | null>()
  for (const [key, group] of groups) {
    const stored = kept?.find(key, group, withRecords) ?? null
    units.set(key, stored === null ? null : take(key, group, stored))
  }
  const missing = [...groups].filter(([key]) => units.get(key) === null)
  if (withRecords) {
    for (const [key, group] of missing) {
      const checked = checkGroup(group, tools)
      const stored = storeGroup(checked, true)
      files.remember(checked.unit.draft.files)
      units.set(key, take(key, group, stored))
      kept?.keep(key, group, stored)
    }
  } else {
    const helpers = tools.disk !== realDisk || tools.parse !== parseInTime ? 0 : threads ?? listDefaultThreads(missing.length)
    const groupAt = (index: number): [string, Group] => missing[index] ?? raise(index)
    checkGroups(missing.map(([, group]) => group), tools, helpers, (index, stored) => {
      const [key, group] = groupAt(index)
      units.set(key, take(key, group, stored))
      if (kept === null) held.add(key, stored.texts)
      else kept.keep(key, group, stored)
    })
  }
  kept?.save()
  return { units: [...units.values()].filter(unit => unit !== null), sumOf: key => files.sumOf(groups.get(key)) }
}

/** Texts of a run without a cache, as many as may well lie in memory; others are made again by whoever asks. */
class HeldTexts {
  readonly #texts = new Map<string, Uint8Array>()
  #room = 2 ** 28

  add(key: string, texts: Uint8Array): void {
    this.#room -= texts.length
    // A copy: what came from a thread lies in one piece with much else.
    if (this.#room >= 0) this.#texts.set(key, texts.slice())
  }

  get(key: string): Uint8Array | null {
    return this.#texts.get(key) ?? null
  }
}

function raise(index: number): never {
  throw new RangeError(`There is no group ${index}`)
}

/** Files that stay open at the same time: those of a small corpus all, so that none of them is parsed twice. */
const mostOpen = 1000

/** Files of the groups, read and parsed once more. One that has gone meanwhile, or is another one by now, has nothing in it. */
class OpenFiles {
  readonly #open = new Map<string, Pick<ParsedFile, 'data' | 'body'>>()
  readonly #hashes = new Map<string, string | null>()
  readonly #groups: ReadonlyMap<string, Group>
  readonly #tools: Tools
  #listed: Map<string, Group[number]> | undefined

  constructor(groups: ReadonlyMap<string, Group>, tools: Tools) {
    this.#groups = groups
    this.#tools = tools
  }

  readonly open = (path: string): Pick<ParsedFile, 'data' | 'body'> => {
    const known = this.#open.get(path)
    if (known !== undefined) return known
    const read = this.#read(path)
    this.#keep(path, read)
    return read
  }

  /** What its bytes were when it was checked. */
  expect(path: string, hash: string | null): void {
    this.#hashes.set(path, hash)
  }

  sumOf(group: Group | undefined): string | null {
    const hashes = group?.map(({ path }) => this.#hashes.get(path) ?? null) ?? [null]
    return hashes.includes(null) ? null : hashes.join(' ')
  }

  /** Files that were read just now. */
  remember(files: readonly ParsedFile[]): void {
    for (const file of files) this.#keep(file.path, file)
  }

  #keep(path: string, { data, body }: Pick<ParsedFile, 'data' | 'body'>): void {
    this.#open.set(path, { data, body })
    const [oldest = ''] = this.#open.keys()
    if (this.#open.size > mostOpen) this.#open.delete(oldest)
  }

  #read(path: string): Pick<ParsedFile, 'data' | 'body'> {
    const { root, disk, parse } = this.#tools
    this.#listed ??= new Map([...this.#groups.values()].flat().map(file => [file.path, file]))
    const found = this.#listed.get(path)
    const read: Disk['read'] = (from, limit) => {
      const bytes = disk.read(from, limit)
      const expected = this.#hashes.get(path) ?? null
      return bytes === null || expected === null || hashBytes(bytes) === expected ? bytes : null
    }
    const file = found === undefined ? null : readListed(root, found, { ...disk, read }).file
    return file === null ? { data: null, body: null } : parse(file).file
  }
}
