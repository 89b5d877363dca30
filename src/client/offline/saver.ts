/** Keeps groups of files because the reader asked: one cache a group, so that each can be removed by itself. */

import { loadJson } from '../load.ts'
import type { GroupFiles, SavedGroup, SavedGroups } from '../../model/offline.ts'
import { commonGroup, groupFile, groupsFile } from '../../model/offline.ts'
import { cacheStart, inTurns, savedStart } from './store.ts'

export interface Saver {
  readonly list: () => Promise<SavedGroups>
  /** Ids of groups that are kept whole. */
  readonly listKept: () => Promise<ReadonlySet<string>>
  /** Keeps the groups and what all need. `progress`: bytes so far. Throws when storage is full or a file cannot be had; what is whole stays. */
  readonly save: (ids: readonly string[], progress: (bytes: number) => void, signal: AbortSignal) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

/** `scope`: URL of the site. */
export function createSaver(scope: string): Saver {
  const start = cacheStart(scope) + savedStart
  const addressOf = (path: string): string => new URL(path, scope).href
  /** Put in last: a group without it was not finished. */
  const mark = addressOf('data/offline/whole')

  const saveGroup = async (id: string, progress: (bytes: number) => void, signal: AbortSignal): Promise<void> => {
    const files = await loadJson<GroupFiles>(addressOf(groupFile(id)))
    const cache = await caches.open(start + id)
    await cache.delete(mark)
    await inTurns(files, async ([path, bytes]) => {
      signal.throwIfAborted()
      // Kept here alone: neither by the browser once more, nor by the worker as if it had been read.
      const response = await fetch(addressOf(path), { cache: 'no-store', signal })
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      await cache.put(addressOf(path), response)
      progress(bytes)
    })
    await cache.put(mark, new Response(''))
  }

  return {
    list: () => loadJson<SavedGroups>(addressOf(groupsFile)),
    listKept: async () => {
      const names = (await caches.keys()).filter(name => name.startsWith(start))
      const whole = await Promise.all(names.map(async name => (await (await caches.open(name)).match(mark) === undefined ? [] : [name.slice(start.length)])))
      return new Set(whole.flat())
    },
    save: async (ids, progress, signal) => {
      let sum = 0
      for (const id of new Set([commonGroup, ...ids])) {
        await saveGroup(id, bytes => {
          sum += bytes
          progress(sum)
        }, signal)
      }
    },
    remove: async id => { await caches.delete(start + id) },
  }
}

/** Bytes of the chosen groups with what all need. */
export function sizeOf(groups: SavedGroups, ids: readonly string[]): number {
  const wanted = new Set([commonGroup, ...ids])
  return groups.filter(({ id }) => wanted.has(id)).reduce((sum, { bytes }: SavedGroup) => sum + bytes, 0)
}
