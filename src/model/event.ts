/**
 * An event: what the reports of all articles say together. Every value keeps the reports it comes from.
 * Merged by `corpus/link` as the method page explains. Plain and serialisable; reports are named by their key.
 */

import type { Interval, StatedCount } from './count.ts'
import type { Day, EdtfDate } from './date.ts'
import type { EventStatus, Ruling } from './records.ts'
import type { Civilian, DateOf, Harm, LocationAs, Modality, Report, ResponsibilityKind, Scope } from './report.ts'
import type { LocalText } from './text.ts'

/** `<article id>#<n>`, n counting the reports of the article from 1: also the `report_id` of exports and the anchor `#report-<n>`. */
export type ReportKey = string

/** A report with what linking knows about it. */
export interface LinkedReport extends Report {
  readonly key: ReportKey
  readonly article: string
  /** Position in the article, from 1. */
  readonly number: number
  /** Outlet; null = not known. */
  readonly source: string | null
  /** When the article appeared. */
  readonly published: EdtfDate | null
  /** Who first said it: the last named link of the chain, else the outlet, else null (unknown). */
  readonly origin: string | null
  /** The date with its default worked out: an absent date is "by the day of publication". */
  readonly when: EdtfDate
  /** Totals of this report alone, per harm. null = this report says nothing of it. */
  readonly totals: Readonly<Record<Harm, ReportTotal | null>>
}

export interface ReportTotal {
  /** null = stated as unknown. */
  readonly interval: Interval | null
  readonly best: number | null
}

/** A value on which reports may differ. */
export interface Resolved<Value> {
  /** When contested, a type is the one that stands first in the codebook, a date the set of all. */
  readonly value: Value
  /** Reports give values that exclude each other, and no ruling settles it. */
  readonly contested: boolean
  /** Each distinct value with the reports that give it, in the order of the reports. */
  readonly stated: readonly { readonly value: Value; readonly reports: readonly ReportKey[] }[]
  readonly ruling: Ruling | null
}

/** Which rule of the method chose the best figure, in the order in which they are tried; `none` when nothing could. */
export const bestRules = ['ruling', 'latest-as-of', 'latest-published', 'single-value', 'none'] as const
export type BestRule = (typeof bestRules)[number]

/** A figure by a party about the other side's loss: beside the range, never in it unless there is no other. */
export interface PartyFigure {
  readonly by: string
  readonly count: StatedCount
  readonly report: ReportKey
}

/** What one voice of one report gives. A report that quotes several sources may have several. */
export interface StatedFigure {
  readonly report: ReportKey
  /** Actor, source or informant; null = the outlet is not known, or several speak in one sum. */
  readonly by: string | null
  readonly interval: Interval | null
  readonly best: number | null
  /** As in the article; the parts of a sum joined by ` + `, `?` for one of which nothing is said. */
  readonly written: string
  /** False for a figure that says less than another one, or is unknown. */
  readonly kept: boolean
}

export interface Tally {
  /** null = unknown: reports speak of it without a figure, or say the figure is not known. */
  readonly interval: Interval | null
  readonly best: number | null
  readonly rule: BestRule
  /** What the reports give, after the sums inside them, in the order of the reports. */
  readonly stated: readonly StatedFigure[]
  /** The values that remain exclude each other. */
  readonly contested: boolean
  readonly claimedBy: readonly PartyFigure[]
  /** True when only a party's figure about the other side was there and it had to enter. */
  readonly partyOnly: boolean
  readonly ruling: Ruling | null
}

/** Merged casualties of one group: an actor, or a list counted together; no actor = a total that names no group. */
export interface GroupCasualties {
  readonly actors: readonly string[]
  readonly civilian: Civilian
  /** Absent key: no report says anything. */
  readonly harm: Readonly<Partial<Record<Harm, Tally>>>
  readonly including: readonly { readonly text: LocalText; readonly report: ReportKey }[]
}

export interface MergedMeasure {
  readonly what: string
  readonly actor: string | null
  readonly tally: Tally
}

export interface EventActor {
  readonly id: string
  readonly role: string
  readonly believed: boolean
  readonly reports: readonly ReportKey[]
  /** On both sides according to different reports. */
  readonly contested: boolean
}

export interface EventLocation {
  readonly id: string
  readonly as: LocationAs
  /** The coarser of the location's own precision and the report's. Code of the codebook; null when neither says. */
  readonly precision: string | null
  /** km; null = unknown. */
  readonly radiusKm: number | null
  readonly reports: readonly ReportKey[]
}

/** A claim, admission, attribution or denial, with who makes it. */
export interface ResponsibilityClaim {
  readonly kind: ResponsibilityKind
  readonly to: string
  /** Actor, source or informant id; null = outlet unknown. */
  readonly by: string | null
  readonly report: ReportKey
  readonly row: number
}

/** In order of precedence: the first that fits. */
export const responsibilityStatuses = ['contested', 'admitted', 'claimed', 'attributed', 'none'] as const
export type ResponsibilityStatus = (typeof responsibilityStatuses)[number]
/** In order of precedence: the first that fits. */
export const grades = ['discounted', 'contested', 'acknowledged', 'corroborated', 'single-origin'] as const
export type Grade = (typeof grades)[number]

export interface EventDate extends Resolved<EdtfDate> {
  /** What remains: one date; two where a lasting and a momentary one meet (then `value` is the lasting one); all when contested. */
  readonly kept: readonly EdtfDate[]
  /** Outer bounds over what remains; null = unknown. */
  readonly earliest: Day | null
  readonly latest: Day | null
  readonly dateOf: DateOf
}

/** The most days that may lie between two events that are near in time. */
export const nearDays = 31

export type RelatedReason =
  | { readonly kind: 'possibly-same' }
  | { readonly kind: 'distinct'; readonly why: LocalText }
  | { readonly kind: 'same-actors'; readonly actors: readonly string[] }
  | { readonly kind: 'same-place'; readonly location: string }
  | { readonly kind: 'near-in-time'; readonly days: number }

export interface RelatedEvent {
  readonly id: string
  readonly reasons: readonly RelatedReason[]
}

export interface Event {
  readonly id: string
  readonly formerIds: readonly string[]
  readonly status: EventStatus
  readonly title: LocalText
  readonly scope: Scope
  /** All modalities of its reports, in the order asserted, planned, alleged, denied. */
  readonly modalities: readonly Modality[]
  /** The value is empty only for a withdrawn event that nobody reports. */
  readonly type: Resolved<string>
  readonly date: EventDate
  /** Sites only. Several when contested, or when one report names several. Empty: place unknown. */
  readonly locations: readonly EventLocation[]
  readonly locationContested: boolean
  readonly locationRuling: Ruling | null
  /** Origins, destinations and others. */
  readonly alsoLocations: readonly EventLocation[]
  readonly actors: readonly EventActor[]
  readonly groups: readonly GroupCasualties[]
  /** Over all groups. Absent key: no report says anything. */
  readonly totals: Readonly<Partial<Record<Harm, Tally>>>
  readonly measures: readonly MergedMeasure[]
  readonly responsibility: readonly ResponsibilityClaim[]
  readonly responsibilityStatus: ResponsibilityStatus
  readonly grade: Grade
  readonly gradeRuling: Ruling | null
  /** Distinct origins; null stands for the unknown outlets, counted once together. */
  readonly origins: readonly { readonly id: string | null; readonly reports: readonly ReportKey[] }[]
  /** Order: article publication (earliest first, unknown last), article id, number. */
  readonly reports: readonly ReportKey[]
  readonly articles: readonly string[]
  readonly sources: readonly string[]
  readonly partOf: readonly string[]
  readonly parts: readonly string[]
  readonly related: readonly RelatedEvent[]
  readonly sameAs: readonly string[]
}
