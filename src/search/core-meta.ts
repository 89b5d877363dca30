/** What Pagefind's core wants to know of an index before it is asked: made where it is needed, since it holds a line for each record. */

import type { Cbor } from './cbor.ts'
import { writeCbor } from './cbor.ts'

/** Fields of records beside their text, in the order of Pagefind's: by name. */
export const searchFields = ['also', 'names', 'self'] as const

/** Scores of ours do not ask how long a text is: one length for all. */
const oneLength = 100

/** Records are named by their number, in base 36. Which words lie in which file is not said: we hand over the right ones ourselves. */
export function makeCoreMeta(records: number): Uint8Array<ArrayBuffer> {
  const pages = Array.from({ length: records }, (_, number): Cbor => [number.toString(36), oneLength, ''])
  return writeCbor(['1.6.0', pages, [], [], [], [...searchFields]])
}

export function numberOfRecord(name: string): number {
  return Number.parseInt(name, 36)
}
