/** Where an event was: the most precise sites that none contradicts, else all of them as contested. */

import type { Event, EventLocation } from '../../../model/event.ts'
import type { Ruling } from '../../../model/records.ts'
import type { Extent, Places } from '../places.ts'
import type { KeyedReport } from '../reports.ts'

/** The sites that one report names. */
interface Sites {
  readonly report: string
  readonly extents: readonly Extent[]
}

type MergedPlace = Pick<Event, 'locations' | 'locationContested' | 'locationRuling' | 'alsoLocations'>

/** Only sites are compared; origins, destinations and others are listed beside. */
export function mergePlace(reports: readonly KeyedReport[], ruling: Ruling | null, places: Places): MergedPlace {
  const sites = reports
    .map(report => ({ report: report.key, extents: sitesOf(report, places) }))
    .filter(({ extents }) => extents.length > 0)
  const alsoLocations = listOthers(reports, places)
  if (ruling !== null) {
    const ruled = withReports([places.extent(ruling.value, null)], sites)
    return { locations: ruled, locationContested: false, locationRuling: ruling, alsoLocations }
  }
  const standing = sites.filter(one => sites.every(other => one === other || agree(one, other, places)))
  const contested = standing.length === 0 && sites.length > 0
  const extents = contested ? sites.flatMap(one => one.extents) : chooseSites(standing, places)
  return { locations: withReports(mostPrecise(extents, places), sites), locationContested: contested, locationRuling: null, alsoLocations }
}

function sitesOf(report: KeyedReport, places: Places): readonly Extent[] {
  return mostPrecise(report.locations
    .filter(location => location.as === 'site')
    .map(location => places.extent(location.id, location.precision)), places)
}

/** Two reports agree when some site of one can be some site of the other: a report need not name every site. */
function agree(a: Sites, b: Sites, places: Places): boolean {
  return a.extents.some(one => b.extents.some(other => !places.contradict(one, other)))
}

/** The sites of the most precise report, then those of others that none of the chosen ones can stand for. */
function chooseSites(standing: readonly Sites[], places: Places): Extent[] {
  const coarsest = ({ extents }: Sites): Extent => [...extents].sort(places.compare).at(-1) as Extent
  const order = [...standing].sort((a, b) =>
    places.compare(coarsest(a), coarsest(b)) || b.extents.length - a.extents.length || (a.report < b.report ? -1 : 1))
  const [first, ...others] = order
  const chosen = [...first?.extents ?? []]
  for (const extent of others.flatMap(one => one.extents).sort(places.compare)) {
    if (chosen.every(other => places.contradict(extent, other))) chosen.push(extent)
  }
  return chosen
}

/** Each place once, as precisely as anybody gives it, in the order of first naming. */
function mostPrecise(extents: readonly Extent[], places: Places): Extent[] {
  const best = new Map<string, Extent>()
  for (const extent of extents) {
    const known = best.get(extent.id)
    if (known === undefined || places.compare(extent, known) < 0) best.set(extent.id, extent)
  }
  return [...best.values()]
}

function withReports(extents: readonly Extent[], sites: readonly Sites[]): EventLocation[] {
  return extents.map(extent => ({
    ...extent,
    as: 'site',
    reports: sites.filter(one => one.extents.some(({ id }) => id === extent.id)).map(one => one.report),
  }))
}

function listOthers(reports: readonly KeyedReport[], places: Places): EventLocation[] {
  const found = new Map<string, EventLocation>()
  for (const { key, locations } of reports) {
    for (const { id, as, precision } of locations) {
      if (as === 'site') continue
      const known = found.get(`${as}:${id}`) ?? { ...places.extent(id, precision), as, reports: [] }
      found.set(`${as}:${id}`, { ...known, reports: [...new Set([...known.reports, key])] })
    }
  }
  return [...found.values()]
}
