/** One part of an index under Pagefind's core: fetches the files of words that a question needs, and of texts those that are shown. */

import type { CoreAccess, CoreHits } from './core-access.ts'
import { searchFields } from './core-meta.ts'
import type { Found, FoundData } from './engine.ts'
import { once } from './once.ts'
import { unpackFile } from './pagefind-file.ts'
import type { RecordText } from './record-text.ts'
import type { Shard, ShardList } from './shards.ts'
import { postingsFile, recordId, textsFile } from './shards.ts'

export interface Part {
  readonly search: (query: string) => Promise<readonly Found[]>
  readonly all: () => readonly Found[]
}

export type LoadBytes = (path: string) => Promise<Uint8Array<ArrayBuffer>>

/** `load`: files below the folder of the part. Throws what cannot be had. */
export function openPart(core: CoreAccess, { at, key, records }: Shard, { borders, texts }: ShardList, load: LoadBytes): Part {
  const chunks = new Map<number, () => Promise<void>>()
  const loadChunk = (number: number): Promise<void> => {
    const known = chunks.get(number) ?? once(async () => core.addWords(at, records, await load(postingsFile(number))))
    chunks.set(number, known)
    return known()
  }
  const textOf = createTexts(texts, load)
  const found = (number: number, words: readonly number[], fields: readonly string[]): Found =>
    ({ id: recordId(key, number), words, matchedMetaFields: fields, data: () => textOf(number) })
  return {
    search: async query => {
      const exact = /^".*"$/u.test(query)
      const words = query.replaceAll('"', '').split(' ').filter(word => word !== '').map(normalise)
      await Promise.all([...new Set(words.flatMap(word => filesOf(borders, word)))].map(loadChunk))
      return listHits(await core.search(at, words.join(' '), exact), found)
    },
    all: () => Array.from({ length: records }, (_, number) => found(number, [], [])),
  }
}

/** Which fields have a hit, by the bits that say so. */
const fieldsOf = Array.from({ length: 1 << searchFields.length }, (_, bits) => searchFields.filter((_field, n) => (bits & 1 << n) !== 0))

function listHits({ numbers, fields, ends, places }: CoreHits, found: (number: number, words: readonly number[], fields: readonly string[]) => Found): Found[] {
  return Array.from(numbers, (number, n) => found(number, Array.from(places.subarray(n === 0 ? 0 : ends[n - 1], ends[n])), fieldsOf[fields[n] ?? 0] ?? []))
}

/** Words are stored as Pagefind stores them. */
function normalise(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/(?![\u3099\u309A])\p{M}/gu, '').normalize(/[\u3099\u309A]/.test(word) ? 'NFC' : 'NFD')
}

/** Numbers of the files that hold words which begin like this. */
export function filesOf(borders: readonly string[], start: string): number[] {
  const first = countUpTo(borders, border => border <= start)
  const last = countUpTo(borders, border => border <= start || border.startsWith(start))
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}

/** How many of the first hold; those that do come before those that do not. */
function countUpTo<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, to] = [0, items.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(items[middle] as Item)) from = middle + 1
    else to = middle
  }
  return from
}

function createTexts(sizes: readonly number[], load: LoadBytes): (number: number) => Promise<FoundData> {
  const ends: number[] = []
  for (const size of sizes) ends.push((ends.at(-1) ?? 0) + size)
  const files = new Map<number, () => Promise<readonly RecordText[]>>()
  return async number => {
    const file = countUpTo(ends, end => end <= number)
    const read = files.get(file) ?? once(async () => JSON.parse(new TextDecoder().decode(await unpackFile(await load(textsFile(file))))) as readonly RecordText[])
    files.set(file, read)
    const text = (await read())[number - (ends[file - 1] ?? 0)]
    if (text === undefined) throw new Error(`${textsFile(file)}: record ${number} is missing`)
    const [url, kind, id, lang, title, date, content] = text
    return { url, kind, id, lang, title, date, content }
  }
}
