/** The references as files: three beside every page in every language, and three with everything. */

import type { LanguageTag } from '../../model/text.ts'
import type { Urls } from '../../urls/index.ts'
import type { PageSubject } from '../../urls/subject.ts'
import { addressOf, fileOfPage } from '../../urls/subject.ts'
import type { Recipe } from '../export-file.ts'
import type { Series, SeriesFile } from '../series.ts'
import { divideIds } from '../series.ts'
import { isCitable, isGone, listPages } from '../site-pages.ts'
import type { CitationFormat } from './formats.ts'
import { citationFormats, formatReferences } from './formats.ts'
import type { CitationContext } from './items.ts'
import { citeOriginal, citePage } from './items.ts'

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
export function seriesOfReferences({ corpus }: Pick<CitationContext, 'corpus'>): Series<CitationContext> {
  const listed = listPages(corpus).flatMap((subject): [string, PageSubject][] =>
    subject.kind === 'record' && !isGone(corpus, subject) ? [[`${subject.record}/${subject.id}`, subject]] : [])
  const subjects = new Map<string, PageSubject>([[home, { kind: 'home' }], ...listed])
  return {
    name: 'references',
    files: citationFormats.map(format => ({ path: `data/references.${format}`, hasRows: false, head: () => '', ...listOfReferences[format] })),
    // The site itself is cited with the version of the whole, and so changes with everything.
    portions: [[home], ...divideIds(listed.map(([id]) => id))],
    make: (context, ids) => {
      const lang = context.languages[0] ?? 'en'
      const items = ids.flatMap(id => subjects.get(id) ?? []).flatMap(subject => itemsOfPage(context, subject, lang))
      return { texts: citationFormats.map(format => withoutEnds(formatReferences(items, format), format)), rows: citationFormats.map(() => 0), told: null }
    },
  }
}

const home = 'home'

/** As `formatReferences` puts references together. */
const listOfReferences: Readonly<Record<CitationFormat, Pick<SeriesFile, 'open' | 'between' | 'close' | 'empty'>>> = {
  bib: { open: '', between: '\n\n', close: '\n', empty: '\n' },
  ris: { open: '', between: '\n', close: '', empty: '' },
  json: { open: '[\n', between: ',\n', close: '\n]\n', empty: '[]\n' },
}

function withoutEnds(text: string, format: CitationFormat): string {
  const { open, close } = listOfReferences[format]
  return text.slice(open.length, text.length - close.length)
}
