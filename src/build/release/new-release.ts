/** A release as it grows in the stage: each file is kept from the last one where that is known to be the same, and made anew where it is not. */

import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Wanted } from '../../exports/index.ts'
import type { TextFile } from '../write-files.ts'
import type { LastRelease } from './last-release.ts'
import type { Manifest } from './manifest.ts'
import { listFiles, stampOf } from './stamps.ts'
import type { Stamp } from './stamps.ts'

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
  /** The manifest for what now stands at `out`. */
  readonly describe: (out: string, about: Pick<Manifest, 'name' | 'fingerprint' | 'diagnostics' | 'base' | 'links' | 'data'>) => Manifest
}

/** `digestOf`: what a part is in this build. */
export function createRelease(site: string, last: LastRelease | null, digestOf: (part: string) => string): NewRelease {
  const kept = new Set<string>()
  const made = new Map<string, Uint32Array>()
  const texts = new Map<string, string>()
  const parts = numberParts()
  const isSamePart = last === null ? () => false : compareParts(last.manifest, digestOf)
  const keep = (path: string): boolean => {
    if (last?.keep(path, site) !== true) return false
    kept.add(path)
    return true
  }
  const isSame = (name: string): boolean => last?.manifest.made.get(name)?.every(isSamePart) === true
  /** Takes over what was read for it, by the numbers of this release. */
  const renumber = (name: string): true => {
    made.set(name, last?.manifest.made.get(name)?.map(part => parts.number(last.manifest.parts[part] ?? '')) ?? new Uint32Array())
    return true
  }
  return {
    kept, isToMake: () => true,
    placeTexts: files => files.filter(({ path, text }) => {
      const digest = hash('sha256', text, 'base64url')
      texts.set(path, digest)
      if (last?.manifest.texts.get(path) === digest && keep(path)) return false
      writeNew(site, path, text)
      return true
    }).map(({ path }) => path),
    keepFile: keep,
    isSameMade: name => isSame(name) && renumber(name),
    noteMade: (name, reads) => { made.set(name, Uint32Array.from(reads, parts.number)) },
    keepMade: file => isSame(file) && keep(file) && renumber(file),
    keepFolder: folder => {
      const files = last === null ? [] : [...last.manifest.files.keys()].filter(path => path.startsWith(`${folder}/`))
      return files.length > 0 && files.every(path => last?.isAsLeft(path)) && files.filter(keep).length === files.length
    },
    placeMade: (file, bytes, reads) => {
      made.set(file, Uint32Array.from(reads, parts.number))
      writeNew(site, file, bytes)
    },
    describe: (out, about) => ({
      ...about, made, texts, parts: parts.names, digests: parts.names.map(digestOf),
      files: new Map(listFiles(out).map((path): [string, Stamp] => [path, stampOf(join(out, path)) ?? [-1, 0, 0]])),
    }),
  }
}

/** Refuses to write over a file: it could be a link into the last release, or two makers of one file. */
function writeNew(site: string, path: string, contents: string | Uint8Array): void {
  const target = join(site, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, contents, { flag: 'wx' })
}

/** Numbers names in the order in which they come. */
export function numberParts(): { readonly names: readonly string[]; readonly number: (name: string) => number } {
  const names: string[] = []
  const numbers = new Map<string, number>()
  return {
    names,
    number: name => {
      const known = numbers.get(name) ?? names.push(name) - 1
      numbers.set(name, known)
      return known
    },
  }
}

/** Each part is looked at once, when the first page asks. */
function compareParts({ parts, digests }: Manifest, digestOf: (part: string) => string): (part: number) => boolean {
  const same: (boolean | undefined)[] = []
  return part => same[part] ??= digestOf(parts[part] ?? '') === digests[part]
}
