/** The layer of an outside data set: only what is in view, dots as large as their events, the same file for the same rows. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawOutsideLayer, outsideLayerName } from '../../src/charts/outside-layer.ts'

const extent = [10, 40, 20, 50] as const
const at = (latitude: number, longitude: number, events: number) => ({ latitude, longitude, events })
const dotsOf = (svg: string): string[] => [...svg.matchAll(/stroke-width="([\d.]+)"|d="([^"]*)"/g)].map(([, width, d]) => width ?? String(d?.split('M').length ?? 0))

test('points outside the view are left out, those on one place are one dot', () => {
  const svg = drawOutsideLayer([at(45, 15, 1), at(45.001, 15.001, 1), at(45, 25, 1), at(10, 15, 1), at(89, 15, 1)], extent, 'light')
  assert.equal(svg.match(/h0/g)?.length, 1)
})

test('the more events, the wider the dot', () => {
  const widths = [1, 5, 20, 100, 500, 5000].map(events => Number(/stroke-width="([\d.]+)"/.exec(drawOutsideLayer([at(45, 15, events)], extent, 'light'))?.[1]))
  assert.deepEqual(widths, [...widths].sort((a, b) => a - b))
  assert.equal(new Set(widths).size, widths.length)
})

test('the order of rows changes nothing, the scheme the colour alone', () => {
  const rows = [at(45, 15, 1), at(46, 12, 30), at(41, 19, 2)]
  const light = drawOutsideLayer(rows, extent, 'light')
  assert.equal(drawOutsideLayer([...rows].reverse(), extent, 'light'), light)
  assert.deepEqual(dotsOf(drawOutsideLayer(rows, extent, 'dark')), dotsOf(light))
  assert.notEqual(drawOutsideLayer(rows, extent, 'dark'), light)
  assert.doesNotMatch(light, /style=|<script|<text/)
})

test('each set, extent and scheme has a file of its own', () => {
  assert.equal(outsideLayerName('survey', [-5, 40, 20, 50], 'dark'), 'outside-survey-map-m5-40-20-50-dark.svg')
})
