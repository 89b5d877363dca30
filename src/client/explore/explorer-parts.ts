/** What the explorer is made of when its data have come. */

import type { ExploreWords } from '../../model/explore.ts'
import type { Urls } from '../../urls/index.ts'
import type { Events } from './data.ts'
import type { LoadRows } from './rows.ts'
import type { ExplorePageData, Say } from './words.ts'

export interface ExplorerParts {
  readonly root: HTMLElement
  readonly page: ExplorePageData
  readonly say: Say
  readonly urls: Urls
  readonly words: ExploreWords
  readonly events: Events
  readonly loadRows: LoadRows
  readonly loadText: (path: string) => Promise<string>
}
