/** Marking words by keyboard: a cursor that steps from word to word, and a mark that reaches from where it was set to the cursor. Pure. */

import type { Block } from '../../model/records.ts'
import type { Stretch } from './passages.ts'

/** `anchor` and `head` count the words of one block; equal: one word. */
export interface Cursor {
  readonly block: number
  readonly anchor: number
  readonly head: number
}

export type Step = 'next' | 'previous' | 'down' | 'up' | 'first' | 'last'

/** Words of a block with the marks that touch them. */
export function listWords({ text }: Block): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
}

/** Moves, or reaches farther with `extend`. A mark stays within its block. The first word when there is no cursor yet. */
export function moveCursor(blocks: readonly Block[], cursor: Cursor | null, step: Step, extend: boolean): Cursor | null {
  const counts = blocks.map(block => listWords(block).length)
  const firstBlock = counts.findIndex(count => count > 0)
  if (firstBlock === -1) return null
  if (cursor === null || (counts[cursor.block] ?? 0) === 0) return { block: firstBlock, anchor: 0, head: 0 }
  const last = (counts[cursor.block] ?? 1) - 1
  if (extend) return { ...cursor, head: clamp(extended(cursor.head, step, last), last) }
  const at = (block: number, word: number): Cursor => ({ block, anchor: word, head: word })
  const blockBeside = (way: 1 | -1): number => {
    let block = cursor.block + way
    while (block >= 0 && block < counts.length && (counts[block] ?? 0) === 0) block += way
    return block
  }
  const [before, after] = [blockBeside(-1), blockBeside(1)]
  if (step === 'next') return cursor.head < last ? at(cursor.block, cursor.head + 1) : after < counts.length ? at(after, 0) : at(cursor.block, last)
  if (step === 'previous') return cursor.head > 0 ? at(cursor.block, cursor.head - 1) : before >= 0 ? at(before, (counts[before] ?? 1) - 1) : at(cursor.block, 0)
  if (step === 'down') return after < counts.length ? at(after, 0) : at(cursor.block, last)
  if (step === 'up') return before >= 0 ? at(before, 0) : at(cursor.block, 0)
  return at(cursor.block, step === 'first' ? 0 : last)
}

/** Up and down reach to the ends of the block, as Home and End do. */
function extended(head: number, step: Step, last: number): number {
  if (step === 'next') return head + 1
  if (step === 'previous') return head - 1
  return step === 'first' || step === 'up' ? 0 : last
}

function clamp(word: number, last: number): number {
  return Math.max(0, Math.min(last, word))
}

/** What the cursor marks; null when its block has changed under it. */
export function stretchOf(blocks: readonly Block[], { block, anchor, head }: Cursor): Stretch | null {
  const words = listWords(blocks[block] ?? { text: '' })
  const [from, to] = [words[Math.min(anchor, head)], words[Math.max(anchor, head)]]
  return from === undefined || to === undefined ? null : { block, start: from.start, end: to.end }
}
