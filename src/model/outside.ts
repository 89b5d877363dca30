/**
 * Outside data sets that are laid beside the corpus (`reference/<name>/`): what somebody else counted, with the words and the licence
 * that belong to it. Never part of the corpus' own figures: nothing here is an event of ours.
 */

import type { Day } from './date.ts'
import type { LocalText } from './text.ts'

/** A class of events as the outside set has it. */
export interface OutsideType {
  readonly code: string
  readonly label: LocalText
  /** Codes of event types of the corpus beside which it is shown: what comes nearest, never the same. */
  readonly beside: readonly string[]
}

export interface OutsideRecord {
  /** Name of its folder. */
  readonly id: string
  /** As sentences call it. */
  readonly name: LocalText
  /** In full. */
  readonly title: LocalText
  readonly version: string | null
  readonly url: string | null
  readonly licence: string
  readonly licenceUrl: string | null
  /** Works that whoever uses the set must cite, as they are cited. */
  readonly cite: readonly string[]
  /** What it claims to cover: within these days a month without a row means that nothing was recorded, outside them nothing at all. */
  readonly from: Day
  readonly until: Day
  /** Places of the corpus in which it counts, with all that lies in them: of other places it says nothing. Empty: everywhere. */
  readonly within: readonly string[]
  /** What it counts as an event. */
  readonly definition: LocalText
  /** What its figures cannot say. */
  readonly limits: LocalText
  /** How the file here differs from the original. */
  readonly changes: LocalText
  readonly types: readonly OutsideType[]
}

/** So many events, in a month or, where the set knows no month, a year, at a point. */
export interface OutsideRow {
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
  /** Code of one of the set's types; null where it has none. */
  readonly type: string | null
  readonly events: number
}

export interface OutsideSet extends OutsideRecord {
  /** In the order of the file. */
  readonly rows: readonly OutsideRow[]
}
