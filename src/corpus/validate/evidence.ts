/** Every passage and phrase that an article or a second coding gives, with the bodies it must be found in. */

import { once } from './once.ts'
import { placeAt } from './written.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { ArticleRecord } from '../../model/records.ts'
import type { Evidence, Report } from '../../model/report.ts'
import type { ParsedBody, ParsedFile } from '../../model/source.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { Draft, Entry } from './draft.ts'
import type { Path } from './written.ts'

export interface BodyOfArticle {
  readonly lang: LanguageTag
  readonly file: ParsedFile
  readonly body: ParsedBody | null
}

export interface PlacedEvidence extends Evidence {
  /** Of the annotation's own language. */
  readonly lang: LanguageTag
  readonly bodies: readonly BodyOfArticle[]
  /** Place of its field `passage`, or of one language of it. */
  readonly placeOfPassage: (lang?: LanguageTag) => Place
  readonly placeOfOriginal: () => Place
  /** Where it is written. */
  readonly file: ParsedFile
}

export const listEvidence = once((draft: Draft): readonly PlacedEvidence[] => {
  const bodiesOf = new Map(draft.articles.map(entry => [entry.record.id, listBodies(entry)]))
  return [
    ...draft.articles.flatMap(entry => {
      const { record, file, lang } = entry
      const bodies = listBodies(entry)
      return [
        ...record.reports.flatMap((report, index) => ofReport(report, file, lang, bodies, ['events', index])),
        ...record.mentions.map((mention, index) => placed(mention, file, lang, bodies, ['mentions', index])),
      ]
    }),
    ...draft.codings.flatMap(({ article, file, lang, reports }) =>
      reports.flatMap((report, index) => ofReport(report, file, lang, bodiesOf.get(article) ?? [], ['events', index]))),
  ]
})

function listBodies({ file, lang, translations }: Entry<ArticleRecord>): BodyOfArticle[] {
  return [{ lang, file, body: file.body }, ...translations.map(translation => ({ lang: translation.lang, file: translation.file, body: translation.file.body }))]
}

function ofReport(report: Report, file: ParsedFile, lang: LanguageTag, bodies: readonly BodyOfArticle[], path: Path): PlacedEvidence[] {
  const rows = (['casualties', 'measures', 'responsibility'] as const)
    .flatMap(list => report[list].map((row, index) => placed(row, file, lang, bodies, [...path, list, index])))
  return [placed(report, file, lang, bodies, path), ...rows]
}

function placed({ passage, original }: Evidence, file: ParsedFile, lang: LanguageTag, bodies: readonly BodyOfArticle[], path: Path): PlacedEvidence {
  return {
    passage, original, lang, bodies, file,
    placeOfPassage: language => placeAt(file, [...path, 'passage', ...language === undefined ? [] : [language]]),
    placeOfOriginal: () => placeAt(file, [...path, 'original']),
  }
}
