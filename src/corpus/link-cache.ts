/** What linking found in texts, kept for the next run. What was found in other files, with other names or by other code is not there. */

import { createHash } from 'node:crypto'
import { nameCode } from './code-version.ts'
import { openPacks } from './packs.ts'
import type { KeptLinks, OpenLinks, RecordLinks } from './link/index.ts'
import type { Settings } from './validate/index.ts'

interface Files {
  readonly root: string
  readonly settings: Settings
  /** Stands for the files of a record, by kind and id: `article/<id>`; null where they are not known. */
  readonly sumOf: (key: string) => string | null
}

export interface LinkCache {
  readonly open: OpenLinks
  /** Writes what has changed. Never throws. */
  readonly save: () => void
}

/** null when there can be no cache here. */
export function openLinkCache(folder: string, { root, settings, sumOf }: Files): LinkCache | null {
  const code = nameCode()
  if (code === null) return null
  let save = (): void => undefined
  return {
    open: version => {
      const packs = openPacks<RecordLinks['outlines']>(folder, 'links', root, createHash('sha256').update(JSON.stringify([code, settings.site, settings.codebook, version])).digest())
      save = packs.save
      return keepIn(packs, sumOf)
    },
    save: () => save(),
  }
}

function keepIn(packs: ReturnType<typeof openPacks<RecordLinks['outlines']>>, sumOf: Files['sumOf']): KeptLinks {
  return {
    find: (kind, id) => {
      const key = `${kind}/${id}`
      const pack = packs.of(key)
      const kept = pack.find(key)
      if (kept === undefined || kept.hashes !== sumOf(key)) return null
      pack.use(kept)
      return { outlines: kept.facts, details: () => decode(pack.read(key, 0)) }
    },
    keep: (kind, id, { outlines, details }) => {
      const key = `${kind}/${id}`
      const hashes = sumOf(key)
      if (hashes !== null) packs.of(key).add({ key, paths: '', stamps: '', hashes }, outlines, [Buffer.from(details() ?? '')])
    },
  }
}

/** null where another run has written to the same cache meanwhile. */
function decode(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('utf8')
}
