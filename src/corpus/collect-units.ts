/** Where the units of a corpus come from: the cache, threads, or checking here; nobody can tell from what comes out. */

import { checkGroup } from './check-group.ts'
import { openGroupCache } from './group-cache.ts'
import { checkGroups, listDefaultThreads } from './group-threads.ts'
import { parseInTime } from './parse-in-time.ts'
import { readListed, realDisk } from './read/index.ts'
import { storeUnit, takeUnit } from './validate/index.ts'
import type { ParsedFile } from '../model/source.ts'
import type { Group, StoredGroup, Tools } from './check-group.ts'
import type { Unit } from './validate/index.ts'

export interface CollectOptions {
  /** `kept`: linking is going to ask for all of them. `dropped`: read again for the few that somebody asks for. */
  readonly texts: 'kept' | 'dropped'
  readonly cache: string | null
  readonly threads: number | undefined
  /** When the files were listed, in milliseconds since 1970. */
  readonly begun: number
}

/** In the order of the groups. */
export function collectUnits(groups: ReadonlyMap<string, Group>, tools: Tools, { texts, cache, threads, begun }: CollectOptions): Unit[] {
  const kept = cache === null ? null : openGroupCache(cache, tools, begun)
  const open = createOpener(groups, tools)
  const take = (stored: StoredGroup): Unit => takeUnit(stored.unit, tools.settings, open)
  const units = new Map<string, Unit | null>()
  for (const [key, group] of groups) {
    const stored = kept?.find(key, group) ?? null
    units.set(key, stored === null ? null : take(stored))
  }
  const missing = [...groups].filter(([key]) => units.get(key) === null)
  const helpers = texts === 'kept' || tools.disk !== realDisk || tools.parse !== parseInTime ? 0 : threads ?? listDefaultThreads(missing.length)
  if (texts === 'kept' || (kept === null && helpers === 0)) {
    for (const [key, group] of missing) {
      const { unit, hashes } = checkGroup(group, tools)
      units.set(key, unit)
      kept?.keep(key, group, { hashes, unit: storeUnit(unit) })
    }
  } else {
    const stored = checkGroups(missing.map(([, group]) => group), tools, helpers)
    for (const [index, [key, group]] of missing.entries()) {
      const found = stored[index]
      if (found === undefined) throw new RangeError(`Nobody has checked ${key}`)
      units.set(key, take(found))
      kept?.keep(key, group, found)
    }
  }
  kept?.save()
  return [...units.values()].filter(unit => unit !== null)
}

/** Reads and parses a file of the groups once more. One that has gone meanwhile has nothing in it. */
function createOpener(groups: ReadonlyMap<string, Group>, { root, disk, parse }: Tools): (path: string) => Pick<ParsedFile, 'data' | 'body'> {
  const listed = new Map([...groups.values()].flat().map(file => [file.path, file]))
  return path => {
    const found = listed.get(path)
    const file = found === undefined ? null : readListed(root, found, disk).file
    return file === null ? { data: null, body: null } : parse(file).file
  }
}
