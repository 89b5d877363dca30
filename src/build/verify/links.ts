/** Every address on our own site leads to a file that exists, and every fragment to an element with that id. */

import type { Tag } from './html.ts'

export interface SiteMap {
  /** Path of the site, a slash at both ends. */
  readonly base: string
  /** Origin without a slash; empty when not known. */
  readonly origin: string
  /** Relative paths of all files. */
  readonly files: ReadonlySet<string>
}

export interface LinkChecker {
  /** Looks at the addresses of one page. Returns the number of those within the site. */
  readonly check: (page: string, tags: readonly Tag[]) => number
  /** What is wrong with the pages that were looked at: asks once for the ids of every page whose parts they name. */
  readonly finish: () => readonly string[]
}

/** What may be named by a fragment. */
export function readIds(tags: readonly Tag[]): ReadonlySet<string> {
  return new Set(tags.flatMap(({ name, attributes }) => [attributes['id'], name === 'a' ? attributes['name'] : undefined].filter(id => id !== undefined)))
}

function readAddresses(tags: readonly Tag[]): string[] {
  return tags.flatMap(({ name, attributes }) => {
    if (name === 'base') return []
    const refresh = attributes['http-equiv']?.toLowerCase() === 'refresh' ? /url=(.+)$/i.exec(attributes['content'] ?? '')?.[1] : undefined
    const srcset = attributes['srcset']?.split(',').map(part => part.trim().split(/\s+/)[0])
    const plain = [attributes['href'], attributes['src'], attributes['action'], attributes['xlink:href'], attributes['poster'], refresh]
    return [...plain, ...(srcset ?? [])].filter(address => address !== undefined)
  })
}

/** Named by what is in them: a page that names one would have to change with the index. */
export function isIndexPart(file: string): boolean {
  return /^pagefind\/[^/]+-[0-9a-f]{10}\//.test(file)
}

/** `idsOf`: of a page of the site. */
export function createLinkChecker(site: SiteMap, idsOf: (page: string) => ReadonlySet<string>): LinkChecker {
  const resolve = createResolver(site)
  const problems: string[] = []
  /** Fragments of other pages, each with the first that names it. */
  const wanted = new Map<string, Map<string, string>>()
  const want = (file: string, fragment: string, named: string): void => {
    const fragments = wanted.get(file) ?? new Map<string, string>()
    if (!fragments.has(fragment)) fragments.set(fragment, named)
    wanted.set(file, fragments)
  }
  return {
    check: (page, tags) => {
      let own: ReadonlySet<string> | null = null
      const targets = readAddresses(tags).flatMap(address => {
        const target = resolve(address, page)
        return target === null ? [] : [{ address, target }]
      })
      for (const { address, target: { file, fragment, wrong } } of targets) {
        const named = `${page}: ${address}`
        if (wrong !== null) problems.push(`${named} ${wrong}`)
        else if (fragment === '' || !file.endsWith('.html')) continue
        else if (file !== page) want(file, fragment, named)
        else if (!(own ??= readIds(tags)).has(fragment)) problems.push(`${named} ${noElement}`)
      }
      return targets.length
    },
    finish: () => [...problems, ...[...wanted].flatMap(([file, fragments]) => {
      const ids = idsOf(file)
      return [...fragments].filter(([fragment]) => !ids.has(fragment)).map(([, named]) => `${named} ${noElement}`)
    })],
  }
}

const noElement = 'leads to no element of that page'

interface Target {
  readonly file: string
  /** Empty for none, and for words that a browser looks for. */
  readonly fragment: string
  readonly wrong: string | null
}

const elsewhere = 'https://elsewhere.invalid'
/** Addresses that are remembered: pages name the same ones again and again. */
const most = 100_000

/** null for an address that leads away. */
function createResolver(site: SiteMap): (address: string, page: string) => Target | null {
  const known = new Map<string, Target | null>()
  return (address, page) => {
    const key = address.startsWith('/') ? address : `${page}\n${address}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const target = resolveAddress(address, page, site)
    known.set(key, target)
    return target
  }
}

function resolveAddress(address: string, page: string, { base, origin, files }: SiteMap): Target | null {
  const own = origin === '' ? elsewhere : origin
  const url = URL.parse(address, `${own}${base}${page.replace(/index\.html$/, '')}`)
  if (url === null) return { file: address, fragment: '', wrong: 'leads to no file' }
  if (url.origin !== own) return null
  const [path, hash] = [decodeURIComponent(url.pathname), decodeURIComponent(url.hash.slice(1))]
  const inside = path.slice(base.length)
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
  const fragment = hash.startsWith(':~:') ? '' : hash
  if (!path.startsWith(base)) return { file, fragment, wrong: `leaves the base path ${base}` }
  if (!files.has(file)) return { file, fragment, wrong: 'leads to no file' }
  return { file, fragment, wrong: isIndexPart(file) ? 'names a part of the search index, which has another name in each edition' : null }
}
