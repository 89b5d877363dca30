/** Which values of the filters a record has: ids and codes. */

import type { Article, Corpus, LinkedEvent } from '../model/corpus.ts'
import { typeLine } from '../queries/event-types.ts'
import type { Facets } from './facet-names.ts'

interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** Years that an interval touches; none when a bound is unknown: it would be every year. */
export function yearsOf(bounds: Bounds | null): string[] {
  const [first, last] = [bounds?.earliest, bounds?.latest].map(day => Number(day?.slice(0, 4) ?? Number.NaN))
  if (first === undefined || last === undefined || !(last >= first)) return []
  return Array.from({ length: last - first + 1 }, (_, n) => String(first + n))
}

function withAncestors(corpus: Corpus, places: readonly string[]): string[] {
  return [...new Set(places.flatMap(id => [id, ...(corpus.locations.get(id)?.ancestors ?? [])]))]
}

export function yearsOfEvent({ date: { earliest, latest } }: LinkedEvent): string[] {
  return yearsOf({ earliest: earliest ?? latest, latest })
}

export function eventFacets(corpus: Corpus, event: LinkedEvent): Facets {
  const types = event.type.contested ? event.type.stated.map(({ value }) => value) : [event.type.value]
  return {
    type: [...new Set(types.flatMap(type => typeLine(corpus.codebook, type).map(({ code }) => code)))],
    year: yearsOfEvent(event),
    actor: [...new Set(event.actors.map(({ id }) => id))],
    place: withAncestors(corpus, event.locations.map(({ id }) => id)),
    source: [...new Set(event.sources)],
    grade: [event.grade],
  }
}

export function articleFacets(corpus: Corpus, article: Article): Facets {
  const events = article.events.flatMap(id => corpus.events.get(id) ?? [])
  return {
    type: [...new Set(events.flatMap(event => eventFacets(corpus, event).type))],
    year: yearsOf(article.published),
    actor: article.mentioned.actor,
    place: withAncestors(corpus, article.mentioned.location),
    source: article.source === null ? [] : [article.source],
    grade: [],
  }
}
