/**
 * A folder that a web server reads: `releases/<id>/` are whole sites, `current` is a link to one of them and is what is served.
 * The link is replaced by one rename, so that readers always have one whole release. Files that two releases share are one file.
 */

import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { keptFiles, nextHistory, planDeployment } from './plan.ts'
import type { FileSums, Release } from './release.ts'
import { formatSums, parseSums, sumOf } from './release.ts'
import type { OnFile, Target } from './target.ts'
import { DeployFailure, changedMeanwhile, chooseEarlier } from './target.ts'

/** `place`: absolute. It is made when it is missing; a folder that holds anything else is refused with DeployFailure. */
export function openFolder(place: string): Target {
  checkPlace(place)
  return {
    list: async () => readHistory(place),
    deploy: async (folder, release, onFile) => {
      const history = readHistory(place)
      const earlier = history.filter(id => id !== release.id).map(id => ({ id, files: readSums(place, id) }))
      const plan = planDeployment(release, earlier, earlier.slice(0, 1).map(({ id }) => readLive(place, id)))
      if (history[0] === release.id) return { id: release.id, written: 0, removed: 0 }
      if (!isWhole(place, release)) fillRelease(place, folder, release, plan.live, onFile)
      makeLive(place, release.id, history)
      return { id: release.id, written: plan.write.length, removed: plan.remove.length }
    },
    goBack: async id => {
      const history = readHistory(place)
      const chosen = chooseEarlier(history, id)
      makeLive(place, chosen, history)
      return { id: chosen, written: 0, removed: 0 }
    },
  }
}

function checkPlace(place: string): void {
  if (!existsSync(place)) return
  if (!lstatSync(place).isDirectory()) throw new DeployFailure({ en: `${place} is not a folder`, ar: `${place} ليس مجلّدًا` })
  const strange = readdirSync(place).filter(name => !['releases', 'current', 'history'].includes(name) && !name.startsWith('.new-'))
  if (strange.length > 0) throw new DeployFailure({
    en: `${place} holds ${strange.slice(0, 3).join(', ')}, which no deployment put there: choose an empty folder`,
    ar: `في ${place} ما لم يضعه نشرٌ سابق: ${strange.slice(0, 3).join('، ')}. اختر مجلّدًا فارغًا`,
  })
}

/** The link says what is live; the file beside it which releases came before. */
function readHistory(place: string): string[] {
  const live = existsSync(join(place, 'current')) ? basename(readlinkSync(join(place, 'current'))) : null
  const noted = existsSync(join(place, 'history')) ? readFileSync(join(place, 'history'), 'utf8').split('\n').filter(Boolean) : []
  const known = noted.filter(id => id !== live && existsSync(sumsOf(place, id)))
  return live === null ? known : [live, ...known]
}

/** Grows beside the releases and is renamed when it is whole: a release's folder never holds half of one. */
function fillRelease(place: string, folder: string, release: Release, live: FileSums, onFile: OnFile): void {
  const fresh = join(place, `.new-${process.pid}`)
  rmSync(fresh, { recursive: true, force: true })
  const others = releasesAt(place).map(id => ({ folder: join(place, 'releases', id), files: readLive(place, id) }))
  const made = new Set<string>()
  let done = 0
  try {
    for (const [path, sum] of live) {
      const target = join(fresh, path)
      if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true })
      made.add(dirname(target))
      const holder = others.find(({ files }) => files.get(path) === sum)
      if (holder === undefined) copyChecked(join(folder, path), target, sum)
      else linkOrCopy(join(holder.folder, path), target)
      onFile(++done, live.size)
    }
    mkdirSync(join(place, 'releases'), { recursive: true })
    rmSync(join(place, 'releases', release.id), { recursive: true, force: true })
    renameSync(fresh, join(place, 'releases', release.id))
    writeAside(place, liveSumsOf(place, release.id), formatSums(live))
    writeAside(place, sumsOf(place, release.id), formatSums(release.files))
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    throw error instanceof DeployFailure || (error as NodeJS.ErrnoException).code === undefined ? error : refusedByDisk(place, error as Error)
  }
}

function refusedByDisk(place: string, { message }: Error): DeployFailure {
  return new DeployFailure({
    en: `Nothing could be written below ${place}: ${message}. Is the disk full, or closed to writing?`,
    ar: `تعذّرت الكتابة في ${place}: ${message}. أيكون القرص ممتلئًا أو مغلقًا للكتابة؟`,
  })
}

/** A build that replaced the site in the meantime is noticed: its bytes have other sums. */
function copyChecked(from: string, to: string, sum: string): void {
  const bytes = readFileSync(from)
  if (sumOf(bytes) !== sum) throw changedMeanwhile(from)
  writeFileSync(to, bytes)
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to)
  }
}

function makeLive(place: string, id: string, history: readonly string[]): void {
  const kept = nextHistory(id, history)
  lendHashed(place, id, kept)
  writeAside(place, join(place, 'history'), `${kept.join('\n')}\n`)
  const link = join(place, `.new-link-${process.pid}`)
  rmSync(link, { force: true })
  symlinkSync(join('releases', id), link)
  renameSync(link, join(place, 'current'))
  for (const other of releasesAt(place).filter(other => !kept.includes(other))) {
    for (const sums of [sumsOf(place, other), liveSumsOf(place, other)]) rmSync(sums, { force: true })
    rmSync(join(place, 'releases', other), { recursive: true, force: true })
  }
}

/** Gives a release that has its place already what pages opened under another one ask for. */
function lendHashed(place: string, id: string, kept: readonly string[]): void {
  const release = { id, files: readSums(place, id) }
  const others = kept.filter(other => other !== id).map(other => ({ id: other, files: readSums(place, other) }))
  const there = readLive(place, id)
  const missing = [...keptFiles(release, others)].filter(([path]) => !there.has(path))
  if (missing.length === 0) return
  for (const [path] of missing) {
    const target = join(place, 'releases', id, path)
    const lender = others.find(({ files }) => files.has(path))
    mkdirSync(dirname(target), { recursive: true })
    if (!existsSync(target) && lender !== undefined) linkOrCopy(join(place, 'releases', lender.id, path), target)
  }
  writeAside(place, liveSumsOf(place, id), formatSums(new Map([...there, ...missing])))
}

function writeAside(place: string, path: string, text: string): void {
  const fresh = join(place, `.new-list-${process.pid}`)
  writeFileSync(fresh, text)
  renameSync(fresh, path)
}

function isWhole(place: string, { id }: Release): boolean {
  return existsSync(sumsOf(place, id)) && existsSync(join(place, 'releases', id))
}

function releasesAt(place: string): string[] {
  const folder = join(place, 'releases')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter(name => /^[0-9a-f]{16}$/.test(name)).sort()
}

const sumsOf = (place: string, id: string): string => join(place, 'releases', `${id}.sha256`)
const liveSumsOf = (place: string, id: string): string => join(place, 'releases', `${id}.all.sha256`)

function readSums(place: string, id: string): FileSums {
  return parseSums(readFileSync(sumsOf(place, id), 'utf8'))
}

/** With the hashed files that the release's folder holds of earlier ones; empty when the list is missing, as after a kill. */
function readLive(place: string, id: string): FileSums {
  return existsSync(liveSumsOf(place, id)) ? parseSums(readFileSync(liveSumsOf(place, id), 'utf8')) : new Map()
}
