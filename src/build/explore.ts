/** The explorer's data, with the ground and the towns that its map lies on. The ground is its own: lines stay thin when the reader comes closer. */

import { parseBaseMap } from '../charts/base-layers.ts'
import { baseMapSchemes, drawBaseMap } from '../charts/base-map.ts'
import type { BaseMapScheme } from '../charts/base-map.ts'
import type { ExploreTextFile } from '../exports/explore/index.ts'
import { listExploreFiles } from '../exports/explore/index.ts'
import type { Corpus } from '../model/corpus.ts'
import type { ExploreTown } from '../model/explore.ts'
import { pickText } from '../model/text.ts'
import type { Extent } from '../queries/map-extent.ts'
import { overviewExtent } from '../queries/map-extent.ts'

export function makeExploreFiles(corpus: Corpus): ExploreTextFile[] {
  const extent = overviewExtent(corpus)
  const grounds = extent === null ? [] : drawGrounds(corpus, extent)
  const data = listExploreFiles(corpus, {
    extent,
    ground: grounds.length === 0 ? null : { light: groundFile('light'), dark: groundFile('dark') },
    towns: lang => extent === null ? [] : listTowns(corpus, extent, lang),
  })
  return [...data, ...grounds]
}

/** None when the corpus has no base map. */
function drawGrounds(corpus: Corpus, extent: Extent): ExploreTextFile[] {
  const baseMap = parseBaseMap(corpus.baseMap)
  if (baseMap === null) return []
  return baseMapSchemes.map(scheme => ({ path: groundFile(scheme), text: drawBaseMap(baseMap, extent, scheme, { keepLines: true }) }))
}

function groundFile(scheme: BaseMapScheme): string {
  return `basemap/explore-${scheme}.svg`
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
