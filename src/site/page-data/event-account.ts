/**
 * One sentence on how an event is told: how many reports, of how many origins, and on what they differ, each point leading down to
 * its place on the page. A lone report is said to be one, and unknown outlets are never counted as origins.
 */

import type { InterfaceKey } from '../../i18n/index.ts'
import type { MessagePart } from '../../language/index.ts'
import { formatInterval, formatList } from '../../language/index.ts'
import type { LinkedEvent } from '../../model/corpus.ts'
import type { Interval } from '../../model/count.ts'
import type { LinkedReport } from '../../model/event.ts'
import { harms } from '../../model/report.ts'
import type { Harm } from '../../model/report.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { PageContext } from '../context.ts'
import { need, referCode, referTeller } from '../reference.ts'
import { isDiffering, listDiffering } from './event-reports.ts'

/** A piece of the sentence; with `anchor` it is a link inside the page. */
export interface AccountPart {
  readonly text: string
  readonly anchor: string | null
}

export interface EventAccount {
  readonly lang: LanguageTag
  readonly parts: readonly AccountPart[]
}

interface Point {
  readonly key: InterfaceKey
  readonly anchor: string
  /** What the reports give, where that fits into a bracket. */
  readonly given: Interval | null
}

/** null where no report is left to speak of. */
export function describeAccount(context: PageContext, event: LinkedEvent): EventAccount | null {
  const { ui } = context
  const reports = event.reports.map(key => need(context.corpus.reports.get(key), 'report', key))
  const count = reports.length
  if (count === 0) return null
  const points = listPoints(event, reports)
  const kind = count === 1 ? 'account.alone' : points.length === 0 ? 'account.agree' : 'account.differ'
  const { lang } = ui.message(kind)
  const values = {
    reports: [link(ui.t('account.reports', { count }), '#reports')],
    origins: wordOrigins(context, event),
    points: joinPoints(context, points, lang),
  }
  const stances = listStances(context, reports)
  const second = stances.length < 2 ? [] : [say(` ${ui.t('account.stances', { stances: formatList(stances, lang) })}`)]
  return { lang, parts: [...fill(ui.parts(kind, count), values), ...second] }
}

function say(text: string): AccountPart {
  return { text, anchor: null }
}

function link(text: string, anchor: string): AccountPart {
  return { text, anchor }
}

function fill(message: readonly MessagePart[], values: Readonly<Record<string, readonly AccountPart[]>>): AccountPart[] {
  return message.flatMap(part => 'text' in part ? [say(part.text)] : values[part.value] ?? [])
}

const whereGraded = '#fact-grade'

/** Named origins are counted; several unknown outlets may be one or many, so that they are only mentioned. */
function wordOrigins(context: PageContext, event: LinkedEvent): readonly AccountPart[] {
  const { ui } = context
  const count = event.reports.length
  const known = event.origins.flatMap(({ id }) => id ?? [])
  const hasUnknown = known.length < event.origins.length
  const [only] = known
  if (only === undefined) return [link(ui.t('account.unknown', { count }), whereGraded)]
  if (known.length === 1 && !hasUnknown) return fill(ui.parts('account.origin', count), { name: [link(referTeller(context, only).name.text, whereGraded)] })
  return [link(ui.t(hasUnknown ? 'account.origins.andUnknown' : 'account.origins', { count: known.length }), whereGraded)]
}

/** What weighs most comes first: whether, who, how many, when, where, what. */
function listPoints(event: LinkedEvent, reports: readonly LinkedReport[]): readonly Point[] {
  const fields = listDiffering(reports)
  const point = (key: InterfaceKey, anchor: string, isMeant: boolean, given: Interval | null = null): Point[] => (isMeant ? [{ key, anchor, given }] : [])
  const isDenied = event.modalities.includes('denied')
  return [
    ...point(isDenied ? 'account.whether' : 'account.modality', '#fact-modality', fields.includes('modality')),
    ...point('account.who', '#responsibility', event.responsibilityStatus === 'contested'),
    ...harms.flatMap(harm => point(`account.${harm}`, '#figures', fields.includes(harm) || hasDifferingGroup(event, harm), boundsOf(reports, harm))),
    ...point('account.date', '#fact-date', fields.includes('date')),
    ...point('account.place', '#fact-place', fields.includes('place')),
    ...point('account.type', '#fact-type', fields.includes('type')),
    ...point('account.measures', '#figures', event.measures.some(({ tally }) => isDiffering(tally))),
  ]
}

function hasDifferingGroup({ groups }: LinkedEvent, harm: Harm): boolean {
  return groups.some(group => group.harm[harm] !== undefined && isDiffering(group.harm[harm]))
}

/** The totals of the reports from the lowest to the highest; null where all are alike, or one of them has no upper end. */
function boundsOf(reports: readonly LinkedReport[], harm: Harm): Interval | null {
  const given = reports.flatMap(({ totals }) => totals[harm]?.interval ?? [])
  const highs = given.flatMap(({ high }) => high ?? [])
  const [low, high] = [Math.min(...given.map(interval => interval.low)), Math.max(...highs)]
  return given.length < 2 || highs.length < given.length || low === high ? null : { low, high }
}

function joinPoints({ ui }: PageContext, points: readonly Point[], lang: LanguageTag): readonly AccountPart[] {
  const texts = points.map(({ key, given }) => given === null ? ui.t(key) : ui.t('account.given', { what: ui.t(key), figures: formatInterval(given, lang) }))
  // Joined by the language's own rule; marks of private use keep the place of each point.
  const marks = texts.map((_, index) => String.fromCodePoint(0xE000 + index))
  return formatList(marks, lang).split(/([\uE000-\uE0FF])/).filter(text => text !== '').map(text => {
    const index = marks.indexOf(text)
    return index === -1 ? say(text) : { text: texts[index] ?? '', anchor: points[index]?.anchor ?? null }
  })
}

/** Stances of the outlets that are known, in the order of the codebook. */
function listStances(context: PageContext, reports: readonly LinkedReport[]): readonly string[] {
  const { corpus } = context
  const used = new Set(reports.flatMap(({ source }) => (source === null ? [] : corpus.sources.get(source)?.stance ?? [])))
  return corpus.codebook.stances.filter(({ code }) => used.has(code)).map(({ code }) => referCode(context, 'stances', code).name.text)
}
