/**
 * An object store behind a web address. Contents are stored once each under their own sum and copied to their paths inside the
 * store: what is there is not sent again, and going back sends nothing. A store cannot switch all paths at once; so what pages
 * need is put first, pages after it, the worker last, and what nobody needs any more goes at the end.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { servingOf } from '../urls/serving.ts'
import type { ObjectStore } from './object-store.ts'
import { keptFiles, keptReleases, nextHistory, planDeployment } from './plan.ts'
import type { FileSums, Release } from './release.ts'
import { formatSums, parseSums, sumOf } from './release.ts'
import type { Deployed, OnFile, Target } from './target.ts'
import { DeployFailure, changedMeanwhile, chooseEarlier } from './target.ts'

/** Below the prefix, beside the site: contents, lists, history. No page's address starts with a dot. */
const own = '.marsad'
const atOnce = 12
const note = { type: 'text/plain; charset=utf-8', cacheControl: 'no-store' }

interface History {
  /** Ids, the live release first. */
  readonly releases: readonly string[]
  /** The release that was being put live; still here after an interruption: paths may then be its or the live one's. */
  readonly unfinished: string | null
}

export function openObjects(store: ObjectStore): Target {
  return {
    list: async () => (await readHistory(store)).releases,
    deploy: async (folder, release, onFile) => {
      const history = await readHistory(store)
      if (history.releases.length === 0 && history.unfinished === null && !await store.isEmpty()) {
        throw new DeployFailure({
          en: 'The place holds objects that no deployment put there: choose an empty bucket or another prefix',
          ar: 'في هذا الموضع ما لم يضعه نشرٌ سابق: اختر حاوية فارغة أو بادئة أخرى',
        })
      }
      await sendContents(store, folder, release, await readAll(store, history.releases), onFile)
      return putLive(store, release, history, onFile)
    },
    goBack: async (id, onFile) => {
      const history = await readHistory(store)
      return putLive(store, await readRelease(store, chooseEarlier(history.releases, id)), history, onFile)
    },
  }
}

async function sendContents(store: ObjectStore, folder: string, release: Release, earlier: readonly Release[], onFile: OnFile): Promise<void> {
  const known = new Set(earlier.flatMap(({ files }) => [...files.values()]))
  const missing = [...new Map([...release.files].map(([path, sum]) => [sum, path]))].filter(([sum]) => !known.has(sum))
  let done = 0
  await forEach(missing, async ([sum, path]) => {
    const bytes = readFileSync(join(folder, path))
    if (sumOf(bytes) !== sum) throw changedMeanwhile(path)
    if (!await store.has(contentKey(sum))) await store.write(contentKey(sum), bytes, { ...servingOf(path), cacheControl: note.cacheControl })
    onFile(++done, missing.length)
  })
  await store.write(listKey(release.id), Buffer.from(formatSums(release.files)), note)
}

async function putLive(store: ObjectStore, release: Release, history: History, onFile: OnFile): Promise<Deployed> {
  const earlier = await readAll(store, history.releases.filter(id => id !== release.id))
  const plan = planDeployment(release, earlier, await readLive(store, history))
  if (plan.write.length > 0 || plan.remove.length > 0 || history.releases[0] !== release.id) {
    await writeHistory(store, { releases: history.releases, unfinished: release.id })
    await writePaths(store, plan.write, plan.live, onFile)
    await forEach(plan.remove, path => store.remove(path))
    await writeHistory(store, { releases: nextHistory(release.id, history.releases), unfinished: null })
    const abandoned = history.unfinished === null || history.releases.includes(history.unfinished) ? [] : [history.unfinished]
    await forgetOld(store, [...earlier, ...await readAll(store, abandoned.filter(id => id !== release.id))], release, earlier.slice(0, keptReleases))
  }
  return { id: release.id, written: plan.write.length, removed: plan.remove.length }
}

/** In the order of the plan: the next rank begins when the last one is there. */
async function writePaths(store: ObjectStore, paths: readonly string[], sums: FileSums, onFile: OnFile): Promise<void> {
  let done = 0
  const put = async (path: string): Promise<void> => {
    await store.copy(contentKey(sums.get(path) ?? ''), path, servingOf(path))
    onFile(++done, paths.length)
  }
  const isPage = (path: string): boolean => path.endsWith('.html')
  await forEach(paths.filter(path => !isPage(path) && path !== 'sw.js'), put)
  await forEach(paths.filter(isPage), put)
  await forEach(paths.filter(path => path === 'sw.js'), put)
}

/** What readers may find now: one list, or two after an interruption. */
async function readLive(store: ObjectStore, history: History): Promise<FileSums[]> {
  const [live, ...earlier] = await readAll(store, history.releases)
  const before = live === undefined ? [] : [withKept(live, earlier)]
  if (history.unfinished === null) return before
  const begun = withKept(await readRelease(store, history.unfinished), live === undefined ? [] : [live, ...earlier])
  return [...before.length === 0 ? [new Map()] : before, begun]
}

function withKept(release: Release, earlier: readonly Release[]): FileSums {
  return new Map([...keptFiles(release, earlier), ...release.files])
}

async function forgetOld(store: ObjectStore, known: readonly Release[], release: Release, kept: readonly Release[]): Promise<void> {
  const old = known.filter(one => !kept.includes(one))
  const needed = new Set([release, ...kept].flatMap(({ files }) => [...files.values()]))
  const contents = new Set(old.flatMap(({ files }) => [...files.values()]).filter(sum => !needed.has(sum)))
  await forEach([...contents], sum => store.remove(contentKey(sum)))
  await forEach(old, ({ id }) => store.remove(listKey(id)))
}

async function readAll(store: ObjectStore, ids: readonly string[]): Promise<Release[]> {
  return Promise.all(ids.map(id => readRelease(store, id)))
}

async function readRelease(store: ObjectStore, id: string): Promise<Release> {
  const text = await store.read(listKey(id))
  if (text === null) throw new DeployFailure({ en: `The list of the release ${id} is missing from the store`, ar: `قائمة الإصدار ${id} مفقودة من المخزن` })
  return { id, files: parseSums(text) }
}

async function readHistory(store: ObjectStore): Promise<History> {
  const text = await store.read(`${own}/history`)
  const lines = (text ?? '').split('\n').filter(Boolean)
  return {
    releases: lines.filter(line => /^[0-9a-f]{16}$/.test(line)),
    unfinished: lines.map(line => /^unfinished ([0-9a-f]{16})$/.exec(line)?.[1]).find(id => id !== undefined) ?? null,
  }
}

async function writeHistory(store: ObjectStore, { releases, unfinished }: History): Promise<void> {
  const lines = [...releases, ...unfinished === null ? [] : [`unfinished ${unfinished}`]]
  await store.write(`${own}/history`, Buffer.from(`${lines.join('\n')}\n`), note)
}

const contentKey = (sum: string): string => `${own}/contents/${sum}`
const listKey = (id: string): string => `${own}/releases/${id}`

/** A few at a time; the first failure ends it. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
}
