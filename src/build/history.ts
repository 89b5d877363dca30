/** The history of the corpus folder: one `git log` per build, handed to the pages as plain data. No clock, no network. */

import { spawnSync } from 'node:child_process'
import type { Commit, ContentHistory } from '../model/history.ts'

const mark = '\u0001'
const largest = 256 * 1024 * 1024

/** null where there is no git, no repository or no commit on the folder. */
export function readHistory(content: string): ContentHistory | null {
  const git = (...words: readonly string[]): string | null => {
    const answer = spawnSync('git', ['-C', content, '-c', 'core.quotePath=false', ...words], { encoding: 'utf8', maxBuffer: largest })
    return answer.status === 0 ? answer.stdout : null
  }
  const log = git('log', '--no-merges', '--relative', '--find-renames', '--name-status', `--format=${mark}%h%x09%ct%x09%s`, '--', '.')
  if (log === null || log.trim() === '') return null
  return parseHistory(log, git('rev-parse', '--is-shallow-repository')?.trim() !== 'true')
}

/** Parses the log, the latest commit first: a line of hash, second and subject behind a mark, then one line per file. */
export function parseHistory(log: string, complete: boolean): ContentHistory {
  const commits: Commit[] = []
  const files = new Map<string, number[]>()
  /** What a file of an earlier commit is called now. */
  const names = new Map<string, string>()
  for (const block of log.split(mark).slice(1)) {
    const [head = '', ...lines] = block.split('\n')
    const [id = '', seconds = '', ...subject] = head.split('\t')
    const commit = commits.push({ id, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), subject: subject.join(' ') }) - 1
    for (const [path, earlier] of lines.filter(line => line !== '').map(readPaths)) {
      const current = names.get(path) ?? path
      files.set(current, [...files.get(current) ?? [], commit])
      if (earlier !== undefined) names.set(earlier, current)
    }
  }
  return { commits, files: Object.fromEntries(files), complete }
}

/** `M<tab>path` or `R100<tab>earlier<tab>path`. A copy starts a history of its own. */
function readPaths(line: string): readonly [path: string, earlier?: string] {
  const [status = '', first = '', second] = line.split('\t')
  return second === undefined ? [first] : status.startsWith('R') ? [second, first] : [second]
}
