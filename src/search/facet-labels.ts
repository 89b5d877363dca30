/** What the values of the filters are called. */

import { createInterface } from '../i18n/index.ts'
import { formatYear } from '../language/index.ts'
import type { Corpus } from '../model/corpus.ts'
import { grades } from '../model/event.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import { typeLine } from '../queries/event-types.ts'
import type { FacetLabel, FacetLabels } from './facet-names.ts'
import { yearsOf, yearsOfEvent } from './facets.ts'

/** One list for each language of the interface. */
export function listFacetLabels(corpus: Corpus): [LanguageTag, FacetLabels][] {
  const [years, languages] = [listYears(corpus), listLanguages(corpus)]
  return corpus.site.languages.map(lang => [lang, labelsIn(corpus, lang, years, languages)])
}

function labelsIn(corpus: Corpus, lang: LanguageTag, years: readonly string[], languages: readonly LanguageTag[]): FacetLabels {
  const { t } = createInterface(lang, corpus.interface[lang])
  const languageNames = new Intl.DisplayNames([lang], { type: 'language' })
  const plain = (value: string, label: string): FacetLabel => ({ value, label, depth: 0 })
  const label = (text: LocalText): string => pickText(text, lang, corpus.site.languages)?.text ?? ''
  const names = (records: Iterable<{ readonly id: string; readonly name: LocalText }>): FacetLabel[] => Array.from(records, ({ id, name }) => plain(id, label(name)))
  return {
    type: corpus.codebook.eventTypes.map(type =>
      ({ value: type.code, label: label(type.label), depth: typeLine(corpus.codebook, type.code).length - 1 })),
    year: years.map(year => plain(year, formatYear(year, lang))),
    actor: names(corpus.actors.values()),
    place: names(corpus.locations.values()),
    source: names(corpus.sources.values()),
    grade: grades.map(grade => plain(grade, t(`grade.${grade}`))),
    language: languages.map(tag => plain(tag, languageNames.of(tag) ?? tag)),
  }
}

function listYears(corpus: Corpus): string[] {
  const years = new Set<string>()
  for (const event of corpus.events.values()) for (const year of yearsOfEvent(event)) years.add(year)
  for (const { published } of corpus.articles.values()) for (const year of yearsOf(published)) years.add(year)
  return [...years].sort()
}

/** Of the pages, then those in which there are texts beside. */
function listLanguages({ site, articles }: Corpus): LanguageTag[] {
  const ofTexts = new Set([...articles.values()].flatMap(({ bodies }) => bodies.map(({ lang }) => lang)))
  return [...new Set([...site.languages, ...[...ofTexts].sort()])]
}
