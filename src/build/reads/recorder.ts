/**
 * Hands out the corpus so that everything a page reads of it is noted down, part by part, without the pages knowing. Pages are rendered one
 * after the other; values are the very ones of the corpus. Whatever is read in a way that is not known here counts as read whole.
 */

import type { Corpus } from '../../model/corpus.ts'
import type { LookUp, Shelf } from '../../queries/shelves.ts'
import { fillShelf, lookUp } from '../../queries/shelves.ts'
import type { Handover } from '../../site/corpus.ts'
import { collections, partNames, separateFields } from './parts.ts'
import type { Collection } from './parts.ts'
import { recordHistory } from './recorded-history.ts'
import { RecordedMap } from './recorded-map.ts'
import type { RecordNotes } from './recorded-map.ts'

export interface Recorder {
  readonly handover: Handover
  /** Runs the work and tells the names of the parts that it read. Works must not overlap. */
  readonly watch: <Result>(work: () => Result | Promise<Result>) => Promise<{ readonly result: Result; readonly reads: ReadonlySet<string> }>
  /** The same for work that is done at once. */
  readonly watchNow: <Result>(work: () => Result) => { readonly result: Result; readonly reads: ReadonlySet<string> }
}

type Note = (name: string) => void

/** Hidden from notes: functions of the settings and the program, which the name of the whole build stands for. */
const settled = ['urls', 'guide'] as const

export function createRecorder(handover: Handover): Recorder {
  let reads = new Set<string>()
  const note: Note = name => { reads.add(name) }
  return {
    handover: recordHandover(handover, note, make => oncePer(() => reads, make)),
    watch: async work => {
      const own = new Set<string>()
      reads = own
      const result = await work()
      if (reads !== own) throw new Error('Two pages were watched at once')
      reads = new Set()
      return { result, reads: own }
    },
    watchNow: work => {
      const own = new Set<string>()
      reads = own
      const result = work()
      reads = new Set()
      return { result, reads: own }
    },
  }
}

/** What is made anew for each page: what a module remembers by it is remembered for one page alone, and so read by each. */
type PerPage = <Made>(make: () => Made) => () => Made

function oncePer<Made>(page: () => object, make: () => Made): () => Made {
  let known: { readonly page: object; readonly made: Made } | null = null
  return () => {
    if (known?.page !== page()) known = { page: page(), made: make() }
    return known.made
  }
}

function recordHandover(handover: Handover, note: Note, perPage: PerPage): Handover {
  const special: Readonly<Record<string, () => unknown>> = {
    corpus: perPage(recordCorpus(handover.corpus, note)),
    history: perPage(() => recordHistory(handover.history, note)),
    ...Object.fromEntries(settled.map(field => [field, () => handover[field]])),
  }
  return defineGetters(Object.keys(handover), field => special[field] ?? (() => recordValue(Reflect.get(handover, field), (...path) => note(partNames.handover(field, ...path))))) as Handover
}

/** Makes the corpus of a page. */
function recordCorpus(corpus: Corpus, note: Note): () => Corpus {
  const take: LookUp = <Value>(shelf: Shelf<Value>, key: string) => {
    note(partNames.shelf(shelf.name, key))
    return fillShelf(corpus, shelf).get(key)
  }
  const fields = Object.keys(corpus)
  const notes = new Map<string, RecordNotes>(collections.map(kind => [kind, recordsOf(kind, note)]))
  return () => Object.defineProperty(defineGetters(fields, field => {
    const own = notes.get(field)
    const map = own === undefined ? null : new RecordedMap(Reflect.get(corpus, field) as ReadonlyMap<string, object>, own)
    return map === null ? () => recordValue(Reflect.get(corpus, field), (...path) => note(partNames.corpus(field, ...path))) : () => map
  }), lookUp, { value: take }) as Corpus
}

/** How records of a kind are noted and shown: fields that change by themselves count when they are read. */
function recordsOf(kind: Collection, note: Note): RecordNotes {
  const separate = new Set<string | symbol>(separateFields[kind])
  return {
    noteIds: () => note(partNames.ids(kind)),
    noteRecord: id => note(partNames.record(kind, id)),
    show: (id, record) => separate.size === 0 ? record : new Proxy(record, {
      get: (own, field) => {
        if (separate.has(field)) note(partNames.field(kind, id, String(field)))
        return Reflect.get(own, field) as unknown
      },
      getOwnPropertyDescriptor: (own, field) => {
        if (separate.has(field)) note(partNames.field(kind, id, String(field)))
        return Reflect.getOwnPropertyDescriptor(own, field)
      },
    }),
  }
}

/** A plain table counts by what is taken of it, one level deep; anything else whole. */
function recordValue(value: unknown, note: (...path: readonly string[]) => void): unknown {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    note()
    return value
  }
  return new Proxy(value, {
    get: (table, key) => { note(...typeof key === 'string' ? [key] : []); return Reflect.get(table, key) as unknown },
    has: (table, key) => { note(...typeof key === 'string' ? [key] : []); return Reflect.has(table, key) },
    ownKeys: table => { note(); return Reflect.ownKeys(table) },
    getOwnPropertyDescriptor: (table, key) => { note(...typeof key === 'string' ? [key] : []); return Reflect.getOwnPropertyDescriptor(table, key) },
  })
}

/** An object with these fields; a function among the values is a getter. */
function defineGetters(fields: readonly string[], of: (field: string) => unknown): object {
  return Object.defineProperties({}, Object.fromEntries(fields.map(field => {
    const value = of(field)
    return [field, typeof value === 'function' ? { enumerable: true, configurable: true, get: value as () => unknown } : { enumerable: true, configurable: true, value }]
  })))
}
