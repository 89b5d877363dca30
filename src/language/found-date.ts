/** What the search for dates in texts finds, and what its patterns hand on. */

import type { Day } from '../model/date.ts'

/** How the date was reached: as written, with the year of publication, counted from its day, or from the date named before; `vague` names no day at all. */
export type DateBasis = 'written' | 'year' | 'relative' | 'anchored' | 'vague'

export interface FoundDate {
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  /** Empty where the day of publication, or a day named before, would be needed and is not known, and for vague words. */
  readonly edtf: string
  readonly basis: DateBasis
  /** The date before, EDTF, from which an anchored one is counted. */
  readonly anchor?: string
}

/** A phrase on the line of words. `resolve` tells the date for a text published on a day, an anchored one from that of the date before; null where that cannot be said. */
export interface DatePhrase {
  readonly from: number
  readonly to: number
  readonly basis: DateBasis
  readonly resolve: (published: Day | null) => string | null
  /** Anchored words that look back from publication where no date stands before. */
  readonly fromPublication?: boolean
}
