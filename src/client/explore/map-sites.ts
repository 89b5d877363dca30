/**
 * Incidents at the sites of the map as something to be counted. Places that are only known within a wide area, or without a point, are
 * not on the map; the incidents that therefore do not appear are counted too.
 */

import type { ExploreFile } from '../../model/explore.ts'
import { listOf } from './data.ts'
import type { Events } from './data.ts'
import type { Group } from './engine.ts'

/** Colours of types, 1–8; the first is not used. */
export const siteSlots = 9

/** A site × 9 + the colour of the type; after all of them, incidents that are at no site of the map. What the reader drew does not count. */
export function siteGroup(events: Events): Group {
  const onMap = events.file.sites.place.map((_, site) => isOnMap(events.file, site))
  const size = onMap.length * siteSlots + 1
  const offsets = new Uint32Array(events.count + 1)
  const values: number[] = []
  for (let event = 0; event < events.count; event += 1) {
    const first = values.length
    for (const site of listOf(events.sites, event)) if (onMap[site]) values.push(site * siteSlots + (events.slot[event] ?? 8))
    if (values.length === first) values.push(size - 1)
    offsets[event + 1] = values.length
  }
  return { condition: 'area', keys: { offsets, values: Uint32Array.from(values) }, size }
}

/** True for a site with a point that is known closely enough. */
export function isOnMap({ sites, places, widestKm }: ExploreFile, site: number): boolean {
  const place = sites.place[site] ?? -1
  return typeof places.longitude[place] === 'number' && typeof places.latitude[place] === 'number' && (sites.radiusKm[site] ?? 0) <= widestKm
}

const spread = new WeakMap<Events, readonly number[]>()

/** Incidents at more than one site. */
export function spreadEvents(events: Events): readonly number[] {
  const known = spread.get(events)
  if (known !== undefined) return known
  const { offsets } = events.sites
  const found = Array.from(events.counted.keys()).filter(event => events.counted[event] === 1 && (offsets[event + 1] ?? 0) - (offsets[event] ?? 0) > 1)
  spread.set(events, found)
  return found
}
