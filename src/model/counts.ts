/** Counts as the corpus writes them: `7`, `20+`, `-30`, `3-5`, `~40`, a count word, `unknown`. Anything else is refused. */

import type { Interval, StatedCount } from './count.ts'

/** "About" reaches one part in so many to both sides. */
export const aboutPart = 10

const countPattern = /^(?:(\d{1,9})(\+?)|-(\d{1,9})|(\d{1,9})-(\d{1,9})|~(\d{1,9}))$/

/**
 * Parses a stated count; `words` maps each count word of the codebook to its least value. Null when it is no count.
 * `unknown` gives an interval of null. "About" reaches a tenth to both sides, rounded outwards: never surer than the source.
 */
export function parseCount(text: string, words: ReadonlyMap<string, number>): StatedCount | null {
  const written = text.trim()
  if (written === 'unknown') return { written, interval: null, best: null, word: null }
  const least = words.get(written)
  if (least !== undefined) return { written, interval: { low: least, high: null }, best: null, word: written }
  const figure = parseFigure(written)
  return figure && { written, ...figure, word: null }
}

function parseFigure(written: string): { interval: Interval; best: number | null } | null {
  const match = countPattern.exec(written)
  if (match === null) return null
  const [exact, most, from, to, about] = [1, 3, 4, 5, 6].map(group => match[group] === undefined ? null : Number(match[group]))
  if (exact != null) return { interval: { low: exact, high: match[2] === '+' ? null : exact }, best: exact }
  if (most != null) return { interval: { low: 0, high: most }, best: null }
  if (about != null) {
    const interval = { low: Math.floor(about * (aboutPart - 1) / aboutPart), high: Math.ceil(about * (aboutPart + 1) / aboutPart) }
    return { interval, best: about }
  }
  return from != null && to != null && from <= to ? { interval: { low: from, high: to }, best: null } : null
}
