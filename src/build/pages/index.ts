/** The pages of the corpus: those whose inputs have changed are rendered, the others kept. */

import { handOver } from '../../site/corpus.ts'
import type { Urls } from '../../urls/index.ts'
import { BuildFailure } from '../failure.ts'
import type { Recorder } from '../reads/recorder.ts'
import type { NewRelease } from '../release/new-release.ts'
import type { Stage } from '../stage.ts'
import { fileOf, openPageProgram } from './program.ts'

export interface PageCounts {
  readonly pages: number
  readonly rendered: number
}

export interface PageProgramPlace {
  /** The project. */
  readonly root: string
  /** Where page programs are kept. */
  readonly home: string
  /** Of the code and the address. */
  readonly name: string
}

/** Throws what pages throw. */
export async function buildPages({ root, home, name }: PageProgramPlace, recorder: Recorder, urls: Urls, stage: Stage, release: NewRelease): Promise<PageCounts> {
  handOver(recorder.handover)
  const program = await openPageProgram(root, urls, stage, home, name)
  const paths = await program.listPaths()
  const files = new Set<string>()
  let rendered = 0
  for (const path of paths) {
    const file = fileOf(path)
    if (files.has(file)) throw new BuildFailure(`Two pages want to be ${file}; one of them is made by ${path.route.component}`)
    files.add(file)
    if (release.keepMade(file)) continue
    const { result, reads } = await recorder.watch(() => program.render(path))
    release.placeMade(file, result, reads)
    rendered += 1
  }
  return { pages: paths.length, rendered }
}
