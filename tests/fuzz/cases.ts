/** One case: a corpus, some of whose files are spoilt. Whole, or only the spoilt files with a few others, which is quicker. */

import fc from 'fast-check'
import { byteChange, mutate, mutation } from './mutations.ts'
import { originals } from './originals.ts'
import type { MemoryEntry } from '../corpus/memory-disk.ts'
import type { ByteChange, Mutation } from './mutations.ts'

export interface Spoilt {
  readonly file: number
  readonly mutations: readonly Mutation[]
  readonly bytes: readonly ByteChange[]
}

export interface Case {
  readonly corpus: number
  readonly whole: boolean
  readonly spoilt: readonly Spoilt[]
  /** Other files beside it where it is not whole. */
  readonly beside: readonly number[]
  /** Where the first spoilt file is put instead of its own place. */
  readonly movedTo: string | null
}

const file = fc.nat(10_000)
const places = ['site.yml', 'codebook.yml', 'interface/de.yml', 'articles/2020/moved.md', 'articles/2020/moved.coding.amal.yml', 'actors/moved.md', 'pages/moved.ar.md', 'basemap/moved.json', 'moved.txt', 'events/A.md']

const spoilt: fc.Arbitrary<Spoilt> = fc.record({
  file,
  mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  bytes: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(byteChange, { minLength: 1, maxLength: 4 }) }),
})

export const anyCase: fc.Arbitrary<Case> = fc.record({
  corpus: fc.nat(originals.length - 1),
  whole: fc.nat(49).map(number => number === 0),
  spoilt: fc.array(spoilt, { minLength: 1, maxLength: 2 }),
  beside: fc.array(file, { maxLength: 4 }),
  movedTo: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...places) }),
})

export interface SpoiltCorpus {
  readonly files: Readonly<Record<string, MemoryEntry | null>>
  readonly untouched: ReadonlyMap<string, string>
}

/** The files of a case. */
export function spoilCorpus(chosen: Case): SpoiltCorpus {
  const original = originals[chosen.corpus % originals.length]
  if (original === undefined) throw new RangeError(`no corpus ${chosen.corpus}`)
  const pathOf = (index: number): string => original.paths[index % original.paths.length] ?? 'site.yml'
  const kept = chosen.whole ? original.paths : ['site.yml', 'codebook.yml', ...chosen.beside.map(pathOf), ...chosen.spoilt.map(({ file: index }) => pathOf(index))]
  const files: Record<string, MemoryEntry | null> = Object.fromEntries(kept.map(path => [path, original.files.get(path) ?? '']))
  for (const [index, { file: at, mutations, bytes }] of chosen.spoilt.entries()) {
    const path = pathOf(at)
    const text = mutations.reduce((changed, change) => mutate(changed, change, original), original.files.get(path) ?? '')
    const entry = bytes.length === 0 ? text : changeBytes(text, bytes)
    if (index > 0 || chosen.movedTo === null) files[path] = entry
    else Object.assign(files, { [path]: null, [chosen.movedTo]: entry })
  }
  return { files, untouched: original.files }
}

function changeBytes(text: string, changes: readonly ByteChange[]): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  for (const { at, value } of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
  return bytes
}
