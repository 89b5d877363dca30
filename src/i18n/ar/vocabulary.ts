/** Arabic words for what every corpus has: grades, statuses, harms, kinds of record. Explanations are one sentence each. */

import type { vocabulary as english } from '../en/vocabulary.ts'
import type { InArabic } from '../translation.ts'

export const vocabulary = {
  'unknown': 'غير معروف',
} as const satisfies InArabic<typeof english>
