/** English words for what every corpus has: grades, statuses, harms, kinds of record. Explanations are one sentence each. */

import type { Messages } from '../translation.ts'

export const vocabulary = {
  'unknown': 'unknown',
} as const satisfies Messages
