/** What stands on the map: incidents at their sites, those that would overlap drawn together. */

import { listOf } from './data.ts'
import type { Events } from './data.ts'
import { bitOf } from './engine.ts'
import type { MapFrame } from './map-frame.ts'
import { isOnMap, siteSlots as slots, spreadEvents } from './map-sites.ts'
import { markRadius, mergeMarks } from './map-merge.ts'
import type { Mark } from './map-merge.ts'

/** Pixels within which places are drawn together. */
const cellSize = 18

export interface Marks {
  /** Largest first. */
  readonly marks: readonly Mark[]
  /** Incidents at each site. */
  readonly perSite: Uint32Array
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
  /** Sites of each cluster. */
  readonly members: readonly (readonly number[])[]
}

export function clusterSites({ file }: Events, frame: MapFrame): Clusters {
  const { sites, places } = file
  const x = new Float32Array(sites.place.length).fill(Number.NaN)
  const y = new Float32Array(sites.place.length).fill(Number.NaN)
  const cells = new Map<string, number>()
  const members: number[][] = []
  const of = Int32Array.from(sites.place, (place, site) => {
    if (!isOnMap(file, site)) return -1
    const [left, top] = frame.project(places.longitude[place] ?? 0, places.latitude[place] ?? 0)
    x[site] = left
    y[site] = top
    // The cells belong to the ground, so that moving the map changes no mark.
    const key = `${Math.floor((left - frame.ground.x) / cellSize)} ${Math.floor((top - frame.ground.y) / cellSize)}`
    const cell = cells.get(key) ?? cells.size
    cells.set(key, cell)
    ;(members[cell] ??= []).push(site)
    return cell
  })
  return { frame, x, y, of, members }
}

/** Incidents that pass everything but the area, at sites. */
export interface AtSites {
  /** As the engine counts `siteGroup`. */
  readonly counts: Uint32Array
  /** Bits of the conditions that an event fails. */
  readonly failed: Uint16Array
}

/** An incident with several sites stands at each, but once in a mark. */
export function countMarks(events: Events, { counts, failed }: AtSites, clusters: Clusters): Marks {
  const bySlot = Array.from(clusters.members, () => new Array<number>(slots).fill(0))
  const perSite = new Uint32Array(clusters.of.length)
  for (let site = 0; site < perSite.length; site += 1) {
    const own = bySlot[clusters.of[site] as number]
    if (own === undefined) continue
    let sum = 0
    for (let slot = 0; slot < slots; slot += 1) {
      const count = counts[(site * slots + slot) * 2] as number
      own[slot] = (own[slot] as number) + count
      sum += count
    }
    perSite[site] = sum
  }
  const marks = mergeMarks(collectMarks(bySlot, perSite, clusters))
  return { marks: countOnce(events, failed, marks, clusters), perSite, notDrawn: counts[perSite.length * slots * 2] ?? 0 }
}

/** Takes away what incidents with several sites were counted more than once in one mark. */
function countOnce(events: Events, failed: Uint16Array, marks: readonly Mark[], { of }: Clusters): readonly Mark[] {
  const others = ~bitOf('area')
  const spread = spreadEvents(events).filter(event => ((failed[event] ?? 0) & others) === 0)
  if (spread.length === 0) return marks
  const markOf = new Map(marks.flatMap(({ clusters }, index) => clusters.map(cluster => [cluster, index] as const)))
  const once = marks.map(mark => ({ ...mark, bySlot: [...mark.bySlot] }))
  for (const event of spread) {
    const slot = events.slot[event] ?? 0
    const seen = new Set<number>()
    for (const site of listOf(events.sites, event)) {
      const index = markOf.get(of[site] ?? -1) ?? -1
      const mark = once[index]
      if (mark === undefined) continue
      if (seen.has(index)) mark.bySlot[slot] = (mark.bySlot[slot] ?? 0) - 1
      seen.add(index)
    }
  }
  return once.map(mark => ({ ...mark, count: total(mark.bySlot) })).sort((a, b) => b.count - a.count)
}

/** A mark for each cluster with incidents, in the middle of its sites. */
function collectMarks(bySlot: readonly (readonly number[])[], perSite: Uint32Array, { x, y, members }: Clusters): Mark[] {
  const marks: Mark[] = []
  for (const [cluster, sites] of members.entries()) {
    let [sumX, sumY, weight] = [0, 0, 0]
    for (const site of sites) {
      const own = perSite[site] as number
      sumX += (x[site] as number) * own
      sumY += (y[site] as number) * own
      weight += own
    }
    const own = bySlot[cluster]
    if (weight > 0 && own !== undefined) marks.push({ x: sumX / weight, y: sumY / weight, count: total(own), bySlot: own, clusters: [cluster] })
  }
  return marks
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** The sites of a mark with their incidents, most first: asked only when somebody looks. */
export function sitesOf({ members }: Clusters, { perSite }: Marks, mark: Mark): { readonly site: number; readonly count: number }[] {
  const counted = mark.clusters.flatMap(cluster => members[cluster] ?? []).map(site => ({ site, count: perSite[site] ?? 0 }))
  return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
}

/** The uppermost mark at a pixel: the smallest, since it lies above. */
export function markAt({ marks }: Marks, x: number, y: number): Mark | undefined {
  const most = marks[0]?.count ?? 1
  return marks.findLast(mark => Math.hypot(mark.x - x, mark.y - y) <= Math.max(markRadius(mark.count, most), 9))
}
