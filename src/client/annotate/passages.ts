/** From marked words to a passage of the format: it stands once in the text, where need be with the words before or after it. */

import { listPassagePlaces, normaliseText } from '../../model/passage.ts'
import type { PassagePlace } from '../../model/passage.ts'
import type { Block } from '../../model/records.ts'

/** A stretch of one block, UTF-16 offsets. */
export type Stretch = PassagePlace

export interface PickedPassage {
  readonly passage: string
  readonly prefix?: string
  readonly suffix?: string
}

/** Words that tell two places apart are at most so many on either side. */
const mostWords = 8

/** The marked words without white space at their ends; null when nothing is left. */
export function trimStretch(blocks: readonly Block[], { block, start, end }: Stretch): Stretch | null {
  const text = blocks[block]?.text.slice(start, end) ?? ''
  const lead = text.length - text.trimStart().length
  const words = text.trim()
  return words === '' ? null : { block, start: start + lead, end: start + lead + words.length }
}

/** With a prefix, else a suffix, else both, where the words alone stand more than once; the words alone when nothing helps. */
export function pickPassage(blocks: readonly Block[], { block, start, end }: Stretch): PickedPassage {
  const text = blocks[block]?.text ?? ''
  const passage = normaliseText(text.slice(start, end))
  const before = text.slice(0, start).trimEnd().split(' ').filter(word => word !== '')
  const after = text.slice(end).trimStart().split(' ').filter(word => word !== '')
  const isOnly = (prefix: string, suffix: string): boolean => {
    const places = listPassagePlaces(blocks, { text: { x: passage }, prefix: { x: prefix }, suffix: { x: suffix } }, 'x')
    return places.length === 1 && places[0]?.block === block && places[0].start === start
  }
  if (isOnly('', '')) return { passage }
  for (let count = 1; count <= mostWords; count++) {
    const [prefix, suffix] = [before.slice(-count).join(' '), after.slice(0, count).join(' ')]
    if (isOnly(prefix, '')) return { passage, prefix }
    if (isOnly('', suffix)) return { passage, suffix }
    if (isOnly(prefix, suffix)) return { passage, prefix, suffix }
  }
  return { passage }
}

/** Sentences of each block, to be chosen where marking with a pointer is no way. */
export function listSentences(blocks: readonly Block[], lang: string): Stretch[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  return blocks.flatMap(({ text }, block) => [...segmenter.segment(text)]
    .flatMap(({ segment, index }) => trimStretch(blocks, { block, start: index, end: index + segment.length }) ?? []))
}
