/** Figures of people harmed and of what the codebook measures: how many, what happened to them, and whose they are. */

import { findNumbers, stemsOf } from '../language/index.ts'
import type { Cues } from './cues.ts'
import type { FoundWord } from './find-words.ts'
import { firstAtLeast } from './passages.ts'
import type { Placed, Reading } from './reading.ts'
import { lineBetween, overlaps, tokensOf } from './reading.ts'
import type { Harm } from '../model/report.ts'

export interface Figure extends Placed {
  /** As the corpus writes counts. */
  readonly written: string
  readonly harm?: Harm
  readonly measure?: string
  /** Said in so many words; false for a bare plural or a singular noun. */
  readonly stated: boolean
}

interface Quantity extends Placed {
  readonly written: string
  /** False for what is surely counted in things. */
  readonly people: boolean
  readonly kind: 'number' | 'word' | 'noun'
}

const farthest = 7
/** The same where names, of many words each, stand between. */
const window = 24

/** In the order of the text. `plural` is the count word for a plural without a figure; null where the codebook has none. */
export function findFigures(reading: Reading, plural: string | null): readonly Figure[] {
  const { cues } = reading
  if (cues === null) return []
  const quantities = listQuantities(reading, cues, plural)
  const measures = reading.words.filter(word => word.kind === 'measure')
  const measureAt = new Map(measures.flatMap(word => Array.from({ length: word.last - word.first + 5 }, (_, index) => [word.first - 2 + index, word] as const)))
  const measured = quantities.flatMap((quantity): Figure[] => {
    const measure = [measureAt.get(quantity.first), measureAt.get(quantity.last)].find(word => word !== undefined && measuresIt(reading, word, quantity))
    return measure === undefined ? [] : [{ ...quantity, measure: measure.code, stated: true }]
  })
  const duals = measures.flatMap((word): Figure[] => {
    const isDual = /(?:تين|تان)$/u.test(reading.view.tokens[word.last]?.text ?? '')
    return isDual ? [{ first: word.last, last: word.last, written: '2', measure: word.code, stated: true }] : []
  })
  const harms = listHarms(reading, cues)
  const used = tokensOf([...measured, ...duals])
  const rest = quantities.filter(quantity => quantity.people && !overlaps(quantity, used))
  const counted = tokensOf(rest)
  const harmed = rest.flatMap((quantity): Figure[] => {
    const harm = harmOf(reading, cues, harms, quantity, counted)
    return harm === null ? [] : [{ ...quantity, harm, stated: quantity.kind !== 'noun' }]
  })
  return [...measured, ...duals, ...harmed].sort((a, b) => a.first - b.first)
}

function listQuantities(reading: Reading, cues: Cues, plural: string | null): readonly Quantity[] {
  const { view, names, dates, words, lang } = reading
  const named = tokensOf(names)
  const taken = tokensOf([...names, ...dates])
  const numbers = findNumbers(view, lang).filter(number => !overlaps(number, taken) && isCount(reading, cues, number))
    .map(({ first, last, written }): Quantity => ({ first, last, written, kind: 'number', people: !cues.notPeople.test(lineBehind(reading, last)) }))
  const happenings = new Set(words.filter(word => word.kind === 'event-type' || word.kind === 'informant').map(({ first }) => first))
  const counted = words.filter(word => word.kind === 'count-word' && !happenings.has(word.last + 1))
    .map(({ first, last, code }): Quantity => ({ first, last, written: code, kind: 'word', people: true }))
  for (const used of tokensOf([...numbers, ...counted])) taken.add(used)
  const nouns = view.tokens.flatMap(({ text }, index): Quantity[] => {
    // What a number or count word stands close before is counted by it.
    if (taken.has(index) || [index - 1, index + 1].some(next => taken.has(next) && !named.has(next))) return []
    const written = cues.two.has(bare(text)) ? '2' : cues.several.has(bare(text)) ? plural : cues.one.has(bare(text)) ? '1' : null
    return written === null ? [] : [{ first: index, last: index, written, kind: 'noun', people: true }]
  })
  return [...numbers, ...counted, ...nouns].sort((a, b) => a.first - b.first)
}

/** Without the conjunction and preposition that Arabic glues before a noun. */
function bare(text: string): string {
  return text.replace(/^[وف]?[بل]?(?=\p{Script=Arabic}{3})/u, prefix => /^(?:لل|ال)/.test(text) ? prefix : '')
}

/** Neither a time, nor a distance, nor a year. */
function isCount(reading: Reading, cues: Cues, { first, last }: Placed): boolean {
  return !cues.notCounted.test(lineBehind(reading, last)) && !/^(?:19|20)\d\d$/.test(reading.view.tokens[first]?.text ?? '')
}

function lineBehind(reading: Reading, last: number): string {
  return lineBetween(reading, last, Math.min(last + 3, reading.view.tokens.length))
}

function listHarms({ view, names }: Reading, cues: Cues): ReadonlyMap<number, Harm> {
  const taken = tokensOf(names)
  return new Map(view.tokens.flatMap(({ text }, at) => {
    const stem = taken.has(at) ? undefined : stemsOf(text).find(form => cues.harms.has(form))
    const harm = stem === undefined ? undefined : cues.harms.get(stem)
    return harm === undefined ? [] : [[at, harm] as const]
  }))
}

/** The nearest word of harm, the one before it first; nouns without a figure must stand right behind one, or before a passive. */
function harmOf(
  reading: Reading, cues: Cues, harms: ReturnType<typeof listHarms>, quantity: Quantity, counted: ReadonlySet<number>,
): Harm | null {
  let best: { readonly at: number; readonly harm: Harm; readonly far: number } | null = null
  for (let at = quantity.first - window; at <= quantity.last + window; at++) {
    const harm = harms.get(at)
    if (harm === undefined) continue
    const far = distance(reading, at, quantity)
    if (far > (quantity.kind === 'noun' ? nounReach(reading, at, quantity) : farthest)) continue
    const parted = overlaps(at < quantity.first ? { first: at + 1, last: quantity.first - 1 } : { first: quantity.last + 1, last: at - 1 }, counted)
    if (!parted && (best === null || far < best.far)) best = { at, harm, far }
  }
  if (best === null) return null
  const around = lineBetween(reading, Math.max(-1, best.at - 3), Math.min(best.at + 4, reading.view.tokens.length))
  return quantity.kind !== 'noun' && cues.together.test(around) ? 'killedOrWounded' : best.harm
}

function nounReach(reading: Reading, at: number, { first, last }: Quantity): number {
  if (at >= first && at <= last) return 0
  if (at < first) return 1
  return / (?:was|were|been|ete) $/.test(lineBetween(reading, Math.max(-1, at - 2), at)) ? farthest : -1
}

/** Words between, a comma as two; none over the end of a sentence. What qualifies a number ("more than") is no distance. */
function distance(reading: Reading, at: number, { first, last, written }: Quantity): number {
  if (at >= first && at <= last) return -1
  const between = at < first ? lineBetween(reading, at, first) : lineBetween(reading, last, at)
  if (between.includes(' . ')) return Infinity
  const [from, to] = at < first ? [at, first] : [last, at]
  const next = firstAtLeast(reading.names.length, index => (reading.names[index]?.first ?? 0) > from)
  let named = 0
  for (let index = next; (reading.names[index]?.last ?? Infinity) < to; index++) named += (reading.names[index]?.last ?? 0) - (reading.names[index]?.first ?? 0)
  const words = to - from - 1 - named
  const comma = between.includes(' , ') ? 2 : 0
  if (at < first) return Math.max(0, words - (/^\d+$/.test(written) ? 0 : 2)) + comma
  return words + comma + (words === 0 ? 0.5 : reading.cues?.behindCosts ?? 0)
}

/** The figure stands inside what it measures, or right before it; a count word also right behind. */
function measuresIt(reading: Reading, word: FoundWord, { first, last, kind }: Quantity): boolean {
  if (kind === 'noun') return false
  if (word.first <= first && last <= word.last) return true
  const between = last < word.first ? lineBetween(reading, last, word.first) : lineBetween(reading, word.last, first)
  const apart = last < word.first ? word.first - last : kind === 'word' ? first - word.last : Infinity
  return apart <= 2 && !/[.,]/.test(between)
}
