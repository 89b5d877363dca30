/** The types that hold a language's table to the English one: every key, every plural form. */

import type { Message, PluralMessage } from '../model/text.ts'

export type Messages = Readonly<Record<string, Message>>

/** The forms that Arabic counts with; `zero` ("no …") only where it reads better than a figure. */
export type ArabicPlural = PluralMessage & Required<Pick<PluralMessage, 'one' | 'two' | 'few' | 'many'>>

/** What an Arabic area must hold: a sentence for a sentence, all plural forms for a plural. */
export type InArabic<English extends Messages> = {
  readonly [Key in keyof English]: English[Key] extends string ? string | ArabicPlural : ArabicPlural
}
