/** Kinds of record, and the grammar of ids and file names. */

/** Kinds that have an id, a file and an address of their own. */
export const recordKinds = ['article', 'event', 'actor', 'location', 'source', 'page'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Folder of each kind inside a corpus. */
export const kindFolders: Readonly<Record<RecordKind, string>> = {
  article: 'articles',
  event: 'events',
  actor: 'actors',
  location: 'locations',
  source: 'sources',
  page: 'pages',
}

export const maximumIdLength = 80
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Names that a file system, a web server or the built site needs for itself. */
export const reservedIds: ReadonlySet<string> = new Set([
  'con', 'prn', 'aux', 'nul', 'index', '404', 'pagefind', '_astro', 'data', 'sw',
  ...Array.from({ length: 9 }, (_, n) => [`com${n + 1}`, `lpt${n + 1}`]).flat(),
])

export function isId(text: string): boolean {
  return text.length <= maximumIdLength && idPattern.test(text) && !reservedIds.has(text)
}

/** Bytewise order of strings: the same in every locale, unlike localeCompare. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
