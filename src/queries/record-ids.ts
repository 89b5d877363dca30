/** Which records of a kind have a page. */

import type { Corpus } from '../model/corpus.ts'

export type IdKind = 'article' | 'event' | 'actor' | 'location' | 'source' | 'type'

/** Ids in the order of the corpus; types by their codes. */
export function idsOfKind(corpus: Corpus, kind: IdKind): readonly string[] {
  if (kind === 'type') return corpus.codebook.eventTypes.map(({ code }) => code)
  return [...{ article: corpus.articles, event: corpus.events, actor: corpus.actors, location: corpus.locations, source: corpus.sources }[kind].keys()]
}
