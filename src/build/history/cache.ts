/** Edits of commits that were compared before, in one file of the cache folder. Whatever does not fit to today's code and settings is not there. */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { nameCode } from '../../corpus/code-version.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { FileEdit } from './edits.ts'

/** Goes up when the code of this folder comes to other edits. */
const edition = 1

export interface EditCache {
  readonly known: ReadonlyMap<string, readonly FileEdit[]>
  /** Keeps these and forgets all others. Never throws: a cache that cannot be written costs time and nothing else. */
  readonly save: (edits: ReadonlyMap<string, readonly FileEdit[]>) => void
}

export function openEditCache(folder: string, content: string, { site, codebook }: Pick<Corpus, 'site' | 'codebook'>): EditCache {
  const code = nameCode()
  if (code === null) return { known: new Map(), save: () => undefined }
  const version = createHash('sha256').update(JSON.stringify([edition, code, site, codebook])).digest('base64url')
  const name = createHash('sha256').update(relative(folder, content)).digest('hex').slice(0, 16)
  const path = join(folder, 'history', `${name}.json`)
  const known = readKept(path, version)
  return {
    known,
    save: edits => {
      if (edits.size === known.size && [...edits.keys()].every(hash => known.has(hash))) return
      const body = JSON.stringify([...edits])
      try {
        mkdirSync(join(folder, 'history'), { recursive: true })
        writeFileSync(`${path}.${process.pid}`, `${version} ${digest(body)}\n${body}`)
        renameSync(`${path}.${process.pid}`, path)
      } catch {
        return
      }
    },
  }
}

function readKept(path: string, version: string): ReadonlyMap<string, readonly FileEdit[]> {
  try {
    const text = readFileSync(path, 'utf8')
    const body = text.slice(text.indexOf('\n') + 1)
    return text.startsWith(`${version} ${digest(body)}\n`) ? new Map(JSON.parse(body) as [string, FileEdit[]][]) : new Map()
  } catch {
    return new Map()
  }
}

function digest(body: string): string {
  return createHash('sha256').update(body).digest('base64url')
}
