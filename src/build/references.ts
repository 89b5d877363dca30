/** Writes what cites, follows and describes the pages from outside: references, feeds, site maps, annotations. One file after another, however many there are. */

import { makeAnnotationFiles } from '../exports/annotations.ts'
import { makeCitationFiles } from '../exports/citations/files.ts'
import { makeFeedFiles } from '../exports/feeds/files.ts'
import { makeRobots, makeSiteMaps } from '../exports/site-map.ts'
import { citationContext } from '../site/citation.ts'
import { contextOf } from '../site/context.ts'
import type { Handover } from '../site/corpus.ts'
import type { NewRelease } from './release/new-release.ts'
import type { TextFile } from './write-files.ts'

type Placing = Pick<NewRelease, 'placeTexts' | 'isToMake'>

/** Returns the number of files that were made. */
export function writeReferences(release: Placing, handover: Handover): number {
  const context = contextFor(handover)
  return placeEach(release, [[makeRobots(context)], makeSiteMaps(context)]) + writeRecordReferences(release, handover)
}

/** The same without what there is once for the whole site. */
export function writeRecordReferences(release: Placing, handover: Handover): number {
  const context = contextFor(handover)
  const { isToMake } = release
  return placeEach(release, [makeCitationFiles(context, isToMake), makeFeedFiles(context, isToMake), makeAnnotationFiles(context, isToMake)])
}

function contextFor(handover: Handover): ReturnType<typeof citationContext> {
  return citationContext(contextOf(handover, handover.corpus.site.languages[0] ?? 'en'))
}

function placeEach({ placeTexts }: Placing, lists: readonly Iterable<TextFile>[]): number {
  let count = 0
  for (const files of lists) {
    for (const file of files) {
      placeTexts([file])
      count += 1
    }
  }
  return count
}
