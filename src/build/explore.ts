/** The explorer's data, with the ground and the towns that its map lies on. */

import { parseBaseMap } from '../charts/base-layers.ts'
import { baseMapName } from '../charts/base-map.ts'
import type { ExploreTextFile } from '../exports/explore.ts'
import { listExploreFiles } from '../exports/explore.ts'
import type { Corpus } from '../model/corpus.ts'
import type { ExploreTown } from '../model/explore.ts'
import { pickText } from '../model/text.ts'
import type { Extent } from '../queries/map-extent.ts'
import { overviewExtent } from '../queries/map-extent.ts'

export function makeExploreFiles(corpus: Corpus): ExploreTextFile[] {
  const extent = overviewExtent(corpus)
  const hasGround = extent !== null && corpus.baseMap.length > 0
  return listExploreFiles(corpus, {
    extent,
    ground: hasGround ? { light: groundFile(extent, 'light'), dark: groundFile(extent, 'dark') } : null,
    towns: lang => extent === null ? [] : listTowns(corpus, extent, lang),
  })
}

function groundFile(extent: Extent, scheme: 'light' | 'dark'): string {
  return `basemap/${baseMapName(extent, scheme)}`
}

/** Towns of the base map inside the extent that have a name in the language, the most important first. */
function listTowns(corpus: Corpus, [west, south, east, north]: Extent, lang: string): ExploreTown[] {
  const towns = parseBaseMap(corpus.baseMap)?.layers.get('places') ?? []
  return towns.flatMap(({ name, rank, geometry }) => {
    if (geometry.type !== 'Point') return []
    const [longitude = Number.NaN, latitude = Number.NaN] = geometry.coordinates
    const shown = pickText(name, lang, [])
    const inside = longitude > west && longitude < east && latitude > south && latitude < north
    return inside && shown?.lang === lang ? [{ name: shown.text, longitude, latitude, rank }] : []
  }).sort((a, b) => a.rank - b.rank)
}
