/** The reports that an outlet published, whatever became of their events, in the order of articles. */

import type { Corpus } from '../model/corpus.ts'
import type { LinkedReport } from '../model/event.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'

export const reportShelf: Shelf<readonly string[]> = {
  name: 'reports by outlet',
  fill: corpus => {
    const groups = Map.groupBy(corpus.reports.values(), ({ source }) => source ?? '')
    return new Map([...groups].map(([source, reports]) => [source, reports.map(({ key }) => key)]))
  },
}

export function reportsOfSource(corpus: Corpus, source: string): LinkedReport[] {
  return (take(corpus, reportShelf, source) ?? []).flatMap(key => corpus.reports.get(key) ?? [])
}
