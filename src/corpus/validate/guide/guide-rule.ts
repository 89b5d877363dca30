/** What the contributor guide tells of a rule. */

import type { Words } from '../../../model/diagnostic.ts'
import type { Example } from '../rules/rule.ts'

export interface GuideRule {
  readonly id: string
  readonly what: Words
  readonly why?: Words | undefined
  /** Files laid over the smallest corpus on which the rule is silent, and on which it complains. Where a text cannot show it there are none. */
  readonly good: readonly Example[]
  readonly bad: readonly Example[]
}
