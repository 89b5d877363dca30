/** Writes what describes the pages from outside: records for programs, previews, references, feeds, annotations, site maps. One file after another, however many there are. */

import { listAnnotationRecipes } from '../exports/annotations.ts'
import { listApiRecipes } from '../exports/api/index.ts'
import { listCitationRecipes } from '../exports/citations/files.ts'
import { listFeedRecipes } from '../exports/feeds/files.ts'
import type { Recipe } from '../exports/index.ts'
import { contextOfExports } from '../exports/index.ts'
import { makeRobots, makeSiteMaps } from '../exports/site-map.ts'
import { citationContext } from '../site/citation.ts'
import { contextOf } from '../site/context.ts'
import type { Handover } from '../site/corpus.ts'
import { listPreviewRecipes } from './previews.ts'
import type { Recorder } from './reads/recorder.ts'
import type { NewRelease } from './release/new-release.ts'
import type { TextFile } from './write-files.ts'

/** Returns the number of files that were made. */
export function writeReferences(release: NewRelease, recorder: Recorder, handover: Handover): number {
  const context = contextFor(handover)
  return placeEach(release, [[makeRobots(context)], makeSiteMaps(context)]) + writeRecordReferences(release, recorder, handover)
}

/** The same without what there is once for the whole site. */
export function writeRecordReferences(release: NewRelease, recorder: Recorder, handover: Handover): number {
  const context = contextFor(handover)
  const follow = <Context>(recipes: Iterable<Recipe<Context>>, contextOfRecipe: (recorded: Handover) => Context): number =>
    followRecipes(release, recorder, recipes, contextOfRecipe)
  const exports = ({ corpus, urls }: Handover): ReturnType<typeof contextOfExports> => contextOfExports(corpus, urls)
  return follow(listApiRecipes(handover), exports)
    + follow(listPreviewRecipes(handover), recorded => recorded)
    + follow(listCitationRecipes(context), contextFor)
    + follow(listFeedRecipes(context), contextFor)
    + follow(listAnnotationRecipes(handover), exports)
}

function contextFor(handover: Handover): ReturnType<typeof citationContext> {
  return citationContext(contextOf(handover, handover.corpus.site.languages[0] ?? 'en'))
}

/** Makes what is not kept, each recipe with a context of its own, so that nothing that it reads was read for another one. */
function followRecipes<Context>(release: NewRelease, recorder: Recorder, recipes: Iterable<Recipe<Context>>, contextOfRecipe: (recorded: Handover) => Context): number {
  let count = 0
  for (const { paths, make } of recipes) {
    const missing = paths.filter(path => !release.keepMade(path))
    if (missing.length === 0) continue
    const { result, reads } = recorder.watchNow(() => make(contextOfRecipe(recorder.handover)))
    for (const path of missing) release.placeMade(path, Buffer.from(result[paths.indexOf(path)] ?? ''), reads)
    count += missing.length
  }
  return count
}

function placeEach({ placeTexts }: Pick<NewRelease, 'placeTexts'>, lists: readonly Iterable<TextFile>[]): number {
  let count = 0
  for (const files of lists) {
    for (const file of files) {
      placeTexts([file])
      count += 1
    }
  }
  return count
}
