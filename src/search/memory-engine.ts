/** The index in memory, under Pagefind's own client: what a browser loads, without a server or a disk. Node only. */

import type { Name } from '../language/index.ts'
import type { LanguageTag } from '../model/text.ts'
import type { Pagefind } from './engine.ts'
import type { SearchIndex } from './search-index.ts'
import { openIndex } from './open-index.ts'
import type { SearchRecord } from './records.ts'
import { wordsFile } from './names.ts'
import type { IndexOptions } from './write-index.ts'
import { makeIndex } from './write-index.ts'

let engines = 0

/** Indexes the records and opens the index as a site does; `words` are those that spelling goes by. */
export async function startInMemory(
  records: readonly SearchRecord[], names: readonly Name[], languages: readonly LanguageTag[], options: IndexOptions = {},
): Promise<{ readonly index: SearchIndex; readonly words: readonly string[] }> {
  const files = new Map<string, Uint8Array>()
  await makeIndex(records, names, languages, (path, bytes) => files.set(path, bytes), options)
  const pagefind = await openInMemory(files)
  const readJson = <Shape>(path: string): Shape => JSON.parse(new TextDecoder().decode(files.get(path))) as Shape
  const index = await openIndex(pagefind.address, {
    loadJson: <Shape>(address: string) => Promise.resolve(readJson<Shape>(address.slice(pagefind.address.length))),
    loadModule: <Shape>() => Promise.resolve(pagefind as Shape),
  })
  return { index, words: readJson(wordsFile) }
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
