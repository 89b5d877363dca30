/** What coders said of an event, in words of every language: date, roles, kinds of casualties, grade. By these it is found where no text says so. */

import { namesOfMonths } from '../language/date-words.ts'
import { createInterface } from '../i18n/index.ts'
import { harms } from '../model/report.ts'
import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { EdtfDate } from '../model/date.ts'

/** Months that a date may touch and still be said to be in them. */
const mostMonths = 12

/** Months of a date, 1 to 12, each once; none where a bound is unknown or the span is long. */
export function monthsOf({ earliest, latest }: EdtfDate): number[] {
  const [from, to] = [monthNumber(earliest), monthNumber(latest)]
  if (from === null || to === null || to < from || to - from >= mostMonths) return []
  return Array.from({ length: to - from + 1 }, (_, n) => (from + n) % 12 + 1)
}

function monthNumber(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function wordsOfDate(corpus: Corpus, date: EdtfDate): string[] {
  const { earliest, latest } = date
  const months = monthsOf(date)
  const names = corpus.site.languages.flatMap(lang => namesOfMonths(lang).filter(([, month]) => months.includes(month)).map(([name]) => name))
  const years = [...new Set([earliest, latest].flatMap(day => day === null ? [] : [day.slice(0, 4)]))]
  const day = earliest !== null && earliest === latest ? [earliest, String(Number(earliest.slice(8)))] : []
  return [...years, ...names, ...day]
}

/** Harms that befell anybody, or of which nobody knows how many they befell. */
function harmsOf(event: LinkedEvent): readonly (typeof harms)[number][] {
  return harms.filter(harm => event.groups.some(({ harm: tallies }) => {
    const tally = tallies[harm]
    return tally !== undefined && tally.interval?.high !== 0
  }))
}

export function wordsOfEvent(corpus: Corpus, event: LinkedEvent): string[] {
  const roles = new Set(event.actors.map(({ role }) => role))
  const labels = corpus.codebook.roles.filter(({ code }) => roles.has(code)).flatMap(({ label }) => Object.values(label))
  const spoken = corpus.site.languages.flatMap(lang => {
    const { t } = createInterface(lang, corpus.interface[lang])
    return [t(`grade.${event.grade}`), ...harmsOf(event).map(harm => t(`harm.${harm}`))]
  })
  return [...wordsOfDate(corpus, event.date.value), ...labels, ...spoken]
}
