/** What a rule is: one question about records, with what it says, and examples that run as tests. */

import type { Diagnostic, Words } from '../../../model/diagnostic.ts'
import type { Draft } from '../draft.ts'
import type { Survey } from '../survey.ts'

/** Files laid over the smallest valid corpus (tests/corpus/validate/smallest-corpus.ts); null takes one away. */
export type Example = Readonly<Record<string, string | null>>

export type Rule = RecordRule | CorpusRule

interface RuleBase {
  readonly id: string
  readonly what: Words
  /** Corpora on which the rule says nothing, and on which it complains at least once. */
  readonly good: readonly Example[]
  readonly bad: readonly Example[]
}

export interface RecordRule extends RuleBase {
  /**
   * It asks the files of one record, with the site and the codebook as they are understood, or the files of settings alone; the
   * answer is kept for as long as these do not change.
   */
  readonly scope: 'record'
  readonly check: (draft: Draft) => Diagnostic[]
  /** What else it says when it sees the whole corpus. */
  readonly checkTogether?: (survey: Survey) => Diagnostic[]
}

export interface CorpusRule extends RuleBase {
  /** It asks the facts about everything, anew in every run. */
  readonly scope: 'corpus'
  readonly check: (survey: Survey) => Diagnostic[]
}
