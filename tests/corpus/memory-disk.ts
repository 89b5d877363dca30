/** A corpus folder in memory, for tests: paths to text, bytes, or entries that are no plain files. */

import type { Disk, EntryType } from '../../src/corpus/read/index.ts'

export type MemoryEntry = string | Uint8Array | { readonly type: Exclude<EntryType, 'file' | 'folder'> } | { readonly size: number }

/** A disk whose root is the empty path. Folders exist as far as files need them. */
export function createMemoryDisk(files: Readonly<Record<string, MemoryEntry | null>>): Disk {
  const entries = new Map<string, MemoryEntry>()
  for (const [path, entry] of Object.entries(files)) if (entry !== null) entries.set(`/${path}`, entry)
  const bytesOf = (entry: MemoryEntry | undefined): Uint8Array | null =>
    typeof entry === 'string' ? new TextEncoder().encode(entry) : entry instanceof Uint8Array ? entry : null
  const isFolder = (path: string): boolean => [...entries.keys()].some(key => key.startsWith(`${path}/`))
  return {
    isFolder,
    list: folder => [...new Set([...entries.keys()].filter(key => key.startsWith(`${folder}/`)).map(key => key.slice(folder.length + 1).split('/')[0] ?? ''))],
    look: path => {
      const entry = entries.get(path)
      if (entry === undefined) return isFolder(path) ? { type: 'folder', size: 0 } : null
      if (typeof entry === 'object' && 'type' in entry) return { type: entry.type, size: 0 }
      if (typeof entry === 'object' && 'size' in entry) return { type: 'file', size: entry.size }
      return { type: 'file', size: bytesOf(entry)?.length ?? 0 }
    },
    read: path => bytesOf(entries.get(path)),
  }
}
