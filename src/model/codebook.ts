/** The closed vocabularies of a corpus: every coded value is one of these. */

import type { LanguageTag, LocalText } from './text.ts'

export interface Code {
  readonly code: string
  readonly label: LocalText
  /** Words of a text that suggest the code, by language; where absent, its label does. They decide nothing. */
  readonly words?: Readonly<Record<LanguageTag, readonly string[]>>
  readonly definition: LocalText
  readonly include: LocalText
  readonly exclude: LocalText
  readonly example: LocalText
}

export interface AcledType {
  readonly type: string
  readonly subtype: string
}

export interface AcledMapping extends AcledType {
  /** What it becomes when the target is civilian. */
  readonly whenTarget?: { readonly civilians?: AcledType }
}

export interface EventType extends Code {
  readonly parent: string | null
  /** The means or the result is not told: never contradicts a specific code of the same parent. */
  readonly unspecified: boolean
  /** Colour slot 1–8; inherited from the topmost ancestor when absent. */
  readonly color: number | null
  /** Codes of the roles that actors of such an event may take; null = those of the parent, or any where no ancestor names some. */
  readonly roles: readonly string[] | null
  readonly acled: AcledMapping | null
  /** Position in the codebook: the lower one takes precedence. */
  readonly rank: number
}

export type Side = 'perpetrator' | 'target' | 'none'

export interface Role extends Code {
  readonly side: Side
}

export interface ActorKind extends Code {
  readonly state: boolean
  readonly organised: boolean
  readonly civilian: boolean
  readonly person: boolean
  readonly umbrella: boolean
  /** ACLED inter code 1–8, when there is one. */
  readonly inter: number | null
}

export type LocationLevel = 'country' | 'admin1' | 'admin2' | 'place' | 'region'

export interface LocationKind extends Code {
  readonly level: LocationLevel
  /** Precision code that a record of this kind has when nothing else is said. */
  readonly precision: string | null
}

export interface Precision extends Code {
  readonly radiusKm: number | null
  readonly acledGeo: number | null
  readonly ucdpWhere: number | null
}

export interface CountWord extends Code {
  readonly least: number
}

export interface Codebook {
  readonly version: number
  readonly eventTypes: readonly EventType[]
  readonly actorKinds: readonly ActorKind[]
  readonly roles: readonly Role[]
  readonly locationKinds: readonly LocationKind[]
  readonly precisions: readonly Precision[]
  readonly informants: readonly Code[]
  readonly measures: readonly Code[]
  readonly countWords: readonly CountWord[]
  readonly sourceKinds: readonly Code[]
  readonly stances: readonly Code[]
}
