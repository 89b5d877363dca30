/**
 * Turns the passages of a body into numbered notes: one note for all that one stretch of text supports. The number stands where
 * the stretch ends; overlapping stretches keep a number each.
 */

import type { BodyPassage, LinkedBody, Support } from '../model/corpus.ts'
import { supportKey } from './evidence.ts'
import type { MarkedPiece } from './marking.ts'

export interface PassageNote {
  readonly number: number
  readonly block: number
  /** Anchor of the first piece of the stretch. */
  readonly anchor: string
  /** Indexes of its first and last piece among the body's passages. */
  readonly first: number
  readonly last: number
  readonly supports: readonly Support[]
}

/** Notes in the order in which their stretches end, numbered from 1. A support that occurs in two blocks has a note in each. */
export function listNotes(body: LinkedBody): readonly PassageNote[] {
  const bySpan = new Map<string, Omit<PassageNote, 'number' | 'anchor' | 'supports'> & { supports: Support[] }>()
  for (const { support, ...span } of listStretches(body.passages)) {
    const key = `${span.first} ${span.last}`
    const note = bySpan.get(key) ?? { ...span, supports: [] }
    note.supports.push(support)
    bySpan.set(key, note)
  }
  const inOrder = [...bySpan.values()].sort((a, b) => a.last - b.last || b.first - a.first)
  return inOrder.map((note, index) => ({ ...note, number: index + 1, anchor: body.passages[note.first]?.anchor ?? '' }))
}

/** For each support, the run of pieces in one block that carries it. */
function listStretches(pieces: readonly BodyPassage[]): Stretch[] {
  const runs = new Map<string, Stretch>()
  for (const [index, { block, supports }] of pieces.entries()) {
    for (const support of supports) {
      const key = `${block} ${supportKey(support)}`
      const first = runs.get(key)?.first ?? index
      runs.set(key, { support, block, first, last: index })
    }
  }
  return [...runs.values()]
}

interface Stretch {
  readonly support: Support
  readonly block: number
  readonly first: number
  readonly last: number
}

/** The pieces with the notes that end at each. `labelOf` is what a screen reader says for a number. */
export function markPieces(
  body: LinkedBody, notes: readonly PassageNote[], labelOf: (note: PassageNote) => string,
): readonly MarkedPiece[] {
  return body.passages.map(({ block, start, end, anchor }, index) => {
    const depth = notes.filter(note => note.block === block && note.first <= index && index <= note.last).length
    const ending = notes.filter(note => note.last === index)
    return {
      block, start, end, anchor,
      depth: Math.min(3, depth),
      notes: ending.map(note => ({ number: note.number, label: labelOf(note) })),
    }
  })
}
