/** Safe repairs of a corpus folder: the edits that its diagnostics carry, file by file, until there are none left to make. */

import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { interfaceStrings } from '../../build/interface-strings.ts'
import { loadCorpus } from '../../corpus/index.ts'
import { readCorpus, realDisk } from '../../corpus/read/index.ts'
import { applyFixes } from '../../corpus/report/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

/** What was changed: a diagnostic that is mended now, or null for letters and accents put together (NFC). */
export interface Repair {
  readonly path: string
  readonly mended: Diagnostic | null
}

/** A repair may bring to light what it hid; more rounds than this would mean that two rules want opposite things. */
const mostRounds = 10

/** Changes files of the folder and says what it changed. A second call changes nothing. Throws when the disk fails. */
export function fixCorpus(folder: string): Repair[] {
  const repairs: Repair[] = composeLetters(folder)
  for (let round = 0; round < mostRounds; round++) {
    const { diagnostics } = loadCorpus(folder, { interfaceStrings })
    const made = [...Map.groupBy(diagnostics.filter(({ fix }) => fix !== undefined), ({ path }) => path)]
      .flatMap(([path, ofFile]) => changeFile(folder, path, text => applyFixes(text, ofFile)))
    if (made.length === 0) break
    repairs.push(...made)
  }
  return repairs
}

/** Everything compares in NFC; a file in it says exactly what it is read as. */
function composeLetters(folder: string): Repair[] {
  return readCorpus(folder, realDisk).files
    .filter(({ role, text }) => role.role !== 'base-map' && text.normalize('NFC') !== text)
    .flatMap(({ path }) => changeFile(folder, path, text => ({ text: text.normalize('NFC'), made: [null] })))
}

function changeFile(folder: string, path: string, change: (text: string) => { text: string; made: readonly (Diagnostic | null)[] }): Repair[] {
  const file = join(folder, path)
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
  const changed = change(text)
  if (changed.text === text) return []
  replaceFile(file, changed.text)
  return changed.made.map(mended => ({ path, mended }))
}

/** Whole or not at all: whoever reads meanwhile sees the old text or the new one. Names with a dot in front are no files of a corpus. */
function replaceFile(file: string, text: string): void {
  const aside = join(dirname(file), `.${basename(file)}.fixing`)
  // Whatever lies there came with the folder, and may be a link that leads out of it: it goes, and nothing is written through it.
  rmSync(aside, { force: true })
  writeFileSync(aside, text, { flag: 'wx' })
  chmodSync(aside, lstatSync(file).mode)
  renameSync(aside, file)
}
