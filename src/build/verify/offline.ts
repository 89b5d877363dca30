/** The editions without a network: the worker is there, names files that exist, and every file that readers may keep is in one group. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import type { GroupFiles, SavedGroups } from '../../model/offline.ts'
import { groupFile, groupsFile, webManifestFile } from '../../model/offline.ts'
import { isOfUse } from '../offline/site-file.ts'

/** `files`: relative paths of all files of the site. */
export function checkOffline(folder: string, files: readonly string[], corpus: Corpus): string[] {
  const known = new Set(files)
  const needed = ['sw.js', groupsFile, ...corpus.site.languages.map(webManifestFile)]
  const missing = needed.filter(file => !known.has(file)).map(file => `${file}: is missing`)
  if (missing.length > 0) return missing
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
  const named = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => url)
  return [
    ...named.filter(url => !known.has(url)).map(url => `sw.js: names ${url}, which does not exist`),
    ...(worker.includes('__WB_MANIFEST') ? ['sw.js: has no list of files'] : []),
    ...checkGroups(folder, files),
  ]
}

function checkGroups(folder: string, files: readonly string[]): string[] {
  const readJson = <Shape>(path: string): Shape => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Shape
  const grouped = readJson<SavedGroups>(groupsFile).flatMap(({ id }) => readJson<GroupFiles>(groupFile(id)).map(([path]) => path))
  const once = new Set(grouped)
  const pages = files.filter(file => isOfUse(file) && file.endsWith('.html'))
  return [
    ...(once.size === grouped.length ? [] : [`${groupsFile}: ${grouped.length - once.size} files are in more than one group`]),
    ...pages.filter(page => !once.has(page)).map(page => `${groupsFile}: ${page} is in no group`),
  ]
}
