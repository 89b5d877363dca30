/** Numbers in a text, in digits and in words, with how sure the text is of them: "at least twenty", "three to five". */

import type { LanguageTag } from '../model/text.ts'
import type { NumberWords } from './number-words.ts'
import { numberWordsOf } from './number-words.ts'
import type { WordView } from './word-view.ts'

/** Words `first` to `last` of the view, both counted in. */
export interface FoundNumber {
  readonly first: number
  readonly last: number
  readonly value: number
  /** As the corpus writes counts: `7`, `20+`, `-30`, `3-5`, `~40`. */
  readonly written: string
}

const mostWords = 8

/** In the order of the text, never overlapping. Numbers over nine digits are none. */
export function findNumbers(view: WordView, lang: LanguageTag): readonly FoundNumber[] {
  const words = numberWordsOf(lang)
  const found: FoundNumber[] = []
  for (let index = 0; index < view.tokens.length;) {
    const number = readNumber(view, index, words)
    if (number === null) { index++; continue }
    const range = readRange(view, number, words)
    found.push(range ?? qualify(view, number, words))
    index = (range ?? number).last + 1
  }
  return found
}

interface Plain {
  readonly first: number
  readonly last: number
  readonly value: number
}

function readNumber(view: WordView, first: number, words: NumberWords): Plain | null {
  const whole = wholeNumber(view, first)
  if (whole !== null) return whole
  let total = 0
  let part = 0
  let last = -1
  for (let index = first; index < Math.min(view.tokens.length, first + mostWords); index++) {
    const text = view.tokens[index]?.text ?? ''
    if (index > first && breaksBefore(view, index)) break
    if (last >= 0 && words.joins.has(text)) continue
    const value = valueOf(text, words)
    if (value === undefined || (last >= 0 && !continues(part, value))) break
    // A thousand multiplies what stands before it, and a hundred does so in words that say "three hundred".
    if (value === 1000 || (value === 100 && part > 0 && part < 10)) { part = Math.max(part, 1) * value } else part += value
    if (value === 1000) { total += part; part = 0 }
    last = index
  }
  return last < 0 ? null : { first, last, value: total + part }
}

/** Digits; thousands parted by a comma are one number on the line though they are several words. */
function wholeNumber(view: WordView, first: number): Plain | null {
  if (!/^\d+$/.test(view.tokens[first]?.text ?? '')) return null
  const digits = /^\d{1,9}(?!\d)/.exec(view.line.slice(view.places[first]))?.[0]
  if (digits === undefined) return null
  const last = view.tokenAt((view.places[first] ?? 0) + digits.length) - 1
  return { first, last: Math.max(first, last), value: Number(digits) }
}

function valueOf(word: string, words: NumberWords): number | undefined {
  return words.values.get(word) ?? words.values.get(word.replace(words.glued, ''))
}

/** Parts of one number: smaller behind larger, the ten of a teen or a twenty behind its unit, a multiplier behind a factor. */
function continues(part: number, next: number): boolean {
  if (next >= 100) return part < next || part === 0
  if (next > 10 && next < 20) return part === 0 || part % 100 === 0 || part % 100 >= 60
  if (next >= 10) return part % 100 < 10
  return part === 0 || (part >= 20 && part % 10 === 0)
}

function breaksBefore(view: WordView, index: number): boolean {
  const gap = gapOf(view, index)
  return gap.includes('.') || gap.includes(',')
}

/** The line between a word and the one before it. */
function gapOf(view: WordView, index: number): string {
  const before = view.tokens[index - 1]
  return before === undefined ? ' ' : view.line.slice((view.places[index - 1] ?? 0) + before.text.length, view.places[index])
}

function readRange(view: WordView, from: Plain, words: NumberWords): FoundNumber | null {
  for (const next of [from.last + 1, from.last + 2]) {
    const to = next < view.tokens.length ? readNumber(view, next, words) : null
    if (to === null || to.value <= from.value) continue
    const between = view.line.slice(endOf(view, from.last), view.places[next])
    const opened = words.between.test(lineBefore(view, from.first)) && / (?:and |et )?$/.test(between) && !/[.,]/.test(between)
    if (words.to.test(between) || opened) return { first: from.first, last: to.last, value: from.value, written: `${from.value}-${to.value}` }
  }
  return null
}

function qualify(view: WordView, { first, last, value }: Plain, { least, most, about }: NumberWords): FoundNumber {
  const [before, behind] = [lineBefore(view, first), view.line.slice(endOf(view, last), endOf(view, last) + 60)]
  const says = (marks: NumberWords['least']): boolean => marks.before.test(before) || marks.behind?.test(behind) === true
  const written = says(least) ? `${value}+` : says(most) ? `-${value}` : says(about) ? `~${value}` : String(value)
  return { first, last, value, written }
}

function lineBefore(view: WordView, index: number): string {
  const place = view.places[index] ?? 0
  return view.line.slice(Math.max(0, place - 60), place)
}

function endOf(view: WordView, index: number): number {
  return (view.places[index] ?? 0) + (view.tokens[index]?.text.length ?? 0)
}
