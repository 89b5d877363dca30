/** The faces of the pictures: our own, unpacked from the packages of the site's fonts, and each named as a family of its own. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import wawoff2 from 'wawoff2'
import type { CardScript, CardStyle } from '../../charts/social-card.ts'
import { cardFamily, cardStyles } from '../../charts/social-card.ts'

const files: Readonly<Record<CardStyle, Readonly<Record<CardScript, string>>>> = {
  title: {
    arabic: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2',
    latin: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
    extended: '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2',
  },
  text: {
    arabic: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
    latin: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2',
    extended: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-400-normal.woff2',
  },
  strong: {
    arabic: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
    latin: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2',
    extended: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-600-normal.woff2',
  },
}

export interface Face {
  readonly family: string
  /** TrueType. */
  readonly bytes: Uint8Array
}

export async function unpackFaces(): Promise<Face[]> {
  const require = createRequire(import.meta.url)
  const faces: Face[] = []
  for (const style of cardStyles) {
    for (const [script, file] of Object.entries(files[style]) as [CardScript, string][]) {
      const family = cardFamily(style, script)
      faces.push({ family, bytes: nameFace(await wawoff2.decompress(readFileSync(require.resolve(file))), family) })
    }
  }
  return faces
}

const directoryStart = 12
const entryLength = 16
const windows = { platform: 3, encoding: 1, language: 0x409 }

/** The same font with a `name` table that holds family (1), style (2), full (4) and PostScript name (6) alone. OpenType 1.9, "name". */
export function nameFace(font: Uint8Array, family: string): Uint8Array {
  const names = [[1, family], [2, 'Regular'], [4, family], [6, family]] as const
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0
    const fields = [windows.platform, windows.encoding, windows.language, id, length, offset]
    for (const [field, value] of fields.entries()) head.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    offset += length
  }
  const padding = Buffer.alloc((4 - font.length % 4) % 4)
  const table = Buffer.concat([head, ...texts])
  const named = Buffer.concat([font, padding, table])
  const count = named.readUInt16BE(4)
  for (let entry = directoryStart; entry < directoryStart + count * entryLength; entry += entryLength) {
    if (named.toString('latin1', entry, entry + 4) !== 'name') continue
    named.writeUInt32BE(font.length + padding.length, entry + 8)
    named.writeUInt32BE(table.length, entry + 12)
  }
  return named
}
