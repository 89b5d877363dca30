/** A report: what one article says about one event, with its rows and the words that carry them. */

import type { StatedCount } from './count.ts'
import type { EdtfDate } from './date.ts'
import type { Place } from './diagnostic.ts'
import type { LocalText } from './text.ts'

/** A passage: words of the body that carry a statement, per language of the body. */
export interface Passage {
  readonly text: LocalText
  readonly prefix?: LocalText
  readonly suffix?: LocalText
}

/** What is quoted for a statement. `original` is the outlet's own words and the only thing put in quotation marks. */
export interface Evidence {
  readonly passage: Passage | null
  readonly original: string | null
}

export type Scope = 'incident' | 'series' | 'campaign' | 'total'
export type Modality = 'asserted' | 'planned' | 'alleged' | 'denied'
export type DateOf = 'event' | 'announcement' | 'discovery'
export type LocationAs = 'site' | 'origin' | 'destination' | 'other'
export type Civilian = 'yes' | 'no' | 'unclear'
export const harms = ['killed', 'wounded', 'captured', 'missing', 'killedOrWounded'] as const
export type Harm = (typeof harms)[number]

export interface ReportLocation {
  readonly id: string
  readonly as: LocationAs
  /** Coarser than the location's own; null = the location's own. */
  readonly precision: string | null
}

export interface ReportActor {
  readonly id: string
  readonly role: string
  /** The article only believes it. */
  readonly believed: boolean
}

export interface CasualtyRow extends Evidence {
  /** Empty: a total that names no group. Several: counted together, once. */
  readonly actors: readonly string[]
  /** Absent key: the source does not say. */
  readonly harm: Readonly<Partial<Record<Harm, StatedCount>>>
  /** null: by the actor's kind. */
  readonly civilian: Civilian | null
  readonly including: LocalText | null
  /** Whose figure; null = the last link of the report's chain of credit, else the outlet. */
  readonly by: string | null
  readonly asOf: EdtfDate | null
  readonly note: LocalText | null
  readonly place: Place
}

export interface MeasureRow extends Evidence {
  readonly what: string
  readonly count: StatedCount | null
  readonly actor: string | null
  readonly by: string | null
  readonly note: LocalText | null
  readonly place: Place
}

export type ResponsibilityKind = 'claimed' | 'admitted' | 'attributed' | 'denied'

export interface ResponsibilityRow extends Evidence {
  readonly kind: ResponsibilityKind
  /** The actor held responsible. */
  readonly to: string
  /** Actor, source or informant who says so; null = the last link of the chain, else the outlet. */
  readonly by: string | null
  readonly note: LocalText | null
  readonly place: Place
}

/** What one article says about one event. */
export interface Report extends Evidence {
  readonly event: string
  readonly title: LocalText | null
  readonly type: string
  readonly scope: Scope
  readonly modality: Modality
  /** null = by the day of publication. */
  readonly date: EdtfDate | null
  readonly dateOf: DateOf
  readonly locations: readonly ReportLocation[]
  readonly actors: readonly ReportActor[]
  readonly casualties: readonly CasualtyRow[]
  readonly measures: readonly MeasureRow[]
  readonly responsibility: readonly ResponsibilityRow[]
  /** Actors, sources or informants, nearest first; empty = the outlet's own voice. */
  readonly reportedBy: readonly string[]
  readonly partOf: string | null
  readonly possiblySame: readonly string[]
  readonly note: LocalText | null
  readonly place: Place
}

export type MentionAs = 'commentator' | 'witness' | 'background'

/** Exactly one of actor, location, source, event, article is set: `kind` and `id`. */
export interface Mention extends Evidence {
  readonly kind: 'actor' | 'location' | 'source' | 'event' | 'article'
  readonly id: string
  readonly as: MentionAs
  readonly note: LocalText | null
  readonly place: Place
}
