/** The site on which the search is measured: one small build, and for each size the index of a generated corpus in its place. */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { loadCorpus } from '../src/corpus/index.ts'
import { listSearchRecords } from '../src/search/records.ts'
import { sourceOf, writeIndex } from '../src/search/write-index.ts'
import { createUrls } from '../src/urls/index.ts'
import { writeGeneratedCorpus } from './generated-corpus.ts'

export const address = 'https://marsad.example/marsad'
export const base = '/marsad/'

/** Builds a site of a few generated articles into `work`. Throws with the build's output. */
export function buildSmallSite(work: string): string {
  const [few, site] = [join(work, 'few'), join(work, 'site')]
  if (existsSync(site)) return site
  writeGeneratedCorpus(few, { articles: 3 })
  const built = spawnSync(process.execPath, ['src/cli/build.ts'], {
    env: { ...process.env, MARSAD_CONTENT: few, MARSAD_OUT: site, MARSAD_CACHE: join(work, 'cache'), MARSAD_URL: address, MARSAD_OFFLINE: 'off' }, encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}\n${built.stderr}`)
  return site
}

export interface IndexedCorpus {
  readonly records: number
  readonly texts: number
  readonly shards: number
}

/** Replaces the index of the site by that of a corpus of so many articles, each in two languages. Corpus and finished parts stay in `work`. */
export async function indexCorpus(site: string, work: string, articles: number): Promise<IndexedCorpus> {
  const content = join(work, `corpus-${articles}`)
  if (!existsSync(content)) writeGeneratedCorpus(content, { articles })
  const { corpus, diagnostics } = loadCorpus(content)
  if (corpus === null) throw new Error(`the corpus has errors: ${JSON.stringify(diagnostics[0])}`)
  const records = listSearchRecords(corpus, createUrls(new URL(address).href, corpus.site.languages))
  const folder = join(site, 'pagefind')
  rmSync(folder, { recursive: true, force: true })
  const { shards } = await writeIndex(corpus, sourceOf(records), folder, { cache: join(work, 'cache/search') })
  return { records: records.length, texts: records.filter(({ kind }) => kind === 'article').length, shards }
}

export interface Sent {
  readonly path: string
  /** Of the body, packed as a server would. */
  readonly bytes: number
}

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', webmanifest: 'application/manifest+json' }

export interface CountingServer {
  readonly origin: string
  readonly sent: Sent[]
  readonly close: () => void
}

/** Serves the site and notes what it sends. */
export async function serveCounting(site: string): Promise<CountingServer> {
  const sent: Sent[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(base.length)
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path)
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = types[file.split('.').pop() ?? '']
    const body = type === undefined ? readFileSync(file) : gzipSync(readFileSync(file))
    sent.push({ path, bytes: body.length })
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...(type === undefined ? {} : { 'content-encoding': 'gzip' }) }).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, close: () => server.close() }
}

/** The kinds of first searches: one word that many forms have, two words, and the same in the other language. */
export const firstSearches = [{ lang: 'ar', text: 'كمين' }, { lang: 'ar', text: 'قصف مدفعي' }, { lang: 'en', text: 'shelling' }, { lang: 'en', text: 'night raid' }] as const

/** Kilobytes that one may fetch, by texts of the corpus. */
export const budgetOf = (texts: number): number => texts <= 400 ? 160 : 400

/** With an empty cache: all that is fetched from opening the page with the query until its results stand, and the filters where they are open, but the page, styles and faces. */
export async function countFirstSearch(browser: Browser, { origin, sent }: CountingServer, lang: string, text: string): Promise<Sent[]> {
  sent.length = 0
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${origin}${base}${lang}/search/?q=${encodeURIComponent(text)}`)
  await page.waitForSelector('[data-part=results] li', { timeout: 120_000 })
  await page.waitForSelector('[data-part=filters]:not([open]), [data-facet=kind] li', { state: 'attached', timeout: 120_000 })
  await context.close()
  return sent.filter(({ path }) => /\.(?:js|json|pf_\w+|pagefind)$/.test(path))
}

/** In KB. */
export function sumOf(sent: readonly Sent[], pattern = /./): number {
  return sent.reduce((sum, { path, bytes }) => pattern.test(path) ? sum + bytes : sum, 0) / 1024
}
