/**
 * The first script of every page of the portable edition: gives the others the site's files without a server. Pages from a disk
 * may neither fetch nor import, but they may load classic scripts that lie beside them.
 */

import type { SiteFiles } from '../load.ts'
import { mendLinks } from './links.ts'
import type { Packs } from './packs.ts'
import { createPacks } from './packs.ts'
import { createPlaces } from './places.ts'

declare global {
  var marsadPacks: Packs
}

const script = document.currentScript as HTMLScriptElement
const folder = new URL('./', script.src).href
const places = createPlaces(new URL('../', folder).href, script.dataset['base'] ?? '/')

const packs = createPacks(name => new Promise((resolve, reject) => {
  const added = document.createElement('script')
  added.src = folder + name
  added.addEventListener('load', () => resolve())
  added.addEventListener('error', () => reject(new Error(`${name}: cannot be read`)))
  document.head.append(added)
}))

/** The path inside the site; an address of another place cannot be loaded here. */
function pathOf(address: string): string {
  const path = places.pathOf(address)
  if (path === null) throw new Error(`${address}: is not of this site`)
  return path
}

const files: SiteFiles = {
  loadText: async address => {
    const file = await packs.loadFile(pathOf(address))
    return typeof file === 'string' ? file : new TextDecoder().decode(file)
  },
  loadBytes: async address => {
    const file = await packs.loadFile(pathOf(address))
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  },
  loadModule: async address => await packs.loadModule(pathOf(address)),
  placeOf: places.placeOf,
  addressOf: places.addressOf,
}

globalThis.marsadFiles = files
globalThis.marsadPacks = packs
mendLinks(places.placeOf)
