/** The filters of the search: which values a record has, and what they are called. Values are ids and codes; labels are per language. */

import { formatYear } from '../language/index.ts'
import type { Article, Corpus, LinkedEvent } from '../model/corpus.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import { typeLine } from '../queries/event-types.ts'

export const facetNames = ['type', 'year', 'actor', 'place'] as const
export type FacetName = (typeof facetNames)[number]
/** Every filter that a reader can choose, in the order of the page. */
export const filterNames = ['kind', ...facetNames] as const
export type FilterName = (typeof filterNames)[number]
export type Facets = Readonly<Record<FacetName, readonly string[]>>

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

export function eventFacets(corpus: Corpus, event: LinkedEvent): Facets {
  const types = event.type.contested ? event.type.stated.map(({ value }) => value) : [event.type.value]
  const { earliest, latest } = event.date
  return {
    type: [...new Set(types.flatMap(type => typeLine(corpus.codebook, type).map(({ code }) => code)))],
    year: yearsOf({ earliest: earliest ?? latest, latest }),
    actor: [...new Set(event.actors.map(({ id }) => id))],
    place: withAncestors(corpus, event.locations.map(({ id }) => id)),
  }
}

export function articleFacets(corpus: Corpus, article: Article): Facets {
  const events = article.events.flatMap(id => corpus.events.get(id) ?? [])
  return {
    type: [...new Set(events.flatMap(event => eventFacets(corpus, event).type))],
    year: yearsOf(article.published),
    actor: article.mentioned.actor,
    place: withAncestors(corpus, article.mentioned.location),
  }
}

/** Values of each filter with their labels, in the order of the codebook or of ids; who shows them sorts names as readers of the language do. */
export type FacetLabels = Readonly<Record<FacetName, readonly FacetLabel[]>>

export interface FacetLabel {
  readonly value: string
  readonly label: string
  /** How many types stand above this one; 0 for other filters. */
  readonly depth: number
}

export function listFacetLabels(corpus: Corpus, lang: LanguageTag): FacetLabels {
  const label = (text: LocalText): string => pickText(text, lang, corpus.site.languages)?.text ?? ''
  const names = (records: Iterable<{ readonly id: string; readonly name: LocalText }>): FacetLabel[] =>
    Array.from(records, ({ id, name }) => ({ value: id, label: label(name), depth: 0 }))
  const years = [...corpus.events.values()].flatMap(event => eventFacets(corpus, event).year)
  const published = [...corpus.articles.values()].flatMap(article => yearsOf(article.published))
  return {
    type: corpus.codebook.eventTypes.map(type =>
      ({ value: type.code, label: label(type.label), depth: typeLine(corpus.codebook, type.code).length - 1 })),
    year: [...new Set([...years, ...published])].sort().map(year => ({ value: year, label: formatYear(year, lang), depth: 0 })),
    actor: names(corpus.actors.values()),
    place: names(corpus.locations.values()),
  }
}
