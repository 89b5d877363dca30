/**
 * The list of the steps of a build. The target is touched by the last one alone, and only with a whole, verified site:
 * until then everything grows in a stage of this build's own.
 */

import { join } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import { compareDiagnostics } from '../model/diagnostic.ts'
import type { WrittenFile } from '../exports/index.ts'
import { placeApi, writePackage } from './data/index.ts'
import type { WrittenPackage } from './data/index.ts'
import { keepForRelease } from './data/keeper.ts'
import { withDataFiles } from '../site/corpus.ts'
import { createDigests } from './reads/parts.ts'
import { createRecorder } from './reads/recorder.ts'
import { nameCode, nameWith } from './release/code-name.ts'
import type { Recorder } from './reads/recorder.ts'
import type { LastRelease } from './release/last-release.ts'
import type { NewRelease } from './release/new-release.ts'
import { createRelease } from './release/new-release.ts'
import type { ReleaseSetting } from './release/setting.ts'
import { isUnchanged, readSetting } from './release/setting.ts'
import { headersFile } from './headers.ts'
import type { Loaded } from './load.ts'
import { load } from './load.ts'
import { writeMarker } from './marker.ts'
import { buildOffline } from './offline/index.ts'
import { buildPages } from './pages/index.ts'
import { drawPictures } from './pictures/index.ts'
import type { Progress } from './progress.ts'
import type { KeptSearch } from './search.ts'
import { buildSearch } from './search.ts'
import type { BuildSettings } from './settings.ts'
import type { Stage } from './stage.ts'
import { createStage, removeStage } from './stage.ts'
import { checkTarget, clearBeside, restoreInterrupted, switchSite } from './switch.ts'
import { verifySite } from './verify/index.ts'
import type { Urls } from '../urls/index.ts'
import { writeReferences } from './references.ts'
import { checkTables } from './shards/check-tables.ts'
import { describeMaking } from './shards/making.ts'
import type { OpenShards } from './shards/open-shards.ts'
import { takeFromShards } from './shards/take-over.ts'

export interface BuildResult {
  /** The target was replaced. False: the corpus has errors, and the target is as it was. */
  readonly built: boolean
  /** Base path of the site; `/` when there is none. */
  readonly base: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * `shards`: what other machines have made of the site; null = nothing, and what the last release has is taken over. Throws BuildFailure for what
 * people can mend outside the corpus, and other errors for our own faults; the target then is as it was.
 */
export async function buildSite(settings: BuildSettings, progress: Progress, shards: MergedShards | null = null): Promise<BuildResult> {
  checkTarget(settings.out, [settings.root, settings.content])
  if (restoreInterrupted(settings.out)) progress.say('  An interrupted build had left the site aside: it is back in its place.')
  const setting = readSetting(settings)
  const last = shards === null ? setting.last() : null
  if (last !== null && isUnchanged(last, setting)) {
    progress.say('  Nothing has changed since the last build: the site stays as it is. (--full builds it anew.)')
    return { built: true, base: last.manifest.base, diagnostics: last.manifest.diagnostics }
  }
  const { prepared, diagnostics } = await progress.step('load', () => load(settings), sayLoaded)
  const sorted = [...diagnostics].sort(compareDiagnostics)
  if (prepared === null) return { built: false, base: '/', diagnostics: sorted }
  shards?.checkMaking(describeMaking(settings.root, prepared.handover))
  const { base } = prepared.handover.urls
  const stage = createStage(settings.root)
  try {
    let files: readonly WrittenFile[] | null = null
    const handover = withDataFiles(prepared.handover, () => files ?? failUnwritten())
    const digestOf = createDigests(handover)
    const fresh = createRelease(stage.site, last, digestOf)
    const release = shards === null ? fresh : takeFromShards(fresh, shards, stage.site)
    const recorder = createRecorder(handover)
    const data = await progress.step('data', () => writePackage(stage.site, prepared.data, keepForRelease(release, recorder, last, settings.out)), sayWritten)
    files = data.files
    const links = await fillStage({ settings, setting, stage, prepared: { ...prepared, handover }, digestOf, recorder, release, last, shards }, progress)
    await progress.step('switch', () => switchSite(stage.site, settings.out), () => settings.out)
    setting.remember(release, { diagnostics: sorted, base, links, data: data.memory })
    await progress.step('clear', () => clearBeside(settings.out), () => 'the site before')
  } finally {
    removeStage(stage)
  }
  return { built: true, base, diagnostics: sorted }
}

/** `withTables`: their rows are held against the data package. */
export type MergedShards = OpenShards & { readonly withTables?: boolean }

interface Filling {
  readonly settings: BuildSettings
  readonly setting: ReleaseSetting
  readonly stage: Stage
  readonly prepared: NonNullable<Loaded['prepared']>
  /** What a part of what pages read is in this build. */
  readonly digestOf: (part: string) => string
  readonly recorder: Recorder
  readonly release: NewRelease
  readonly last: LastRelease | null
  readonly shards: MergedShards | null
}

/** Returns the number of links of each page, where they were verified. */
async function fillStage({ settings, setting, stage, prepared, digestOf, recorder, release, last, shards }: Filling, progress: Progress): Promise<ReadonlyMap<string, number>> {
  const { handover, data, baseMaps, explore, annotate, record } = prepared
  const { corpus, urls } = handover
  await progress.step('pages', () => buildPages(setting.program(urls), recorder, urls, stage, release), ({ pages, rendered }) => `${rendered} of ${pages} made`)
  await progress.step('api', () => placeApi(stage.site, data, release.isToMake), count => `${count} files`)
  await progress.step('texts', () => release.placeTexts([...baseMaps, ...explore(), ...annotate(), ...record, headersFile(urls.base)]), changed => `${changed.length} changed`)
  await progress.step('references', () => writeReferences(release, recorder, handover), count => `${count} files`)
  await progress.step('pictures', () => drawPictures(stage.site, handover, settings.cache, release.isToMake), count => (count === 0 ? 'none' : `${count} pictures`))
  shards?.checkAllTaken()
  if (shards?.withTables === true) await progress.step('tables', () => checkTables(shards.tables, join(stage.site, 'data'), corpus.codebook), counts => `${counts.values().reduce((sum, rows) => sum + rows, 0)} rows in ${counts.size} tables`)
  const leaveOut = new Set(settings.leaveOut)
  if (!leaveOut.has('search')) await progress.step('search', () => buildSearch(corpus, urls, stage.site, { ...keptSearch(settings, urls), keepFolder: release.keepFolder, recorder, digestOf, trusts: last !== null }), saySearch)
  if (!leaveOut.has('offline')) await progress.step('offline', () => buildOffline({ site: stage.site, worker: setting.worker, installed: settings.installed ?? true, sizeOf: path => sizeOfKept(path, release, last) }, corpus),
    ({ files, bytes }) => (files === 0 ? 'switched off' : `${files} files, ${(bytes / 1e6).toFixed(1)} MB`))
  writeMarker(stage.site, { base: urls.base })
  if (leaveOut.has('verify')) return new Map()
  const earlier = last === null ? null : { folder: settings.out, files: new Set(last.manifest.files.keys()), links: last.manifest.links, kept: release.kept, isAsLeft: last.isAsLeft }
  const { linksOf } = await progress.step('verify', () => verifySite(stage.site, corpus, urls, earlier), ({ pages, links }) => `${pages} pages, ${links} links`)
  return linksOf
}

/** Bytes of a file that was taken over as it was. */
function sizeOfKept(path: string, { kept }: NewRelease, last: LastRelease | null): number | undefined {
  return kept.has(path) ? last?.manifest.files.get(path)?.[0] : undefined
}

/** Where units of the index are kept, and what else than the corpus their records are made of. */
function keptSearch({ root, out, cache }: BuildSettings, { base, origin }: Urls): Pick<KeptSearch, 'cache' | 'name'> {
  return { cache, name: nameWith(nameCode(root), [base, origin, out]) }
}

function saySearch({ records, shards, merged, units, made }: Awaited<ReturnType<typeof buildSearch>>): string {
  return `${records} records${shards > 1 ? ` in ${shards} parts, ${shards - merged} of them kept` : ''}${units > 1 ? `; ${made} of ${units} units made` : ''}`
}

function sayLoaded({ prepared, diagnostics }: Loaded): string {
  if (prepared === null) return `${diagnostics.filter(({ level }) => level === 'error').length} errors`
  const { articles, events } = prepared.handover.corpus
  return `${articles.size} articles, ${events.size} events`
}

function failUnwritten(): never {
  throw new Error('The data files are told of before they are written')
}

function sayWritten({ files }: WrittenPackage): string {
  return `${files.length} files, ${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`
}
