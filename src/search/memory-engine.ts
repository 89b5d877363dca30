/** Pagefind's own client on an index that lies in memory: what a browser loads, without a server or a disk. Node only. */

import type { Analyser } from './analyse.ts'
import type { Pagefind } from './engine.ts'
import { startPagefind } from './engine.ts'
import { withIndex } from './index-files.ts'
import type { SearchRecord } from './records.ts'

let engines = 0

/** Indexes the records and starts the client that ships with a site on them. */
export async function startInMemory(records: readonly SearchRecord[], analyser: Analyser): Promise<Pagefind> {
  const files = await withIndex(records, analyser, async index => {
    const { errors, files } = await index.getFiles()
    if (errors.length > 0) throw new Error(`Pagefind could not make the index: ${errors.join('; ')}`)
    return new Map(files.map(({ path, content }) => [path, content]))
  })
  const pagefind = await openInMemory(files)
  return startPagefind(pagefind, pagefind.address)
}

/** Pagefind's client on the files of any index; `address` is where it believes them to be. */
export async function openInMemory(files: ReadonlyMap<string, Uint8Array>): Promise<PagefindModule & { readonly address: string }> {
  const address = `https://index-${engines++}.invalid/pagefind/`
  answerFetches(address, files)
  const script = files.get('pagefind.js')
  if (script === undefined) throw new Error('Pagefind made no client')
  const client = await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}#${engines}`) as PagefindModule
  return { ...client, address }
}

export interface PagefindModule extends Pagefind {
  /** Another client, of the index of one language. */
  readonly createInstance: (options: { readonly basePath: string; readonly language: string }) => Pagefind
}

/** Requests below `address` are answered from the files; all others go on as before. */
function answerFetches(address: string, files: ReadonlyMap<string, Uint8Array>): void {
  const before = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
    if (!url.startsWith(address)) return before(input, init)
    const content = files.get(url.slice(address.length).replace(/[?#].*$/, ''))
    return Promise.resolve(content === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(content)))
  }
}
