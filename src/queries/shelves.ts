/**
 * Answers that many pages ask for, worked out once for a corpus and taken by key: a page never goes through all events. A build that
 * notes down what each page reads puts a look-up of its own into the corpus that it hands out (`lookUp`).
 */

import type { Corpus } from '../model/corpus.ts'

/** Plain values by key, in a fixed order: the same corpus gives the same. */
export interface Shelf<Value> {
  /** Unique in the program. */
  readonly name: string
  readonly fill: (corpus: Corpus) => ReadonlyMap<string, Value>
}

export type LookUp = <Value>(shelf: Shelf<Value>, key: string) => Value | undefined

/** Pages live in another module graph than the build: the symbol is the same in both. */
export const lookUp = Symbol.for('marsad.look-up')

/** A corpus that answers by itself. */
export interface AnsweringCorpus extends Corpus {
  readonly [lookUp]: LookUp
}

const filled = new WeakMap<Corpus, Map<string, ReadonlyMap<string, unknown>>>()

/** undefined where the shelf has nothing under the key. */
export function take<Value>(corpus: Corpus, shelf: Shelf<Value>, key: string): Value | undefined {
  return isAnswering(corpus) ? corpus[lookUp](shelf, key) : fillShelf(corpus, shelf).get(key)
}

/** The whole shelf, filled at the first call. */
export function fillShelf<Value>(corpus: Corpus, shelf: Shelf<Value>): ReadonlyMap<string, Value> {
  const shelves = filled.get(corpus) ?? new Map<string, ReadonlyMap<string, unknown>>()
  filled.set(corpus, shelves)
  const known = shelves.get(shelf.name) ?? shelf.fill(corpus)
  shelves.set(shelf.name, known)
  return known as ReadonlyMap<string, Value>
}

function isAnswering(corpus: Corpus): corpus is AnsweringCorpus {
  return lookUp in corpus
}
