/** What the repository around a corpus folder is asked: its log, and earlier states of files. Two processes of git, no network. */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const mark = '\u0001'
const gap = '\u0002'
const largest = 512 * 1024 * 1024
/** A copy without old files must not fetch them. */
const environment = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' }

/** A file of a commit. Blobs are null where there was, or is, none. */
export interface LoggedFile {
  /** As the commit calls it, relative to the corpus folder. */
  readonly path: string
  /** Its name before, where the commit renamed it. */
  readonly earlier: string | null
  readonly before: string | null
  readonly after: string | null
}

export interface LoggedCommit {
  readonly hash: string
  readonly seconds: number
  readonly by: string
  readonly subject: string
  readonly files: readonly LoggedFile[]
}

export interface Log {
  /** The latest first, merges left out. */
  readonly commits: readonly LoggedCommit[]
  readonly complete: boolean
}

/** null where there is no git, no repository or no commit on the folder. Commits of a shallow copy whose parents are missing look as if they had made every file: they are left out. */
export function readLog(content: string): Log | null {
  const format = `${mark}%H${gap}%ct${gap}%aN${gap}%s`
  const log = ask(content, ['log', '--no-merges', '--relative', '--find-renames', '--raw', '--no-abbrev', `--format=${format}`, '--', '.'])
  if (log === null || log.trim() === '') return null
  const cut = ask(content, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true' ? readShallow(content) : null
  return { commits: parseLog(log).filter(({ hash }) => cut?.has(hash) !== true), complete: cut === null }
}

function readShallow(content: string): Set<string> {
  const path = ask(content, ['rev-parse', '--git-path', 'shallow'])?.trim() ?? ''
  try {
    return new Set(readFileSync(resolve(content, path), 'utf8').split('\n'))
  } catch {
    return new Set()
  }
}

function ask(content: string, words: readonly string[]): string | null {
  const answer = spawnSync('git', ['-C', content, '-c', 'core.quotePath=false', ...words], { encoding: 'utf8', maxBuffer: largest, env: environment })
  return answer.status === 0 ? answer.stdout : null
}

/** Parses what `readLog` asks for: a line of hash, second, author and subject behind a mark, then one line per file. */
export function parseLog(log: string): LoggedCommit[] {
  return log.split(mark).slice(1).map(block => {
    const [head = '', ...lines] = block.split('\n')
    const [hash = '', seconds = '', by = '', ...subject] = head.split(gap)
    return {
      hash, seconds: Number(seconds), by: withoutAddress(by), subject: subject.join(' ').replaceAll('\t', ' '),
      files: lines.filter(line => line.startsWith(':')).map(parseFile),
    }
  })
}

/** Some people's name is their address: only what stands before the sign is theirs to be called by. */
function withoutAddress(name: string): string {
  return name.replace(/\S+@\S+/g, address => address.slice(0, address.indexOf('@')).replace(/^[<(]/, '')).trim()
}

/** `:100644 100644 <blob> <blob> M<tab>path`, or `R100<tab>earlier<tab>path`. A copy starts a history of its own. */
function parseFile(line: string): LoggedFile {
  const [head = '', first = '', second] = line.split('\t')
  const [, , before = '', after = '', status = ''] = head.split(' ')
  const blob = (hash: string): string | null => /^0*$/.test(hash) ? null : hash
  if (second === undefined) return { path: first, earlier: null, before: blob(before), after: blob(after) }
  return status.startsWith('R') ? { path: second, earlier: first, before: blob(before), after: blob(after) } : { path: second, earlier: null, before: null, after: blob(after) }
}

/** At most so many at a time: they are held in memory. */
const portion = 2000
/** Larger files are no texts of a corpus. */
const largestBlob = 1024 * 1024

/** Calls back with each blob that is here, by its hash, as UTF-8. What is missing, too large or no text is left out. */
export function readBlobs(content: string, hashes: readonly string[], take: (hash: string, text: string) => void): void {
  for (let from = 0; from < hashes.length; from += portion) {
    const asked = hashes.slice(from, from + portion)
    const answer = spawnSync('git', ['-C', content, 'cat-file', '--batch'], { input: `${asked.join('\n')}\n`, maxBuffer: largest, env: environment })
    if (answer.status !== 0) continue
    parseBlobs(answer.stdout, take)
  }
}

function parseBlobs(bytes: Buffer, take: (hash: string, text: string) => void): void {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at)
    if (end === -1) return
    const [hash = '', , size] = bytes.toString('latin1', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    const body = bytes.subarray(at, at + Number(size))
    at += Number(size) + 1
    if (body.length > largestBlob) continue
    try {
      take(hash, decoder.decode(body))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
}
