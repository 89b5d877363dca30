/** The last look before a site is published: nothing lost, every link whole, the policy on every page. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import type { Urls } from '../../urls/index.ts'
import { BuildFailure } from '../failure.ts'
import { listFiles } from '../release/stamps.ts'
import { checkAnnotate } from './annotate.ts'
import { checkExports } from './data.ts'
import type { EarlierSite, ReadPage } from './earlier-site.ts'
import { isStillWhole, isVerified } from './earlier-site.ts'
import { readTags } from './html.ts'
import { checkExplore } from './explore.ts'
import { checkOffline } from './offline.ts'
import type { SiteMap } from './links.ts'
import { createLinkChecker, readIds } from './links.ts'
import type { PageNames } from './outward.ts'
import { checkAlternates, checkOutward, readNames } from './outward.ts'
import { checkPages } from './pages.ts'
import { checkPolicy } from './policy.ts'
import { checkSearch } from './search.ts'

export interface VerifiedCounts {
  readonly pages: number
  readonly links: number
  /** Links of each page, for the next time. */
  readonly linksOf: ReadonlyMap<string, number>
}

/** Throws BuildFailure with everything that is wrong. `earlier`: what need not be looked at again; null = all is. `files`: all that the folder holds, sorted. */
export function verifySite(folder: string, corpus: Corpus, urls: Urls, earlier: EarlierSite | null = null, files: readonly string[] = listFiles(folder)): VerifiedCounts {
  const site = { base: urls.base, origin: urls.origin, files: new Set(files) }
  const pages = files.filter(file => file.endsWith('.html'))
  const open = (page: string): OpenPage => openPage(folder, page)
  const changed = pages.filter(page => !isVerified(earlier, page))
  const trusted = earlier !== null && isStillWhole(earlier, site.files, readEach(changed, open)) ? earlier : null
  const looked = lookAt(trusted === null ? pages : changed, open, site, trusted)
  const problems = [...checkPages(new Set(pages), corpus), ...checkExports(folder, corpus), ...checkExplore(folder, corpus), ...checkAnnotate(folder, corpus), ...checkSearch(folder, corpus), ...checkOffline(folder, files, corpus), ...looked.problems]
  if (problems.length > 0) throw new BuildFailure(`The built site is not whole (${problems.length} problems); it was not published:`, problems)
  const linksOf = new Map(pages.map(page => [page, looked.linksOf.get(page) ?? trusted?.linksOf(page) ?? 0]))
  return { pages: pages.length, links: linksOf.values().reduce((sum, links) => sum + links, 0), linksOf }
}

interface OpenPage extends ReadPage {
  readonly html: string
}

function openPage(folder: string, page: string): OpenPage {
  const html = readFileSync(join(folder, page), 'utf8')
  return { page, html, tags: readTags(html) }
}

/** One page in memory at a time, however many there are. */
function* readEach<Page>(pages: readonly string[], open: (page: string) => Page): Generator<Page> {
  for (const page of pages) yield open(page)
}

/** `trusted`: pages that were there before name each other as they did; only new ones are asked. */
function lookAt(pages: readonly string[], open: (page: string) => OpenPage, site: SiteMap, trusted: EarlierSite | null): { readonly problems: readonly string[]; readonly linksOf: ReadonlyMap<string, number> } {
  const checker = createLinkChecker(site, page => readIds(open(page).tags))
  const linksOf = new Map<string, number>()
  const names: PageNames[] = []
  const problems: string[] = []
  for (const { page, html, tags } of readEach(pages, open)) {
    problems.push(...checkPolicy(page, tags), ...checkOutward(page, html, tags, site.origin !== ''))
    if (trusted?.files.has(page) !== true) names.push(readNames(page, tags))
    linksOf.set(page, checker.check(page, tags))
  }
  return { problems: [...problems, ...checker.finish(), ...checkAlternates(names)], linksOf }
}
