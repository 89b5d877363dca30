/** Data of a site as a few classic scripts: what pages from a disk may load, in files that waste little of a USB stick's clusters. */

import { packsFolder } from './places.ts'

export interface PackedFile {
  /** Relative, `/`-separated. */
  readonly path: string
  readonly bytes: Buffer
}

export interface Pack {
  /** Relative path of the script. */
  readonly path: string
  readonly text: string
}

/** Bytes after which a pack is closed. */
const packSize = 1_000_000
const textual = /\.(?:json|svg|csv|txt)$/

/** True for what scripts ask for by its address. Pictures among it lie there as files besides. */
export function isData(path: string): boolean {
  if (path.startsWith('pagefind/')) return true
  // Files to take away stay files: links lead to them, scripts do not ask for them.
  return /^data\/(?!citations\/|pictures\/|annotations\/).+\/|^basemap\/explore-/.test(path)
}

/** One pack after another in the order of paths, so that what is asked for together lies together; the index last. */
export function* listPacks(files: Iterable<PackedFile>): Generator<Pack> {
  const firstPaths: string[] = []
  let open: string[] = []
  let size = 0
  const close = (): Pack => {
    const text = `marsadPacks.addPack({\n${open.join(',\n')}\n})\n`
    open = []
    size = 0
    return { path: `${packsFolder}/${firstPaths.length}.js`, text }
  }
  for (const { path, bytes } of files) {
    if (open.length === 0) firstPaths.push(path)
    const value = textual.test(path) ? JSON.stringify(bytes.toString('utf8')) : `["${bytes.toString('base64')}"]`
    const entry = `${JSON.stringify(path)}:${value}`
    open.push(entry)
    size += entry.length
    if (size >= packSize) yield close()
  }
  if (open.length > 0) yield close()
  yield { path: `${packsFolder}/index.js`, text: `marsadPacks.addIndex(${JSON.stringify(firstPaths)})\n` }
}
