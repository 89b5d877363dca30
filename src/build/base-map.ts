/** The grounds of all maps, drawn once per extent and scheme and written as files: inline they would cost every page its share. */

import { parseBaseMap } from '../charts/base-layers.ts'
import { baseMapName, baseMapSchemes, drawBaseMap } from '../charts/base-map.ts'
import { drawOutsideLayer, outsideLayerName } from '../charts/outside-layer.ts'
import type { Corpus } from '../model/corpus.ts'
import { listExtents } from '../queries/map-extent.ts'
import type { TextFile } from './write-files.ts'

export interface BaseMapPicture extends TextFile {
  /** As the charts name it. */
  readonly name: string
}

/** The points of outside data sets, as layers for the same extents. None without such sets. */
export function drawOutsideLayers(corpus: Corpus): BaseMapPicture[] {
  const extents = corpus.outside.length === 0 ? [] : listExtents(corpus)
  return corpus.outside.flatMap(({ id, rows }) => extents.flatMap(extent => baseMapSchemes.map(scheme => {
    const name = outsideLayerName(id, extent, scheme)
    return { name, path: `basemap/${name}`, text: drawOutsideLayer(rows, extent, scheme) }
  })))
}

/** None when the corpus has no base map. */
export function drawBaseMaps(corpus: Corpus): BaseMapPicture[] {
  const baseMap = parseBaseMap(corpus.baseMap)
  if (baseMap === null) return []
  return listExtents(corpus).flatMap(extent => baseMapSchemes.map(scheme => {
    const name = baseMapName(extent, scheme)
    return { name, path: `basemap/${name}`, text: drawBaseMap(baseMap, extent, scheme) }
  }))
}
