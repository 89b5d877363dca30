/** The search page: what its form says, and what its script has to know. */

import type { InterfaceKey } from '../../i18n/index.ts'
import type { PageKind } from '../../urls/index.ts'
import type { PageContext } from '../context.ts'

const kinds = ['event', 'article', 'actor', 'location', 'source', 'type'] as const satisfies readonly PageKind[]

const scriptKeys = [
  'search.filter.any', 'search.filter.option', 'search.count', 'search.unknown', 'search.dropped', 'search.otherLanguages',
  'search.advice', 'search.shown', 'search.loading', 'search.failed',
] as const satisfies readonly InterfaceKey[]

export interface SearchPage {
  readonly filters: readonly { readonly name: string; readonly label: InterfaceKey }[]
  /** Ways to everything for those without scripts. */
  readonly lists: readonly { readonly address: string; readonly label: InterfaceKey }[]
  /** JSON for the script: `SearchPageData` of client/search. */
  readonly data: string
}

export function describeSearch({ lang, languages, ui, urls }: PageContext): SearchPage {
  return {
    filters: (['kind', 'type', 'year', 'actor', 'place'] as const).map(name => ({ name, label: `search.filter.${name}` as const })),
    lists: kinds.map(kind => ({ address: urls.list(lang, kind), label: `record.${kind}.plural` as const })),
    data: JSON.stringify({
      index: urls.file('pagefind/'),
      lang,
      languages,
      messages: Object.fromEntries(scriptKeys.map(key => [key, ui.message(key)])),
      kinds: kinds.map(kind => ({ kind, label: ui.t(`record.${kind}`), plural: ui.t(`record.${kind}.plural`) })),
    }),
  }
}
