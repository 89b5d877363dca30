/** What the corpus knows how well: shares and distributions over its own records, for the page of quality. Published events only. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { Day } from '../model/date.ts'
import { grades } from '../model/event.ts'
import type { ContentHistory } from '../model/history.ts'
import { filesOfRecord, lastChangeOf } from './record-files.ts'
import { publishedEvents } from './standing.ts'

export interface Share {
  readonly code: string
  readonly count: number
  readonly of: number
}

/** How far the first and the last possible day of an event lie apart. */
export const dateSpans = ['day', 'week', 'month', 'year', 'longer', 'open', 'unknown'] as const
export type DateSpan = (typeof dateSpans)[number]
const longest: readonly (readonly [DateSpan, days: number])[] = [['day', 0], ['week', 6], ['month', 31], ['year', 366]]

export const disputes = ['any', 'grade', 'date', 'place', 'type', 'figures', 'responsibility'] as const
export type Dispute = (typeof disputes)[number]

/** Days between the last change of an article's files and the last one of the corpus. */
export const ages = ['same-day', 'month', 'half-year', 'year', 'older', 'unknown'] as const
const agesInDays: readonly (readonly [(typeof ages)[number], days: number])[] = [['same-day', 0], ['month', 31], ['half-year', 183], ['year', 366], ['older', Infinity]]

export interface QualityNumbers {
  readonly events: number
  /** Events by the number of outlets that report them: one, or more. */
  readonly singleSource: Share
  /** Events by origin: all their reports go back to one. */
  readonly singleOrigin: Share
  readonly disputed: readonly Share[]
  readonly grades: readonly Share[]
  readonly dates: readonly Share[]
  /** Codes of the codebook, `none` for sites without one, `several` and `unknown` place. */
  readonly places: readonly Share[]
  /** By stance: outlets, and reports of them. */
  readonly sources: readonly Share[]
  readonly reports: readonly Share[]
  readonly reviewed: Share
  readonly ages: readonly Share[]
}

export function measureQuality(corpus: Corpus, history: ContentHistory | null, lastChange: Day | null): QualityNumbers {
  const events = publishedEvents(corpus)
  const articles = [...corpus.articles.values()]
  const share = (code: string, test: (event: LinkedEvent) => boolean): Share => ({ code, count: events.filter(test).length, of: events.length })
  const reports = [...corpus.reports.values()]
  const stanceOf = (source: string | null): string => (source === null ? null : corpus.sources.get(source)?.stance) ?? 'none'
  const stances = [...corpus.codebook.stances.map(({ code }) => code), 'none']
  return {
    events: events.length,
    singleSource: share('single-source', ({ sources }) => sources.length <= 1),
    singleOrigin: share('single-origin', ({ origins }) => origins.length <= 1),
    disputed: disputes.map(code => share(code, event => isDisputed(event, code))),
    grades: grades.map(grade => share(grade, event => event.grade === grade)),
    dates: dateSpans.map(span => share(span, event => spanOf(event) === span)),
    places: present([...corpus.codebook.precisions.map(({ code }) => code), 'none', 'several', 'unknown'], events, event => precisionOf(event)),
    sources: present(stances, [...corpus.sources.values()], ({ id }) => stanceOf(id)),
    reports: present(stances, reports, ({ source }) => stanceOf(source)),
    reviewed: { code: 'reviewed', count: articles.filter(({ reviewers }) => reviewers.length > 0).length, of: articles.length },
    ages: present(ages, articles, ({ id }) => ageOf(lastChangeOf(history, filesOfRecord(corpus, 'article', id)), lastChange)),
  }
}

/** In the order of the codes; those that do not occur are left out. */
function present<Item>(codes: readonly string[], items: readonly Item[], codeOf: (item: Item) => string): Share[] {
  return [...new Set(codes)].map(code => ({ code, count: items.filter(item => codeOf(item) === code).length, of: items.length })).filter(({ count }) => count > 0)
}

function isDisputed(event: LinkedEvent, field: Dispute): boolean {
  switch (field) {
    case 'grade': return event.grade === 'contested'
    case 'date': return event.date.contested
    case 'place': return event.locationContested
    case 'type': return event.type.contested
    case 'figures': return Object.values(event.totals).some(({ contested }) => contested)
    case 'responsibility': return event.responsibilityStatus === 'contested'
    case 'any': return disputes.some(other => other !== 'any' && isDisputed(event, other))
  }
}

function spanOf({ date: { earliest, latest } }: LinkedEvent): DateSpan {
  if (earliest === null || latest === null) return earliest === latest ? 'unknown' : 'open'
  const days = daysBetween(earliest, latest)
  return longest.find(([, most]) => days <= most)?.[0] ?? 'longer'
}

function precisionOf({ locations }: LinkedEvent): string {
  const [first, ...others] = locations
  if (first === undefined) return 'unknown'
  return others.length > 0 ? 'several' : first.precision ?? 'none'
}

function ageOf(day: Day | null, last: Day | null): string {
  if (day === null || last === null) return 'unknown'
  const days = Math.max(0, daysBetween(day, last))
  return agesInDays.find(([, most]) => days <= most)?.[0] ?? 'older'
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
