/**
 * Which records there are to be found, told without their texts: by this the index is planned. One for each published event, actor,
 * place, source and type in each language, and one for each text.
 */

import type { Corpus } from '../model/corpus.ts'
import type { EdtfDate } from '../model/date.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import { publishedEvents } from '../queries/standing.ts'
import type { PageKind } from '../urls/index.ts'
import type { Days } from './facet-names.ts'

export interface Outline {
  readonly kind: PageKind
  readonly id: string
  /** Language of the words shown. */
  readonly lang: LanguageTag
  /** Languages of the interface in which it is listed. */
  readonly pages: readonly LanguageTag[]
  /** Its date in days, to put records in order and to narrow them; null for what has no date. */
  readonly days: Days | null
}

interface NamedThing {
  readonly id: string
  readonly name: LocalText
}

/** In the order in which records are listed. No text is looked into. */
export function listOutlines(corpus: Corpus): Outline[] {
  const { actors, locations, sources, codebook, site: { languages } } = corpus
  const events = publishedEvents(corpus).map(({ id, title, date }) => ({ id, title, days: daysOf(date.value) }))
  const types = codebook.eventTypes.map(({ code, label }) => ({ id: code, name: label }))
  const langOf = (text: LocalText, lang: LanguageTag): LanguageTag => pickText(text, lang, languages)?.lang ?? lang
  return [
    ...[...corpus.articles.values()].flatMap(({ id, published, bodies }) => {
      const days = published === null ? null : daysOf(published)
      return listBodies(bodies.map(({ lang }) => lang), languages).map(({ lang, pages }): Outline => ({ kind: 'article', id, lang, pages, days }))
    }),
    ...languages.flatMap(lang => {
      const pages = [lang]
      const named = (kind: PageKind, things: Iterable<NamedThing>): Outline[] => Array.from(things, ({ id, name }) => ({ kind, id, lang: langOf(name, lang), pages, days: null }))
      return [
        ...events.map(({ id, title, days }): Outline => ({ kind: 'event', id, lang: langOf(title, lang), pages, days })),
        ...named('actor', actors.values()), ...named('location', locations.values()), ...named('source', sources.values()), ...named('type', types),
      ]
    }),
  ]
}

function daysOf(date: EdtfDate): Days | null {
  return (date.earliest ?? date.latest) === null ? null : { first: date.earliest, last: date.latest }
}

/** A text is listed in each interface language that shows it; one that none shows is listed in all. */
function listBodies(bodies: readonly LanguageTag[], languages: readonly LanguageTag[]): Pick<Outline, 'lang' | 'pages'>[] {
  return bodies.map(lang => {
    const shownIn = languages.filter(page => bodyLanguage(bodies, page, languages) === lang)
    return { lang, pages: shownIn.length === 0 ? languages : shownIn }
  })
}

/** Which of the bodies a page of that language shows. */
export function bodyLanguage(bodies: readonly LanguageTag[], page: LanguageTag, languages: readonly LanguageTag[]): LanguageTag | undefined {
  return [page, ...languages].find(wished => bodies.includes(wished)) ?? bodies[0]
}
