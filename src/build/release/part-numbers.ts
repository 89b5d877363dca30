/** The parts that pages have read, by number: those of the last release keep theirs, so that what was noted for a page that is kept need not be noted again. */

import type { Manifest } from './manifest.ts'

export interface PartNumbers {
  /** By number. */
  readonly names: readonly string[]
  readonly numberOf: (name: string) => number
  /** True when all these parts of the last release are what they were. Each is looked at once, when the first page asks. */
  readonly areSame: (parts: Uint32Array) => boolean
  /** What the next build must know to find these numbers in what was noted. */
  readonly settle: () => SettledParts
}

export interface SettledParts extends Pick<Manifest, 'parts' | 'digests'> {
  /** Numbers of this build as they are stored: others only where most of them named what nobody reads any more. */
  readonly renumber: (reads: Uint32Array) => Uint32Array
}

/** Is no digest: of a part that nobody has read in this build. */
const notRead = '-'

/** `digestOf`: what a part is in this build. */
export function numberParts(last: Pick<Manifest, 'parts' | 'digests'> | null, digestOf: (part: string) => string): PartNumbers {
  const names = [...last?.parts ?? []]
  const digests: (string | undefined)[] = []
  let numbers: Map<string, number> | null = null
  const digestAt = (part: number): string => digests[part] ??= digestOf(names[part] ?? '')
  return {
    names,
    numberOf: name => {
      numbers ??= new Map(names.map((known, at) => [known, at]))
      const number = numbers.get(name) ?? names.push(name) - 1
      numbers.set(name, number)
      digestAt(number)
      return number
    },
    areSame: parts => {
      for (const part of parts) if (digestAt(part) !== last?.digests[part]) return false
      return true
    },
    settle: () => {
      const used = names.flatMap((_, part) => digests[part] === undefined ? [] : [part])
      if (used.length * 2 >= names.length) return { parts: names, digests: names.map((_, part) => digests[part] ?? notRead), renumber: reads => reads }
      const anew = new Map(used.map((part, at) => [part, at]))
      return { parts: used.map(part => names[part] ?? ''), digests: used.map(digestAt), renumber: reads => reads.map(part => anew.get(part) ?? 0) }
    },
  }
}
