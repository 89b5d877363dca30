/** What is remembered of the data package of a release, so that the next build takes over what has not changed. Plain data. */

import type { WrittenFile } from '../../exports/index.ts'

/** Bytes of a file: where they begin, and how many they are. */
export type Stretch = readonly [at: number, bytes: number]

export interface PackageMemory {
  readonly files: ReadonlyMap<string, RememberedFile>
  /** By series and what they are made of. */
  readonly portions: ReadonlyMap<string, RememberedPortion>
}

/** A file with both of its sums: the one that is published, and the one that archives want. */
export interface SummedFile extends WrittenFile {
  readonly crc32: number
}

export interface MadeFile extends SummedFile {
  /** Digest of what it was made of; empty where that is not known. */
  readonly from: string
  /** Its portions in their order; empty for a file that is made in one piece. */
  readonly portions: readonly PlacedPortion[]
}

/** A portion as it stands in a file. */
export interface PlacedPortion {
  readonly name: string
  readonly place: Stretch
  /** Digest of its text. */
  readonly sum: string
}

export interface RememberedFile extends MadeFile {
  /** What it became in the zip, and each of its portions there. */
  readonly packed: Stretch
  readonly packedPortions: ReadonlyMap<string, Stretch>
}

export interface RememberedPortion {
  readonly rows: readonly number[]
  readonly told: unknown
}
