/** Titles and texts of records as they are shown, a few records to a file. Node only. */

import { packFile } from './pack-file.ts'
import type { RecordText } from './record-text.ts'
import type { SearchRecord } from './records.ts'

/** Bytes of texts after which a file is closed, a third of it on the way. */
const leastOfFile = 3000
const mostOfFile = 16_000
/** Files among which the texts of a unit are shared where they are long: so that large sites do not have too many of them. */
const filesOfUnit = 25

export interface UnitTexts {
  /** Packed lists of `RecordText`, one file behind another. */
  readonly bytes: Uint8Array
  /** Bytes of each file. */
  readonly lengths: readonly number[]
  /** Records of each file. */
  readonly sizes: readonly number[]
}

export function makeTexts(records: readonly SearchRecord[]): UnitTexts {
  const weights = records.map(({ content }) => 150 + content.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const most = Math.min(mostOfFile, Math.max(leastOfFile, whole / filesOfUnit))
  const groups: SearchRecord[][] = []
  let room = 0
  for (const [n, record] of records.entries()) {
    if (room <= 0) {
      groups.push([])
      room = most
    }
    groups.at(-1)?.push(record)
    room -= weights[n] ?? 0
  }
  const files = groups.map(group => packFile(Buffer.from(JSON.stringify(group.map(makeText)))))
  return { bytes: Buffer.concat(files), lengths: files.map(({ length }) => length), sizes: groups.map(({ length }) => length) }
}

export function filesOfTexts({ bytes, lengths }: UnitTexts): Uint8Array[] {
  let at = 0
  return lengths.map(length => bytes.subarray(at, at += length))
}

/** Words must be parted as they were when they were counted: by one space. */
function makeText({ url, title, kind, id, lang, date, content }: SearchRecord): RecordText {
  const words = content.flatMap(({ text }) => text.match(/\S+/gu) ?? [])
  return [url, kind, id, lang, title, date, words.some(word => /[\p{L}\p{N}]/u.test(word)) ? words.join(' ') : title]
}
