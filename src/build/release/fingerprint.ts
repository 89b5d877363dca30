/** Whether a corpus folder and its history are what they were, told by stamps alone. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The coarsest clock of a file system, in milliseconds. */
const clockTick = 2000

/** null where a file changed so lately that a further change might leave its stamp as it is. `now`: milliseconds since 1970. */
export function fingerprintOf(content: string, now: number): string | null {
  const sum = createHash('sha256')
  let settled = true
  const visit = (inside: string): void => {
    for (const name of readdirSync(join(content, inside)).sort()) {
      const path = inside === '' ? name : `${inside}/${name}`
      const stat = lstatSync(join(content, path))
      if (Math.max(stat.mtimeMs, stat.ctimeMs) >= now - clockTick) settled = false
      sum.update(`${path}\0${stat.mode}\0${stat.size}\0${stat.mtimeMs}\0${stat.ctimeMs}\0${stat.ino}\n`)
      if (stat.isDirectory()) visit(path)
    }
  }
  visit('')
  sum.update(readHead(content))
  return settled ? sum.digest('hex') : null
}

/** What git would tell the pages of: its latest commit, and how far back it can see. Empty outside git. */
function readHead(content: string): string {
  const { status, stdout } = spawnSync('git', ['-C', content, 'rev-parse', 'HEAD', '--is-shallow-repository', '--show-prefix'], { encoding: 'utf8' })
  return status === 0 ? stdout : ''
}
