/** The faces of the pictures: our own, unpacked from the packages of the site's fonts, and each style made one face of all scripts. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CardStyle } from '../../charts/social-card.ts'
import { cardFamily, cardStyles } from '../../charts/social-card.ts'
import { mergeFaces } from './merge-faces.ts'

/** The script that shapes comes first: its rules are those of the whole face. */
const files: Readonly<Record<CardStyle, readonly string[]>> = {
  title: [
    '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2',
    '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
    '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2',
  ],
  text: ['arabic', 'latin', 'latin-ext'].map(script => `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${script}-400-normal.woff2`),
  strong: ['arabic', 'latin', 'latin-ext'].map(script => `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${script}-600-normal.woff2`),
}

export interface Face {
  readonly family: string
  /** TrueType. */
  readonly bytes: Uint8Array
}

export async function unpackFaces(): Promise<Face[]> {
  const { default: wawoff2 } = await import('wawoff2')
  const require = createRequire(import.meta.url)
  const faces: Face[] = []
  for (const style of cardStyles) {
    const parts: Buffer[] = []
    // What is unpacked lies in memory that the next call uses again.
    for (const file of files[style]) parts.push(Buffer.from(await wawoff2.decompress(readFileSync(require.resolve(file)))))
    faces.push({ family: cardFamily(style), bytes: mergeFaces(parts, cardFamily(style)) })
  }
  return faces
}
