/** What `build()` and `dev()` of Astro are told alike; the rest stands in astro.config.mjs. */

import type { Urls } from '../../urls/index.ts'

export interface AstroOptions {
  readonly root: string
  readonly base: string
  readonly site?: string
  readonly logLevel: 'warn'
}

export function astroOptions(root: string, { base, origin }: Pick<Urls, 'base' | 'origin'>): AstroOptions {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  return { root, base, ...(origin === '' ? {} : { site: origin }), logLevel: 'warn' }
}
