/** How a page can be cited: the references in words, with the language of each text, and the files for reference managers. */

import { citationFormats } from '../exports/citations/formats.ts'
import { citationPath, itemsOfPage } from '../exports/citations/files.ts'
import { editionOf } from '../exports/citations/items.ts'
import type { CslItem } from '../exports/citations/csl.ts'
import type { CitationStyle, ReferenceRun } from '../exports/citations/render.ts'
import { citationStyles, referenceLanguage, referenceText, renderReference } from '../exports/citations/render.ts'
import { isCitable } from '../exports/site-pages.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { PageSubject } from '../urls/subject.ts'
import type { PageContext } from './context.ts'
import { wordDate } from './wording.ts'
import type { DateWords } from './wording.ts'

/** A stretch of a reference; `lang` where it is not that of the reference, `address` where it leads somewhere. */
export interface CitedRun {
  readonly text: string
  readonly italic: boolean
  readonly lang: string | null
  readonly address: string | null
  /** A text put in by the corpus, isolated from what stands around it. */
  readonly apart: boolean
}

export interface CitedReference {
  readonly style: CitationStyle
  /** Language of its words and punctuation. */
  readonly lang: string
  readonly runs: readonly CitedRun[]
}

export interface CitationData {
  readonly page: readonly CitedReference[]
  /** On an article's page: the article of the outlet. */
  readonly original: readonly CitedReference[] | null
  readonly files: readonly { readonly format: string; readonly address: string; readonly file: string }[]
  readonly version: string | null
  readonly changed: DateWords | null
  /** A record whose last change nobody knows: there is no git to ask. */
  readonly undated: boolean
}

const formatNames = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const

/** null for pages that nobody cites. */
export function describeCitation(context: PageContext, subject: PageSubject): CitationData | null {
  if (!isCitable(subject)) return null
  const { lang, urls } = context
  const [page, original] = itemsOfPage(citationContext(context), subject, lang)
  const { version, day } = editionOf(citationContext(context), subject)
  const change = day === null ? null : parseEdtf(day)
  return {
    page: page === undefined ? [] : citeInStyles(page, lang),
    original: original === undefined ? null : citeInStyles(original, lang),
    files: citationFormats.map(format => {
      const path = citationPath(urls, lang, subject, format)
      return { format: formatNames[format], address: urls.file(path), file: path.slice(path.lastIndexOf('/') + 1) }
    }),
    version,
    changed: change === null ? null : wordDate(context, change),
    undated: day === null && subject.kind === 'record' && subject.record !== 'type',
  }
}

/** One line of plain text: for files that a reader makes of a page. */
export function citeInWords(context: PageContext, subject: PageSubject): string {
  const [page] = itemsOfPage(citationContext(context), subject, context.lang)
  return page === undefined ? '' : referenceText(renderReference(page, 'chicago', context.lang))
}

/** What the exports call a context: the page's own, so that only what is asked for counts as read. */
export function citationContext(context: PageContext): Parameters<typeof editionOf>[0] {
  return context
}

function citeInStyles(item: CslItem, lang: string): readonly CitedReference[] {
  const worded = referenceLanguage(lang)
  return citationStyles.map(style => ({
    style, lang: worded, runs: renderReference(item, style, lang).map(run => describeRun(run, item, worded)),
  }))
}

function describeRun({ text, part, italic }: ReferenceRun, item: CslItem, lang: string): CitedRun {
  const isAddress = part === 'URL' || part === 'archive_location'
  return {
    text, italic,
    lang: part === 'title' && item.language !== lang ? item.language : null,
    address: isAddress ? text : null,
    apart: part !== 'words',
  }
}
