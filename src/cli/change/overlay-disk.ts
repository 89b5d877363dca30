/** A disk on which some files already are as they are going to be: what a change would make of a corpus can be loaded before it is made. */

import type { Disk } from '../../corpus/read/index.ts'

/** Paths relative to the corpus folder, to their text; null: the file is gone. */
export type Changes = ReadonlyMap<string, string | null>

/** The disk below `root` as the changes would leave it. */
export function createOverlayDisk(disk: Disk, root: string, changes: Changes): Disk {
  const bytes = new Map([...changes].map(([path, text]) => [`${root}/${path}`, text === null ? null : new TextEncoder().encode(text)]))
  const written = [...bytes].filter(([, content]) => content !== null).map(([path]) => path)
  const isNewFolder = (path: string): boolean => written.some(file => file.startsWith(`${path}/`))
  return {
    isFolder: path => disk.isFolder(path) || isNewFolder(path),
    list: folder => {
      const before = disk.isFolder(folder) ? disk.list(folder).filter(name => bytes.get(`${folder}/${name}`) !== null) : []
      const added = written.filter(file => file.startsWith(`${folder}/`)).map(file => file.slice(folder.length + 1).split('/')[0] ?? '')
      return [...new Set([...before, ...added])]
    },
    look: path => {
      const content = bytes.get(path)
      if (content === undefined) return disk.look(path) ?? (isNewFolder(path) ? { type: 'folder', size: 0 } : null)
      return content === null ? null : { type: 'file', size: content.length }
    },
    read: (path, limit) => {
      const content = bytes.get(path)
      if (content === undefined) return disk.read(path, limit)
      return content === null || content.length > limit ? null : content
    },
  }
}
