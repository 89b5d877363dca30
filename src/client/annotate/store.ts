/** Drafts kept in the browser: one entry each, and a list of them. What cannot be read is left alone and never thrown away. */

import { recordKinds } from '../../model/ids.ts'
import type { Draft, DraftFile } from './draft.ts'

/** The part of `localStorage` that is needed. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface Store {
  /** Ids in the order in which the drafts were begun. */
  readonly list: () => readonly string[]
  /** null when there is none, or none that this version can read. */
  readonly read: (id: string) => Draft | null
  /** False when the browser has no room or keeps nothing: then the draft is kept as long as the page is open. */
  readonly write: (draft: Draft) => boolean
  /** Somebody else, another tab, has written under the id since it was last read or written here. */
  readonly isTaken: (id: string) => boolean
  readonly remove: (id: string) => void
  /** There is a draft that goes with the page. */
  readonly hasUnkept: () => boolean
  /** An id that no draft has. */
  readonly newId: () => string
}

const prefix = 'marsad.annotate.'
const listKey = `${prefix}drafts`

export function createStore(storage: Storage): Store {
  const unkept = new Map<string, string>()
  const listKept = (): readonly string[] => {
    const ids: unknown = readJson(attempt(() => storage.getItem(listKey), null) ?? '[]')
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
  }
  const list = (): readonly string[] => [...new Set([...listKept(), ...unkept.keys()])]
  const readText = (id: string): string | null => attempt(() => storage.getItem(prefix + id), null)
  const seen = new Map<string, string | null>()
  const writeList = (ids: readonly string[]): void => storage.setItem(listKey, JSON.stringify(ids))
  return {
    list,
    read: id => {
      const text = readText(id)
      seen.set(id, text)
      return parseDraft(unkept.get(id) ?? text ?? '')
    },
    isTaken: id => {
      const text = readText(id)
      return text !== null && text !== seen.get(id)
    },
    write: draft => {
      const text = JSON.stringify(draft)
      unkept.set(draft.id, text)
      return attempt(() => {
        storage.setItem(prefix + draft.id, text)
        seen.set(draft.id, text)
        const ids = listKept()
        if (!ids.includes(draft.id)) writeList([...ids, draft.id])
        unkept.delete(draft.id)
        return true
      }, false)
    },
    remove: id => {
      unkept.delete(id)
      // Room first: where there is none, not even a shorter list can be written.
      attempt(() => storage.removeItem(prefix + id), undefined)
      attempt(() => writeList(listKept().filter(other => other !== id)), undefined)
    },
    hasUnkept: () => unkept.size > 0,
    newId: () => {
      const numbers = list().map(id => Number(/^draft-(\d+)$/.exec(id)?.[1] ?? 0))
      // An entry may be there though the list has lost it.
      for (let number = Math.max(0, ...numbers) + 1; ; number++) if (readText(`draft-${number}`) === null) return `draft-${number}`
    },
  }
}

/** A draft from its JSON, as stored or exported; null for anything else. */
export function parseDraft(text: string): Draft | null {
  const value = readJson(text)
  if (!isObject(value) || typeof value['id'] !== 'string' || typeof value['source'] !== 'string' || !Array.isArray(value['files'])) return null
  const files = value['files'].filter(isFile)
  if (files.length !== value['files'].length || files.length === 0) return null
  return { id: value['id'], source: value['source'], files, nextKey: Math.max(...files.map(({ key }) => key)) + 1 }
}

export function formatDraft(draft: Draft): string {
  return `${JSON.stringify(draft, null, 2)}\n`
}

function isFile(value: unknown): value is DraftFile {
  if (!isObject(value)) return false
  const { key, kind, id, lang, text, opened, year } = value
  const isText = (one: unknown): boolean => typeof one === 'string'
  return Number.isInteger(key) && recordKinds.some(known => known === kind) && isText(id) && isText(text)
    && [lang, opened, year].every(one => one === null || isText(one))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readJson(text: string): unknown {
  return attempt<unknown>(() => JSON.parse(text), null)
}

function attempt<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act()
  } catch {
    return otherwise
  }
}
