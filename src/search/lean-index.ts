/**
 * Makes of what Pagefind wrote what a reader needs: short names for records, and texts in their original words, by which nothing
 * is found and which therefore need none of the tokens. Node only.
 */

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Cbor } from './cbor.ts'
import { readCbor, writeCbor } from './cbor.ts'
import type { SearchRecord } from './records.ts'
import { recordId } from './shards.ts'
import { splitChunk } from './split-chunk.ts'

/** What every file of Pagefind begins with, once unpacked. */
const signature = Buffer.from('pagefind_dcd')
/** Bytes of texts after which a file is closed, a third of it on the way: the more files there are the larger. */
const groupSizes = { least: 3000, most: 24_000, files: 500 } as const
/** Bytes of words and places in a file, before they are packed; of a large part more, so that its list of files stays short. */
const chunkSizes = { small: 8000, large: 15_000, largeRecords: 5000 } as const
/** Scores of ours do not ask how long a text is: one length for all takes no room. */
const oneLength = 100

/** Files of one part by path below its folder. `folder`: where Pagefind wrote, the records in the order in which it had them. Throws when it is not what Pagefind 1.6 writes. */
export function leanIndex(folder: string, key: string, records: readonly SearchRecord[]): [string, Uint8Array][] {
  const [name, ...others] = readdirSync(folder).filter(file => file.endsWith('.pf_meta'))
  if (name === undefined || others.length > 0) throw new Error(`${folder}: one index was expected`)
  const [version, pages, chunks, ...rest] = readCbor(unpack(readFileSync(join(folder, name)))) as [string, readonly Cbor[], readonly [string, string, string][], ...Cbor[]]
  if (pages.length !== records.length) throw new Error(`${folder}: ${pages.length} records instead of ${records.length}`)
  const files: [string, Uint8Array][] = []
  const lean = groupRecords(records).flatMap(group => {
    const entries = group.map(({ record, number }) => [recordId(key, number, records.length), makeFragment(record)] as const)
    const bytes = Buffer.from(JSON.stringify(Object.fromEntries(entries)))
    const file = nameOf(bytes, 8)
    files.push([`fragment/${file}.pf_fragment`, pack(bytes)])
    return entries.map(([id]): Cbor => [id, oneLength, file])
  })
  const chunkSize = records.length < chunkSizes.largeRecords ? chunkSizes.small : chunkSizes.large
  const split = chunks.flatMap(([, , file]) => splitChunk(unpack(readFileSync(join(folder, `index/${file}.pf_index`))), chunkSize).map(({ first, last, bytes }): Cbor => {
    const name = nameOf(bytes, 10)
    files.push([`index/${name}.pf_index`, pack(bytes)])
    return [first, last, name]
  }))
  const meta = pack(writeCbor([version, lean, split, ...rest]))
  const hash = `unknown_${nameOf(meta, 15)}`
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as { languages: { unknown: object } }
  files.push([`pagefind.${hash}.pf_meta`, meta], ['pagefind-entry.json', Buffer.from(JSON.stringify({ ...entry, languages: { unknown: { ...entry.languages.unknown, hash } } }))])
  return files
}

/** What Pagefind's client loads for a result. Words must be parted as they were when they were counted: by one space. */
function makeFragment({ url, title, kind, id, lang, date, content }: SearchRecord) {
  const words = content.flatMap(({ text }) => text.match(/\S+/gu) ?? [])
  return { anchors: [], content: words.some(word => /[\p{L}\p{N}]/u.test(word)) ? words.join(' ') : title, filters: {}, meta: { title, kind, id, lang, date }, url, word_count: words.length }
}

interface Numbered {
  readonly number: number
  readonly record: SearchRecord
}

function groupRecords(records: readonly SearchRecord[]): Numbered[][] {
  const sizes = records.map(({ content }) => 150 + content.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0))
  const groupSize = Math.min(groupSizes.most, Math.max(groupSizes.least, sizes.reduce((sum, size) => sum + size, 0) / groupSizes.files))
  const groups: Numbered[][] = []
  let room = 0
  for (const [number, record] of records.entries()) {
    if (room <= 0) {
      groups.push([])
      room = groupSize
    }
    groups.at(-1)?.push({ number, record })
    room -= sizes[number] ?? 0
  }
  return groups
}

function nameOf(bytes: Uint8Array, length: number): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length)
}

function unpack(bytes: Uint8Array): Buffer {
  const unpacked = gunzipSync(bytes)
  if (!unpacked.subarray(0, signature.length).equals(signature)) throw new Error('not a file of Pagefind')
  return unpacked.subarray(signature.length)
}

function pack(bytes: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 })
}
