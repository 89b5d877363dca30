/** What questions are put to: one index, of however many parts. */

import type { LanguageTag } from '../model/text.ts'
import type { TokenSearch } from './engine.ts'
import type { FacetTable, RowTable } from './facet-table.ts'

/** `page`: a language of the interface; null for all records. */
export interface SearchIndex extends TokenSearch {
  /** What nobody has asked for should not be fetched. */
  readonly isLarge: boolean
  readonly rows: (page: LanguageTag | null) => Promise<RowTable>
  readonly facets: (page: LanguageTag | null) => Promise<FacetTable>
  /** Of the records listed there, in the order of the index; the engine is not asked. */
  readonly ids: (page: LanguageTag | null) => Promise<readonly string[]>
}
