/** How files get into a folder and out of it: linked, moved over others, removed with the folders that they leave empty. */

import { constants, copyFileSync, linkSync, mkdirSync, renameSync, rmSync, rmdirSync, unlinkSync, utimesSync } from 'node:fs'
import { stampOf } from './stamps.ts'

/** Makes the folders that files need, each once. */
export function createFolders(root: string): { readonly makeFor: (file: string) => void } {
  const made = new Set<string>()
  return {
    makeFor: file => {
      const inside = folderOf(file)
      if (inside === '' || made.has(inside)) return
      mkdirSync(`${root}/${inside}`, { recursive: true })
      made.add(inside)
    },
  }
}

/** False where the disk has no links: then it is a copy, which keeps the time of the last change. */
export function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (!['EXDEV', 'EMLINK', 'EPERM', 'ENOTSUP'].includes(codeOf(error))) throw error
    copyWithTime(from, to)
    return false
  }
}

/** Takes the place of what is there by rename; a file from another disk is copied, never into one that is there. */
export function moveOver(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    rmSync(to, { force: true })
    copyWithTime(from, to)
    rmSync(from)
  }
}

/** Files that are not there, or are folders, are no matter. */
export function removeFiles(root: string, files: Iterable<string>): void {
  const left = new Set<string>()
  for (const file of files) {
    if (attempt(() => unlinkSync(`${root}/${file}`), ['ENOENT', 'ENOTDIR', 'EISDIR'])) left.add(folderOf(file))
  }
  for (const folder of left) {
    for (let inside = folder; inside !== '' && attempt(() => rmdirSync(`${root}/${inside}`), ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR']);) inside = folderOf(inside)
  }
}

/** False where it fails with one of these codes. */
function attempt(work: () => void, codes: readonly string[]): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (!codes.includes(codeOf(error))) throw error
    return false
  }
}

function copyWithTime(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  const [, modified = 0] = stampOf(from) ?? []
  utimesSync(to, modified / 1000, modified / 1000)
}

/** Empty for a file in no folder. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
