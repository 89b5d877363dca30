/** The word that was meant: the nearest one of the index by letters, or one that sounds alike in another script. */

import { isListedNoun } from '../language/broken-plurals.ts'
import { soundKey } from '../language/sound-key.ts'

export interface Speller {
  /** The likeliest word of the index for a folded word that it does not hold, as people write it; null when none is near. */
  readonly correct: (word: string) => string | null
}

/** Consonants that two words of different scripts must have in common: fewer where one is part of a name. */
const nameSounds = 3
const wordSounds = 4

/** A word of the index: folded, and behind a space as it is written where that is something else. `raw`: as it stands in a text. */
export function wordEntry(folded: string, raw: string): string {
  const written = raw.normalize('NFC').replace(/[\p{Mn}\p{Cf}\u0640]/gu, '').toLowerCase()
  return written === folded || /\s/u.test(written) ? folded : `${folded} ${written}`
}

/** `entries` of `wordEntry`, the most frequent first; `nameEntries` those of the words of names. */
export function createSpeller(entries: readonly string[], nameEntries: readonly string[]): Speller {
  const spelt = new Map([...nameEntries, ...entries].map(entry => [foldedOf(entry), entry.slice(foldedOf(entry).length + 1)]))
  const [words, nameWords] = [entries.map(foldedOf), nameEntries.map(foldedOf)]
  const all = [...new Set([...words, ...nameWords])]
  const byLength = new Map<number, string[]>()
  for (const word of all) byLength.set(word.length, [...byLength.get(word.length) ?? [], word])
  const bySound = { arabic: new Map<string, string>(), other: new Map<string, string>() }
  const soundsOf = (arabic: boolean): Map<string, string> => arabic ? bySound.arabic : bySound.other
  const addSound = (word: string, least: number): void => {
    const key = soundKey(word)
    const sounds = soundsOf(isArabic(word))
    if (key.length >= least && !sounds.has(key)) sounds.set(key, word)
  }
  for (const word of nameWords) addSound(word, nameSounds)
  for (const word of words) addSound(word, wordSounds)
  return {
    correct: word => {
      const found = isListedNoun(word) ? null : nearest(word, byLength) ?? soundsOf(!isArabic(word)).get(soundKey(word)) ?? null
      return found === null ? null : spelt.get(found) || found
    },
  }
}

function foldedOf(entry: string): string {
  const end = entry.indexOf(' ')
  return end === -1 ? entry : entry.slice(0, end)
}

const isArabic = (text: string): boolean => /^\p{Script=Arabic}/u.test(text)

function nearest(word: string, byLength: ReadonlyMap<number, readonly string[]>): string | null {
  const most = word.length <= 3 || /\d/.test(word) ? 0 : word.length <= 6 ? 1 : 2
  let best: string | null = null
  let bestDistance = most + 1
  for (const shift of [0, -1, 1, -2, 2]) {
    if (Math.abs(shift) > most) continue
    for (const other of byLength.get(word.length + shift) ?? []) {
      if (other[0] !== word[0] && (word.length <= 4 || most > 1 && bestDistance <= 1)) continue
      const distance = editDistance(word, other, most) + (other[0] === word[0] ? 0 : 0.5)
      if (distance < bestDistance && distance <= most + 0.5) [best, bestDistance] = [other, distance]
    }
  }
  return best
}

/** The commonest slips count a little less than others. */
const doubledCost = 0.7
const swapCost = 0.8

/** Letters to insert, leave out, change or swap with the next; more than `most` is said as infinity. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const doubled = i > 1 && a[i - 1] === a[i - 2]
      let cost = Math.min((last[j] ?? 0) + (doubled ? doubledCost : 1), (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + swapCost)
      row.push(cost)
    }
    if (Math.min(...row) > most) return Infinity
    ;[before, last] = [last, row]
  }
  const distance = last[b.length] ?? Infinity
  return distance > most ? Infinity : distance
}
