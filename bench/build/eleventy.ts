/**
 * The same pages by Eleventy. It is no dependency of ours: it is installed once into a folder of the bench, where the network allows.
 * Layouts are plain functions and Markdown is read by no template engine first: the quickest way that Eleventy has.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OtherGenerator } from './other-generator.ts'
import { formatSource } from './other-generator.ts'
import { createWriter } from './write-source.ts'

export const eleventyVersion = '3.1.8'

/** Megabytes: at 20,000 articles it fails with the default. */
const heap = 14_336

const settings = `export default function (config) {
  config.setUseGitIgnore(false)
  config.amendLibrary('md', markdown => { markdown.validateLink = () => true })
  return { dir: { input: 'content', includes: '../frames', output: 'site' }, templateFormats: ['md', '11ty.js'], markdownTemplateEngine: false }
}
`

/** Where Eleventy is installed; null when it is not there and cannot be fetched. */
export function installEleventy(folder: string): string | null {
  const program = join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  if (existsSync(program)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }))
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', `@11ty/eleventy@${eleventyVersion}`], { cwd: folder, stdio: 'ignore', timeout: 300_000 })
  return status === 0 && existsSync(program) ? folder : null
}

/** Replaces the folder. `installed`: from `installEleventy`. */
export function createEleventy(folder: string, installed: string): OtherGenerator {
  rmSync(folder, { recursive: true, force: true })
  const write = createWriter(folder)
  return {
    name: 'Eleventy',
    site: join(folder, 'site'),
    writePage: page => write(page.section ? join('content', page.path, 'index.md') : join('content', `${page.path}.md`), formatSource(page)),
    writeFrames: frames => {
      write('package.json', JSON.stringify({ private: true, type: 'module' }))
      write('eleventy.config.js', settings)
      symlinkSync(join(installed, 'node_modules'), join(folder, 'node_modules'))
      write('escape.js', "export const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')\n")
      for (const [name, { headBeforeTitle, headAfterTitle, after }] of frames) {
        const [start, middle, end] = [headBeforeTitle, headAfterTitle, after].map(text => JSON.stringify(text))
        write(`frames/${name}.11ty.js`, `import { escape } from '../escape.js'\nexport default ({ title, content }) => ${start} + escape(title) + ${middle} + content + ${end}\n`)
      }
    },
    build: {
      program: process.execPath,
      arguments: [`--max-old-space-size=${heap}`, join(installed, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'],
      folder,
    },
  }
}
