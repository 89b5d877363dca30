/** All that an article's page says: its text with every passage marked, what each supports, and where it comes from. */

import type { Article, LinkedBody, Support } from '../../model/corpus.ts'
import type { Basis } from '../../model/records.ts'
import type { MentionAs } from '../../model/report.ts'
import type { ShownText } from '../../model/text.ts'
import { renderNote, targetsOf } from '../body-target.ts'
import type { RenderedBody } from '../body-target.ts'
import { renderParts } from '../body.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { shownBody } from '../evidence.ts'
import { nameOfLanguage } from '../frame.ts'
import { listNotes, markPieces } from '../notes.ts'
import type { PassageNote } from '../notes.ts'
import { need, refer, referCode } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'
import { describeReport, noDifferences } from './event-reports.ts'
import type { FigureRow, MeasureData, ReportData } from './event-reports.ts'

/** What a note says that a passage supports. */
export type SupportData =
  | { readonly kind: 'report'; readonly event: Reference; readonly report: number; readonly modality: ReportData['modality'] }
  | { readonly kind: 'casualty'; readonly report: number; readonly figure: FigureRow }
  | { readonly kind: 'measure'; readonly report: number; readonly measure: MeasureData }
  | { readonly kind: 'responsibility'; readonly report: number; readonly claim: 'claimed' | 'admitted' | 'attributed' | 'denied'; readonly to: Reference }
  | { readonly kind: 'mention'; readonly record: Reference; readonly as: MentionAs }

export interface NoteData {
  readonly number: number
  /** Anchor of the passage that it stands beside. */
  readonly passage: string
  readonly supports: readonly SupportData[]
}

export interface TextPart {
  readonly html: string
  readonly notes: readonly NoteData[]
}

export interface CodedReport extends ReportData {
  readonly event: Reference
}

export interface ArticlePage {
  readonly id: string
  readonly title: ShownText
  /** Outlet, day, and how much was coded: for previews. */
  readonly summary: string
  /** The outlet's own headline, in its language. */
  readonly headline: ShownText | null
  readonly source: Reference | null
  readonly stance: Reference | null
  readonly published: DateWords | null
  readonly basis: { readonly source: Basis; readonly published: Basis }
  readonly note: ShownText | null
  readonly url: string | null
  readonly archived: string | null
  readonly originalLanguage: string
  readonly rights: Article['rights']
  /** The text that the page shows; null when the article has none. */
  readonly text: { readonly lang: string; readonly parts: readonly TextPart[] } | null
  /** True when the shown text is not the one in the article's own file. */
  readonly translator: string | null
  /** The same text in another language, and the language's own name. */
  readonly translations: readonly { readonly lang: string; readonly label: string; readonly address: string; readonly body: RenderedBody }[]
  readonly coded: readonly CodedReport[]
  readonly mentioned: Readonly<Record<'actor' | 'location' | 'source', readonly Reference[]>>
  readonly mentionedIn: readonly Reference[]
  readonly annotators: readonly string[]
  readonly reviewers: readonly string[]
  readonly codebook: number | null
}

export function describeArticle(context: PageContext, id: string): ArticlePage {
  const { corpus, lang, urls } = context
  const article = need(corpus.articles.get(id), 'article', id)
  const body = shownBody(context, article.bodies)
  const coded = article.reports.map((key, index) => codeReport(context, key, index + 1))
  const stance = article.source === null ? null : corpus.sources.get(article.source)?.stance ?? null
  const title = showText(context, article.title, id)
  return {
    id,
    title,
    summary: summariseArticle(context, article),
    headline: article.headline === null ? null : { text: article.headline, lang: article.originalLanguage },
    source: article.source === null ? null : refer(context, 'source', article.source),
    stance: stance === null ? null : referCode(context, 'stances', stance),
    published: article.published === null ? null : wordDate(context, article.published),
    basis: article.basis,
    note: article.note === null ? null : showText(context, article.note),
    url: article.url,
    archived: article.archived,
    originalLanguage: languageIn(article.originalLanguage, lang),
    rights: article.rights,
    text: body === undefined ? null : { lang: body.lang, parts: annotate(context, article, body, coded) },
    translator: body === undefined ? null : article.translators[body.lang] ?? null,
    translations: article.bodies.filter(other => other !== body).flatMap(other => {
      const rendered = renderNote(context, [other], 4)
      return rendered === null ? [] : [{
        lang: other.lang, label: nameOfLanguage(other.lang), address: urls.record(other.lang, 'article', id), body: rendered,
      }]
    }),
    coded,
    mentioned: listMentioned(context, article),
    mentionedIn: article.mentionedIn.map(other => refer(context, 'article', other)),
    annotators: article.annotators,
    reviewers: article.reviewers,
    codebook: article.codebook,
  }
}

function summariseArticle(context: PageContext, article: Article): string {
  const { ui } = context
  const outlet = article.source === null ? ui.t('origin.unknown') : refer(context, 'source', article.source).name.text
  const reports = article.reports.length
  return [outlet, ui.date(article.published), ui.t('record.report.counted', { count: reports })].join(' · ')
}

function codeReport(context: PageContext, key: string, number: number): CodedReport {
  const report = need(context.corpus.reports.get(key), 'report', key)
  return { ...describeReport(context, report, number, noDifferences), event: refer(context, 'event', report.event) }
}

function annotate(context: PageContext, article: Article, body: LinkedBody, coded: readonly CodedReport[]): readonly TextPart[] {
  const notes = listNotes(body)
  const { ui } = context
  const pieces = markPieces(body, notes, note => ui.t('article.noteLabel', { number: note.number }))
  const parts = renderParts(body, { target: targetsOf(context), topHeading: 3, pieces })
  return parts.map(({ html, blocks }) => ({
    html,
    notes: notes.filter(note => blocks.includes(note.block)).map(note => describeNote(context, article, note, coded)),
  }))
}

function describeNote(context: PageContext, article: Article, note: PassageNote, coded: readonly CodedReport[]): NoteData {
  return {
    number: note.number,
    passage: note.anchor,
    supports: note.supports.flatMap(support => describeSupport(context, article, support, coded)),
  }
}

function describeSupport(context: PageContext, article: Article, support: Support, coded: readonly CodedReport[]): SupportData[] {
  if (support.kind === 'mention') {
    const mention = article.mentions[support.mention]
    return mention === undefined ? [] : [{ kind: 'mention', record: refer(context, mention.kind, mention.id), as: mention.as }]
  }
  const data = coded.find(report => report.key === support.report)
  if (data === undefined) return []
  const report = data.number
  if (support.kind === 'report') return [{ kind: 'report', event: data.event, report, modality: data.modality }]
  if (support.kind === 'casualty') return (data.figures.slice(support.row, support.row + 1)).map(figure => ({ kind: 'casualty', report, figure }))
  if (support.kind === 'measure') return data.measures.slice(support.row, support.row + 1).map(measure => ({ kind: 'measure', report, measure }))
  const row = context.corpus.reports.get(support.report)?.responsibility[support.row]
  return row === undefined ? [] : [{ kind: 'responsibility', report, claim: row.kind, to: refer(context, 'actor', row.to) }]
}

function listMentioned(context: PageContext, article: Article): ArticlePage['mentioned'] {
  const list = (kind: 'actor' | 'location' | 'source'): readonly Reference[] =>
    article.mentioned[kind].map(id => refer(context, kind, id))
  return { actor: list('actor'), location: list('location'), source: list('source') }
}

/** The name of a language in the words of another. */
export function languageIn(named: string, lang: string): string {
  return new Intl.DisplayNames([lang, 'en'], { type: 'language' }).of(named) ?? named
}
