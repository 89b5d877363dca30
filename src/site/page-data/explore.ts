/** The explorer's page: what its controls say, and what its script has to know. Nothing of the corpus stands in it: the data are files of their own. */

import type { InterfaceKey } from '../../i18n/index.ts'
import { english } from '../../i18n/en/index.ts'
import type { PageKind } from '../../urls/index.ts'
import type { PageContext } from '../context.ts'
import { citeInWords } from '../citation.ts'
import { showText } from '../context.ts'

const kinds = ['event', 'article', 'actor', 'location', 'source', 'type'] as const satisfies readonly PageKind[]

/** Facets that are offered, in their order; those with long lists have a field to find a value in. */
const facets = [
  { name: 'type', isLong: false }, { name: 'actor', isLong: true }, { name: 'place', isLong: true }, { name: 'source', isLong: true },
  { name: 'grade', isLong: false }, { name: 'precision', isLong: false }, { name: 'scope', isLong: false },
] as const

const otherKeys = [
  'harm.killed', 'harm.wounded', 'list.date', 'list.place', 'list.comma', 'place.unknown', 'unknown', 'count.unstated', 'contested',
  'charts.map.kilometres', 'frame.licence',
] as const satisfies readonly InterfaceKey[]

export interface ExplorePage {
  readonly facets: readonly { readonly name: string; readonly label: InterfaceKey; readonly isLong: boolean }[]
  /** Ways to the same things for those without scripts. */
  readonly links: readonly { readonly address: string; readonly label: InterfaceKey }[]
  /** JSON for the script: `ExplorePageData` of client/explore. */
  readonly data: string
}

export function describeExplore(context: PageContext): ExplorePage {
  const { corpus, lang, languages, ui, urls } = context
  const keys = [...Object.keys(english).filter(key => key.startsWith('explore.')) as InterfaceKey[], ...otherKeys]
  return {
    facets: facets.map(({ name, isLong }) => ({ name, label: `explore.facet.${name}` as const, isLong })),
    links: [
      ...kinds.map(kind => ({ address: urls.list(lang, kind), label: `record.${kind}.plural` as const })),
      { address: urls.single(lang, 'data'), label: 'nav.data' },
    ],
    data: JSON.stringify({
      lang,
      languages,
      site: urls.origin + urls.base,
      siteTitle: showText(context, corpus.site.title).text,
      licence: corpus.site.licence,
      citation: citeInWords(context, { kind: 'single', page: 'explore' }),
      messages: Object.fromEntries(keys.map(key => [key, ui.message(key)])),
    }),
  }
}
