/** The worker that undoes the others: takes over at once, deletes what they kept of this site, and goes. */

import { cacheStart } from './store.ts'

interface LeavingScope {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: (type: string, listener: (event: { readonly waitUntil: (work: Promise<unknown>) => void }) => void) => void
}

declare const self: LeavingScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', event => {
  event.waitUntil(leave())
})

async function leave(): Promise<void> {
  const ours = (await caches.keys()).filter(name => name.startsWith(cacheStart(self.registration.scope)))
  await Promise.all(ours.map(name => caches.delete(name)))
  await self.registration.unregister()
}
