/** How the worker answers for a path of the site: what never changes comes from the store, all else from the network while there is one. */

/** `immutable`: its name changes with what is in it. `own`: not the worker's business. */
export type Strategy = 'immutable' | 'page' | 'set' | 'own'

/** `path`: inside the site, without a slash before it. */
export function strategyOf(path: string): Strategy {
  if (path === 'sw.js' || path.startsWith('data/offline')) return 'own'
  if (/^_astro\/|^pagefind\/[^/]+-[0-9a-f]{10}\//.test(path)) return 'immutable'
  // Files that belong together and have plain names: kept whole, never one by one, so that two editions are never mixed.
  if (path.startsWith('pagefind/')) return 'set'
  return 'page'
}

/** Language of the page that says there is no network; the first of the site's for a path without one. */
export function languageOfPath(path: string, languages: readonly string[]): string {
  const [start = ''] = path.split('/')
  return languages.includes(start) ? start : languages[0] ?? ''
}
