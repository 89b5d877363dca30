/** Publishes small sites as a build does, through the same release, assembly, switch and manifest, without a corpus: each file is a page that reads itself. */

import { mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { openAssembly } from '../../../src/build/release/assembly.ts'
import { openLastRelease } from '../../../src/build/release/last-release.ts'
import { readManifest, writeManifest } from '../../../src/build/release/manifest.ts'
import { createRelease } from '../../../src/build/release/new-release.ts'
import { leaveBehind } from '../../../src/build/release/spare.ts'
import { foldersOf } from '../../../src/build/release/stamps.ts'
import { writeMarker } from '../../../src/build/marker.ts'
import { createStage, removeStage } from '../../../src/build/stage.ts'
import { switchSite } from '../../../src/build/switch.ts'

/** Texts by path. */
export type Pages = ReadonlyMap<string, string>

export interface Published {
  /** Paths that were made, not kept. */
  readonly made: readonly string[]
  /** It began with the spare. */
  readonly onSpare: boolean
  /** Put together, not yet switched in: where. */
  readonly folder: string
}

export interface Publishing {
  /** Where stages are; left out: beside the target. */
  readonly stages?: string
  /** Nothing is taken over. */
  readonly full?: boolean
  /** Folders are given a time long past, so that their stamps are trusted. */
  readonly aged?: boolean
  /** Called when all pages are made or kept, and when they are put together; what it throws ends the build. */
  readonly onMade?: () => void
  readonly onAssembled?: () => void
}

const name = 'program'

/** The target is `<place>/live`. */
export function publish(place: string, pages: Pages, { stages = place, full = false, aged = false, onMade, onAssembled }: Publishing = {}): Published {
  const [out, manifest] = [join(place, 'live'), join(place, 'manifest')]
  const last = full ? null : openLastRelease(readManifest(manifest), name, out)
  const stage = createStage(stages)
  const assembly = last === null ? null : openAssembly(last, stage.folder)
  try {
    const onSpare = assembly?.isSpare === true
    const release = createRelease(stage.site, assembly, part => pages.get(part) ?? 'none')
    mkdirSync(stage.site)
    const made = [...pages.keys()].filter(path => !release.keepMade(path))
    for (const path of made) release.placeMade(path, Buffer.from(pages.get(path) ?? ''), new Set([path]))
    writeMarker(stage.site, { base: '/' })
    onMade?.()
    const { folder, files } = release.assemble()
    if (aged) for (const inside of foldersOf(files)) utimesSync(join(folder, inside), 1_600_000_000, 1_600_000_000)
    onAssembled?.()
    const old = switchSite(folder, out)
    writeManifest(manifest, release.describe(out, { name, fingerprint: null, diagnostics: [], base: '/', links: new Map(), data: { files: new Map(), portions: new Map() } }))
    leaveBehind(old, out, assembly?.isShared() === true)
    return { made, onSpare, folder }
  } finally {
    assembly?.close()
    removeStage(stage)
  }
}

/** The manifest's word for it that all of the live site is as it was left. */
export function isWhole(place: string): boolean {
  return openLastRelease(readManifest(join(place, 'manifest')), name, join(place, 'live'))?.isWhole() === true
}
