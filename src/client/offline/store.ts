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
  return new CacheStore(scope)
}

type Edition = readonly ManifestEntry[]

class CacheStore implements Store {
  readonly #scope: string
  readonly #start: string
  #editions: Promise<readonly Edition[]> | undefined

  constructor(scope: string) {
    this.#scope = scope
    this.#start = cacheStart(scope)
  }

  async install(entries: Edition, shellOnly: boolean): Promise<void> {
    const cache = await this.#open(filesCache)
    const needed = entries.filter(({ integrity }) => integrity !== undefined)
    await inTurns(needed, entry => this.#add(cache, entry))
    if (!shellOnly) await inTurns(entries.filter(({ integrity }) => integrity === undefined), entry => this.#add(cache, entry).catch(() => undefined))
  }

  async activate(entries: Edition): Promise<void> {
    const cache = await this.#open(filesCache)
    const [previous = []] = await this.#readEditions()
    await cache.put(this.#stateKey(), new Response(JSON.stringify([entries, previous])))
    this.#editions = undefined
    const needed = new Set([this.#stateKey(), ...[...entries, ...previous].map(entry => this.#keyOf(entry))])
    const others = (await cache.keys()).map(({ url }) => url).filter(url => !needed.has(url))
    const assets = others.filter(url => url.startsWith(this.#addressOf('_astro/')))
    const gone = [...others.filter(url => !assets.includes(url)), ...assets.slice(0, Math.max(0, assets.length - assetsKept))]
    for (const url of gone) await cache.delete(url)
  }

  async findFile(path: string, any = false): Promise<Response | undefined> {
    const cache = await this.#open(filesCache)
    const known = await this.#readEditions()
    for (const entries of any ? known : known.slice(0, 1)) {
      const entry = entries.find(({ url }) => url === path)
      const found = entry === undefined ? undefined : await cache.match(this.#keyOf(entry))
      if (found !== undefined) return found
    }
    return any ? await cache.match(this.#addressOf(path), { ignoreSearch: true }) : undefined
  }

  async findSaved(path: string): Promise<Response | undefined> {
    for (const name of (await caches.keys()).filter(one => one.startsWith(this.#start + savedStart))) {
      const found = await (await caches.open(name)).match(this.#addressOf(path))
      if (found !== undefined) return found
    }
    return undefined
  }

  async findRead(path: string): Promise<Response | undefined> {
    return await (await this.#open(pagesCache)).match(this.#addressOf(path))
  }

  async keepFile(path: string, response: Response): Promise<void> {
    await (await this.#open(filesCache)).put(this.#addressOf(path), response)
  }

  async keepRead(path: string, response: Response): Promise<void> {
    const cache = await this.#open(pagesCache)
    await cache.delete(this.#addressOf(path))
    await cache.put(this.#addressOf(path), response)
    const keys = await cache.keys()
    for (const key of keys.slice(0, Math.max(0, keys.length - pagesKept))) await cache.delete(key)
  }

  async forgetRead(path: string): Promise<void> {
    await (await this.#open(pagesCache)).delete(this.#addressOf(path))
  }

  #open(name: string): Promise<Cache> {
    return caches.open(this.#start + name)
  }

  #addressOf(path: string): string {
    return new URL(path, this.#scope).href
  }

  #keyOf({ url, revision }: ManifestEntry): string {
    return this.#addressOf(url) + (revision === null ? '' : `?revision=${revision}`)
  }

  #stateKey(): string {
    return this.#addressOf('editions.json')
  }

  #readEditions(): Promise<readonly Edition[]> {
    return this.#editions ??= this.#open(filesCache)
      .then(cache => cache.match(this.#stateKey()))
      .then(async kept => (kept === undefined ? [] : await kept.json() as readonly Edition[]))
  }

  async #add(cache: Cache, entry: ManifestEntry): Promise<void> {
    const key = this.#keyOf(entry)
    if (await cache.match(key) !== undefined) return
    const { integrity } = entry
    const response = await fetch(this.#addressOf(entry.url), { cache: 'no-cache', ...(integrity === undefined ? {} : { integrity }) })
    if (!response.ok || response.redirected) throw new Error(`${entry.url}: ${response.status}`)
    await cache.put(key, response)
  }
}

/** A few at a time; stops at the first failure. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const item of queue) await work(item)
  }))
}
