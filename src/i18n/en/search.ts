/** English words of the search. A string, or plural forms chosen by {count}. */

import type { Messages } from '../translation.ts'

export const search = {
} as const satisfies Messages
