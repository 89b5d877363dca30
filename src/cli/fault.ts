/** What goes wrong in a command, said as the validator says it: the problem, what to do, what may have been meant. */

import { safeText } from '../corpus/report/foreign.ts'
import type { Words } from '../model/diagnostic.ts'
import type { Terminal } from './terminal.ts'

export interface Fault {
  readonly message: Words
  /** What to do about it. */
  readonly fix?: Words
  readonly nearest?: readonly string[]
}

const labels = {
  error: { en: 'error', ar: 'خطأ' },
  fix: { en: 'fix', ar: 'الإصلاح' },
  nearest: { en: 'nearest', ar: 'الأقرب' },
} as const satisfies Record<string, Words>

/** A fault as the validator shows one: what is wrong, what to do, what may have been meant. */
export function formatFault({ message, fix, nearest = [] }: Fault, lang: keyof Words, paint: Terminal['paint']): string {
  return [
    `${paint(31, labels.error[lang])}  ${safeText(message[lang])}`,
    ...fix === undefined ? [] : [`    ${labels.fix[lang]}: ${safeText(fix[lang])}`],
    ...nearest.length === 0 ? [] : [`    ${labels.nearest[lang]}: ${nearest.map(one => safeText(one)).join(' | ')}`],
  ].join('\n')
}
