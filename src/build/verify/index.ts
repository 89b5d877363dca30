/** The last look before a site is published: nothing lost, every link whole, the policy on every page. */

import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import type { Urls } from '../../urls/index.ts'
import { BuildFailure } from '../failure.ts'
import { checkAnnotate } from './annotate.ts'
import { checkExports } from './data.ts'
import { readTags } from './html.ts'
import { checkExplore } from './explore.ts'
import { checkOffline } from './offline.ts'
import type { PageLinks } from './links.ts'
import { checkLinks, readLinks } from './links.ts'
import type { PageNames } from './outward.ts'
import { checkAlternates, checkOutward, readNames } from './outward.ts'
import { checkPages } from './pages.ts'
import { checkPolicy } from './policy.ts'
import { checkSearch } from './search.ts'

export interface VerifiedCounts {
  readonly pages: number
  readonly links: number
}

/** Throws BuildFailure with everything that is wrong. */
export function verifySite(folder: string, corpus: Corpus, urls: Urls): VerifiedCounts {
  const files = listFiles(folder)
  const pages = files.filter(file => file.endsWith('.html'))
  const links: PageLinks[] = []
  const names: PageNames[] = []
  const problems = [...checkPages(new Set(pages), corpus), ...checkExports(folder, corpus), ...checkExplore(folder, corpus), ...checkAnnotate(folder, corpus), ...checkSearch(folder, corpus), ...checkOffline(folder, files, corpus)]
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8')
    const tags = readTags(html)
    problems.push(...checkPolicy(page, tags), ...checkOutward(page, html, tags, urls.origin !== ''))
    names.push(readNames(page, tags))
    links.push(readLinks(page, tags))
  }
  const checked = checkLinks(links, { base: urls.base, origin: urls.origin, files: new Set(files) })
  problems.push(...checked.problems, ...checkAlternates(names))
  if (problems.length > 0) throw new BuildFailure(`The built site is not whole (${problems.length} problems); it was not published:`, problems)
  return { pages: pages.length, links: checked.links }
}

/** Relative paths with `/`, sorted. */
function listFiles(folder: string): string[] {
  return globSync('**/*', { cwd: folder }).filter(file => statSync(join(folder, file)).isFile()).map(file => file.replaceAll('\\', '/')).sort()
}
