/**
 * What is known of the last release of a target: its files, what each page of it has read, and of what corpus it was made. It lies in the
 * cache and counts for nothing where it is missing, damaged, of another program, or of another release than the one that stands there.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PackageMemory } from '../data/memory.ts'
import type { Stamp } from './stamps.ts'

/** Plain data. */
export interface Manifest {
  /** Of the code and what it was told. */
  readonly name: string
  /** Of the corpus folder; null where it may have changed unseen. */
  readonly fingerprint: string | null
  /** What there was to say about the corpus. */
  readonly diagnostics: readonly Diagnostic[]
  readonly base: string
  /** Every file of the release. */
  readonly files: ReadonlyMap<string, Stamp>
  /** Names of the parts that pages read, and what each was. */
  readonly parts: readonly string[]
  readonly digests: readonly string[]
  /** By file of a page or a recipe, and by portion of the data package, the numbers of the parts that were read for it. */
  readonly made: ReadonlyMap<string, Uint32Array>
  /** Number of links of each page that was verified; empty where nothing was. */
  readonly links: ReadonlyMap<string, number>
  /** Digests of files that are written as they are made. */
  readonly texts: ReadonlyMap<string, string>
  /** Of the data package. */
  readonly data: PackageMemory
}

const format = 'marsad-release-4'
const checksumLength = 32

/** One for each target. */
export function manifestPath(cache: string, out: string): string {
  const name = createHash('sha256').update(relative(resolve(cache), resolve(out))).digest('hex').slice(0, 16)
  return join(cache, 'release', `${name}.manifest`)
}

export function readManifest(path: string): Manifest | null {
  try {
    const bytes = readFileSync(path)
    const payload = bytes.subarray(checksumLength)
    return sign(payload).equals(bytes.subarray(0, checksumLength)) ? deserialize(payload) as Manifest : null
  } catch {
    return null
  }
}

/** Whole or not at all. A cache that cannot be written is none. */
export function writeManifest(path: string, manifest: Manifest): void {
  const aside = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const payload = serialize(manifest)
    writeFileSync(aside, Buffer.concat([sign(payload), payload]))
    renameSync(aside, path)
  } catch {
    rmSync(aside, { force: true })
    rmSync(path, { force: true })
  }
}

/** The format of serialised data is that of Node's version. */
function sign(payload: Uint8Array): Buffer {
  return createHash('sha256').update(`${format}\0${process.version}\0`).update(payload).digest()
}
