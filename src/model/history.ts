/** What is known of how the files of a corpus came to be: the commits that touched them, and what they changed in the records, read once per build. */

import type { Day } from './date.ts'
import type { RecordKind } from './ids.ts'

export interface Commit {
  /** Abbreviated hash. */
  readonly id: string
  /** UTC day on which it was committed. */
  readonly day: Day
  /** First line of its message, in whatever language it was written. */
  readonly subject: string
  /** Name of the author as the repository gives it, its mailmap respected; never an address. */
  readonly by: string
}

/** A value that differs; null = unknown or not there. Lists are joined by `; `, figures written as in an article. */
export interface ValueChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** What a commit did to what is said of one record. */
export interface RecordEdit {
  /** Position in `commits`. */
  readonly commit: number
  readonly kind: RecordKind
  /** As the record is called now, where it still exists. */
  readonly id: string
  /** The article that says it of an event; null: the record's own file. */
  readonly article: string | null
  readonly change: 'added' | 'removed' | 'changed'
  /** Only for what changed; empty where one of the two states cannot be read, or where the commit changed too many files to compare them. */
  readonly values: readonly ValueChange[]
}

export interface ContentHistory {
  /** The latest first. */
  readonly commits: readonly Commit[]
  /** Positions in `commits` by path of the file as it is called now, relative to the corpus folder; earlier names are followed. */
  readonly files: Readonly<Record<string, readonly number[]>>
  /** Paths of the files of a commit that are no records, by position in `commits`. */
  readonly others: Readonly<Record<number, readonly string[]>>
  /** In the order of `commits`; within one by kind and id. */
  readonly edits: readonly RecordEdit[]
  /** Positions in `edits` by `<kind>/<id>`. */
  readonly records: Readonly<Record<string, readonly number[]>>
  /** False for a shallow copy of the repository: there are older commits that nobody here can see. */
  readonly complete: boolean
}
