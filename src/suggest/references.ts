/** Later words for an actor that the text has named: "the group", `التنظيم`. Never sure: the nearest such name before is meant. */

import { stemsOf } from '../language/index.ts'
import type { SuggestNames } from './names.ts'
import { firstAtLeast } from './passages.ts'
import type { Placed, Reading } from './reading.ts'
import { overlaps, tokensOf } from './reading.ts'

export interface Reference extends Placed {
  readonly id: string
}

/** How many names back a word may refer. */
const memory = 200

const definite = /^[وف]?(?:[بك]?ال|لل)(?<word>.{4,})$/u

/** In the order of the text: definite words that head the name of an actor named before in the same text. */
export function findReferences(reading: Reading, { heads }: SuggestNames): readonly Reference[] {
  const { view, names } = reading
  const taken = tokensOf(names)
  const actors = names.flatMap(({ last, meanings: [first] }) => first?.kind === 'actor' ? [{ last, id: first.id }] : [])
  return view.tokens.flatMap(({ text, arabic }, index): Reference[] => {
    if (overlaps({ first: index, last: index }, taken)) return []
    const word = arabic ? definite.exec(text)?.groups?.['word'] : view.tokens[index - 1]?.text === 'the' ? text : undefined
    const holders = word === undefined ? undefined : [word, ...stemsOf(word)].map(form => Object.hasOwn(heads, form) ? heads[form] : undefined).find(ids => ids !== undefined)
    const before = holders && actors.slice(Math.max(0, firstAtLeast(actors.length, at => (actors[at]?.last ?? 0) >= index) - memory), firstAtLeast(actors.length, at => (actors[at]?.last ?? 0) >= index))
      .findLast(actor => holders.includes(actor.id))
    return before === undefined ? [] : [{ first: index, last: index, id: before.id }]
  })
}
