/**
 * Dates as EDTF (ISO 8601-2) with their bounds. Days are ISO strings `YYYY-MM-DD`, proleptic Gregorian, no time zone.
 * `parseEdtf` stands in edtf.ts.
 */

export type Day = string

export interface EdtfDate {
  /** As written, normalised: `2020-08`, `[2020-08-18..2020-08-25]`, `2020-08-18/2020-08-25`, `../2020-10`, `2020-10~`; empty when nothing is known. */
  readonly edtf: string
  /** First day on which it can have been; null = unknown. */
  readonly earliest: Day | null
  /** Last day on which it can have been; null = unknown. */
  readonly latest: Day | null
  /** True for a span that lasted (`a/b`, `a/..`); false for a moment known only within its bounds, and for `../b`: "by then". */
  readonly lasting: boolean
  readonly approximate: boolean
}
