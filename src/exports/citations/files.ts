/** The references as files: three beside every page in every language, and three with everything. */

import type { LanguageTag } from '../../model/text.ts'
import type { Urls } from '../../urls/index.ts'
import type { PageSubject } from '../../urls/subject.ts'
import { addressOf, fileOfPage } from '../../urls/subject.ts'
import type { Recipe } from '../export-file.ts'
import { isCitable, isGone, listPages } from '../site-pages.ts'
import type { CitationFormat } from './formats.ts'
import { citationFormats, formatReferences } from './formats.ts'
import type { CitationContext } from './items.ts'
import { citeOriginal, citePage } from './items.ts'

export interface ReferenceFile {
  /** Below the base path. */
  readonly path: string
  readonly text: string
}

/** Path of the file that cites a page: `data/citations/ar/events/<id>.bib`. */
export function citationPath(urls: Urls, lang: LanguageTag, subject: PageSubject, format: CitationFormat): string {
  return fileOfPage(urls, 'data/citations', addressOf(urls, lang, subject), format)
}

/** Of an article: our page about it, and the article itself. */
export function itemsOfPage(context: CitationContext, subject: PageSubject, lang: LanguageTag): ReturnType<typeof citePage>[] {
  const article = subject.kind === 'record' && subject.record === 'article' ? context.corpus.articles.get(subject.id) : undefined
  return [citePage(context, subject, lang), ...(article === undefined ? [] : [citeOriginal(context, article, lang)])]
}

/** Of each page in each language, its references in all formats. */
export function* listCitationRecipes(context: CitationContext): Generator<Recipe<CitationContext>> {
  for (const subject of listPages(context.corpus).filter(isCitable)) {
    for (const lang of context.languages) {
      yield {
        paths: citationFormats.map(format => citationPath(context.urls, lang, subject, format)),
        make: own => {
          const items = itemsOfPage(own, subject, lang)
          return citationFormats.map(format => formatReferences(items, format))
        },
      }
    }
  }
}

/** `data/references.{bib,ris,json}`: every record that is published and every article of an outlet, titled in the default language. */
export function makeReferenceFiles(context: CitationContext): ReferenceFile[] {
  const { corpus, languages } = context
  const lang = languages[0] ?? 'en'
  const records = listPages(corpus).filter(subject => subject.kind === 'home' || (subject.kind === 'record' && !isGone(corpus, subject)))
  const items = records.flatMap(subject => itemsOfPage(context, subject, lang))
  return citationFormats.map(format => ({ path: `data/references.${format}`, text: formatReferences(items, format) }))
}
