/**
 * What stands on the map: incidents at places with a point, those that would overlap drawn together. Places that are only known within a
 * wide area, or without a point, are no marks; the incidents that therefore do not appear are counted.
 */

import type { Events } from './data.ts'
import { bitOf } from './engine.ts'
import type { MapFrame } from './map-frame.ts'

const slots = 9
/** Pixels within which places are drawn together. */
const cellSize = 18

export interface Mark {
  readonly x: number
  readonly y: number
  readonly count: number
  /** Incidents by colour, 1–8; the first is not used. */
  readonly bySlot: readonly number[]
  /** Numbers of sites with their incidents, most first. */
  readonly sites: readonly { readonly site: number; readonly count: number }[]
}

export interface Marks {
  /** Largest first. */
  readonly marks: readonly Mark[]
  /** Incidents without any mark. */
  readonly notDrawn: number
}

/** Places in pixels, and which are drawn together: made once per frame. */
export interface Clusters {
  readonly frame: MapFrame
  /** Pixels of each site; NaN for one that is not drawn. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Cluster of each site; -1 for one that is not drawn. */
  readonly of: Int32Array
  readonly size: number
}

export function clusterSites({ file }: Events, frame: MapFrame): Clusters {
  const { sites, places, widestKm } = file
  const x = new Float32Array(sites.place.length).fill(Number.NaN)
  const y = new Float32Array(sites.place.length).fill(Number.NaN)
  const cells = new Map<string, number>()
  const of = Int32Array.from(sites.place, (place, site) => {
    const [longitude, latitude] = [places.longitude[place] ?? null, places.latitude[place] ?? null]
    if (longitude === null || latitude === null || (sites.radiusKm[site] ?? 0) > widestKm) return -1
    const [left, top] = frame.project(longitude, latitude)
    x[site] = left
    y[site] = top
    // The cells belong to the ground, so that moving the map changes no mark.
    const key = `${Math.floor((left - frame.ground.x) / cellSize)} ${Math.floor((top - frame.ground.y) / cellSize)}`
    const cell = cells.get(key) ?? cells.size
    cells.set(key, cell)
    return cell
  })
  return { frame, x, y, of, size: cells.size }
}

/** Incidents that pass everything but the area. An incident with several sites stands at each, but once in a mark. */
export function countMarks(events: Events, failed: Uint16Array, clusters: Clusters): Marks {
  const counts = new Uint32Array(clusters.size * slots)
  const perSite = new Uint32Array(clusters.of.length)
  const { offsets, values } = events.sites
  const others = ~bitOf('area')
  let notDrawn = 0
  for (let event = 0; event < events.count; event += 1) {
    if (((failed[event] as number) & others) !== 0 || events.counted[event] === 0) continue
    const first = offsets[event] as number
    const end = offsets[event + 1] as number
    let isDrawn = false
    for (let at = first; at < end; at += 1) {
      const site = values[at] as number
      const cluster = clusters.of[site] as number
      if (cluster < 0) continue
      isDrawn = true
      perSite[site] = (perSite[site] as number) + 1
      if (at > first && values.subarray(first, at).some(earlier => clusters.of[earlier] === cluster)) continue
      const cell = cluster * slots + (events.slot[event] as number)
      counts[cell] = (counts[cell] as number) + 1
    }
    if (!isDrawn) notDrawn += 1
  }
  return { marks: collectMarks(counts, perSite, clusters), notDrawn }
}

function collectMarks(counts: Uint32Array, perSite: Uint32Array, { x, y, of, size }: Clusters): Mark[] {
  const sites: { site: number; count: number }[][] = Array.from({ length: size }, () => [])
  for (const [site, count] of perSite.entries()) if (count > 0) sites[of[site] ?? 0]?.push({ site, count })
  const marks = sites.flatMap((list, cluster) => {
    if (list.length === 0) return []
    const bySlot = Array.from(counts.subarray(cluster * slots, (cluster + 1) * slots))
    const weight = list.reduce((sum, { count }) => sum + count, 0)
    const mean = (of: Float32Array): number => list.reduce((sum, { site, count }) => sum + (of[site] ?? 0) * count, 0) / weight
    return [{ x: mean(x), y: mean(y), count: bySlot.reduce((sum, count) => sum + count, 0), bySlot, sites: list }]
  }).sort((a, b) => b.count - a.count)
  return swallow(marks).map(mark => ({ ...mark, sites: [...mark.sites].sort((a, b) => b.count - a.count) }))
}

/** A mark whose middle lies under a larger one joins it: else it would hide the larger one's number. Largest first, in and out. */
function swallow(marks: readonly Mark[]): Mark[] {
  const most = marks[0]?.count ?? 1
  const kept: { mark: Mark; r: number }[] = []
  for (const mark of marks) {
    const host = kept.find(({ mark: { x, y }, r }) => Math.hypot(mark.x - x, mark.y - y) < r)
    if (host === undefined) kept.push({ mark, r: markRadius(mark.count, most) })
    else host.mark = { ...host.mark, count: host.mark.count + mark.count, bySlot: host.mark.bySlot.map((count, slot) => count + (mark.bySlot[slot] ?? 0)), sites: [...host.mark.sites, ...mark.sites] }
  }
  return kept.map(({ mark }) => mark).sort((a, b) => b.count - a.count)
}

/** Radius of a mark; areas are as counts. */
export function markRadius(count: number, most: number): number {
  const largest = Math.min(26, 6.5 + 3 * Math.sqrt(most))
  return Math.max(largest * Math.sqrt(count / most), 3.6)
}

/** The uppermost mark at a pixel: the smallest, since it lies above. */
export function markAt({ marks }: Marks, x: number, y: number): Mark | undefined {
  const most = marks[0]?.count ?? 1
  return marks.findLast(mark => Math.hypot(mark.x - x, mark.y - y) <= Math.max(markRadius(mark.count, most), 9))
}
