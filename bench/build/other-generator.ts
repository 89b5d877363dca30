/** What the bench must know of a generator that it measures beside ours. */

import type { Command } from './measure-command.ts'
import type { Frame, SourcePage } from './prepare-pages.ts'

export interface OtherGenerator {
  readonly name: string
  /** Writes the source of a page below the generator's own folder. */
  readonly writePage: (page: SourcePage) => void
  /** Writes layouts and settings. */
  readonly writeFrames: (frames: ReadonlyMap<string, Frame>) => void
  /** Builds the site into `site`, which is empty. */
  readonly build: Command
  readonly site: string
}

/** Front matter in front of the text. A JSON string is a string of YAML. */
export function formatSource({ title, frame, markdown }: SourcePage): string {
  return `---\ntitle: ${JSON.stringify(title)}\nlayout: ${frame}\n---\n${markdown}`
}
