/**
 * What a shard says of itself: which it is, what it was made of, and each of its files with size and sum. The merge believes nothing
 * that does not fit this list, and nothing in the list that does not fit its own sum.
 */

import { hash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BuildFailure } from '../failure.ts'
import type { Share } from './division.ts'
import type { Making } from './making.ts'
import type { ShardTable } from './tables.ts'

export const manifestName = 'shard.json'
export const readsName = 'reads.json'
/** Holds the files at their paths below the base path. */
export const filesName = 'files'

/** What a file is to the next build: a page or a file of a recipe, with what was read for it; a text that is compared by its digest; or neither. */
export type FileSort = 'made' | 'text' | 'file'

export interface ShardFile {
  readonly path: string
  readonly sort: FileSort
  readonly bytes: number
  /** SHA-256 in hexadecimal. */
  readonly sum: string
}

export interface ShardManifest {
  readonly share: Share
  readonly making: Making
  /** Pages that fall to the shard and tell of data files that only the merge makes. */
  readonly left: readonly string[]
  readonly files: readonly ShardFile[]
  /** Rows as Parquet; empty where nobody asked for them. */
  readonly tables: readonly ShardTable[]
}

/** Names of parts, and by file the numbers of those that were read for it. */
export interface ShardReads {
  readonly parts: readonly string[]
  readonly made: readonly (readonly [file: string, parts: readonly number[]])[]
}

const format = 'marsad-shard-2'
const readsShape = z.strictObject({ parts: z.array(z.string()), made: z.array(z.tuple([z.string(), z.array(z.int().nonnegative())])) })
const shape = z.strictObject({
  format: z.literal(format),
  index: z.int().nonnegative(),
  count: z.int().positive(),
  making: z.strictObject({ program: z.string(), corpus: z.string(), history: z.string(), lastChange: z.string(), address: z.string(), pictures: z.string() }),
  left: z.array(z.string()),
  files: z.array(z.tuple([z.string(), z.enum(['made', 'text', 'file']), z.int().nonnegative(), z.string()])),
  tables: z.array(z.strictObject({ name: z.string().regex(/^\w+$/), rows: z.int().nonnegative(), sum: z.string() })),
  /** Of the other file beside it. */
  reads: z.string(),
  /** Of all before it. */
  sum: z.string(),
})

/** Writes both lists into the shard's folder. */
export function writeShardManifest(folder: string, { share, making, left, files, tables }: ShardManifest, reads: ShardReads): void {
  const readsText = JSON.stringify(reads)
  const told = { format, ...share, making, left, files: files.map(({ path, sort, bytes, sum }) => [path, sort, bytes, sum]), tables, reads: hash('sha256', readsText) }
  writeFileSync(join(folder, readsName), readsText)
  writeFileSync(join(folder, manifestName), JSON.stringify({ ...told, sum: hash('sha256', JSON.stringify(told)) }))
}

/** Throws BuildFailure when the folder has no whole manifest of this form. */
export function readShardManifest(folder: string): ShardManifest {
  const { sum, ...told } = parse(folder, manifestName, shape)
  if (hash('sha256', JSON.stringify(told)) !== sum) throw damaged(folder, manifestName)
  const { index, count, making, left, files, tables } = told
  return { share: { index, count }, making, left, tables, files: files.map(([path, sort, bytes, own]) => ({ path, sort, bytes, sum: own })) }
}

/** Throws BuildFailure when the list is not the one that the manifest was written with. */
export function readShardReads(folder: string): ShardReads {
  if (hash('sha256', readText(folder, readsName)) !== parse(folder, manifestName, shape).reads) throw damaged(folder, readsName)
  return parse(folder, readsName, readsShape)
}

function parse<Shape>(folder: string, name: string, schema: z.ZodType<Shape>): Shape {
  const text = readText(folder, name)
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw damaged(folder, name)
  }
}

function readText(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch {
    throw new BuildFailure(`${folder} is no whole shard: ${name} cannot be read. Build it anew with npm run build -- --shard i/n`)
  }
}

function damaged(folder: string, name: string): BuildFailure {
  return new BuildFailure(`${folder} is damaged, or of another version of the program: ${name} is not as it was written. Build the shard anew`)
}
