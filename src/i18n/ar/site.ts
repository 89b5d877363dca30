/** Arabic words of the pages and their frame: every key of the English file, plurals in all forms. */

import type { site as english } from '../en/site.ts'
import type { InArabic } from '../translation.ts'

export const site = {
} as const satisfies InArabic<typeof english>
