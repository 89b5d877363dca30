/** Names on the map. Places of events come first, then towns and countries for orientation; a name that finds no room is left out. */

import type { Element } from 'hast'
import { s } from 'hastscript'
import type { ShownText } from '../model/text.ts'
import type { BaseMap } from './base-layers.ts'
import { boxAround } from './boxes.ts'
import type { Box, Boxes } from './boxes.ts'
import type { ChartOptions } from './figure.ts'
import type { Pen } from './frame.ts'
import type { MapArea } from './map-areas.ts'
import type { Chip } from './map-chips.ts'
import type { MapView } from './map-view.ts'
import { estimateWidth } from './text-fit.ts'
import { showName } from './words.ts'

/** The name of each place beside its plate, or beside its point when it has none. */
export function drawPlaceNames(
  pen: Pen, areas: readonly MapArea[], chips: readonly Chip[], boxes: Boxes, nameOf: (area: MapArea) => ShownText,
): Element[] {
  return areas.flatMap(area => {
    const chip = chips.find(candidate => candidate.area === area)
    const around = chip?.box ?? boxAround(area.x, area.y, 8, 8)
    return drawName(pen, nameOf(area), around, boxes, 'place-name')
  })
}

/** Towns by their rank, the countries in view and on close maps the districts, in the page's language only; those that are already named are left out. */
export function drawContext(pen: Pen, view: MapView, baseMap: BaseMap, boxes: Boxes, named: ReadonlySet<string>, options: ChartOptions): Element[] {
  const most = pen.size === 'wide' ? 14 : 7
  const towns = [...baseMap.layers.get('places') ?? []].sort((a, b) => a.rank - b.rank)
  const elements: Element[] = []
  let names = 0
  const inView = (baseMap.layers.get('countries') ?? []).filter(country => view.path.area(country.geometry) > view.width * view.height / 25)
  for (const country of inView.length > 1 ? inView : []) {
    const [x, y] = view.path.centroid(country.geometry)
    const name = showName(country.name, '', options)
    const box = boxes.take([0, 30, -30, 60, -60, 90, -90].map(shift => boxAround(x, y + shift, nameWidth(pen, name), pen.textSize * 1.3)))
    if (box !== undefined && name.text !== '') elements.push(drawAt(pen, name, box, 'country-name'))
  }
  for (const town of towns) {
    if (names >= most || town.geometry.type !== 'Point') continue
    const name = showName(town.name, '', options)
    const point = view.project(town.geometry.coordinates[0] ?? 0, town.geometry.coordinates[1] ?? 0)
    if (point === null || !view.contains(...point) || name.text === '' || named.has(name.text)) continue
    const [x, y] = point
    const label = drawName(pen, name, boxAround(x, y, 6, 6), boxes, 'town-name')
    if (label.length === 0) continue
    names += 1
    elements.push(s('circle', { className: ['town'], cx: x, cy: y, r: 1.8 }), ...label)
  }
  if (view.extent[2] - view.extent[0] > 3.5) return elements
  return [...elements, ...(baseMap.layers.get('adm2') ?? []).flatMap(unit => {
    const [x, y] = view.path.centroid(unit.geometry)
    const name = showName(unit.name, '', options)
    const box = view.contains(x, y) && name.text !== '' && !named.has(name.text) ? boxes.take([boxAround(x, y, nameWidth(pen, name), pen.textSize * 1.3)]) : undefined
    return box === undefined ? [] : [drawAt(pen, name, box, 'unit-name')]
  })]
}

/** On the side where reading goes on, the other side, above, below. */
function drawName(pen: Pen, name: ShownText, around: Box, boxes: Boxes, className: string): Element[] {
  const width = nameWidth(pen, name)
  const height = pen.textSize * 1.3
  const [middleX, middleY] = [around.x + around.width / 2, around.y + around.height / 2]
  const right = boxAround(around.x + around.width + width / 2 + 2, middleY, width, height)
  const left = boxAround(around.x - width / 2 - 2, middleY, width, height)
  const above = boxAround(middleX, around.y - height / 2, width, height)
  const below = boxAround(middleX, around.y + around.height + height / 2, width, height)
  const box = boxes.take(pen.rtl ? [left, right, above, below] : [right, left, above, below])
  return box === undefined ? [] : [drawAt(pen, name, box, className)]
}

function drawAt(pen: Pen, name: ShownText, box: Box, className: string): Element {
  return pen.text(box.x + box.width / 2, box.y + box.height * 0.74, name, { anchor: 'middle', className })
}

function nameWidth(pen: Pen, name: ShownText): number {
  return estimateWidth(name.text, pen.textSize) + 4
}
