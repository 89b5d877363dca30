/** What is known of how the files of a corpus came to be: the commits that touched them, read once per build. */

import type { Day } from './date.ts'

export interface Commit {
  /** Abbreviated hash. */
  readonly id: string
  /** UTC day on which it was committed. */
  readonly day: Day
  /** First line of its message, in whatever language it was written. */
  readonly subject: string
}

export interface ContentHistory {
  /** The latest first. */
  readonly commits: readonly Commit[]
  /** Positions in `commits` by path of the file as it is called now, relative to the corpus folder; earlier names are followed. */
  readonly files: Readonly<Record<string, readonly number[]>>
  /** False for a shallow copy of the repository: there are older commits that nobody here can see. */
  readonly complete: boolean
}
