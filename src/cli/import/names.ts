/** The words of a data set looked up: first in the mapping, then by name and outside id in the corpus, then as a draft to be made. */

import { listNearest } from '../../corpus/validate/nearest.ts'
import { fold } from '../../language/index.ts'
import { isId, maximumIdLength } from '../../model/ids.ts'
import type { FieldMap, FieldValue } from '../../corpus/edit/index.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Alias } from '../../model/records.ts'
import type { LocalText } from '../../model/text.ts'
import type { Mapping, NamedEntry } from './mapping.ts'
import type { Missing } from './row-report.ts'

/** `none`: known, and to be left out. */
export type Found = { readonly kind: 'found'; readonly id: string } | { readonly kind: 'none' } | { readonly kind: 'missing'; readonly missing: Missing }

export interface NewRecord {
  readonly kind: 'actor' | 'location' | 'source'
  readonly id: string
  readonly fields: FieldMap
}

/** A word that more records share tells nothing. */
const commonWord = 3

type ListName = 'actors' | 'places' | 'sources'
const kindOf = { actors: 'actor', places: 'location', sources: 'source' } as const
const recordsOf = { actors: 'actors', places: 'locations', sources: 'sources' } as const

export class NameTable {
  /** Records that rows need and that do not exist yet, by kind and id. */
  readonly made = new Map<string, NewRecord>()
  readonly #corpus: Corpus
  readonly #mapping: Mapping
  readonly #byName = new Map<string, Set<string>>()
  readonly #byWord = new Map<string, Set<string>>()
  constructor(corpus: Corpus, mapping: Mapping) {
    this.#corpus = corpus
    this.#mapping = mapping
    for (const list of ['actors', 'places', 'sources'] as const) {
      for (const record of corpus[recordsOf[list]].values()) this.#learn(list, record)
    }
  }

  #learn(list: ListName, { id, name, aliases, sameAs }: { readonly id: string; readonly name: LocalText; readonly aliases: readonly Alias[]; readonly sameAs: readonly string[] }): void {
    for (const words of [id, ...Object.values(name), ...aliases.map(({ text }) => text), ...sameAs]) {
      const name = fold(words)
      addTo(this.#byName, `${list} ${name}`, id)
      for (const word of name.split(' ')) addTo(this.#byWord, `${list} ${word}`, id)
    }
  }

  /** `outside`: ids in other data sets, as the corpus writes them under sameAs. `draft`: makes what nothing names. */
  find(list: ListName, names: readonly string[], outside: readonly string[] = [], draft?: () => { id: string; fields: FieldMap } | null): Found {
    const entries = this.#mapping[list] ?? {}
    for (const name of names) {
      const entry = Object.hasOwn(entries, name) ? entries[name] : undefined
      if (entry !== undefined) return this.take(list, entry)
    }
    for (const words of [...outside, ...names]) {
      const ids = this.#byName.get(`${list} ${fold(words)}`)
      const [only] = ids ?? []
      if (only !== undefined && ids?.size === 1) return { kind: 'found', id: only }
    }
    const made = draft?.() ?? null
    if (made !== null) return this.#make(kindOf[list], made.id, made.fields)
    const [name = ''] = names
    return { kind: 'missing', missing: { list, name, nearest: this.#listNearest(list, name) } }
  }

  /** What an entry of the mapping stands for. */
  take(list: ListName, entry: NamedEntry): Found {
    if (entry === 'none') return { kind: 'none' }
    if (typeof entry === 'string') {
      const known = this.#corpus[recordsOf[list]].has(entry) || this.made.has(`${kindOf[list]} ${entry}`)
      return known ? { kind: 'found', id: entry } : { kind: 'missing', missing: { list, name: entry, nearest: listNearest(entry, this.#corpus[recordsOf[list]].keys()) } }
    }
    const { id, ...fields } = entry
    return this.#make(kindOf[list], id, fields as FieldMap)
  }

  #make(kind: NewRecord['kind'], id: string, fields: FieldMap): Found {
    const exists = this.#corpus[kind === 'actor' ? 'actors' : kind === 'location' ? 'locations' : 'sources'].has(id)
    if (!exists && !this.made.has(`${kind} ${id}`)) this.made.set(`${kind} ${id}`, { kind, id, fields })
    return { kind: 'found', id }
  }

  #listNearest(list: ListName, name: string): string[] {
    const byWord = fold(name).split(' ').filter(word => word.length > 3).flatMap(word => {
      const ids = this.#byWord.get(`${list} ${word}`) ?? new Set()
      return ids.size > commonWord ? [] : [...ids]
    })
    return [...new Set([...listNearest(name, this.#corpus[recordsOf[list]].keys()), ...byWord])].slice(0, 3)
  }
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key)
  if (ids === undefined) index.set(key, new Set([id]))
  else ids.add(id)
}

/** An id made of words; null when nothing of them can stand in an id. */
export function idOf(...words: readonly string[]): string | null {
  const id = words.join('-').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, maximumIdLength).replace(/^-+|-+$/g, '')
  return isId(id) ? id : null
}

/** Fields without those that hold nothing. */
export function compactFields(fields: Readonly<Record<string, FieldValue | null | undefined>>): FieldMap {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) =>
    value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0) ? [] : [[key, value]]))
}
