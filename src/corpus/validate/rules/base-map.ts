/** A layer of the base map is TopoJSON or GeoJSON in good order, and a shape that a location names is one of its areas. */

import { createDiagnostic } from '../../../model/message.ts'
import { listShapes } from '../base-map.ts'
import { listNearest } from '../nearest.ts'
import { placeAt } from '../written.ts'
import { exampleRecord } from './examples.ts'
import type { Words } from '../../../model/diagnostic.ts'
import type { Rule } from './rule.ts'

const layer = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'T1', properties: {}, geometry: { type: 'Polygon', coordinates: [[[0, 0], [0, 1], [1, 1], [0, 0]]] } }],
})
const town = (geometry: string): string => exampleRecord(['name: Town', 'kind: town', `geometry: ${geometry}`])

export const baseMap: Rule = {
  id: 'base-map',
  scope: 'corpus',
  what: { en: 'The base map is TopoJSON or GeoJSON and holds the shapes that locations name', ar: 'الخريطة الأساس TopoJSON أو GeoJSON وفيها الأشكال التي تسمّيها الأماكن' },
  check: ({ baseMap: layers, locations }) => {
    const shapes = layers.map(file => ({ file, names: listShapes(file) }))
    const known = new Set(shapes.flatMap(({ names }) => names ?? []))
    const broken = shapes.filter(({ names }) => names === null).map(({ file }) => createDiagnostic({ path: `basemap/${file.name}`, line: 1, column: 1 }, {
      rule: 'base-map',
      thing: { en: 'layer', ar: 'طبقة' },
      actual: file.name,
      hint: { en: 'Export the layer again, or delete the file', ar: 'صدّر الطبقة من جديد أو احذف الملف' },
      expected: { en: 'TopoJSON (Topology) or GeoJSON (FeatureCollection) in good order', ar: 'ملف TopoJSON (Topology) أو GeoJSON (FeatureCollection) سليم' },
    }))
    // Without a base map a name of a shape waits for one; beside a broken layer nobody knows.
    const missing = layers.length === 0 || broken.length > 0 ? [] : locations.flatMap(({ record: { geometry }, file }) => geometry === null || known.has(geometry) ? [] : [
      createDiagnostic(placeAt(file, ['geometry']), {
        rule: 'base-map',
        thing: { en: 'shape', ar: 'شكل' },
        actual: geometry,
        expected: { en: 'an area of the base map: <layer>/<feature id>', ar: 'مساحة من الخريطة الأساس: ‎<layer>/<feature id>' },
        nearest: listNearest(geometry, known),
        hint: hintOf(listNearest(geometry, known)[0]),
      }),
    ])
    return [...broken, ...missing]
  },
  good: [{ 'basemap/towns.json': layer, 'locations/town.md': town('towns/T1') }, { 'locations/town.md': town('towns/T1') }],
  bad: [
    { 'basemap/towns.json': layer, 'locations/town.md': town('towns/T2') },
    { 'basemap/towns.json': '{' },
    { 'basemap/towns.json': '[]' },
    { 'basemap/towns.json': '{ "type": "FeatureCollection", "features": [{ "type": "Feature", "geometry": { "type": "Polygon", "coordinates": [1] } }] }' },
    { 'basemap/towns.json': '{ "type": "Topology", "arcs": [], "objects": { "a": { "type": "Polygon", "id": "b", "arcs": [[0]] } } }' },
  ],
}

function hintOf(likely: string | undefined): Words {
  return likely === undefined
    ? { en: 'Write the name of an area that the base map holds, or delete the line', ar: 'اكتب اسم مساحة في الخريطة الأساس أو احذف السطر' }
    : { en: `Write ${likely}`, ar: `اكتب ${likely}` }
}
