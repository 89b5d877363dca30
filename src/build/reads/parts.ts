/**
 * What pages can read, in parts that change by themselves: a record's own fields, each list of who speaks of it, the list of all ids of
 * a kind, an answer from a shelf, a field of what is handed over. A part has a name and a digest.
 */

import { hash } from 'node:crypto'
import type { Corpus, LinkedBody } from '../../model/corpus.ts'
import { allShelves } from '../../queries/all-shelves.ts'
import { fillShelf } from '../../queries/shelves.ts'
import type { Handover } from '../../site/corpus.ts'

export const collections = ['articles', 'events', 'reports', 'actors', 'locations', 'sources', 'pages'] as const
export type Collection = (typeof collections)[number]

const backward = ['bodies', 'events', 'articles', 'reports', 'children'] as const

/** Fields that change without the record's own file, or are heavy: parts of their own. */
export const separateFields: Readonly<Record<Collection, readonly string[]>> = {
  articles: ['bodies', 'mentioned', 'mentionedIn'],
  events: ['bodies', 'mentionedIn', 'related', 'parts'],
  reports: [],
  actors: [...backward, 'sources'],
  locations: backward,
  sources: [...backward, 'published'],
  pages: ['bodies'],
}

/** Between the pieces of a part's name: in no id, code or field. */
const border = '\t'

export const partNames = {
  record: (kind: Collection, id: string) => `record${border}${kind}${border}${id}`,
  field: (kind: Collection, id: string, field: string) => `field${border}${kind}${border}${id}${border}${field}`,
  ids: (kind: Collection) => `ids${border}${kind}`,
  shelf: (name: string, key: string) => `shelf${border}${name}${border}${key}`,
  corpus: (field: string, ...path: readonly string[]) => ['corpus', field, ...path].join(border),
  handover: (field: string, ...path: readonly string[]) => ['handover', field, ...path].join(border),
  history: (path: string) => `history${border}${path}`,
  edits: (record: string) => `edits${border}${record}`,
} as const

/** Digest of a part by its name; the same content has the same digest, whatever the build. */
export function createDigests(handover: Handover): (name: string) => string {
  const known = new Map<string, string>()
  return name => {
    const found = known.get(name) ?? digest(valueOf(handover, name))
    known.set(name, found)
    return found
  }
}

/** Cannot be equal to the digest of anything: whoever read it reads it anew each time. */
let unstable = 0
class NoValue {}

function digest(value: unknown): string {
  if (value instanceof NoValue) return `? ${process.pid} ${performance.now()} ${unstable++}`
  return value === undefined ? '' : hash('sha256', JSON.stringify(value), 'base64url').slice(0, 22)
}

function valueOf(handover: Handover, name: string): unknown {
  const [sort, ...path] = name.split(border)
  const { corpus } = handover
  const [first = '', second = '', third = ''] = path
  if (sort === 'record') return ownFields(corpus, first, second)
  if (sort === 'field') return fieldValue(corpus, first, second, third)
  if (sort === 'ids') return [...collectionOf(corpus, first)?.keys() ?? []]
  if (sort === 'shelf') return shelfValue(corpus, first, second)
  if (sort === 'history') return historyOf(handover, first)
  if (sort === 'edits') return editsOf(handover, first)
  return plain(path.reduce((value: unknown, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key], sort === 'corpus' ? corpus : handover))
}

function collectionOf(corpus: Corpus, kind: string): ReadonlyMap<string, object> | undefined {
  const known = collections.find(name => name === kind)
  return known === undefined ? undefined : corpus[known]
}

/** Bodies are told by their sums: they need not be opened to see that they are the same. */
function fieldValue(corpus: Corpus, kind: string, id: string, field: string): unknown {
  const value = (collectionOf(corpus, kind)?.get(id) as Readonly<Record<string, unknown>> | undefined)?.[field]
  return field === 'bodies' ? (value as readonly LinkedBody[] | undefined)?.map(({ lang, sums }) => [lang, sums.whole]) : value
}

function ownFields(corpus: Corpus, kind: string, id: string): unknown {
  const record = collectionOf(corpus, kind)?.get(id)
  if (record === undefined) return undefined
  const separate = separateFields[kind as Collection]
  return Object.entries(record).filter(([field]) => !separate.includes(field))
}

function shelfValue(corpus: Corpus, name: string, key: string): unknown {
  const shelf = allShelves.find(candidate => candidate.name === name)
  return shelf === undefined ? new NoValue() : fillShelf(corpus, shelf).get(key)
}

/** The commits of one file, not their numbers, which shift with every new one. */
function historyOf({ history }: Handover, path: string): unknown {
  return history?.files[path]?.map(index => history.commits[index])
}

function editsOf({ history }: Handover, record: string): unknown {
  return history?.records[record]?.map(position => history.edits[position]).map(edit => edit && { ...edit, commit: history.commits[edit.commit] })
}

/** A value that JSON tells whole; else none: what is not seen must not be taken for unchanged. */
function plain(value: unknown): unknown {
  return isPlain(value) ? value : new NoValue()
}

function isPlain(value: unknown): boolean {
  if (value === null || ['undefined', 'string', 'number', 'boolean'].includes(typeof value)) return true
  if (Array.isArray(value)) return value.every(isPlain)
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain)
}
