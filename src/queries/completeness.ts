/** How many records have each field that they may have: what is still to be found out about a corpus. */

import type { Article, Corpus, LinkedEvent } from '../model/corpus.ts'
import type { LocalText } from '../model/text.ts'

export interface FieldShare {
  readonly kind: 'article' | 'event' | 'actor' | 'location' | 'source'
  /** As in the format; `title.ar` for a language, `body.en` for a text. */
  readonly field: string
  readonly have: number
  readonly of: number
}

type Test<Item> = readonly [field: string, has: (item: Item) => boolean]

export function listCompleteness(corpus: Corpus, articles: readonly Article[], events: readonly LinkedEvent[]): FieldShare[] {
  const { languages } = corpus.site
  const inEach = <Item>(field: string, textOf: (item: Item) => LocalText): Test<Item>[] =>
    languages.map(lang => [`${field}.${lang}`, item => textOf(item)[lang] !== undefined])
  const bodyInEach = <Item extends { readonly bodies: readonly { readonly lang: string }[] }>(): Test<Item>[] =>
    languages.map(lang => [`body.${lang}`, ({ bodies }) => bodies.some(body => body.lang === lang)])
  const reportsOf = ({ reports }: LinkedEvent) => reports.flatMap(key => corpus.reports.get(key) ?? [])
  return [
    ...share('article', articles, [
      ...inEach<Article>('title', ({ title }) => title), ...bodyInEach<Article>(),
      ['headline', ({ headline }) => headline !== null], ['source', ({ source }) => source !== null], ['published', ({ published }) => published !== null],
      ['url', ({ url }) => url !== null], ['archived', ({ archived }) => archived !== null],
      ['annotators', ({ annotators }) => annotators.length > 0], ['reviewers', ({ reviewers }) => reviewers.length > 0],
    ]),
    ...share('event', events, [
      ...inEach<LinkedEvent>('title', ({ title }) => title),
      ['date', event => reportsOf(event).some(({ date }) => date !== null)],
      ['locations', ({ locations }) => locations.length > 0], ['actors', ({ actors }) => actors.length > 0],
      ['casualties', ({ groups }) => groups.length > 0], ['reportedBy', event => reportsOf(event).some(({ reportedBy }) => reportedBy.length > 0)],
      ['original', event => reportsOf(event).some(({ original }) => original !== null)],
    ]),
    ...share('actor', [...corpus.actors.values()], [
      ...inEach<{ name: LocalText }>('name', ({ name }) => name), ...bodyInEach(),
      ['aliases', ({ aliases }) => aliases.length > 0], ['wikidata', ({ wikidata }) => wikidata !== null], ['relations', ({ relations }) => relations.length > 0],
    ]),
    ...share('location', [...corpus.locations.values()], [
      ...inEach<{ name: LocalText }>('name', ({ name }) => name),
      ['aliases', ({ aliases }) => aliases.length > 0], ['within', ({ within }) => within.length > 0], ['latitude, longitude', ({ latitude }) => latitude !== null],
      ['radiusKm', ({ radiusKm }) => radiusKm !== null], ['geometry', ({ geometry }) => geometry !== null], ['pcode', ({ pcode }) => pcode !== null],
      ['geonames', ({ geonames }) => geonames !== null], ['wikidata', ({ wikidata }) => wikidata !== null], ['coordinateSource', place => place.coordinateSource !== null],
    ]),
    ...share('source', [...corpus.sources.values()], [
      ...inEach<{ name: LocalText }>('name', ({ name }) => name),
      ['url', ({ url }) => url !== null], ['languages', source => source.languages.length > 0], ['country', ({ country }) => country !== null],
      ['stance', ({ stance }) => stance !== null], ['wikidata', ({ wikidata }) => wikidata !== null],
    ]),
  ]
}

function share<Item>(kind: FieldShare['kind'], items: readonly Item[], tests: readonly Test<Item>[]): FieldShare[] {
  return tests.map(([field, has]) => ({ kind, field, have: items.filter(has).length, of: items.length }))
}
