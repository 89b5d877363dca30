/** What a report knows of the rules that complain: their words, and where the guide explains them. */

import type { Words } from '../../model/diagnostic.ts'

export interface RuleHelp {
  readonly id: string
  readonly what: Words
  readonly why?: Words | undefined
}

export interface RuleGuide {
  readonly rules: readonly RuleHelp[]
  /** Address of the project's site; absent where there is none. */
  readonly home?: string
  /** Where the guide explains a rule: an address or a path with the rule as its anchor. */
  readonly addressOf: (rule: string, lang: keyof Words) => string
}
