/** A release as it grows: each file is kept from the last one where that is known to be the same, and made anew, in the stage, where it is not. */

import { hash } from 'node:crypto'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Wanted } from '../../exports/index.ts'
import type { TextFile } from '../write-files.ts'
import type { Assembly, PlacedFile } from './assembly.ts'
import { describeRelease } from './describe.ts'
import type { AboutRelease } from './describe.ts'
import type { Manifest } from './manifest.ts'
import { numberParts } from './part-numbers.ts'
import { listFiles } from './stamps.ts'

export interface NewRelease {
  /** False for a file that need not be made: others make it, or it is in its place by now. Asked once for each file that no page and of no recipe is. */
  readonly isToMake: Wanted
  /** Writes the texts that have changed. Returns the paths of those. */
  readonly placeTexts: (files: readonly TextFile[]) => readonly string[]
  /** True when a page, or a file of a recipe, was kept: nothing that it read has changed. */
  readonly keepMade: (file: string) => boolean
  /** Writes one that was made anew, with the names of the parts that it read. */
  readonly placeMade: (file: string, bytes: Uint8Array, reads: ReadonlySet<string>) => void
  /** True when nothing has changed that was read for it; it then counts as made for this release too. Its bytes are the caller's to take over. */
  readonly isSameMade: (name: string) => boolean
  /** Something that is part of files was made anew, with the names of the parts that it read. */
  readonly noteMade: (name: string, reads: ReadonlySet<string>) => void
  /** True when the file of the last release was put in its place; the caller knows that it is the same. */
  readonly keepFile: (path: string) => boolean
  /** True when all files that the last release has below this folder were kept; it has some. None is, where one of them is not as it was. */
  readonly keepFolder: (folder: string) => boolean
  /** Files that were taken over as they were. */
  readonly kept: ReadonlySet<string>
  /** All that is there by now, sorted by path. */
  readonly list: () => readonly PlacedFile[]
  /** Where a file of the list is to be read. */
  readonly placeOf: (path: string) => string
  /** Puts kept and made together. Returns the folder of the site. Afterwards nothing is written any more. */
  readonly assemble: () => AssembledSite
  /** The manifest for what now stands at `out`. */
  readonly describe: (out: string, about: AboutRelease) => Manifest
}

export interface AssembledSite {
  readonly folder: string
  /** Relative paths, sorted. */
  readonly files: readonly string[]
}

/** `site`: where new files grow. `assembly`: where they are put together with those of the last release; null where nothing is taken over. `digestOf`: what a part is in this build. */
export function createRelease(site: string, assembly: Assembly | null, digestOf: (part: string) => string): NewRelease {
  const last = assembly?.last.manifest ?? null
  const made = new Map<string, Uint32Array>()
  const portions = new Map<string, Uint32Array>()
  const texts = new Map<string, string>()
  const parts = numberParts(last, digestOf)
  const keep = assembly?.keep ?? (() => false)
  let assembled: AssembledSite | null = null
  return {
    kept: assembly?.kept ?? new Set(), isToMake: () => true,
    placeTexts: files => files.filter(({ path, text }) => {
      const digest = hash('sha256', text, 'base64url')
      texts.set(path, digest)
      if (last?.texts.get(path) === digest && keep(path)) return false
      writeNew(site, path, text)
      return true
    }).map(({ path }) => path),
    keepMade: file => {
      const reads = last?.files.readsOf(file)
      return reads != null && parts.areSame(reads) && keep(file)
    },
    keepFile: keep,
    isSameMade: name => {
      const reads = last?.portions.get(name)
      if (reads === undefined || !parts.areSame(reads)) return false
      portions.set(name, reads)
      return true
    },
    noteMade: (name, reads) => { portions.set(name, Uint32Array.from(reads, parts.numberOf)) },
    keepFolder: folder => assembly !== null && keepAll(assembly.last.manifest.files.below(folder), assembly),
    placeMade: (file, bytes, reads) => {
      made.set(file, Uint32Array.from(reads, parts.numberOf))
      writeNew(site, file, bytes)
    },
    list: () => listAll(site, assembly),
    placeOf: path => `${assembly?.kept.has(path) === true ? assembly.folder : site}/${path}`,
    assemble: () => assembled = assembly === null ? { folder: site, files: listFiles(site) } : { folder: assembly.folder, files: assembly.layOver(site) },
    describe: (out, about) => describeRelease({ out, files: assembled?.files ?? listFiles(out), made, portions, texts, parts, assembly }, about),
  }
}

/** All or none. */
function keepAll(files: readonly string[], { keep, drop }: Assembly): boolean {
  const lost = files.findIndex(path => !keep(path))
  if (lost < 0) return files.length > 0
  files.slice(0, lost).forEach(drop)
  return false
}

/** Both lists are sorted by themselves, so that sorting them together is quick. */
function listAll(site: string, assembly: Assembly | null): PlacedFile[] {
  const fresh = listFiles(site).map((path): PlacedFile => ({ path, bytes: statSync(`${site}/${path}`).size }))
  return [...assembly?.listKept() ?? [], ...fresh].sort((a, b) => a.path < b.path ? -1 : 1)
}

/** Refuses to write over a file: two makers would want to be one. */
function writeNew(site: string, path: string, contents: string | Uint8Array): void {
  const target = join(site, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, contents, { flag: 'wx' })
}
