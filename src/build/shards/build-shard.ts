/**
 * The list of the steps of one shard: the whole corpus is read and checked, the shard's own share of the pages and files of records is
 * made, and a folder with a manifest takes the place of the shard that was there. No site is touched.
 */

import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listTypeFiles } from '../../exports/api/index.ts'
import { compareDiagnostics } from '../../model/diagnostic.ts'
import type { BuildResult } from '../index.ts'
import { writeEach } from '../data/index.ts'
import { BuildFailure } from '../failure.ts'
import { load } from '../load.ts'
import type { Prepared } from '../load.ts'
import { buildPages } from '../pages/index.ts'
import { drawPictures } from '../pictures/index.ts'
import type { Progress } from '../progress.ts'
import { createRecorder } from '../reads/recorder.ts'
import { writeRecordReferences } from '../references.ts'
import { readSetting } from '../release/setting.ts'
import type { BuildSettings } from '../settings.ts'
import type { Stage } from '../stage.ts'
import { createStage, removeStage } from '../stage.ts'
import { clearBeside, switchSite } from '../switch.ts'
import type { Share } from './division.ts'
import { nameShare } from './division.ts'
import { describeMaking } from './making.ts'
import { filesName, manifestName, writeShardManifest } from './manifest.ts'
import { createShardRelease } from './shard-release.ts'
import { writeShardTables } from './tables.ts'

export interface ShardOrder {
  readonly share: Share
  /** Of the shards; this one becomes `<index>-of-<count>` in it. */
  readonly folder: string
  /** Writes its rows of the data package too, for a merge that checks them. */
  readonly withTables?: boolean
}

/**
 * Nothing is written when the corpus has errors (`built` false). Throws BuildFailure where the place of the shard holds anything else than a shard.
 */
export async function buildShard(settings: BuildSettings, { share, folder, withTables = false }: ShardOrder, progress: Progress): Promise<BuildResult> {
  const target = join(folder, nameShare(share))
  checkPlace(target)
  const { prepared, diagnostics } = await progress.step('load', () => load(settings))
  const sorted = [...diagnostics].sort(compareDiagnostics)
  if (prepared === null) return { built: false, base: '/', diagnostics: sorted }
  const stage = createStage(settings.root)
  try {
    const made = join(stage.folder, 'shard')
    await fillShard({ settings, share, stage, prepared, made, withTables }, progress)
    switchSite(made, target)
    clearBeside(target)
  } finally {
    removeStage(stage)
  }
  return { built: true, base: prepared.handover.urls.base, diagnostics: sorted }
}

interface Filling {
  readonly settings: BuildSettings
  readonly share: Share
  readonly stage: Stage
  readonly prepared: Prepared
  readonly made: string
  readonly withTables: boolean
}

async function fillShard({ settings, share, stage, prepared, made, withTables }: Filling, progress: Progress): Promise<void> {
  const { handover, data } = prepared
  const recorder = createRecorder(handover)
  const site = join(made, filesName)
  mkdirSync(site, { recursive: true })
  const release = createShardRelease(site, share)
  // Styles and scripts go into the stage's site, which is thrown away: they are the merge's to place.
  await progress.step('pages', () => buildPages(readSetting(settings).program(handover.urls), recorder, handover.urls, stage, release), ({ pages, rendered }) => `${rendered} of ${pages} made`)
  await progress.step('api', () => writeEach(site, listTypeFiles(data.context, release.isToMake)), count => `${count} files`)
  await progress.step('references', () => writeRecordReferences(release, recorder, handover), count => `${count} files`)
  await progress.step('pictures', () => drawPictures(site, handover, settings.cache, release.isToMake), count => (count === 0 ? 'none' : `${count} pictures`))
  const tables = withTables ? await progress.step('tables', () => writeShardTables(made, data.tables.own, handover.corpus.codebook, share), all => `${all.reduce((sum, { rows }) => sum + rows, 0)} rows`) : []
  await progress.step('shard', () => {
    const { reads, ...described } = release.describeFiles()
    writeShardManifest(made, { share, making: describeMaking(settings.root, handover), ...described, tables }, reads)
    return described.files.length
  }, files => `${files} files`)
}

function checkPlace(target: string): void {
  if (!existsSync(target) || existsSync(join(target, manifestName))) return
  if (statSync(target).isDirectory() && readdirSync(target).length === 0) return
  throw new BuildFailure(`The shard cannot be written to ${target}: something is there that is no shard. Move it away or choose another folder with --out`)
}
