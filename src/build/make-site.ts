/**
 * The list of the steps of a build that has something to do. The target is touched by the last one alone, and only with a whole, verified site:
 * until then everything grows in a stage of this build's own, and beside the target.
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
import type { Recorder } from './reads/recorder.ts'
import { createRecorder } from './reads/recorder.ts'
import type { Assembly } from './release/assembly.ts'
import { openAssembly } from './release/assembly.ts'
import { nameCode, nameWith } from './release/code-name.ts'
import type { LastRelease } from './release/last-release.ts'
import type { NewRelease } from './release/new-release.ts'
import { createRelease } from './release/new-release.ts'
import type { ReleaseSetting } from './release/setting.ts'
import { leaveBehind } from './release/spare.ts'
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
import { switchSite } from './switch.ts'
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

/** What is asked of a build, and what it may take over. */
export interface SiteOrder {
  readonly settings: BuildSettings
  readonly setting: ReleaseSetting
  readonly last: LastRelease | null
  readonly shards: MergedShards | null
}

/** Throws as `buildSite` does. */
export async function makeSite({ settings, setting, last, shards }: SiteOrder, progress: Progress): Promise<BuildResult> {
  const { prepared, diagnostics } = await progress.step('load', () => load(settings), sayLoaded)
  const sorted = [...diagnostics].sort(compareDiagnostics)
  if (prepared === null) return { built: false, base: '/', diagnostics: sorted }
  shards?.checkMaking(describeMaking(settings.root, prepared.handover))
  const { base } = prepared.handover.urls
  const stage = createStage(settings.root)
  let assembly: Assembly | null = null
  try {
    assembly = last === null ? null : openAssembly(last, stage.folder)
    let written: readonly WrittenFile[] | null = null
    const handover = withDataFiles(prepared.handover, () => written ?? failUnwritten())
    const digestOf = createDigests(handover)
    const fresh = createRelease(stage.site, assembly, digestOf)
    const release = shards === null ? fresh : takeFromShards(fresh, shards, stage.site)
    const recorder = createRecorder(handover)
    const data = await progress.step('data', () => writePackage(stage.site, prepared.data, keepForRelease(release, recorder, last, settings.out)), sayWritten)
    written = data.files
    const { folder, links } = await fillStage({ settings, setting, stage, prepared: { ...prepared, handover }, digestOf, recorder, release, last, shards }, progress)
    const old = await progress.step('switch', () => switchSite(folder, settings.out), () => settings.out)
    setting.remember(release, { diagnostics: sorted, base, links, data: data.memory })
    await progress.step('clear', () => leaveBehind(old, settings.out, assembly?.isShared() === true), () => 'the site before')
  } finally {
    assembly?.close()
    removeStage(stage)
  }
  return { built: true, base, diagnostics: sorted }
}

/** `withTables`: their rows are held against the data package. */
export type MergedShards = OpenShards & { readonly withTables?: boolean }

interface Filling extends SiteOrder {
  readonly stage: Stage
  readonly prepared: NonNullable<Loaded['prepared']>
  /** What a part of what pages read is in this build. */
  readonly digestOf: (part: string) => string
  readonly recorder: Recorder
  readonly release: NewRelease
}

interface Filled {
  /** Of the whole site. */
  readonly folder: string
  /** Number of links of each page, where they were verified. */
  readonly links: ReadonlyMap<string, number>
}

async function fillStage({ settings, setting, stage, prepared, digestOf, recorder, release, last, shards }: Filling, progress: Progress): Promise<Filled> {
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
  if (!leaveOut.has('offline')) await progress.step('offline', () => buildOffline({ site: stage.site, grown: release, worker: setting.worker, installed: settings.installed ?? true }, corpus),
    ({ files, bytes }) => (files === 0 ? 'switched off' : `${files} files, ${(bytes / 1e6).toFixed(1)} MB`))
  writeMarker(stage.site, { base: urls.base })
  const { folder, files } = await progress.step('assemble', release.assemble, site => `${site.files.length} files, ${release.kept.size} of them kept`)
  if (leaveOut.has('verify')) return { folder, links: new Map() }
  const earlier = last === null ? null : { ...last, files: last.manifest.files, linksOf: last.manifest.files.linksOf, kept: release.kept }
  const { linksOf } = await progress.step('verify', () => verifySite(folder, corpus, urls, earlier, files), ({ pages, links }) => `${pages} pages, ${links} links`)
  return { folder, links: linksOf }
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
