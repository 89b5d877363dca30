/** Where a former id leads: looked up by id, so that a page learns of its own address alone. */

import type { Corpus, Redirect } from '../model/corpus.ts'
import { take } from './shelves.ts'
import type { Shelf } from './shelves.ts'

export const formerIdShelf: Shelf<string> = {
  name: 'former ids',
  fill: ({ redirects }) => new Map(redirects.map(({ kind, from, to }) => [keyOf(kind, from), to])),
}

/** The record that now stands for a former id of its kind; null where the id is none. */
export function currentIdOf(corpus: Corpus, kind: Redirect['kind'], id: string): string | null {
  return take(corpus, formerIdShelf, keyOf(kind, id)) ?? null
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`
}
