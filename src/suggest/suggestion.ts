/** What the room hands out: proposals with their evidence, to accept or to change. Never a record, and nothing unnamed. */

import type { Words } from '../model/diagnostic.ts'
import type { Harm } from '../model/report.ts'
import type { LanguageTag } from '../model/text.ts'

export type SuggestionKind = 'actor' | 'location' | 'source' | 'informant' | 'event-type' | 'date' | 'count'

/** A stretch of the text: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Meaning {
  readonly kind: SuggestionKind
  readonly value: string
}

export interface Suggestion extends Stretch {
  readonly kind: SuggestionKind
  /** Id of a record, code of the codebook, EDTF date, or a count as the format writes it; empty for a date that cannot be resolved. */
  readonly value: string
  /** The sentence or clause around it, cut from the text as it stands; `passageStart` is its offset. */
  readonly passage: string
  readonly passageStart: number
  /** False where the words can mean something else: a person has to decide. */
  readonly sure: boolean
  /** What else the same words can mean, likelier first. */
  readonly alternatives?: readonly Meaning[]
  /** An actor's role in the event of the same passage: a code of the codebook; only where the words say it. */
  readonly role?: string
  /** The words only refer to an actor named before ("the group"). */
  readonly byReference?: true
  /** What a figure counts: people harmed, or one of the codebook's measures. */
  readonly harm?: Harm
  readonly measure?: string
  /** The actor that a figure is about. */
  readonly whom?: string
  /** How the value was reached, where that is not plain. */
  readonly note?: Words
}

/** What is known about the text. */
export interface TextFacts {
  readonly lang: LanguageTag
  /** EDTF day of publication; relative dates need it. */
  readonly published?: string | undefined
}
