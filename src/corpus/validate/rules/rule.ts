/** What a rule is: one question about records, with what it says, and examples that run as tests. */

import type { Diagnostic, Words } from '../../../model/diagnostic.ts'
import type { Draft } from '../draft.ts'

/** Files laid over the smallest valid corpus (tests/corpus/validate/smallest-corpus.ts); null takes one away. */
export type Example = Readonly<Record<string, string | null>>

export interface Rule {
  readonly id: string
  /** What must be looked at again when one file changes: that record, or the whole corpus. */
  readonly scope: 'record' | 'corpus'
  readonly what: Words
  readonly check: (draft: Draft) => Diagnostic[]
  /** Corpora on which the rule says nothing, and on which it complains at least once. */
  readonly good: readonly Example[]
  readonly bad: readonly Example[]
}
