/** Every address on our own site leads to a file that exists, and every fragment to an element with that id. */

import type { Tag } from './html.ts'

/** What one page names and offers. */
export interface PageLinks {
  readonly page: string
  /** Addresses as written. */
  readonly addresses: readonly string[]
  readonly ids: ReadonlySet<string>
}

export function readLinks(page: string, tags: readonly Tag[]): PageLinks {
  const addresses: string[] = []
  const ids = new Set<string>()
  for (const { name, attributes } of tags) {
    if (attributes['id'] !== undefined) ids.add(attributes['id'])
    if (name === 'a' && attributes['name'] !== undefined) ids.add(attributes['name'])
    addresses.push(...namedAddresses(name, attributes))
  }
  return { page, addresses, ids }
}

function namedAddresses(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const refresh = attributes['http-equiv']?.toLowerCase() === 'refresh' ? /url=(.+)$/i.exec(attributes['content'] ?? '')?.[1] : undefined
  const srcset = attributes['srcset']?.split(',').map(part => part.trim().split(/\s+/)[0])
  const plain = [attributes['href'], attributes['src'], attributes['action'], attributes['xlink:href'], attributes['poster'], refresh]
  const found = [...plain, ...(srcset ?? [])].filter(address => address !== undefined)
  return name === 'base' ? [] : found
}

export interface SiteMap {
  /** Path of the site, a slash at both ends. */
  readonly base: string
  /** Origin without a slash; empty when not known. */
  readonly origin: string
  /** Relative paths of all files. */
  readonly files: ReadonlySet<string>
}

export interface LinkCheck {
  /** Number of addresses within the site. */
  readonly links: number
  readonly problems: readonly string[]
}

const elsewhere = 'https://elsewhere.invalid'

export function checkLinks(pages: readonly PageLinks[], site: SiteMap): LinkCheck {
  const idsOf = new Map(pages.map(({ page, ids }) => [page, ids]))
  const problems: string[] = []
  let links = 0
  for (const { page, addresses } of pages) {
    for (const address of addresses) {
      const target = resolveAddress(address, page, site)
      if (target === null) continue
      links += 1
      const wrong = checkTarget(target, site, idsOf)
      if (wrong !== null) problems.push(`${page}: ${address} ${wrong}`)
    }
  }
  return { links, problems }
}

interface Target { readonly path: string; readonly fragment: string }

/** Path under the origin and fragment; null when the address leads away. */
function resolveAddress(address: string, page: string, { base, origin }: SiteMap): Target | null {
  const own = origin === '' ? elsewhere : origin
  if (!URL.canParse(address, own)) return { path: address, fragment: '' }
  const url = new URL(address, `${own}${base}${page.replace(/index\.html$/, '')}`)
  if (url.origin !== own) return null
  return { path: decodeURIComponent(url.pathname), fragment: decodeURIComponent(url.hash.slice(1)) }
}

function checkTarget({ path, fragment }: Target, { base, files }: SiteMap, idsOf: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  if (!path.startsWith(base)) return `leaves the base path ${base}`
  const inside = path.slice(base.length)
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
  if (!files.has(file)) return 'leads to no file'
  if (fragment === '' || fragment.startsWith(':~:')) return null
  return idsOf.get(file)?.has(fragment) === false ? 'leads to no element of that page' : null
}
