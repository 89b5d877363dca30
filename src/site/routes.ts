/** Which pages exist: parameters for getStaticPaths, ids only. Each page asks for its own data when it is rendered. */

import type { PageKind } from '../urls/index.ts'
import { pageFolders } from '../urls/index.ts'
import { contextOf } from './context.ts'
import type { PageContext } from './context.ts'
import { listParted, partedKinds, partsOf } from '../queries/parts.ts'
import type { PartedKind } from '../queries/parts.ts'
import { idsOfKind } from '../queries/record-ids.ts'
import { corpusOfBuild } from './corpus.ts'
import { listChangeYears } from './page-data/changes.ts'
import { listProseIds } from './page-data/prose.ts'
import { listFormerIds } from './page-data/redirects.ts'

export interface LanguageRoute {
  readonly params: { readonly lang: string }
}

export interface RecordRoute {
  readonly params: { readonly lang: string; readonly id: string }
}

/** One page in each language. */
export function languageRoutes(): LanguageRoute[] {
  return corpusOfBuild().corpus.site.languages.map(lang => ({ params: { lang } }))
}

/** One page per record, and per former id of one, in each language. */
export function recordRoutes(kind: PageKind): RecordRoute[] {
  return inLanguages(context => [...idsOfKind(context.corpus, kind), ...(kind === 'type' ? [] : listFormerIds(context, kind))])
}

export function proseRoutes(): RecordRoute[] {
  return inLanguages(listProseIds)
}

export interface PartRoute {
  readonly params: { readonly lang: string; readonly folder: string; readonly id: string; readonly period: string }
  readonly props: { readonly kind: PartedKind }
}

/** One page per period of each record that is told in parts, in each language. */
export function partRoutes(): PartRoute[] {
  const { corpus } = corpusOfBuild()
  const parts = partedKinds.flatMap(kind => listParted(corpus, kind).flatMap(id => partsOf(corpus, kind, id).map(({ period }) => ({ kind, id, period }))))
  return corpus.site.languages.flatMap(lang => parts.map(({ kind, id, period }) => ({ params: { lang, folder: pageFolders[kind], id, period }, props: { kind } })))
}

export interface ChangeYearRoute {
  readonly params: { readonly lang: string; readonly year: string }
}

/** One page per year of changes, where they are too many for one page. */
export function changeYearRoutes(): ChangeYearRoute[] {
  const { corpus, history } = corpusOfBuild()
  return corpus.site.languages.flatMap(lang => listChangeYears(history).map(year => ({ params: { lang, year } })))
}

/** The context of a page that is being rendered. */
export function contextOfPage(lang: string): PageContext {
  return contextOf(corpusOfBuild(), lang)
}

function inLanguages(list: (context: PageContext) => readonly string[]): RecordRoute[] {
  const { corpus } = corpusOfBuild()
  const [first] = corpus.site.languages
  const ids = list(contextOfPage(first ?? 'en'))
  return corpus.site.languages.flatMap(lang => ids.map(id => ({ params: { lang, id } })))
}
