/** Exactly this view to take away: rows, map layer, picture, and a text that says what they are. One archive, made in the browser. */

import { strToU8, zipSync } from 'fflate'
import { drawPicture, renderPng } from './picture.ts'
import type { PictureParts } from './picture.ts'
import { formatViewCsv, formatViewGeoJson } from './view-table.ts'
import type { ViewRows } from './view-table.ts'
import type { Say } from './words.ts'

export interface ViewText {
  readonly say: Say
  readonly siteTitle: string
  readonly citation: string
  readonly licence: string | null
  readonly permalink: string
  /** Sentences: how many events there are, and what stands apart. */
  readonly counts: readonly string[]
  readonly filters: readonly string[]
}

/** Fixed, so that the same view gives the same bytes. */
const fileTime = Date.UTC(1980, 0, 2)

export async function packageView(rows: ViewRows, picture: PictureParts, text: ViewText): Promise<Uint8Array<ArrayBuffer>> {
  const svg = drawPicture(picture)
  const png = await renderPng(svg)
  return zipSync({
    'README.txt': strToU8(formatReadme(text, png !== null)),
    'events.csv': strToU8(formatViewCsv(rows)),
    'events.geojson': strToU8(formatViewGeoJson(rows)),
    'view.svg': strToU8(svg),
    ...(png === null ? {} : { 'view.png': [png, { level: 0 }] as const }),
  }, { mtime: fileTime }) as Uint8Array<ArrayBuffer>
}

/** Lines end as every editor takes them. */
export function formatReadme({ say, siteTitle, citation, licence, permalink, counts, filters }: ViewText, hasPng: boolean): string {
  const list = (items: readonly string[]): string[] => items.map(item => `- ${item}`)
  const lines = [
    say('explore.readme.title', { site: siteTitle }),
    '',
    ...counts,
    '',
    say('explore.readme.filters'),
    ...list(filters.length === 0 ? [say('explore.readme.all')] : filters),
    say('explore.time.rule'),
    '',
    say('explore.readme.files'),
    ...list(['csv', 'geojson', 'svg', ...(hasPng ? ['png'] : [])].map(kind => say(`explore.readme.${kind}`))),
    say('explore.readme.unknown'),
    '',
    say('explore.readme.permalink'),
    permalink,
    '',
    say('explore.readme.cite'),
    citation,
    ...(licence === null ? [] : ['', say('frame.licence', { licence })]),
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** Hands a file to the browser's downloads. */
export function offerDownload(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
