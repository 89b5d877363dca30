/** What readers can ask to keep: the pages of a year, and what all years need. One list a group, and one of the groups. */

import type { SavedGroup, SavedGroups } from '../../model/offline.ts'
import { commonGroup, groupFile, groupsFile } from '../../model/offline.ts'
import type { TextFile } from '../write-files.ts'
import { dayOfPath } from './record-days.ts'
import type { SiteFile } from './site-file.ts'
import { isOfUse } from './site-file.ts'

/** Every file of use to a reader is in exactly one group. */
export function makeSavingFiles(files: readonly SiteFile[], days: ReadonlyMap<string, string>): TextFile[] {
  const groups = Map.groupBy(files.filter(({ path }) => isOfUse(path)), ({ path }) => dayOfPath(path, days).slice(0, 4) || commonGroup)
  const ids = [...groups.keys()].sort()
  const list: SavedGroups = ids.map((id): SavedGroup => {
    const own = groups.get(id) ?? []
    return { id, files: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) }
  })
  return [
    { path: groupsFile, text: JSON.stringify(list) },
    ...ids.map(id => ({ path: groupFile(id), text: JSON.stringify((groups.get(id) ?? []).map(({ path, bytes }) => [path, bytes])) })),
  ]
}
