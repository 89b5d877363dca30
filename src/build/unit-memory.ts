/**
 * What the records of each unit of the search index have read of the corpus, remembered from build to build: where none of it has changed, they
 * are what they were, and need not be listed to know it.
 */

import { hash } from 'node:crypto'
import type { Outline } from '../search/outlines.ts'
import type { Packs } from '../search/packs.ts'
import type { RecordSource } from '../search/write-index.ts'
import { numberParts } from './release/part-numbers.ts'

/** Of one unit. */
interface Known {
  /** Of its records. */
  readonly sum: string
  /** What was read for them, by number of the part, and a digest of all of it. */
  readonly reads: Uint32Array
  readonly digest: string
}

interface Remembered {
  /** Names of parts, as JSON. */
  readonly parts: string
  readonly units: ReadonlyMap<string, Known>
}

export interface UnitMemory extends Pick<RecordSource<Outline>, 'recall'> {
  /** `reads`: names of the parts that were read to list the records of the unit. */
  readonly remember: (unit: readonly Outline[], sum: string, reads: ReadonlySet<string>) => void
  /** Keeps for the next build what is known of the units of this one. */
  readonly close: () => void
}

/** `name`: of the program, and of all that it is told besides the corpus; `digestOf`: what a part is in this build. */
export function openUnitMemory(packs: Pick<Packs, 'find' | 'keep'>, name: string, digestOf: (part: string) => string): UnitMemory {
  const before = packs.find<Remembered>(name)
  const parts = numberParts(null, digestOf)
  const old = before === null ? [] : (JSON.parse(before.parts) as string[]).map(part => ({ part, digest: once(() => digestOf(part)), number: once(() => parts.numberOf(part)) }))
  const units = new Map<string, Known>()
  return {
    recall: unit => {
      const key = nameOutlines(unit)
      const known = before?.units.get(key)
      if (known === undefined || digestAll(Array.from(known.reads, part => old[part]?.digest() ?? '')) !== known.digest) return null
      units.set(key, { ...known, reads: known.reads.map(part => old[part]?.number() ?? -1) })
      return known.sum
    },
    remember: (unit, sum, reads) => {
      const names = [...reads]
      units.set(nameOutlines(unit), { sum, reads: Uint32Array.from(names, parts.numberOf), digest: digestAll(names.map(digestOf)) })
    },
    close: () => packs.keep(name, { parts: JSON.stringify(parts.names), units } satisfies Remembered),
  }
}

/** Many units have read the same. */
function once<Value>(find: () => Value): () => Value {
  let found: Value | undefined
  return () => found ??= find()
}

/** Which records it has, and all that their outlines say. */
function nameOutlines(unit: readonly Outline[]): string {
  return hash('sha256', unit.map(({ kind, id, lang, pages, days }) => `${kind} ${id} ${lang} ${pages.join('+')} ${days?.first ?? ''} ${days?.last ?? ''}\n`).join(''), 'base64url')
}

function digestAll(digests: readonly string[]): string {
  return hash('sha256', digests.join('\n'), 'base64url')
}
