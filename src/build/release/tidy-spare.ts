/**
 * Makes a spare a part of the last release: what the last release does not have is removed. Folders whose list of names has not changed since
 * they were left are as they are known; in the others, somebody may have put anything.
 */

import { readdirSync, rmSync } from 'node:fs'
import type { Manifest } from './manifest.ts'
import { removeFiles } from './move-files.ts'
import { folderStampOf, isSameFolder } from './stamps.ts'

/** Afterwards all files in the folder have paths of the release; whether each is the file that the release has is not looked at. */
export function tidySpare(folder: string, { files, folders, before }: Pick<Manifest, 'files' | 'folders' | 'before'>): void {
  const known = before?.folders ?? new Map<string, never>()
  const touched = [...new Set([...known.keys(), ...folders.keys()])].sort().filter(inside => !isSameFolder(folderStampOf(`${folder}/${inside}`), known.get(inside)))
  removeFiles(folder, before?.gone ?? [])
  // Outer folders come first: a link that stands in the place of one is gone before anything is looked up behind it.
  for (const inside of ['', ...touched]) removeStrange(folder, inside, files, folders)
}

function removeStrange(folder: string, inside: string, files: Manifest['files'], folders: Manifest['folders']): void {
  if (inside !== '' && folderStampOf(`${folder}/${inside}`) === null) return
  for (const entry of readdirSync(`${folder}/${inside}`, { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    const isKnown = entry.isDirectory() ? folders.has(path) : entry.isFile() && files.has(path)
    if (!isKnown) rmSync(`${folder}/${path}`, { recursive: true, force: true })
  }
}
