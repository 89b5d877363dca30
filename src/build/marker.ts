/** A small file in every finished site: the folder was made by a build and may be replaced by one, and under which path it works. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const markerName = '.marsad-site'

export interface Marker {
  /** Base path of the site, a slash at both ends. */
  readonly base: string
}

export function writeMarker(folder: string, { base }: Marker): void {
  writeFileSync(join(folder, markerName), `${JSON.stringify({ base })}\n`)
}

/** null when the folder holds no finished site. */
export function readMarker(folder: string): Marker | null {
  try {
    const found: unknown = JSON.parse(readFileSync(join(folder, markerName), 'utf8'))
    return typeof found === 'object' && found !== null && 'base' in found && typeof found.base === 'string' ? { base: found.base } : null
  } catch {
    return null
  }
}
