/**
 * What is known of the last release of a target: its files, what each page of it has read, and of what corpus it was made. It lies in the
 * cache and counts for nothing where it is missing, damaged, of another program, or of another release than the one that stands there.
 */

import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PackageMemory } from '../data/memory.ts'
import { openFiles } from './file-table.ts'
import type { FileColumns, FileTable } from './file-table.ts'
import type { FolderStamp } from './stamps.ts'

export interface Manifest {
  /** Of the code and what it was told. */
  readonly name: string
  /** Of the corpus folder; null where it may have changed unseen. */
  readonly fingerprint: string | null
  /** What there was to say about the corpus. */
  readonly diagnostics: readonly Diagnostic[]
  readonly base: string
  /** Every file of the release. */
  readonly files: FileTable
  /** Every folder in it. */
  readonly folders: ReadonlyMap<string, FolderStamp>
  /** The release before, as it was left; null where this one shares nothing with it. */
  readonly before: EarlierRelease | null
  /** Names of the parts that pages and recipes read, and what each was. */
  readonly parts: readonly string[]
  readonly digests: readonly string[]
  /** By portion of the data package, the numbers of the parts that were read for it. */
  readonly portions: ReadonlyMap<string, Uint32Array>
  /** Digests of files that are written as they are made. */
  readonly texts: ReadonlyMap<string, string>
  /** Of the data package. */
  readonly data: PackageMemory
}

export interface EarlierRelease {
  readonly folders: ReadonlyMap<string, FolderStamp>
  /** Its files that the release does not have. */
  readonly gone: readonly string[]
}

/** Plain data. */
type StoredManifest = Omit<Manifest, 'files'> & { readonly files: FileColumns }

const format = 'marsad-release-5'
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
    return sign(payload).equals(bytes.subarray(0, checksumLength)) ? openStored(deserialize(payload) as StoredManifest) : null
  } catch {
    return null
  }
}

function openStored(stored: StoredManifest): Manifest {
  return { ...stored, files: openFiles(stored.files) }
}

/** Whole or not at all. A cache that cannot be written is none. */
export function writeManifest(path: string, manifest: Manifest): void {
  const aside = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const stored: StoredManifest = { ...manifest, files: manifest.files.columns }
    const payload = serialize(stored)
    writeFileSync(aside, sign(payload))
    appendFileSync(aside, payload)
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
