/** The stretch of a body that comes closest to words that are not in it. */

import type { PlacedBlock } from '../../model/source.ts'

const leastShare = 0.5

/** Words of one block, as many as asked for, that share most of the words sought; undefined when less than half are shared. */
export function findNearestWords(sought: string, blocks: readonly PlacedBlock[]): { words: string; block: PlacedBlock } | undefined {
  const wanted = sought.split(' ').map(bare)
  let best: { words: string; block: PlacedBlock; shared: number } | undefined
  for (const block of blocks) {
    const { words, bared } = wordsOf(block)
    const { start, shared } = bestWindow(bared, wanted)
    if (shared > (best?.shared ?? 0)) best = { words: words.slice(start, start + wanted.length).join(' '), block, shared }
  }
  return best !== undefined && best.shared >= leastShare * wanted.length ? { words: trimMarks(best.words, sought), block: best.block } : undefined
}

interface BlockWords {
  readonly words: readonly string[]
  readonly bared: readonly string[]
}

/** Passages are sought in the same blocks one after the other. */
const known = new WeakMap<PlacedBlock, BlockWords>()

function wordsOf(block: PlacedBlock): BlockWords {
  const found = known.get(block)
  if (found !== undefined) return found
  const words = block.text.split(' ')
  const made = { words, bared: words.map(bare) }
  known.set(block, made)
  return made
}

/** A word as it is compared: without punctuation around it, marks on it and capitals. */
function bare(word: string): string {
  return word.replace(/^\p{P}+|\p{P}+$/gu, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Without punctuation at an end where the words sought have none. */
function trimMarks(words: string, sought: string): string {
  const head = /^\p{P}/u.test(sought) ? words : words.replace(/^\p{P}+/u, '')
  return /\p{P}$/u.test(sought) ? head : head.replace(/\p{P}+$/u, '')
}

/** Slides a window of as many words over the text and counts those that are wanted. */
function bestWindow(words: readonly string[], wanted: readonly string[]): { start: number; shared: number } {
  const missing = new Map<string, number>()
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1)
  let shared = 0
  let best = { start: 0, shared: 0 }
  const shift = (word: string | undefined, step: 1 | -1): void => {
    const left = word === undefined ? undefined : missing.get(word)
    if (word === undefined || left === undefined) return
    missing.set(word, left - step)
    if (step === 1 ? left > 0 : left >= 0) shared += step
  }
  for (const [index, word] of words.entries()) {
    shift(word, 1)
    shift(words[index - wanted.length], -1)
    if (shared > best.shared) best = { start: Math.max(0, index - wanted.length + 1), shared }
  }
  return best
}
