/** Pagefind's core as it is asked: by parts, each with the files of words that it was given. It may run here or in a thread of its own. */

import { startCore } from './core.ts'
import type { CoreHit } from './core.ts'
import { makeCoreMeta, numberOfRecord, searchFields } from './core-meta.ts'
import { unpackFile } from './pagefind-file.ts'

/** Hits of one question, by their order: flat, so that they pass from thread to thread without being written out. */
export interface CoreHits {
  /** Of the records in their part. */
  readonly numbers: Uint32Array<ArrayBuffer>
  /** For each hit a bit for each of `searchFields`. */
  readonly fields: Uint8Array<ArrayBuffer>
  /** Where the places of each hit end; they begin where those of the hit before do. */
  readonly ends: Uint32Array<ArrayBuffer>
  /** Positions in the text, in words. */
  readonly places: Uint32Array<ArrayBuffer>
}

export interface CoreAccess {
  /** `file`: packed, as Pagefind writes it. `records`: how many the part has. */
  readonly addWords: (part: string, records: number, file: Uint8Array<ArrayBuffer>) => Promise<void>
  /** `words`: one space between them. `exact`: side by side and whole; else each as the beginning of a word. */
  readonly search: (part: string, words: string, exact: boolean) => Promise<CoreHits>
}

export type OpenCore = (file: Uint8Array<ArrayBuffer>) => Promise<CoreAccess>

/** In this thread. `file`: the core, packed. */
export const openCore: OpenCore = async file => {
  const core = await startCore(file)
  const indexes = new Map<string, number>()
  return {
    addWords: async (part, records, words) => {
      const chunk = await unpackFile(words)
      indexes.set(part, core.loadChunk(indexes.get(part) ?? core.openIndex(makeCoreMeta(records)), chunk))
    },
    search: (part, words, exact) => {
      const index = indexes.get(part)
      return Promise.resolve(flatten(index === undefined ? [] : core.search(index, words, exact)))
    },
  }
}

function flatten(hits: readonly CoreHit[]): CoreHits {
  const ends = new Uint32Array(hits.length)
  let end = 0
  for (const [n, { l }] of hits.entries()) ends[n] = end += l.length
  const places = new Uint32Array(end)
  let place = 0
  for (const { l } of hits) for (const { l: position } of l) places[place++] = position
  return {
    numbers: Uint32Array.from(hits, ({ p }) => numberOfRecord(p)),
    fields: Uint8Array.from(hits, ({ mf = [] }) => searchFields.reduce((bits, field, n) => (mf.includes(field) ? bits | 1 << n : bits), 0)),
    ends, places,
  }
}
