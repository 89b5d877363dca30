/**
 * What has been made for search indexes, kept for the next build by what it was made of: what does not fit to the records, the names
 * and the code of today is not there.
 */

import { createHash, hash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Name } from '../language/index.ts'
import { compareIds } from '../model/ids.ts'
import type { LanguageTag } from '../model/text.ts'
import type { Packs } from './packs.ts'
import { openPacks } from './packs.ts'
import type { SearchRecord } from './records.ts'

/** Names are the same only for what is made of the same. */
export interface IndexCache extends Packs {
  /** `sum`: of its records. */
  readonly nameUnit: (sum: string) => string
  readonly nameShard: (key: string, unitNames: readonly string[]) => string
}

/** `folder`: may be missing; null keeps nothing. */
export function openIndexCache(folder: string | null, names: readonly Name[], languages: readonly LanguageTag[]): IndexCache {
  const code = nameCode()
  const common = hash('sha256', (code ?? '') + JSON.stringify([names, languages]), 'hex')
  return {
    ...openPacks(code === null ? null : folder),
    nameUnit: sum => nameOf(common, [sum]),
    nameShard: (key, unitNames) => nameOf(common, [key, ...unitNames]),
  }
}

export function sumRecords(records: readonly SearchRecord[]): string {
  return nameOf('', records.map(record => JSON.stringify(record)))
}

function nameOf(common: string, parts: readonly string[]): string {
  const sum = createHash('sha256').update(common)
  for (const part of parts) sum.update('\0').update(part)
  return sum.digest('hex')
}

const rooms = ['search', 'language', 'model'] as const

/** The code that makes an index, with its packages; null where it cannot be read. */
function nameCode(): string | null {
  try {
    const source = fileURLToPath(new URL('..', import.meta.url))
    const files = rooms.flatMap(room => readdirSync(join(source, room)).filter(name => name.endsWith('.ts')).sort(compareIds).map(name => `${room}/${name}`))
    const sum = createHash('sha256').update(process.version)
    for (const file of [...files, '../package-lock.json']) sum.update(`\0${file}\0`).update(readFileSync(join(source, file)))
    return sum.digest('hex')
  } catch {
    return null
  }
}
