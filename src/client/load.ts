/**
 * The one seam through which browser code reaches the files of its own site. An edition that has no server (opened from a disk)
 * brings its own `marsadFiles` before any other script; nothing else in the browser knows of it.
 */

/** How an edition without a server finds the site's files. Addresses are those of the site: under its base path, from a slash on. */
export interface SiteFiles {
  readonly loadText: (address: string) => Promise<string>
  readonly loadBytes: (address: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly loadModule: (address: string) => Promise<unknown>
  /** What a link, a picture or `location` must name to reach this address. */
  readonly placeOf: (address: string) => string
  /** The address under which the site knows what lies at this URL; unchanged for what lies elsewhere. */
  readonly addressOf: (url: string) => string
}

declare global {
  var marsadFiles: SiteFiles | undefined
}

/** A file of our own site as JSON. Throws when it cannot be had. The caller knows the shape: the same build wrote it. */
export async function loadJson<Shape>(address: string): Promise<Shape> {
  return JSON.parse(await loadText(address)) as Shape
}

/** A file of our own site as text. Throws when it cannot be had. */
export async function loadText(address: string): Promise<string> {
  if (globalThis.marsadFiles !== undefined) return await globalThis.marsadFiles.loadText(address)
  return await (await request(address)).text()
}

/** A file of our own site as it lies there. Throws when it cannot be had. */
export async function loadBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  if (globalThis.marsadFiles !== undefined) return await globalThis.marsadFiles.loadBytes(address)
  return new Uint8Array(await (await request(address)).arrayBuffer())
}

/** A file of our own site that cannot be had. */
export class MissingFile extends Error {
  readonly address: string
  constructor(address: string, said: string) {
    super(`${address}: ${said}`)
    this.address = address
  }
}

async function request(address: string): Promise<Response> {
  const response = await fetch(address).catch((error: unknown) => { throw new MissingFile(address, String(error)) })
  if (!response.ok) throw new MissingFile(address, String(response.status))
  return response
}

/** For `src` and `location`: where this address of the site is reached from this page. Links in the page need not ask. */
export function placeOf(address: string): string {
  return globalThis.marsadFiles?.placeOf(address) ?? address
}

/** The URL of a page or link as the site knows it, for reading its path. */
export function siteUrl(url: string): URL {
  return new URL(globalThis.marsadFiles?.addressOf(url) ?? url)
}
