/** What a first visit keeps for the time without a network: the frame, the search whole or not at all, then the latest pages. */

import type { LanguageTag } from '../../model/text.ts'
import { dayOfPath } from './record-days.ts'
import type { SiteFile } from './site-file.ts'
import { isOfUse } from './site-file.ts'

/** More than this takes browsers minutes to store. */
export const precacheLimits = { files: 2000, bytes: 20_000_000 } as const
export type PrecacheLimits = Readonly<Record<keyof typeof precacheLimits, number>>

export interface Precache {
  /** Without all of these the site does not work alone. */
  readonly core: readonly SiteFile[]
  /** In the order of their worth. */
  readonly rest: readonly SiteFile[]
}

/** `days`: of `listRecordDays`. The core may take half of what is allowed for the search; a larger index is left to be saved by the reader. */
export function choosePrecache(files: readonly SiteFile[], languages: readonly LanguageTag[], days: ReadonlyMap<string, string>, limits: PrecacheLimits = precacheLimits): Precache {
  const useful = files.filter(({ path }) => isOfUse(path))
  const frame = useful.filter(({ path }) => isFrame(path, languages))
  const index = useful.filter(({ path }) => path.startsWith('pagefind/'))
  const core = new Set(fits(index, { files: limits.files / 2, bytes: limits.bytes / 2 }) ? [...frame, ...index] : frame)
  const left = useful.filter(file => !core.has(file) && !file.path.startsWith('pagefind/'))
    .map(file => ({ file, rank: rankOf(file.path), day: dayOfPath(file.path, days) }))
    .sort((a, b) => a.rank - b.rank || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const rest: SiteFile[] = []
  let room = { files: limits.files - core.size, bytes: limits.bytes - sumOf([...core]) }
  for (const { file } of left) {
    if (room.files < 1 || room.bytes < file.bytes) break
    rest.push(file)
    room = { files: room.files - 1, bytes: room.bytes - file.bytes }
  }
  return { core: [...core], rest }
}

/** The annotator is large and for few: it comes with the rest. */
function isFrame(path: string, languages: readonly LanguageTag[]): boolean {
  if (/^_astro\/(?!annotate)|^icons\/|^favicon\.svg$|\.webmanifest$|^index\.html$/.test(path)) return true
  return languages.some(lang => [`${lang}/index.html`, `${lang}/offline/index.html`, `${lang}/search/index.html`].includes(path))
}

/** Lists and tools, then records by day, then what shows them better. */
function rankOf(path: string): number {
  if (/^[^/]+\/(?:[^/]+\/)?index\.html$/.test(path)) return 0
  if (path.startsWith('data/explore/') || path.startsWith('basemap/explore-')) return 1
  if (path.endsWith('.html')) return /^[^/]+\/(?:articles|events)\//.test(path) ? 2 : 3
  return path.startsWith('data/preview/') ? 5 : 4
}

function fits(files: readonly SiteFile[], limits: PrecacheLimits): boolean {
  return files.length <= limits.files && sumOf(files) <= limits.bytes
}

function sumOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
