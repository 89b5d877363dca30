/** Hands the corpus over and lets Astro make the pages, into the stage. */

import type { Handover } from '../site/corpus.ts'
import { handOver } from '../site/corpus.ts'
import type { Stage } from './stage.ts'

/** What `build()` and `dev()` of Astro are told alike; the rest stands in astro.config.mjs. */
export function astroOptions(root: string, handover: Handover): { root: string; base: string; site?: string; logLevel: 'warn' } {
  const { base, origin } = handover.urls
  return { root, base, ...(origin === '' ? {} : { site: origin }), logLevel: 'warn' }
}

/** Writes the site into `stage.site`. Throws what Astro throws. */
export async function buildPages(root: string, handover: Handover, stage: Stage): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  handOver(handover)
  const { build } = await import('astro')
  await build({ ...astroOptions(root, handover), outDir: stage.site, cacheDir: stage.cache })
}
