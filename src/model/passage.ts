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
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/**
 * Every place where the passage stands in the body of that language, in order; overlapping places count. A prefix or a suffix
 * must be adjacent, with at most one space between. Exactly one place is what a valid corpus has.
 */
export function listPassagePlaces(blocks: readonly Block[], passage: Passage, lang: LanguageTag): PassagePlace[] {
  const text = normaliseText(passage.text[lang] ?? '')
  if (text === '') return []
  const prefix = normaliseText(passage.prefix?.[lang] ?? '')
  const suffix = normaliseText(passage.suffix?.[lang] ?? '')
  return blocks.flatMap((block, index) => listStarts(block.text, text)
    .map(start => ({ block: index, start, end: start + text.length }))
    .filter(({ start, end }) => endsWith(block.text.slice(0, start), prefix) && startsWith(block.text.slice(end), suffix)))
}

function listStarts(text: string, words: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at)
  return starts
}

function endsWith(before: string, prefix: string): boolean {
  return before.endsWith(prefix) || before.endsWith(`${prefix} `)
}

function startsWith(after: string, suffix: string): boolean {
  return after.startsWith(suffix) || after.startsWith(` ${suffix}`)
}
