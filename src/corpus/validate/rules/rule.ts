/** What a rule is: one question about records, with what it says, and examples that run as tests. */

import type { Diagnostic, Words } from '../../../model/diagnostic.ts'
import type { Draft } from '../draft.ts'

/** Files laid over the smallest valid corpus (tests/corpus/validate/smallest-corpus.ts); null takes one away. */
export type Example = Readonly<Record<string, string | null>>

export interface Rule {
  readonly id: string
  /**
   * What `check` asks of the draft. `record`: the files of one record, with the site and the codebook as they are understood, or the
   * files of settings alone; the answer is kept for as long as these do not change. `corpus`: everything.
   */
  readonly scope: 'record' | 'corpus'
  readonly what: Words
  readonly check: (draft: Draft) => Diagnostic[]
  /** Of a rule for records: what else it says when it sees the whole corpus. */
  readonly checkTogether?: (draft: Draft) => Diagnostic[]
  /** Corpora on which the rule says nothing, and on which it complains at least once. */
  readonly good: readonly Example[]
  readonly bad: readonly Example[]
}
