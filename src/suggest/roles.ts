/** Who did it and to whom, where the words say so. An actor that the words give no side has no role; none is added. */

import type { Side } from '../model/codebook.ts'
import type { Cues } from './cues.ts'
import type { Placed, Reading } from './reading.ts'
import { firstAtLeast } from './passages.ts'
import { lineBetween, sentenceAround } from './reading.ts'

/** How many words before and behind an actor are looked at. */
const reach = 16

/** The side of an actor, by the words around it; null where they say none. */
export function sideOf(reading: Reading, actor: Placed): Side | null {
  const { cues } = reading
  if (cues === null) return null
  const sentence = sentenceAround(reading, actor)
  const before = ` ${lineBetween(reading, Math.max(sentence.first, actor.first - reach) - 1, actor.first).trimStart()}`
  const behind = lineBetween(reading, actor.last, Math.min(sentence.last, actor.last + reach) + 1)
  if (cues.doer.test(glued(reading, before, actor))) return 'perpetrator'
  if (cues.target.test(before)) return 'target'
  return sideByEvents(reading, cues, actor, sentence)
    ?? (cues.doerBehind.test(behind) ? 'perpetrator' : cues.targetBehind.test(behind) ? 'target' : null)
}

/** True for an actor that only says whose another one is: "the brigade, subordinate to Russia". */
export function isDependent(reading: Reading, actor: Placed): boolean {
  const { cues, names } = reading
  const next = firstAtLeast(names.length, index => (names[index]?.first ?? 0) >= actor.first)
  const before = names.slice(Math.max(0, next - 3), next).findLast(name => name.meanings.some(({ kind }) => kind === 'actor'))
  if (cues === null || before === undefined || actor.first - before.last > reach) return false
  return cues.belongs.test(glued(reading, lineBetween(reading, before.last, actor.first), actor))
}

/** True for an actor that says what is told: no figure is about it by that. */
export function speaks(reading: Reading, actor: Placed): boolean {
  const { cues, view } = reading
  if (cues === null) return false
  const before = lineBetween(reading, Math.max(-1, actor.first - 2), actor.first)
  return cues.says.test(before) || (cues.eventOf === null && cues.says.test(lineBetween(reading, actor.last, Math.min(actor.last + 3, view.tokens.length))))
}

/** The line before an actor, with a preposition that is written as one with its name. */
function glued({ view, text, names }: Reading, before: string, { first, last }: Placed): string {
  const name = names[firstAtLeast(names.length, index => (names[index]?.first ?? 0) >= first)]
  const token = view.tokens[first]
  const prefix = name === undefined || token === undefined || name.first !== first || name.last !== last ? '' : text.slice(token.start, name.start)
  return prefix === '' ? before : `${before}${prefix} `
}

function sideByEvents(reading: Reading, cues: Cues, actor: Placed, sentence: Placed): Side | null {
  const [low, high] = [Math.max(sentence.first, actor.first - reach), Math.min(sentence.last, actor.last + reach)]
  const from = firstAtLeast(reading.words.length, index => (reading.words[index]?.first ?? 0) >= low)
  const to = firstAtLeast(reading.words.length, index => (reading.words[index]?.first ?? 0) > high)
  const events = reading.words.slice(from, to).filter(word => word.kind === 'event-type')
  const earlier = events.findLast(event => event.last < actor.first)
  if (earlier !== undefined) {
    const between = lineBetween(reading, earlier.last, actor.first)
    if (cues.eventOf?.test(between) === true || cues.eventBy?.test(between) === true) return 'perpetrator'
    if (cues.eventOn.test(between)) return 'target'
  }
  const later = events.find(event => event.first > actor.last)
  const adjoins = later !== undefined && cues.eventOf === null && /^ (?:(?:fighters|cells) )?$/.test(lineBetween(reading, actor.last, later.first))
  return adjoins ? 'perpetrator' : null
}
