/**
 * The service worker: pages come from the network while there is one, and otherwise from what is kept. A new edition waits until
 * no page of the last one is open, or until a reader asks for it, so that no open page loses the files that it was made with.
 */

import { languageOfPath, strategyOf } from './routes.ts'
import type { ManifestEntry } from './store.ts'
import { createStore } from './store.ts'

interface WorkerEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request
  readonly clientId: string
  readonly respondWith: (response: Promise<Response>) => void
}
interface WorkerScope {
  readonly __WB_MANIFEST: readonly ManifestEntry[]
  readonly registration: { readonly scope: string }
  readonly clients: { readonly claim: () => Promise<void>; readonly get: (id: string) => Promise<{ readonly postMessage: (message: unknown) => void } | undefined> }
  readonly skipWaiting: () => Promise<void>
  readonly navigator: { readonly connection?: { readonly saveData: boolean } }
  readonly addEventListener: (type: string, listener: (event: never) => void) => void
}

declare const self: WorkerScope

const manifest = self.__WB_MANIFEST
const { scope } = self.registration
const store = createStore(scope)
/** Milliseconds after which a page that is kept is shown although the network may still answer. */
const patience = 6000
const languages = manifest.flatMap(({ url }) => /^([^/]+)\/offline\/index\.html$/.exec(url)?.[1] ?? [])

self.addEventListener('install', (event: WorkerEvent) => {
  event.waitUntil(store.install(manifest, self.navigator.connection?.saveData === true))
})
self.addEventListener('activate', (event: WorkerEvent) => {
  event.waitUntil(store.activate(manifest).then(() => self.clients.claim()))
})
self.addEventListener('message', (event: MessageEvent) => {
  if (event.data === 'use-new-edition') void self.skipWaiting()
})
self.addEventListener('fetch', (event: FetchEvent) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || request.cache === 'no-store' || !request.url.startsWith(scope)) return
  const path = url.pathname.slice(new URL(scope).pathname.length)
  const strategy = strategyOf(path)
  if (strategy === 'own') return
  event.respondWith(strategy === 'immutable' ? answerImmutable(event, path) : answerFresh(event, path, strategy === 'page'))
})

async function answerImmutable(event: FetchEvent, path: string): Promise<Response> {
  const kept = await store.findFile(path, true) ?? await store.findSaved(path)
  if (kept !== undefined) return kept
  const response = await fetch(event.request).catch(() => Response.error())
  if (response.ok) event.waitUntil(store.keepFile(path, response.clone()).catch(() => undefined))
  // Without this file the page would say that there is nothing, which is not true.
  else (await self.clients.get(event.clientId))?.postMessage('edition-gone')
  return response
}

/** `alone`: the file makes sense by itself, so that it is kept when it is read. */
async function answerFresh(event: FetchEvent, path: string, alone: boolean): Promise<Response> {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const asked = fetch(event.request).then(response => {
    if (alone && response.ok && response.status === 200 && !response.redirected) event.waitUntil(store.keepRead(file, response.clone()).catch(() => undefined))
    if (response.status === 404 || response.status === 410) event.waitUntil(store.forgetRead(file))
    return response
  })
  asked.catch(() => undefined)
  try {
    const response = await Promise.race([asked, later(patience)])
    if (response !== null && response.status < 500) return response
    return await findKept(file, alone) ?? await asked
  } catch {
    return await findKept(file, alone) ?? await offlinePage(event.request, file)
  }
}

async function findKept(file: string, alone: boolean): Promise<Response | undefined> {
  const read = alone ? await store.findRead(file) : undefined
  return read ?? await store.findFile(file) ?? await store.findSaved(file)
}

async function offlinePage({ mode }: Request, file: string): Promise<Response> {
  const page = mode === 'navigate' ? await store.findFile(`${languageOfPath(file, languages)}/offline/index.html`) : undefined
  return page ?? Response.error()
}

function later(milliseconds: number): Promise<null> {
  return new Promise(resolve => setTimeout(resolve, milliseconds, null))
}
