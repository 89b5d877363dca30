/** Cuts a list of words with their places, as Pagefind writes it, into smaller ones: a question then fetches less that it did not ask for. */

import { readCbor, skipCbor, writeCbor } from './cbor.ts'

export interface Chunk {
  readonly first: string
  readonly last: string
  readonly bytes: Uint8Array
}

/** Each but the last has at least `size` bytes. A list of one list of words, each a list that begins with the word. */
export function splitChunk(bytes: Uint8Array, size: number): Chunk[] {
  const outer = skipCbor(bytes, 0, 'inside')
  const chunks: Chunk[] = []
  let from = skipCbor(bytes, outer, 'inside')
  let words: string[] = []
  for (let at = from; at < bytes.length;) {
    const word = skipCbor(bytes, at, 'inside')
    words.push(String(readCbor(bytes.subarray(word, skipCbor(bytes, word, 'behind')))))
    at = skipCbor(bytes, at, 'behind')
    if (at < bytes.length && at - from < size) continue
    chunks.push({ first: words[0] ?? '', last: words.at(-1) ?? '', bytes: Buffer.concat([Uint8Array.of(0x81), listHead(words.length), bytes.subarray(from, at)]) })
    words = []
    from = at
  }
  return chunks
}

/** The bytes that begin a list of so many items. */
function listHead(items: number): Uint8Array {
  const list = writeCbor(Array.from({ length: items }, () => 0))
  return list.subarray(0, list.length - items)
}
