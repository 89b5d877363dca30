/** The page that lays the corpus beside outside data sets: for each set what it is, pictures by year, month and area, and its licence. */

import { drawCoverageAreas } from '../../charts/coverage-areas.ts'
import { drawCoverageColumns } from '../../charts/coverage-columns.ts'
import { isolate } from '../../charts/words.ts'
import type { ShownText } from '../../model/text.ts'
import { compareCoverage } from '../../queries/coverage.ts'
import { listEvents } from '../../queries/list-events.ts'
import { mapPlaces } from '../../queries/map-places.ts'
import { listOutside } from '../../queries/outside.ts'
import type { OutsideSummary } from '../../queries/outside.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { drawOverviewMap, withAddresses } from '../pictures.ts'
import type { PictureData } from '../pictures.ts'
import { coverOf } from './outside-notes.ts'
import type { Sentence } from './outside-notes.ts'

export interface CoverageSet {
  readonly id: string
  readonly name: ShownText
  readonly title: ShownText
  readonly version: string | null
  readonly url: string | null
  readonly licence: string
  readonly licenceUrl: string | null
  readonly cite: readonly string[]
  readonly covers: Sentence
  readonly events: string
  /** Its own words; null where it has none. */
  readonly definition: ShownText | null
  readonly limits: ShownText | null
  readonly changes: ShownText | null
  readonly pictures: readonly PictureData[]
}

export interface CoveragePage {
  readonly sets: readonly CoverageSet[]
  /** Where contributors read how a set is laid beside the corpus. */
  readonly guide: string
}

export function describeCoverage(context: PageContext): CoveragePage {
  return {
    sets: listOutside(context.corpus).map(set => describeSet(context, set)),
    guide: `${context.urls.single(context.lang, 'guide/fields')}#file-reference`,
  }
}

function describeSet(context: PageContext, set: OutsideSummary): CoverageSet {
  const own = (text: OutsideSummary['limits']): ShownText | null => Object.keys(text).length === 0 ? null : showText(context, text)
  const { id, version, url, licence, licenceUrl, cite } = set
  return {
    id, version, url, licence, licenceUrl, cite,
    name: showText(context, set.name, id),
    title: showText(context, set.title, id),
    covers: { key: 'coverage.period.range', values: coverOf(context, set) },
    events: context.ui.number(set.events),
    definition: own(set.definition), limits: own(set.limits), changes: own(set.changes),
    pictures: drawCoverage(context, set),
  }
}

/** Years only where there are several: one year is the sum of its months. */
function drawCoverage(context: PageContext, set: OutsideSummary): PictureData[] {
  const { months, years, areas, span } = compareCoverage(context.corpus, set)
  const options = (id: string) => ({ ui: context.ui, languages: context.languages, id: `${set.id}-${id}` })
  const named = (id: string) => ({ ...options(id), name: isolate(showText(context, set.name, set.id), options(id)) })
  return [
    withAddresses(context, `${set.id}-months`, drawCoverageColumns(months, named('months'))),
    ...years.length > 1 ? [withAddresses(context, `${set.id}-years`, drawCoverageColumns(years, named('years')))] : [],
    drawOverviewMap(context, `${set.id}-map`, mapPlaces(context.corpus, listEvents(context.corpus, { counted: true })), [set.id]),
    withAddresses(context, `${set.id}-areas`, drawCoverageAreas(areas, span, named('areas'))),
  ]
}
