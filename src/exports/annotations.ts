/**
 * Each passage of an article as a Web Annotation (W3C, 2017): which words of the page say what of which record. One file an article,
 * a collection of one page. The words are those of the text as it is read; the numbers of notes that stand between them on the page are none.
 */

import type { Article, Corpus, LinkedBody } from '../model/corpus.ts'
import { listPassagePlaces } from '../model/passage.ts'
import type { Evidence, Passage } from '../model/report.ts'
import type { LanguageTag } from '../model/text.ts'
import type { Recipe } from './export-file.ts'
import type { ExportContext } from './table.ts'

const context = 'http://www.w3.org/ns/anno.jsonld'

/** Letters before and behind a passage: enough to find it in a text that was changed a little. */
const around = 32

interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}

export interface Annotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'linking'
  readonly body: readonly (
    | { readonly type: 'SpecificResource'; readonly source: string; readonly purpose: 'linking' }
    | { readonly type: 'TextualBody'; readonly value: Support; readonly purpose: 'tagging' }
  )[]
  readonly target: { readonly type: 'SpecificResource'; readonly source: string; readonly selector: TextQuoteSelector }
}

export interface AnnotationCollection {
  readonly '@context': typeof context
  readonly id: string
  readonly type: 'AnnotationCollection'
  readonly label: string
  readonly total: number
  readonly first: { readonly id: string; readonly type: 'AnnotationPage'; readonly startIndex: 0; readonly items: readonly Annotation[] }
}

/** What the words support. */
type Support = 'report' | 'casualty' | 'measure' | 'responsibility' | 'mention'

interface Supporting {
  readonly support: Support
  readonly passage: Passage
  /** Permanent address of the record that it is about. */
  readonly about: string
}

/** Below the base path. */
export function annotationsPath(article: string): string {
  return `data/annotations/${article}.json`
}

/** null for an article without marked passages. */
export function annotateArticle({ corpus, urls, languages }: ExportContext, article: Article): AnnotationCollection | null {
  const file = urls.absolute(urls.file(annotationsPath(article.id)))
  const supporting = listSupporting({ corpus, urls, languages }, article)
  const items = article.bodies.flatMap(body => {
    const lang = languages.includes(body.lang) ? body.lang : languages[0] ?? body.lang
    const page = urls.absolute(urls.record(lang, 'article', article.id))
    return supporting.flatMap(({ support, passage, about }) => {
      const selector = selectWords(body, passage)
      return selector === null ? [] : [{ support, about, page, selector, lang: body.lang }]
    })
  })
  if (items.length === 0) return null
  const counts = new Map<LanguageTag, number>()
  const annotations = items.map(({ support, about, page, selector, lang }): Annotation => {
    const number = (counts.get(lang) ?? 0) + 1
    counts.set(lang, number)
    return {
      id: `${file}#${lang}-${number}`,
      type: 'Annotation',
      motivation: 'linking',
      body: [{ type: 'SpecificResource', source: about, purpose: 'linking' }, { type: 'TextualBody', value: support, purpose: 'tagging' }],
      target: { type: 'SpecificResource', source: page, selector },
    }
  })
  return {
    '@context': context, id: file, type: 'AnnotationCollection', label: article.id, total: annotations.length,
    first: { id: `${file}#page`, type: 'AnnotationPage', startIndex: 0, items: annotations },
  }
}

function listSupporting({ corpus, urls }: ExportContext, article: Article): Supporting[] {
  const rows = article.reports.flatMap(key => {
    const report = corpus.reports.get(key)
    if (report === undefined) return []
    const about = urls.permanent('event', report.event)
    const row = (support: Support) => ({ passage }: Evidence) => ({ support, passage, about })
    return [
      row('report')(report),
      ...report.casualties.map(row('casualty')),
      ...report.measures.map(row('measure')),
      ...report.responsibility.map(row('responsibility')),
    ]
  })
  const mentions = article.mentions.map(({ kind, id, passage }) => ({ support: 'mention' as const, passage, about: urls.permanent(kind, id) }))
  return [...rows, ...mentions].flatMap(({ passage, ...rest }) => (passage === null ? [] : [{ ...rest, passage }]))
}

/** The words with what stands beside them in their block; null where the passage has none in the body's language. */
function selectWords({ blocks, lang }: LinkedBody, passage: Passage): TextQuoteSelector | null {
  const [place] = listPassagePlaces(blocks, passage, lang)
  const text = blocks[place?.block ?? -1]?.text
  if (place === undefined || text === undefined) return null
  const [prefix, suffix] = [text.slice(Math.max(0, place.start - around), place.start), text.slice(place.end, place.end + around)]
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(place.start, place.end),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  }
}

/** One file for each article that has marked passages: in a corpus without errors each of them stands in a text. */
export function* listAnnotationRecipes({ corpus }: Pick<ExportContext, 'corpus'>): Generator<Recipe<ExportContext>> {
  for (const article of corpus.articles.values()) {
    if (hasPassage(corpus, article)) yield { paths: [annotationsPath(article.id)], make: context => [formatAnnotations(context, article.id)] }
  }
}

function hasPassage({ reports }: Corpus, article: Article): boolean {
  return article.mentions.some(isSupported) || article.reports.some(key => {
    const report = reports.get(key)
    return report !== undefined && [[report], report.casualties, report.measures, report.responsibility].some(rows => rows.some(isSupported))
  })
}

function isSupported({ passage }: Pick<Evidence, 'passage'>): boolean {
  return passage !== null
}

function formatAnnotations(context: ExportContext, id: string): string {
  const article = context.corpus.articles.get(id)
  const collection = article === undefined ? null : annotateArticle(context, article)
  if (collection === null) throw new Error(`No passage of the article ${id} stands in its texts: the passage rule lets such an article through`)
  return `${JSON.stringify(collection, null, 1)}\n`
}
