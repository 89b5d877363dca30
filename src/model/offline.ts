/** What the build tells the browser about keeping the site: groups of files that are kept together. */

/** The group that every other one needs: scripts, styles, search, lists, actors, places. */
export const commonGroup = 'common'

export interface SavedGroup {
  /** A year, or `common`. */
  readonly id: string
  readonly files: number
  readonly bytes: number
}
export type SavedGroups = readonly SavedGroup[]

/** Path inside the site, bytes. */
export type GroupFiles = readonly (readonly [string, number])[]

export const groupsFile = 'data/offline/groups.json'

export function groupFile(id: string): string {
  return `data/offline/${id}.json`
}

/** Address of a web app's description, relative to the site. */
export function webManifestFile(lang: string): string {
  return `site.${lang}.webmanifest`
}
