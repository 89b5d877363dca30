/** The corpora that are spoilt: every text file of the real one and of the harbour, by path. */

import { globSync, readFileSync } from 'node:fs'

export interface Original {
  readonly name: string
  /** Path in the corpus to text, in bytewise order. */
  readonly files: ReadonlyMap<string, string>
  readonly paths: readonly string[]
}

function readOriginal(name: string): Original {
  const root = new URL(`../../${name}/`, import.meta.url).pathname
  const paths = globSync('**/*.{md,yml}', { cwd: root }).map(path => path.replaceAll('\\', '/')).filter(path => !path.endsWith('README.md')).sort()
  return { name, paths, files: new Map(paths.map(path => [path, readFileSync(root + path, 'utf8')])) }
}

export const originals: readonly Original[] = ['tests/corpora/good/harbour', 'content'].map(readOriginal)
