/** All rules, in the order in which they are documented. */

import { requiredFiles } from './required-files.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [requiredFiles]
