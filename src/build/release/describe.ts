/** The manifest of a release as it now stands: what was kept is known, and only what was made is looked at. */

import type { Assembly } from './assembly.ts'
import { openFiles, packFiles } from './file-table.ts'
import type { FileFacts } from './file-table.ts'
import type { Manifest } from './manifest.ts'
import type { PartNumbers } from './part-numbers.ts'
import type { FolderStamp, Stamp } from './stamps.ts'
import { folderStampOf, foldersOf, stampOf } from './stamps.ts'

export interface AboutRelease extends Pick<Manifest, 'name' | 'fingerprint' | 'diagnostics' | 'base' | 'data'> {
  /** Number of links of each page that was verified. */
  readonly links: ReadonlyMap<string, number>
}

export interface Described {
  /** Where it stands. */
  readonly out: string
  /** All its files, sorted. */
  readonly files: readonly string[]
  /** What pages and recipes that were made anew have read. */
  readonly made: ReadonlyMap<string, Uint32Array>
  /** What portions of the data package have read. */
  readonly portions: ReadonlyMap<string, Uint32Array>
  readonly texts: ReadonlyMap<string, string>
  readonly parts: PartNumbers
  readonly assembly: Assembly | null
}

const noStamp: Stamp = [-1, 0, 0]
const noFolder: FolderStamp = [-1, 0]
/** The coarsest clock of a file system, in milliseconds: of a folder that changed so lately, a further change might leave the stamp as it is. */
const clockTick = 2000

export function describeRelease(described: Described, { links, ...about }: AboutRelease): Manifest {
  const { out, files, texts, assembly, parts } = described
  const now = Date.now()
  const { renumber, ...named } = parts.settle()
  const before = assembly?.last.manifest
  const own = new Set(files)
  return {
    ...about, ...named, texts,
    portions: new Map([...described.portions].map(([name, reads]) => [name, renumber(reads)])),
    files: openFiles(packFiles(files.map(path => factsOf(path, links.get(path) ?? null, renumber, described)))),
    folders: new Map(foldersOf(files).map((folder): [string, FolderStamp] => [folder, settledStampOf(`${out}/${folder}`, now)])),
    before: before === undefined ? null : { folders: before.folders, gone: before.files.paths.filter(path => !own.has(path)) },
  }
}

function settledStampOf(folder: string, now: number): FolderStamp {
  const stamp = folderStampOf(folder)
  return stamp === null || stamp[0] >= now - clockTick ? noFolder : stamp
}

function factsOf(path: string, links: number | null, renumber: (reads: Uint32Array) => Uint32Array, { out, made, assembly }: Described): FileFacts {
  const known = assembly?.kept.has(path) === true ? assembly.last.manifest.files : null
  const reads = known === null ? made.get(path) : known.readsOf(path)
  const stamp = known === null || assembly?.copied.has(path) === true ? stampOf(`${out}/${path}`) ?? noStamp : known.stampAt(known.find(path))
  return { path, links, stamp, reads: reads == null ? null : renumber(reads) }
}
