/** Writes what cites, follows and describes the pages from outside: references, feeds, site maps, annotations. One file after another, however many there are. */

import { makeAnnotationFiles } from '../exports/annotations.ts'
import { makeCitationFiles } from '../exports/citations/files.ts'
import { makeFeedFiles } from '../exports/feeds/files.ts'
import { makeRobots, makeSiteMaps } from '../exports/site-map.ts'
import { citationContext } from '../site/citation.ts'
import { contextOf } from '../site/context.ts'
import type { Handover } from '../site/corpus.ts'
import type { TextFile } from './write-files.ts'

/** Returns the number of files. */
export function writeReferences(place: (files: readonly TextFile[]) => void, handover: Handover): number {
  const context = citationContext(contextOf(handover, handover.corpus.site.languages[0] ?? 'en'))
  let count = 0
  for (const files of [[makeRobots(context)], makeSiteMaps(context), makeCitationFiles(context), makeFeedFiles(context), makeAnnotationFiles(context)]) {
    for (const file of files) {
      place([file])
      count += 1
    }
  }
  return count
}
