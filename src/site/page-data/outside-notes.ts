/** What outside data sets record beside a page of the corpus: a sentence for each set, in the time that the page itself speaks of. */

import { formatList, formatMonth } from '../../language/index.ts'
import type { InterfaceKey } from '../../i18n/index.ts'
import type { LinkedEvent } from '../../model/corpus.ts'
import type { ShownText } from '../../model/text.ts'
import { countWithin, listOutside, outsideAt, outsideBeside, outsideIn } from '../../queries/outside.ts'
import type { OutsideSeries, OutsideSummary } from '../../queries/outside.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { need } from '../reference.ts'

/** A message with the values that stand in it; `count` chooses the form. */
export interface Sentence {
  readonly key: InterfaceKey
  readonly count?: number
  readonly values: Readonly<Record<string, ShownText>>
}

export interface OutsideNote {
  readonly sentence: Sentence
  readonly remarks: readonly Sentence[]
  /** The set's own words on what its figures cannot say. */
  readonly limits: ShownText | null
  readonly licence: string
  /** Where the set is described, with licence and citation. */
  readonly address: string
}

type Span = readonly [first: string, last: string]

/** Beside a place, where somebody knows how far it reaches and the set covers it. `events`: those of the page. */
export function notesOfPlace(context: PageContext, id: string, events: readonly LinkedEvent[]): OutsideNote[] {
  const counts = outsideAt(context.corpus, id)
  if (Object.keys(counts).length === 0) return []
  const { geometry, radiusKm } = need(context.corpus.locations.get(id), 'location', id)
  const here: Sentence = geometry === null ? { key: 'outside.here.disc', count: radiusKm ?? 0, values: {} } : { key: 'outside.here.shape', values: {} }
  return listOutside(context.corpus).flatMap(set => {
    const series = counts[set.id]
    return series === undefined ? [] : [noteOfSpan(context, set, series, { events, key: 'outside.at', monthKey: 'outside.at.month', remarks: [here] })]
  })
}

/** Beside a type that a set lays some of its classes beside. */
export function notesOfType(context: PageContext, code: string, events: readonly LinkedEvent[]): OutsideNote[] {
  const neighbours = outsideBeside(context.corpus, code)
  return listOutside(context.corpus).flatMap(set => {
    const beside = neighbours[set.id]
    if (beside === undefined) return []
    const labels = set.types.filter(type => beside.types.includes(type.code)).map(type => showText(context, type.label, type.code).text)
    const types = { text: formatList(labels, context.lang), lang: context.lang }
    return [noteOfSpan(context, set, beside.series, { events, key: 'outside.beside', values: { types } })]
  })
}

/** Beside a year (`YYYY`) or a month (`YYYY-MM`): all of the set, wherever its events lie. */
export function notesOfPeriod(context: PageContext, period: string): OutsideNote[] {
  const counts = outsideIn(context.corpus, period)
  return listOutside(context.corpus).map(set => {
    const span: Span = period.length === 4 ? [`${period}-01`, `${period}-12`] : [period, period]
    const shared = clip(set, span)
    if (shared === null) return finish(context, set, beyond(context, set), [])
    return finish(context, set, { key: 'outside.in', count: counts[set.id] ?? 0, values: { name: showText(context, set.name, set.id) } }, isClipped(span, shared) ? [clipped(context, set)] : [])
  })
}

interface Wanted {
  readonly events: readonly LinkedEvent[]
  readonly key: InterfaceKey
  /** Where the time is one month. */
  readonly monthKey?: InterfaceKey
  readonly values?: Sentence['values']
  readonly remarks?: readonly Sentence[]
}

/** In the time from the page's first dated event to its last; without one, in all that the set covers. */
function noteOfSpan(context: PageContext, set: OutsideSummary, series: OutsideSeries, { events, key, monthKey = key, values = {}, remarks = [] }: Wanted): OutsideNote {
  const span = spanOf(events) ?? [set.from.slice(0, 7), set.until.slice(0, 7)] as const
  const shared = clip(set, span)
  if (shared === null) return finish(context, set, beyond(context, set), [])
  const sentence: Sentence = {
    key: shared[0] === shared[1] ? monthKey : key, count: countWithin(series, ...shared),
    values: { name: showText(context, set.name, set.id), from: month(context, shared[0]), until: month(context, shared[1]), ...values },
  }
  return finish(context, set, sentence, [...isClipped(span, shared) ? [clipped(context, set)] : [], ...remarks])
}

function finish(context: PageContext, set: OutsideSummary, sentence: Sentence, remarks: readonly Sentence[]): OutsideNote {
  const says = sentence.key !== 'outside.beyond'
  return {
    sentence, remarks,
    limits: says && Object.keys(set.limits).length > 0 ? showText(context, set.limits) : null,
    licence: set.licence,
    address: `${context.urls.single(context.lang, 'coverage')}#${set.id}`,
  }
}

function beyond(context: PageContext, set: OutsideSummary): Sentence {
  return { key: 'outside.beyond', values: coverOf(context, set) }
}

function clipped(context: PageContext, set: OutsideSummary): Sentence {
  return { key: 'outside.clipped', values: coverOf(context, set) }
}

/** The set's name and the time that it covers. */
export function coverOf(context: PageContext, set: OutsideSummary): Sentence['values'] {
  return { name: showText(context, set.name, set.id), from: month(context, set.from.slice(0, 7)), until: month(context, set.until.slice(0, 7)) }
}

function month({ lang }: PageContext, period: string): ShownText {
  return { text: formatMonth(period, lang), lang }
}

/** Events without both ends are in no span. */
function spanOf(events: readonly LinkedEvent[]): Span | null {
  const dated = events.flatMap(({ date: { earliest, latest } }) => earliest === null || latest === null ? [] : [[earliest.slice(0, 7), latest.slice(0, 7)] as const])
  const first = dated.map(([from]) => from).sort()[0]
  const last = dated.map(([, to]) => to).sort().at(-1)
  return first === undefined || last === undefined ? null : [first, last]
}

function clip({ from, until }: OutsideSummary, [first, last]: Span): Span | null {
  const [start, end] = [first > from ? first : from.slice(0, 7), last < until.slice(0, 7) ? last : until.slice(0, 7)]
  return start > end ? null : [start, end]
}

function isClipped(span: Span, shared: Span): boolean {
  return span[0] !== shared[0] || span[1] !== shared[1]
}
