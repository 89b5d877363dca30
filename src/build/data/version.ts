/** Names the state of a corpus: a sum over the paths and bytes of its files, the same on every machine. */

import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** As many as a record's version has. */
const digits = 12

/** The first digits of SHA-256 in hex. Files whose names begin with a dot say nothing about the corpus, and outside data sets are no part of it. */
export function hashCorpus(content: string): string {
  const sum = createHash('sha256')
  for (const path of listPaths(content)) {
    sum.update(`${path}\0`)
    sum.update(createHash('sha256').update(readFileSync(join(content, path))).digest())
  }
  return sum.digest('hex').slice(0, digits)
}

/** Sorted by their bytes, `/`-separated. */
function listPaths(content: string): string[] {
  const paths = globSync('**/*', { cwd: content, exclude: name => /(?:^|[\\/])\.|^reference(?:$|[\\/])/.test(name) })
  return paths.filter(path => statSync(join(content, path)).isFile()).map(path => path.replaceAll('\\', '/')).sort()
}
