/** Holds the pages of two generators side by side: the same addresses, and on a sample drawn by a seed the same words and links. */

import { readFileSync } from 'node:fs'
import { createDice } from '../dice.ts'
import type { PageContent } from './page-content.ts'
import { contentOf, differenceBetween, findMain } from './page-content.ts'
import type { SitePage } from './prepare-pages.ts'
import { fileOfPage, listPages, titleOf } from './prepare-pages.ts'

export interface Verified {
  readonly pages: number
  /** Pages of which every word and link was compared. */
  readonly compared: number
  readonly words: number
  readonly links: number
}

/** Throws at the first difference. `most`: size of the sample. */
export function verifyPages(ours: string, theirs: string, most = 200, seed = 7): Verified {
  const pages = listPages(ours)
  const others = new Set(listPages(theirs).map(({ path }) => path))
  const missing = pages.find(({ path }) => !others.has(path))
  if (missing !== undefined) throw new Error(`${theirs} has no page ${missing.path}/`)
  if (others.size !== pages.length) throw new Error(`${theirs} has ${others.size} pages for ${pages.length}`)
  const sample = drawSample(pages, most, seed)
  let [words, links] = [0, 0]
  for (const page of sample) {
    const [here, there] = [readPage(ours, page), readPage(theirs, page)]
    const difference = here.title === there.title ? differenceBetween(here, there) : `titles "${here.title}" and "${there.title}"`
    if (difference !== null) throw new Error(`${page.path}/ is not the same in ${theirs}: ${difference}`)
    words += here.words.length
    links += here.links.length
  }
  return { pages: pages.length, compared: sample.length, words, links }
}

/** All sections, which have the longest lists, and pages drawn by chance up to the wanted number. */
function drawSample(pages: readonly SitePage[], most: number, seed: number): SitePage[] {
  const dice = createDice(seed)
  const chosen = new Map(pages.filter(({ section }) => section).slice(0, most / 2).map(page => [page.path, page]))
  while (chosen.size < Math.min(most, pages.length)) {
    const page = dice.pick(pages)
    chosen.set(page.path, page)
  }
  return [...chosen.values()]
}

function readPage(site: string, page: SitePage): PageContent & { readonly title: string } {
  const html = readFileSync(fileOfPage(site, page), 'utf8')
  const main = findMain(html)
  if (main === null) throw new Error(`${fileOfPage(site, page)} has no <main>`)
  return { title: titleOf(html), ...contentOf(main) }
}
