/** Arabic words of the search: every key of the English file, plurals in all forms. */

import type { search as english } from '../en/search.ts'
import type { InArabic } from '../translation.ts'

export const search = {
} as const satisfies InArabic<typeof english>
