/** Uncertain figures in words, alone or with the noun that they count. Unknown has a word of its own and is never zero. */

import type { Interval } from '../model/count.ts'
import type { LanguageTag, Message } from '../model/text.ts'
import { chooseForm, formatMessage } from './messages.ts'
import { formatNumber } from './numbers.ts'
import type { GivenWords, PhraseWords } from './words.ts'
import { wordsOf } from './words.ts'

/** What a stated count, a total of a report and a merged tally have in common. */
export interface CountLike {
  readonly interval: Interval | null
  readonly best: number | null
  /** As the source states it: `~40` reads "about". */
  readonly written?: string
  /** What a tally was merged from. */
  readonly stated?: readonly { readonly written: string; readonly kept: boolean }[]
}

/** `7`, `at least 20`, `at most 30`, `3–5`; null is unknown, and so is "at least 0". */
export function formatInterval(interval: Interval | null, lang: LanguageTag, given?: GivenWords): string {
  return formatTally({ interval, best: null }, lang, given)
}

/** An interval with its best value: `about 40 (36–44)`, `5 (3–5)`. null reads as unknown. */
export function formatTally(count: CountLike | null, lang: LanguageTag, given?: GivenWords): string {
  return formatCounted(count, '{count}', lang, given)
}

/**
 * The figure with the noun it counts: "at least 20 killed". `noun` holds plural forms with `{count}`; the form follows the
 * number that stands next to it. An unknown figure gives `unknown`, or the language's word for it.
 */
export function formatCounted(
  count: CountLike | null, noun: Message, lang: LanguageTag, given?: GivenWords, unknown?: string,
): string {
  const spoken = wordsOf(lang, given)
  const speaker: Speaker = {
    words: spoken.words,
    figure: value => formatNumber(value, spoken.lang),
    phrase: (value, figure) => formatMessage(chooseForm(noun, value, lang), { count: figure }, lang),
    bare: value => !chooseForm(noun, value, lang).includes('{count}'),
  }
  const { low, high } = count?.interval ?? { low: 0, high: null }
  if (count === null || (low === 0 && high === null)) return unknown ?? spoken.words['count.unknown']
  return speak(count, { low, high }, speaker)
}

interface Speaker {
  readonly words: PhraseWords
  readonly figure: (value: number) => string
  /** The noun in the form for `value`, with `figure` before it. */
  readonly phrase: (value: number, figure: string) => string
  /** True where the form itself says the number, as the Arabic dual does. */
  readonly bare: (value: number) => boolean
}

function speak(count: CountLike, { low, high }: Interval, speaker: Speaker): string {
  const { words, figure, phrase } = speaker
  const counted = (value: number): string => phrase(value, figure(value))
  if (low === high) return isAbout(count) ? fill(words['count.about'], { number: counted(low) }) : counted(low)
  if (count.best === null || (high === null && count.best === low)) return speakRange({ low, high }, speaker)
  const best = isAbout(count) ? fill(words['count.about'], { number: counted(count.best) }) : counted(count.best)
  const range = speakRange({ low, high }, { ...speaker, phrase: (_, text) => text, bare: () => false })
  return fill(words['count.withRange'], { best, range })
}

function speakRange({ low, high }: Interval, { words, figure, phrase, bare }: Speaker): string {
  const counted = (value: number): string => phrase(value, figure(value))
  if (high === null) return fill(words['count.atLeast'], { number: counted(low) })
  if (low === 0) return fill(words['count.atMost'], { number: counted(high) })
  if (bare(high)) return fill(words['count.or'], { low: counted(low), high: counted(high) })
  return phrase(high, fill(words['count.between'], { low: figure(low), high: figure(high) }))
}

/** Said to be about so many, by every source whose figure remains. */
function isAbout({ written, stated }: CountLike): boolean {
  if (written !== undefined) return written.includes('~')
  const kept = stated?.filter(statement => statement.kept) ?? []
  return kept.length > 0 && kept.every(statement => statement.written.includes('~'))
}

function fill(form: string, values: Readonly<Record<string, string>>): string {
  return formatMessage(form, values, 'en')
}
