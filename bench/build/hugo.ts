/** The same pages by Hugo: when it is installed. It gets plain sources, two templates of a line each, and none of the files that it makes unasked. */

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { OtherGenerator } from './other-generator.ts'
import { formatSource } from './other-generator.ts'
import type { Frame, SourcePage } from './prepare-pages.ts'
import { createWriter } from './write-source.ts'

/** Text is to stay as it was written; addresses may be of any kind, as those of the tables' downloads. */
const settings = `baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
disablePathToLower = true
timeout = "30m"
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions]
linkify = false
typographer = false
`

/** `0.111.3`; null when there is no Hugo. */
export function findHugo(): string | null {
  const { stdout, status } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  return status === 0 ? (/v([\d.]+)/.exec(stdout)?.[1] ?? 'of unknown version') : null
}

/** Replaces the folder. */
export function createHugo(folder: string): OtherGenerator {
  rmSync(folder, { recursive: true, force: true })
  const site = join(folder, 'public')
  const write = createWriter(folder)
  return {
    name: 'Hugo',
    site,
    writePage: page => write(sourcePath(page), formatSource(page)),
    writeFrames: frames => {
      write('hugo.toml', settings)
      for (const [name, frame] of frames) write(`layouts/_default/${name}.html`, formatLayout(frame))
    },
    build: { program: 'hugo', arguments: ['--quiet', '--source', folder, '--config', join(folder, 'hugo.toml'), '--destination', site, '--cacheDir', join(folder, 'cache')] },
  }
}

/** A page with pages below it is a section, and its source lies among theirs. */
function sourcePath({ path, section }: SourcePage): string {
  return section ? join('content', path, '_index.md') : join('content', `${path}.md`)
}

function formatLayout({ headBeforeTitle, headAfterTitle, after }: Frame): string {
  if (`${headAfterTitle}${after}`.includes('{{')) throw new Error('The frame of the pages would be read as a template of Hugo')
  return `${headBeforeTitle}{{ .Title }}${headAfterTitle}{{ .Content }}${after}`
}
