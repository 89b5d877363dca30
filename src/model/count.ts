/** Counts as sources state them. A count that is not known is null, never zero. `parseCount` stands in counts.ts. */

export interface Interval {
  readonly low: number
  /** null = open: "at least". */
  readonly high: number | null
}

export interface StatedCount {
  /** As written in the article: `7`, `20+`, `-30`, `3-5`, `~40`, `some`, `unknown`. */
  readonly written: string
  /** null = the source says that the figure is not known. */
  readonly interval: Interval | null
  /** The most likely figure that the words carry by themselves: `7` → 7, `20+` → 20, `~40` → 40; ranges, `-30` and words have none. */
  readonly best: number | null
  /** The count word of the codebook, when one was used. */
  readonly word: string | null
}
