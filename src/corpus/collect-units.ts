/** Where the units of a corpus come from: the cache, threads, or checking here; nobody can tell from what comes out. */

import { deserialize } from 'node:v8'
import { checkGroup, storeGroup } from './check-group.ts'
import { openGroupCache } from './group-cache.ts'
import { checkGroups, listDefaultThreads } from './group-threads.ts'
import { parseInTime } from './parse-in-time.ts'
import { readListed, realDisk } from './read/index.ts'
import { surveyFresh, takeFacts } from './validate/index.ts'
import type { ParsedFile } from '../model/source.ts'
import type { Group, StoredGroup, Tools } from './check-group.ts'
import type { StoredUnit, SurveyedUnit } from './validate/index.ts'

export interface CollectOptions {
  /** `kept`: linking is going to ask for all of them. `dropped`: made again for the few that somebody asks for. */
  readonly records: 'kept' | 'dropped'
  readonly cache: string | null
  readonly threads: number | undefined
  /** When the files were listed, in milliseconds since 1970. */
  readonly begun: number
}

/** In the order of the groups. */
export function collectUnits(groups: ReadonlyMap<string, Group>, tools: Tools, { records: wanted, cache, threads, begun }: CollectOptions): SurveyedUnit[] {
  const withRecords = wanted === 'kept'
  const kept = cache === null ? null : openGroupCache(cache, tools, begun)
  const held = new HeldTexts()
  const open = createOpener(groups, tools)
  const take = (key: string, group: Group, { facts, records }: Pick<StoredGroup, 'facts' | 'records'>): SurveyedUnit =>
    takeFacts(facts, { group, settings: tools.settings, open }, {
      records: records === null ? null : deserialize(records) as StoredUnit,
      texts: () => kept?.textsOf(key) ?? held.get(key),
      titles: () => kept?.titlesOf(key) ?? null,
    })
  const units = new Map<string, SurveyedUnit | null>()
  for (const [key, group] of groups) {
    const stored = kept?.find(key, group, withRecords) ?? null
    units.set(key, stored === null ? null : take(key, group, stored))
  }
  const missing = [...groups].filter(([key]) => units.get(key) === null)
  if (withRecords) {
    for (const [key, group] of missing) {
      const checked = checkGroup(group, tools)
      units.set(key, surveyFresh(checked.unit))
      kept?.keep(key, group, storeGroup(checked, true))
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
  return [...units.values()].filter(unit => unit !== null)
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

/** Reads and parses a file of the groups once more. One that has gone meanwhile has nothing in it. */
function createOpener(groups: ReadonlyMap<string, Group>, { root, disk, parse }: Tools): (path: string) => Pick<ParsedFile, 'data' | 'body'> {
  let listed: Map<string, Group[number]> | undefined
  return path => {
    listed ??= new Map([...groups.values()].flat().map(file => [file.path, file]))
    const found = listed.get(path)
    const file = found === undefined ? null : readListed(root, found, disk).file
    return file === null ? { data: null, body: null } : parse(file).file
  }
}
