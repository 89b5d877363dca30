/** English words of the pages and their frame. A string, or plural forms chosen by {count}. */

import type { Messages } from '../translation.ts'

export const site = {
} as const satisfies Messages
