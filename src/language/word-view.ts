/** A text as one line of folded words, for patterns that need not know of marks, case and spelling habits; and the way back. */

import type { Token } from './tokens.ts'
import { tokenise } from './tokens.ts'

/** One line: a space before and behind each word; `.`, `,` or `-` between two words where such a mark parts them. */
export interface WordView {
  readonly line: string
  readonly tokens: readonly Token[]
  /** The stretch of the text that a stretch of the line stands for: whole words; null where it holds none. */
  readonly stretchOf: (from: number, to: number) => { readonly start: number; readonly end: number } | null
  /** Index of the first word that begins at or behind a place of the line. */
  readonly tokenAt: (place: number) => number
  /** Place in the line where each word begins. */
  readonly places: readonly number[]
}

export function viewWords(text: string): WordView {
  const tokens = tokenise(text)
  const places: number[] = []
  let line = ' '
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    if (before !== undefined) line += gapMark(text.slice(before.end, token.start), before.text, token.text)
    places.push(line.length)
    line += token.text
  }
  line += ' '
  const tokenAt = (place: number): number => firstAtLeast(places, place)
  const stretchOf = (from: number, to: number): ReturnType<WordView['stretchOf']> => {
    const inside = tokenAt(from)
    // A stretch may begin inside a word, behind what is glued before it.
    const first = tokens[inside > 0 && (places[inside - 1] ?? 0) + (tokens[inside - 1]?.text.length ?? 0) > from ? inside - 1 : inside]
    const last = tokens[tokenAt(to) - 1]
    return first === undefined || last === undefined || last.end <= first.start ? null : { start: first.start, end: last.end }
  }
  return { line, tokens, stretchOf, tokenAt, places }
}

/** Thousands that a comma parts are one number. */
function gapMark(gap: string, before: string, after: string): string {
  if (/^[,٬\u00a0\u202f]$/.test(gap) && /\d$/.test(before) && /^\d{3}$/.test(after)) return ''
  if (/[\n!?؟;؛:]|\.(?!\d)/.test(gap)) return ' . '
  if (/[,،]/.test(gap)) return ' , '
  return /[\p{Pd}/]/u.test(gap) && /\d$/.test(before) ? ' - ' : ' '
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
