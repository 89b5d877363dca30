/**
 * What the worker keeps. `files` holds the files of the editions that are in use, by address and revision; `pages` what was read;
 * `saved:…` what readers asked to keep. An edition's files are let go only when two newer ones have been in use.
 */

export interface ManifestEntry {
  /** Relative to the worker. */
  readonly url: string
  readonly revision: string | null
  /** Given where the edition is only good with exactly these bytes. */
  readonly integrity?: string
}

/** The names of our caches begin so: other sites may live on the same origin. */
export function cacheStart(scope: string): string {
  return `marsad:${new URL(scope).pathname}:`
}

export const filesCache = 'files'
export const pagesCache = 'pages'
export const savedStart = 'saved:'
/** Pages kept because they were read. */
const pagesKept = 500
/** Styles, scripts and faces of earlier editions, which pages that were read still name. */
const assetsKept = 150
const atOnce = 6

export interface Store {
  /** Fetches what is missing. Throws when a file with `integrity` cannot be had; others are left out. */
  readonly install: (entries: readonly ManifestEntry[], shellOnly: boolean) => Promise<void>
  /** Makes the entries the edition in use and lets go of what no edition needs. */
  readonly activate: (entries: readonly ManifestEntry[]) => Promise<void>
  /** In the edition in use, or (`any`) in one before; `path` without query. */
  readonly findFile: (path: string, any?: boolean) => Promise<Response | undefined>
  readonly findSaved: (path: string) => Promise<Response | undefined>
  readonly findRead: (path: string) => Promise<Response | undefined>
  readonly keepFile: (path: string, response: Response) => Promise<void>
  readonly keepRead: (path: string, response: Response) => Promise<void>
  readonly forgetRead: (path: string) => Promise<void>
}

export function createStore(scope: string): Store {
  const start = cacheStart(scope)
  const open = (name: string): Promise<Cache> => caches.open(start + name)
  const addressOf = (path: string): string => new URL(path, scope).href
  const keyOf = ({ url, revision }: ManifestEntry): string => addressOf(url) + (revision === null ? '' : `?revision=${revision}`)
  const stateKey = addressOf('editions.json')

  let editions: Promise<readonly (readonly ManifestEntry[])[]> | undefined
  const readEditions = (): NonNullable<typeof editions> => editions ??= open(filesCache)
    .then(cache => cache.match(stateKey))
    .then(async kept => (kept === undefined ? [] : await kept.json() as readonly (readonly ManifestEntry[])[]))

  const add = async (cache: Cache, entry: ManifestEntry): Promise<void> => {
    const key = keyOf(entry)
    if (await cache.match(key) !== undefined) return
    const { integrity } = entry
    const response = await fetch(addressOf(entry.url), { cache: 'no-cache', ...(integrity === undefined ? {} : { integrity }) })
    if (!response.ok || response.redirected) throw new Error(`${entry.url}: ${response.status}`)
    await cache.put(key, response)
  }

  return {
    install: async (entries, shellOnly) => {
      const cache = await open(filesCache)
      const needed = entries.filter(({ integrity }) => integrity !== undefined)
      await inTurns(needed, entry => add(cache, entry))
      if (!shellOnly) await inTurns(entries.filter(({ integrity }) => integrity === undefined), entry => add(cache, entry).catch(() => undefined))
    },
    activate: async entries => {
      const cache = await open(filesCache)
      const [previous = []] = await readEditions()
      await cache.put(stateKey, new Response(JSON.stringify([entries, previous])))
      editions = undefined
      const needed = new Set([stateKey, ...entries.map(keyOf), ...previous.map(keyOf)])
      const others = (await cache.keys()).map(({ url }) => url).filter(url => !needed.has(url))
      const assets = others.filter(url => url.startsWith(addressOf('_astro/')))
      const gone = [...others.filter(url => !assets.includes(url)), ...assets.slice(0, Math.max(0, assets.length - assetsKept))]
      for (const url of gone) await cache.delete(url)
    },
    findFile: async (path, any = false) => {
      const cache = await open(filesCache)
      const known = await readEditions()
      for (const entries of any ? known : known.slice(0, 1)) {
        const entry = entries.find(({ url }) => url === path)
        const found = entry === undefined ? undefined : await cache.match(keyOf(entry))
        if (found !== undefined) return found
      }
      return any ? await cache.match(addressOf(path), { ignoreSearch: true }) : undefined
    },
    findSaved: async path => {
      for (const name of (await caches.keys()).filter(one => one.startsWith(start + savedStart))) {
        const found = await (await caches.open(name)).match(addressOf(path))
        if (found !== undefined) return found
      }
      return undefined
    },
    findRead: async path => await (await open(pagesCache)).match(addressOf(path)),
    keepFile: async (path, response) => await (await open(filesCache)).put(addressOf(path), response),
    keepRead: async (path, response) => {
      const cache = await open(pagesCache)
      await cache.delete(addressOf(path))
      await cache.put(addressOf(path), response)
      const keys = await cache.keys()
      for (const key of keys.slice(0, Math.max(0, keys.length - pagesKept))) await cache.delete(key)
    },
    forgetRead: async path => { await (await open(pagesCache)).delete(addressOf(path)) },
  }
}

/** A few at a time; stops at the first failure. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const item of queue) await work(item)
  }))
}
