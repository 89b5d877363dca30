/** The words of a body that are the words sought, but for signs that readers pass over: quotation marks, vowel marks, tatweel, dashes, spaces, capitals. */

import type { PlacedBlock } from '../../model/source.ts'

const passedOver = /[\s\p{M}\p{Cf}\u0640"'«»‹›\u2018-\u201F]/u
const belongsToLetter = /[\p{M}\u0640]/u
const quotation = /["'«»‹›\u2018-\u201F]/u

interface Folded {
  readonly letters: string
  /** Where each letter stands in the text. */
  readonly offsets: readonly number[]
}

/** Passages are sought in the same blocks one after the other. */
const known = new WeakMap<PlacedBlock, Folded>()

/** As they stand in the body, when they stand there once; undefined otherwise. */
export function findSameWords(sought: string, blocks: readonly PlacedBlock[]): string | undefined {
  const { letters } = foldLetters(sought)
  if (letters === '') return undefined
  const found = new Set<string>()
  let places = 0
  for (const block of blocks) {
    const { text } = block
    const folded = known.get(block) ?? foldLetters(text)
    known.set(block, folded)
    for (let at = folded.letters.indexOf(letters); at !== -1; at = folded.letters.indexOf(letters, at + 1)) {
      const words = cutWords(text, folded.offsets[at] ?? 0, folded.offsets[at + letters.length - 1] ?? 0, sought)
      if (words === undefined) continue
      places++
      found.add(words)
    }
  }
  return places === 1 ? [...found][0] : undefined
}

/** Whole words only; with the marks on the last letter, and a quotation mark at an end where the words sought have one. */
function cutWords(text: string, first: number, last: number, sought: string): string | undefined {
  let [start, end] = [first, last + 1]
  while (belongsToLetter.test(text.charAt(end))) end++
  if (quotation.test(sought.charAt(0)) && quotation.test(text.charAt(start - 1))) start--
  if (quotation.test(sought.charAt(sought.length - 1)) && quotation.test(text.charAt(end))) end++
  const isInside = (a: string, b: string): boolean => /[\p{L}\p{N}]/u.test(a) && /[\p{L}\p{N}]/u.test(b)
  return isInside(text.charAt(start - 1), text.charAt(start)) || isInside(text.charAt(end - 1), text.charAt(end)) ? undefined : text.slice(start, end)
}

function foldLetters(text: string): Folded {
  const offsets: number[] = []
  let letters = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (passedOver.test(character)) continue
    letters += /[\u2010-\u2015]/.test(character) ? '-' : lowerOne(character)
    offsets.push(at)
  }
  return { letters, offsets }
}

/** One unit for one unit, so that offsets stay true. */
function lowerOne(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower : character
}
