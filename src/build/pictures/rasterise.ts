/** SVG of ours to PNG, by our own faces and none of the machine's, so that every machine draws the same; kept by what was drawn. */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { cardSize } from '../../charts/social-card.ts'
import type { Face } from './faces.ts'
import { unpackFaces } from './faces.ts'
import { encodePng } from './png.ts'

export interface Rasteriser {
  /** PNG bytes: from the cache where the same picture was drawn before. */
  readonly draw: (svg: string) => Promise<Uint8Array>
}

/** Raise it when `encodePng` or the way of drawing changes: what was kept then counts for nothing. */
const edition = 1

/** `cache`: folder that may be deleted at any time. Files in it that are damaged are drawn anew. */
export async function createRasteriser(cache: string): Promise<Rasteriser> {
  const faces = await unpackFaces()
  const sum = sumOf(faces)
  const folder = join(cache, 'pictures', sum)
  mkdirSync(folder, { recursive: true })
  const fontFiles = faces.map(({ family, bytes }) => {
    const path = join(folder, `${family}.ttf`)
    writeAside(path, bytes)
    return path
  })
  return {
    draw: async svg => {
      const path = join(folder, `${createHash('sha256').update(svg).digest('hex')}.png`)
      const known = readPng(path)
      if (known !== null) return known
      const image = await renderAsync(svg, { font: { fontFiles, loadSystemFonts: false }, logLevel: 'off' })
      const png = encodePng(image.pixels, cardSize.width, cardSize.height)
      writeAside(path, Buffer.concat([png, checksumOf(png)]))
      return png
    },
  }
}

/** Everything besides the drawing that decides the pixels. */
function sumOf(faces: readonly Face[]): string {
  const hash = createHash('sha256').update(`${edition} ${String(createRequire(import.meta.url)('@resvg/resvg-js/package.json').version)}`)
  for (const { bytes } of faces) hash.update(bytes)
  return hash.digest('hex').slice(0, 16)
}

const checksumLength = 32

function checksumOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

/** A kept file is the PNG with its checksum behind it; null when there is none, or it was cut off or changed. */
function readPng(path: string): Uint8Array | null {
  try {
    const kept = readFileSync(path)
    const png = kept.subarray(0, -checksumLength)
    return kept.subarray(-checksumLength).equals(checksumOf(png)) ? png : null
  } catch {
    return null
  }
}

/** Two builds at once never read each other's halves. */
function writeAside(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, bytes)
  renameSync(aside, path)
}
