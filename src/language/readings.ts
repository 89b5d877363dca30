/**
 * Other readings of a written word: what a language glues to a name, and the forms one name takes by case. One plug-in per
 * language; a language without one has the word as it stands. Only names ask this: no verbs, no plurals, no stems.
 */

import { foldCharacter } from './fold.ts'
import { remember } from './remember.ts'
import type { LanguageTag } from '../model/text.ts'
import { primaryLanguage, scriptOf } from './scripts.ts'
import type { Token } from './tokens.ts'

/** A way to read a word: the folded name, and how many letters of the written word stand before it. */
export interface Reading {
  readonly text: string
  readonly skipped: number
}

export interface ReadingRules {
  /** Readings of a word that may open a name, the plainest first; the word as it stands is always the first. */
  readonly read: (word: string) => readonly Reading[]
  /** The one form that stands for all case forms of a word, in names and in texts alike. */
  readonly unify: (word: string) => string
}

const plain: ReadingRules = { read: word => [{ text: word, skipped: 0 }], unify: word => word }

/** Arabic and its spoken varieties that have tags of their own (ISO 639-3 members of `ara` in written use). */
const arabicTags: ReadonlySet<string> = new Set(['ar', 'acm', 'aeb', 'afb', 'ajp', 'apc', 'apd', 'ary', 'arz', 'ayl', 'ayp'])

export function readingRules(lang: LanguageTag): ReadingRules {
  return scriptOf(lang) === 'Arab' && arabicTags.has(primaryLanguage(lang)) ? arabic : plain
}

const arabic: ReadingRules = { read: remember(readArabic), unify: unifyArabic }

/** "Father of", "son of", "sons of" change by case; ابن loses its alef between two names. */
const caseForms: Readonly<Record<string, string>> = { ابي: 'ابو', ابا: 'ابو', ابن: 'بن', بنو: 'بني' }

function unifyArabic(word: string): string {
  return Object.hasOwn(caseForms, word) ? caseForms[word] ?? word : word
}

/**
 * Conjunction و or ف, then preposition ب, ل or ك; ل before the article swallows its alef (لل), and one lam more before a name
 * that itself opens with lam. The article is part of a name and stays. The future س goes before verbs only: not a name's.
 */
function readArabic(word: string): readonly Reading[] {
  const starts = /^[وف]/.test(word) ? [0, 1] : [0]
  const readings = starts.flatMap(skipped => {
    const rest = word.slice(skipped)
    return [{ text: rest, skipped }, ...readAfterPreposition(rest).map(reading => ({ ...reading, skipped: reading.skipped + skipped }))]
  })
  return readings.sort((a, b) => a.skipped - b.skipped).map(({ text, skipped }) => ({ text: unifyArabic(text), skipped }))
}

function readAfterPreposition(word: string): readonly Reading[] {
  if (!/^[بلك]./.test(word)) return []
  const rest = { text: word.slice(1), skipped: 1 }
  if (!word.startsWith('لل')) return [rest]
  return [rest, { text: `ا${word.slice(1)}`, skipped: 1 }, { text: `الل${word.slice(2)}`, skipped: 1 }]
}

/** Where in the original text a token begins once its first `skipped` folded letters are left out, UTF-16. */
export function startAfter(token: Token, skipped: number, text: string): number {
  let at = token.start
  let passed = 0
  for (const character of text.slice(token.start, token.end)) {
    // The spacing form of a mark folds to a space, which no folded word begins with.
    const letters = foldCharacter(character).trim().length
    if (passed >= skipped && (skipped === 0 || letters > 0)) return at
    passed += letters
    at += character.length
  }
  return at
}
