/** Where the words of a passage stand in a body. Checking and linking ask the same question here, so that they never disagree. */

import type { Block } from './records.ts'
import type { Passage } from './report.ts'
import type { LanguageTag } from './text.ts'

/** A stretch of a block, in UTF-16 code units of its text. */
export interface PassagePlace {
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Text as passages are compared: NFC, each run of white space one space, trimmed. */
export function normaliseText(text: string): string {
  return foldSpace(text).trim()
}

/** NFC, each run of white space one space. */
export function foldSpace(text: string): string {
  // Single spaces, which are nearly all, are left alone.
  return text.normalize('NFC').replace(/\s\s+|[^\S ]/gu, ' ')
}

/** Twice is too often already; nobody reads a longer list. */
const enoughPlaces = 100

/**
 * The places where the passage stands in the body of that language, in order, 100 at most; overlapping places count. A prefix
 * or a suffix must be adjacent, with at most one space between. Exactly one place is what a valid corpus has.
 */
export function listPassagePlaces(blocks: readonly Block[], passage: Passage, lang: LanguageTag): PassagePlace[] {
  const words = normaliseText(passage.text[lang] ?? '')
  if (words === '') return []
  const before = besides(passage.prefix?.[lang], prefix => `${prefix} `)
  const after = besides(passage.suffix?.[lang], suffix => ` ${suffix}`)
  const wanted = before.flatMap(head => after.map(tail => ({ head, whole: head + words + tail })))
  const places: PassagePlace[] = []
  for (const [block, { text }] of blocks.entries()) {
    const starts = wanted.flatMap(({ head, whole }) => listStarts(text, whole, enoughPlaces - places.length).map(start => start + head.length))
    for (const start of starts.sort((a, b) => a - b)) places.push({ block, start, end: start + words.length })
  }
  return places.slice(0, enoughPlaces)
}

/** What may stand beside the words: nothing in particular, or these with at most one space between. */
function besides(written: string | undefined, withSpace: (text: string) => string): string[] {
  const text = normaliseText(written ?? '')
  return text === '' ? [''] : [text, withSpace(text)]
}

function listStarts(text: string, words: string, limit: number): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at !== -1 && starts.length < limit; at = text.indexOf(words, at + 1)) starts.push(at)
  return starts
}
