/**
 * How a file of the site is to be served: its type, and how long it may be kept without asking. One table for our own server,
 * `_headers`, deployments and the examples for web servers.
 */

export interface Serving {
  readonly type: string
  readonly cacheControl: string
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  zip: 'application/zip',
  sqlite: 'application/vnd.sqlite3',
  parquet: 'application/vnd.apache.parquet',
}

/** A year: the name changes with the content. */
export const immutable = 'public, max-age=31536000, immutable'
/** Kept, and asked for again each time: the answer is a few bytes while nothing has changed. */
export const revalidate = 'public, max-age=0, must-revalidate'

/** `path`: below the base path, without a slash before it. */
export function servingOf(path: string): Serving {
  return { type: types[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream', cacheControl: isHashed(path) ? immutable : revalidate }
}

/** True for files whose name holds a hash of their content: two releases may have them side by side. */
export function isHashed(path: string): boolean {
  return /^_astro\/|^pagefind\/[^/]+-[0-9a-f]{10}\//.test(path)
}
