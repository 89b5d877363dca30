/** Nothing is lost in silence: pages of each kind = records × languages, no fewer and no others. */

import type { Corpus } from '../../model/corpus.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { PageKind } from '../../urls/index.ts'
import { listParted, partedKinds, partsOf } from '../../queries/parts.ts'
import { idsOfKind } from '../../queries/record-ids.ts'
import { listMonths } from '../../queries/time.ts'
import { pageFolders, singlePages, timeFolder } from '../../urls/index.ts'

const pageKinds = Object.keys(pageFolders) as PageKind[]

/** `pages`: relative paths of all HTML files. Says what is missing and what should not be there. */
export function checkPages(pages: ReadonlySet<string>, corpus: Corpus): string[] {
  return [
    ...missing(pages, ['index.html', '404.html']),
    ...corpus.site.languages.flatMap(lang => [
      ...missing(pages, [`${lang}/index.html`, ...[...singlePages, ...corpus.pages.keys()].map(page => `${lang}/${page}/index.html`)]),
      ...pageKinds.flatMap(kind => checkKind(pages, corpus, lang, kind)),
      ...checkTime(pages, corpus, lang),
    ]),
  ]
}

function checkKind(pages: ReadonlySet<string>, corpus: Corpus, lang: LanguageTag, kind: PageKind): string[] {
  const folder = `${lang}/${pageFolders[kind]}`
  const expected = new Set([`${folder}/index.html`, ...[...idsOfKind(corpus, kind), ...partPaths(corpus, kind)].map(path => `${folder}/${path}/index.html`)])
  const former = new Set(corpus.redirects.filter(redirect => redirect.kind === kind).map(({ from }) => `${folder}/${from}/index.html`))
  const extra = [...pages].filter(page => page.startsWith(`${folder}/`) && !expected.has(page) && !former.has(page))
  return [...missing(pages, [...expected, ...former]), ...extra.map(page => `${page}: belongs to no record`)]
}

/** `<id>/<period>` of the records of a kind whose lists are too long for one page. */
function partPaths(corpus: Corpus, kind: PageKind): readonly string[] {
  const parted = partedKinds.find(other => other === kind)
  return parted === undefined ? [] : listParted(corpus, parted).flatMap(id => partsOf(corpus, parted, id).map(({ period }) => `${id}/${period}`))
}

/** One page for each year and month of which the corpus tells. */
function checkTime(pages: ReadonlySet<string>, corpus: Corpus, lang: LanguageTag): string[] {
  const folder = `${lang}/${timeFolder}`
  const periods = listMonths(corpus).flatMap(({ year, months }) => [year, ...months.map(({ month }) => `${year}/${month}`)])
  const expected = new Set([`${folder}/index.html`, ...periods.map(period => `${folder}/${period}/index.html`)])
  const extra = [...pages].filter(page => page.startsWith(`${folder}/`) && !expected.has(page))
  return [...missing(pages, [...expected]), ...extra.map(page => `${page}: belongs to no period`)]
}

function missing(pages: ReadonlySet<string>, expected: readonly string[]): string[] {
  return [...new Set(expected)].filter(page => !pages.has(page)).map(page => `${page}: is missing`)
}
