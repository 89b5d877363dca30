/** One part of an index under Pagefind's core: fetches the files of words that a question needs, and of texts those that are shown. */

import type { Core } from './core.ts'
import { makeCoreMeta, numberOfRecord } from './core-meta.ts'
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
export function openPart(core: Core, { key, records }: Shard, { borders, texts }: ShardList, load: LoadBytes): Part {
  let index: number | null = null
  const chunks = new Map<number, () => Promise<void>>()
  const loadChunk = (number: number): Promise<void> => {
    const known = chunks.get(number) ?? once(async () => {
      const bytes = await unpackFile(await load(postingsFile(number)))
      index = core.loadChunk(index ??= core.openIndex(makeCoreMeta(records)), bytes)
    })
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
      if (index === null) return []
      return core.search(index, words.join(' '), exact).map(({ p, l, mf = [] }) => found(numberOfRecord(p), l.map(place => place.l), mf))
    },
    all: () => Array.from({ length: records }, (_, number) => found(number, [], [])),
  }
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
