/** Safe repairs of a corpus folder: the edits that its diagnostics carry, file by file, until there are none left to make. */

import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { interfaceStrings } from '../../build/interface-strings.ts'
import { loadCorpus } from '../../corpus/index.ts'
import { readCorpus, realDisk } from '../../corpus/read/index.ts'
import { applyFixes } from '../../corpus/report/index.ts'
import type { Disk } from '../../corpus/read/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

/** What was changed: a diagnostic that is mended now, or null for letters and accents put together (NFC). */
export interface Repair {
  readonly path: string
  readonly mended: Diagnostic | null
}

/** A repair may bring to light what it hid; more rounds than this would mean that two rules want opposite things. */
const mostRounds = 10

/** Changes files of the folder and says what it changed. A second call changes nothing. Throws when the disk fails. */
export function fixCorpus(folder: string, disk: Disk = realDisk): Repair[] {
  const repairs: Repair[] = composeLetters(folder, disk)
  for (let round = 0; round < mostRounds; round++) {
    const seen = new Map<string, Uint8Array>()
    const { diagnostics } = loadCorpus(folder, { interfaceStrings, disk: rememberReading(disk, folder, seen) })
    const made = [...Map.groupBy(diagnostics.filter(({ fix }) => fix !== undefined), ({ path }) => path)]
      .map(([path, ofFile]) => changeFile(folder, path, seen.get(path), text => applyFixes(text, ofFile)))
    if (made.every(ofFile => ofFile?.length === 0)) break
    repairs.push(...made.flatMap(ofFile => ofFile ?? []))
  }
  return repairs
}

/** Everything compares in NFC; a file in it says exactly what it is read as. */
function composeLetters(folder: string, disk: Disk): Repair[] {
  const seen = new Map<string, Uint8Array>()
  return readCorpus(folder, rememberReading(disk, folder, seen)).files
    .filter(({ role, text }) => role.role !== 'base-map' && text.normalize('NFC') !== text)
    .flatMap(({ path }) => changeFile(folder, path, seen.get(path), text => ({ text: text.normalize('NFC'), made: [null] })) ?? [])
}

/** The disk, which notes what it has given of each file, the first time. */
function rememberReading(disk: Disk, folder: string, seen: Map<string, Uint8Array>): Disk {
  return { ...disk, read: (path, limit) => {
    const known = seen.get(path.slice(folder.length + 1))
    const bytes = known ?? disk.read(path, limit)
    if (bytes !== null) seen.set(path.slice(folder.length + 1), bytes)
    return bytes
  } }
}

/** Changes the text that was looked at. What somebody has saved since is left alone, and null says so: the next round looks at it. */
function changeFile(
  folder: string, path: string, bytes: Uint8Array | undefined, change: (text: string) => { text: string; made: readonly (Diagnostic | null)[] },
): Repair[] | null {
  if (bytes === undefined) return []
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const changed = change(text)
  if (changed.text === text) return []
  return replaceFile(join(folder, path), bytes, changed.text) ? changed.made.map(mended => ({ path, mended })) : null
}

/** Whole or not at all: whoever reads meanwhile sees the old text or the new one. False when the file has other bytes now. Names with a dot in front are no files of a corpus. */
function replaceFile(file: string, bytes: Uint8Array, text: string): boolean {
  const aside = join(dirname(file), `.${basename(file)}.fixing`)
  // Whatever lies there came with the folder, and may be a link that leads out of it: it goes, and nothing is written through it.
  rmSync(aside, { force: true })
  writeFileSync(aside, text, { flag: 'wx' })
  chmodSync(aside, lstatSync(file).mode)
  if (!readFileSync(file).equals(bytes)) {
    rmSync(aside)
    return false
  }
  renameSync(aside, file)
  return true
}
