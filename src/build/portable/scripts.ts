/** The scripts of a finished site as classic ones, each with all it imports: modules are refused from a disk. */

import { join } from 'node:path'
import { bundleClassic } from '../bundle-classic.ts'

/** The script that every page loads first. */
export async function bundleEntry(root: string): Promise<string> {
  return await bundleClassic(root, join(root, 'src/client/portable/main.ts'))
}

/** A script that the build has written. What it fetches when it is needed is in it already: nothing is to be fetched ahead from addresses of a server. */
export async function bundleModule(root: string, file: string): Promise<string> {
  return await bundleClassic(root, file, {}, [{
    name: 'marsad-portable-nothing-ahead',
    enforce: 'pre',
    transform: code => (code.includes('__vite__mapDeps([') ? { code: code.replaceAll(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]'), map: null } : undefined),
  }])
}

/** Pagefind's client: asks our packs where it would fetch, starts no worker, and registers itself under its own path. */
export async function bundlePagefind(root: string, client: string, base: string): Promise<string> {
  const entry = '\0portable-pagefind'
  const code = [
    `import * as pagefind from ${JSON.stringify(client)}`,
    `marsadPacks.addModule('pagefind/pagefind.js', { ...pagefind, options: options => pagefind.options({ ...options, noWorker: true }) })`,
  ].join('\n')
  return await bundleClassic(root, 'portable-pagefind', { 'import.meta.url': JSON.stringify(`${base}pagefind/pagefind.js`), fetch: 'marsadPacks.fetch' }, [{
    name: 'marsad-portable-pagefind',
    enforce: 'pre',
    resolveId: id => (id === 'portable-pagefind' ? entry : undefined),
    load: id => (id === entry ? code : undefined),
  }])
}
