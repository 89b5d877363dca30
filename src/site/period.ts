/** The span of time that some events cover, told no finer than its ends are known. */

import { formatMonth, formatYear } from '../language/index.ts'
import type { LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import type { ShownText } from '../model/text.ts'
import type { PageContext } from './context.ts'

export interface PeriodLink {
  readonly name: string
  readonly address: string
  /** "7 events, 6 of them incidents", "2 incidents". */
  readonly figure: string
}

/** "December 2017 to 2023", "2020"; null when no end is known. An event that was only over by a day reaches back no further. */
export function wordPeriod({ ui, lang }: PageContext, events: readonly LinkedEvent[]): ShownText | null {
  const ends = events.flatMap(({ date }) => {
    const from = date.earliest ?? date.latest
    const to = date.latest ?? date.earliest
    return from === null || to === null ? [] : [{ from, to, edtf: date.value.edtf }]
  })
  const first = [...ends].sort((a, b) => compareIds(a.from, b.from))[0]
  const last = [...ends].sort((a, b) => compareIds(b.to, a.to))[0]
  if (first === undefined || last === undefined) return null
  const from = cut(first.from, first.edtf)
  const to = cut(last.to, last.edtf)
  const words = (moment: string): string => moment.length === 4 ? formatYear(moment, lang) : formatMonth(moment, lang)
  if (from === to) return { text: words(from), lang }
  return from.length === 4 && to.length === 4
    ? { text: `${words(from)}–${words(to)}`, lang } : ui.shown('home.period.range', { from: words(from), to: words(to) })
}

/** `YYYY-MM` where the notation itself names that month, else `YYYY`. */
function cut(day: string, edtf: string): string {
  const month = day.slice(0, 7)
  return edtf.includes(month) ? month : day.slice(0, 4)
}
