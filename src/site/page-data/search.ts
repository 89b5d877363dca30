/** The search page: what its form says, and what its script and the dialog on other pages have to know. */

import type { InterfaceKey } from '../../i18n/index.ts'
import type { SearchPageData } from '../../model/search-page.ts'
import type { PageKind } from '../../urls/index.ts'
import type { PageContext } from '../context.ts'

const kinds = ['event', 'article', 'actor', 'location', 'source', 'type'] as const satisfies readonly PageKind[]

const filters = [
  { name: 'kind', isOpen: true }, { name: 'type', isOpen: true }, { name: 'year', isOpen: true }, { name: 'actor', isOpen: false },
  { name: 'place', isOpen: false }, { name: 'source', isOpen: false }, { name: 'grade', isOpen: false }, { name: 'language', isOpen: false },
] as const

const scriptKeys = [
  'search.dialog', 'search.since', 'search.until', 'search.facet.more', 'search.remove', 'search.clear', 'search.results', 'search.list', 'search.all',
  'search.passages', 'search.partial', 'search.count', 'search.quoted', 'search.corrected', 'search.insist', 'search.suggestion', 'search.unknown', 'search.dropped',
  'search.otherLanguages', 'search.narrowed', 'search.advice', 'search.more', 'search.shown', 'search.loading', 'search.failed', 'search.recent', 'search.recent.note',
  'search.recent.remove', 'search.recent.clear', 'search.close', 'search.page', 'search.keys.move', 'search.keys.open', 'search.keys.close', 'search.keys.slash',
] as const satisfies readonly InterfaceKey[]

export interface SearchPage {
  readonly filters: readonly { readonly name: string; readonly label: InterfaceKey; readonly isOpen: boolean }[]
  readonly sorts: readonly { readonly value: string; readonly label: InterfaceKey }[]
  /** Ways to everything for those without scripts. */
  readonly lists: readonly { readonly address: string; readonly label: InterfaceKey }[]
  /** JSON for the script: `SearchPageData`. */
  readonly data: string
}

export function describeSearch(context: Pick<PageContext, 'lang' | 'languages' | 'ui' | 'urls'>): SearchPage {
  const { lang, urls } = context
  return {
    filters: filters.map(({ name, isOpen }) => ({ name, isOpen, label: `search.filter.${name}` as const })),
    sorts: (['relevance', 'latest', 'earliest'] as const).map(value => ({ value, label: `search.sort.${value}` as const })),
    lists: kinds.map(kind => ({ address: urls.list(lang, kind), label: `record.${kind}.plural` as const })),
    data: JSON.stringify(searchPageData(context)),
  }
}

export function searchPageData({ lang, languages, ui, urls }: Pick<PageContext, 'lang' | 'languages' | 'ui' | 'urls'>): SearchPageData {
  return {
    index: urls.file('pagefind/'),
    page: urls.single(lang, 'search'),
    lang,
    languages,
    messages: Object.fromEntries(scriptKeys.map(key => [key, ui.message(key)])),
    kinds: kinds.map(kind => ({ kind, label: ui.t(`record.${kind}`), plural: ui.t(`record.${kind}.plural`) })),
  }
}
