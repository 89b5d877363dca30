/** What the search for dates in texts finds, and what its patterns hand on. */

import type { Day } from '../model/date.ts'

/** How the date was reached: as written, with the year of publication, or counted from its day; `vague` names no day at all. */
export type DateBasis = 'written' | 'year' | 'relative' | 'vague'

export interface FoundDate {
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  /** Empty where the day of publication would be needed and is not known, and for vague words. */
  readonly edtf: string
  readonly basis: DateBasis
}

/** A phrase on the line of words. `resolve` tells the date for a text published on a day; null where that cannot be said. */
export interface DatePhrase {
  readonly from: number
  readonly to: number
  readonly basis: DateBasis
  readonly resolve: (published: Day | null) => string | null
}
