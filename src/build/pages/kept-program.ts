/** Page programs in the cache: whole and undamaged, or not there at all. Builds that make the same one at once do not disturb each other. */

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles } from '../release/stamps.ts'

const sumFile = 'sum.txt'
/** Programs of code that nobody builds any more go after a week, in milliseconds: never one that a build of today may be reading. */
const keptFor = 7 * 86_400_000

export function isWholeProgram(folder: string): boolean {
  try {
    return readFileSync(join(folder, sumFile), 'utf8') === sumOf(folder)
  } catch {
    return false
  }
}

/** Puts what was made `aside` in its place, unless a whole one stands there already. Afterwards nothing is left aside. */
export function keepProgram(aside: string, place: string): void {
  writeFileSync(join(aside, sumFile), sumOf(aside))
  if (!moveIn(aside, place) && !isWholeProgram(place)) {
    const damaged = `${aside}.damaged`
    renameSync(place, damaged)
    rmSync(damaged, { recursive: true, force: true })
    moveIn(aside, place)
  }
  rmSync(aside, { recursive: true, force: true })
  for (const name of readdirSync(dirname(place))) {
    const other = join(dirname(place), name)
    const stat = statSync(other, { throwIfNoEntry: false })
    if (other !== place && stat !== undefined && stat.mtimeMs < Date.now() - keptFor) rmSync(other, { recursive: true, force: true })
  }
}

function moveIn(aside: string, place: string): boolean {
  try {
    renameSync(aside, place)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

function sumOf(folder: string): string {
  const sum = createHash('sha256')
  for (const file of listFiles(folder)) if (file !== sumFile) sum.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  return sum.digest('hex')
}
