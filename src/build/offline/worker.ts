/** The worker as one script. Nothing of the corpus is in it: it is made once for a state of the code, and kept in the cache. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleClassic } from '../bundle-classic.ts'
import { isWholeProgram, keepProgram } from '../pages/kept-program.ts'

export interface WorkerPlace {
  /** The project. */
  readonly root: string
  /** Where workers are kept. */
  readonly home: string
  /** Of the code, and of which of the two workers. */
  readonly name: string
}

const scriptFile = 'worker.js'

/** Path of the script. `installed` false: the one that undoes earlier ones. */
export async function openWorker({ root, home, name }: WorkerPlace, installed: boolean): Promise<string> {
  const kept = join(home, name)
  if (!isWholeProgram(kept)) await makeWorker(root, kept, installed)
  return join(kept, scriptFile)
}

/** Whole in its place or not at all. */
async function makeWorker(root: string, kept: string, installed: boolean): Promise<void> {
  const aside = `${kept}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  try {
    writeFileSync(join(aside, scriptFile), await bundleClassic(root, join(root, `src/client/offline/worker${installed ? '' : '-off'}.ts`)))
    keepProgram(aside, kept)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
