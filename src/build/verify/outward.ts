/** What pages tell other machines is whole: their linked data can be read, each has one canonical address, languages name each other. */

import type { Tag } from './html.ts'

/** How one page names itself and its other languages. */
export interface PageNames {
  readonly page: string
  readonly canonical: string | null
  readonly alternates: readonly string[]
}

const linkedData = /<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g

export function readNames(page: string, tags: readonly Tag[]): PageNames {
  const links = tags.filter(({ name }) => name === 'link')
  return {
    page,
    canonical: links.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'] ?? null,
    alternates: links.filter(({ attributes }) => attributes['rel'] === 'alternate' && attributes['hreflang'] !== undefined).flatMap(({ attributes }) => attributes['href'] ?? []),
  }
}

/** `isPublic`: the site knows its origin, without which there are no whole addresses. */
export function checkOutward(page: string, html: string, tags: readonly Tag[], isPublic: boolean): string[] {
  const isHidden = tags.some(({ name, attributes }) => name === 'meta' && attributes['name'] === 'robots' && attributes['content']?.includes('noindex'))
  const canonicals = tags.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical').length
  const graphs = Array.from(html.matchAll(linkedData), ([, text = '']) => text)
  return [
    ...(canonicals > 1 || (isPublic && !isHidden && canonicals === 0) ? [`${page}: has ${canonicals} canonical addresses instead of one`] : []),
    ...(!isHidden && graphs.length !== 1 ? [`${page}: has ${graphs.length} pieces of linked data instead of one`] : []),
    ...graphs.filter(text => !isGraph(text)).map(() => `${page}: its linked data cannot be read`),
  ]
}

function isGraph(text: string): boolean {
  try {
    const { '@graph': graph } = JSON.parse(text) as { readonly '@graph'?: unknown }
    return Array.isArray(graph) && graph.length > 0
  } catch {
    return false
  }
}

/** A page that names another as its other language is named by it. */
export function checkAlternates(pages: readonly PageNames[]): string[] {
  const byAddress = new Map(pages.flatMap(names => (names.canonical === null || names.alternates.length === 0 ? [] : [[names.canonical, names] as const])))
  return [...byAddress].flatMap(([canonical, { page, alternates }]) => [
    ...(alternates.includes(canonical) ? [] : [`${page}: does not name itself among its languages`]),
    ...[...new Set(alternates)].filter(other => byAddress.get(other)?.alternates.includes(canonical) !== true).map(other => `${page}: names ${other}, which does not name it`),
  ])
}
