/** The pure parts of the pictures: sums, order, bins, marks and the projection that must fit the ground. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createMapView } from '../../../src/charts/map-view.ts'
import { decodeEvents, listOf } from '../../../src/client/explore/data.ts'
import type { Events } from '../../../src/client/explore/data.ts'
import { createEngine } from '../../../src/client/explore/engine.ts'
import { heaviest } from '../../../src/client/explore/facet-panel.ts'
import { binGroup } from '../../../src/client/explore/histogram.ts'
import { createMapBase, createMapFrame, moveView } from '../../../src/client/explore/map-frame.ts'
import { clusterSites, countMarks, sitesOf } from '../../../src/client/explore/map-marks.ts'
import type { AtSites } from '../../../src/client/explore/map-marks.ts'
import { markRadius, mergeMarks } from '../../../src/client/explore/map-merge.ts'
import { siteGroup } from '../../../src/client/explore/map-sites.ts'
import { orderEvents, pickPage } from '../../../src/client/explore/order.ts'
import { countLanes, layOutStrips } from '../../../src/client/explore/strips.ts'
import { sumFigures } from '../../../src/client/explore/sums.ts'
import { timeDomain, timeScale } from '../../../src/client/explore/time-scale.ts'
import { describeBin } from '../../../src/client/explore/time-tip.ts'
import type { Say } from '../../../src/client/explore/words.ts'
import { dateFlags } from '../../../src/model/explore.ts'
import type { ExploreWords } from '../../../src/model/explore.ts'
import { anyFile, makeFile } from './events.ts'
import type { GivenEvent } from './events.ts'

function sum(...killed: (GivenEvent['killed'] | [number, number, number, standing: number])[]) {
  const events = decodeEvents(makeFile(killed.map(([low, best, high, standing = 0]) => ({ killed: [low, best, high], standing }))))
  return sumFigures(events, new Uint16Array(events.count), events.killed)
}

test('ranges are added end by end; a best only where all have one', () => {
  assert.deepEqual(sum([3, 4, 5], [1, 1, 1]), { interval: { low: 4, high: 6 }, best: 5, incidents: 2, unknown: 0 })
  assert.deepEqual(sum([3, -1, 5], [1, 1, 1]), { interval: { low: 4, high: 6 }, best: null, incidents: 2, unknown: 0 })
})

test('an unknown part opens the sum and is counted, what nobody speaks of is not in it, and series are never added', () => {
  assert.deepEqual(sum([3, 3, 3], [-1, -1, -1]), { interval: { low: 3, high: null }, best: null, incidents: 2, unknown: 1 })
  assert.deepEqual(sum([-1, -1, -1]), { interval: null, best: null, incidents: 1, unknown: 1 })
  assert.deepEqual(sum([3, 3, 3], [-2, -1, -1], [50, 50, 50, 1]), { interval: { low: 3, high: 3 }, best: 3, incidents: 1, unknown: 0 })
  assert.equal(sum([-2, -1, -1]), null)
})

test('the table has incidents first and the rest apart, each in the order asked for', () => {
  const events = decodeEvents(makeFile([{ start: 1, standing: 1 }, { start: 2, killed: [1, 1, 1] }, { start: 3, killed: [-1, -1, -1] }, { start: 4, killed: [5, 7, 9] }]))
  assert.deepEqual([...orderEvents(events, 'date')], [1, 2, 3, 0])
  assert.deepEqual([...orderEvents(events, '-date')], [3, 2, 1, 0])
  assert.deepEqual([...orderEvents(events, '-killed')], [3, 1, 2, 0])
  assert.deepEqual(pickPage(orderEvents(events, 'date'), Uint16Array.of(0, 4, 0, 0), 1, 2), [3, 0])
})

test('the heaviest values are those that sorting would put first', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 6 }), (weights, room) => {
    const values = weights.map((_, value) => value)
    const sorted = [...values].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, room)
    assert.deepEqual(heaviest(values, value => weights[value] ?? 0, room), sorted)
  }))
})

test('an incident stands filled in the bin that holds its date, and hollow in every bin that it reaches', () => {
  // 2020-08-18; eight weeks from then; by then; without a date.
  const given = [{ start: 18492 }, { start: 18492, span: 56 }, { start: 18492, flags: dateFlags.startUnknown }, { start: 18492, flags: dateFlags.startUnknown | dateFlags.endUnknown }, { start: 18000 }]
  const events = decodeEvents(makeFile(given))
  const domain = timeDomain(events)
  assert.ok(domain !== null)
  assert.equal(domain.unit, 'month')
  const counts = createEngine([binGroup(events, domain)], events.counted).counts(0)
  const at = (month: number, slot: number): number => counts[(month * 9 + slot) * 2] ?? -1
  const august = 16
  assert.deepEqual([at(august, 1), at(august, 0), at(august + 1, 0), at(august + 2, 0), at(august - 1, 0)], [1, 2, 1, 1, 0])
  assert.equal(counts.reduce((total, count) => total + count, 0), 6)
})

test('single events never lie on one another', () => {
  fc.assert(fc.property(anyFile, fc.integer({ min: 200, max: 1000 }), (file, width) => {
    const events = decodeEvents(file)
    const domain = timeDomain(events)
    if (domain === null) return
    const strips = layOutStrips(events, timeScale(domain, width, false))
    for (const [index, a] of strips.entries()) {
      assert.ok(a.end > a.x && a.lane < countLanes(strips))
      for (const b of strips.slice(index + 1)) assert.ok(a.lane !== b.lane || a.end <= b.x || b.end <= a.x)
    }
  }), { numRuns: 60 })
})

test('points lie where the maps of the other pages have them, and come back from pixels', () => {
  const extent = [35.5, 33.1, 41.9, 36.7] as const
  const view = createMapView(extent, 720)
  const frame = createMapFrame(createMapBase(extent), 720, null)
  assert.equal(frame.height, view.height)
  fc.assert(fc.property(fc.double({ min: 35.5, max: 41.9, noNaN: true }), fc.double({ min: 33.1, max: 36.7, noNaN: true }), (longitude, latitude) => {
    const [x, y] = frame.project(longitude, latitude)
    const [otherX = Number.NaN, otherY = Number.NaN] = view.project(longitude, latitude) ?? []
    assert.ok(Math.hypot(x - otherX, y - otherY) < 0.6, `${x},${y} for ${otherX},${otherY}`)
    const [backX, backY] = frame.unproject(x, y)
    assert.ok(Math.abs(backX - longitude) < 1e-9 && Math.abs(backY - latitude) < 1e-9)
  }))
})

test('a closer look keeps the point under the pointer, and the frame never leaves the map', () => {
  const frame = createMapFrame(createMapBase([35.5, 33.1, 41.9, 36.7]), 720, null)
  const pointed = frame.unproject(300, 200)
  const closer = createMapFrame(frame, 720, moveView(frame, 0, 0, 2, [300, 200]))
  const [x, y] = closer.project(...pointed)
  assert.ok(Math.hypot(x - 300, y - 200) < 1e-6)
  const away = createMapFrame(frame, 720, moveView(closer, 1e5, 1e5))
  assert.ok(away.ground.x <= 1e-9 && away.ground.x + away.ground.width >= 720 - 1e-6)
  assert.equal(moveView(closer, 0, 0, 0.5), null)
})

function atSites(events: Events): AtSites {
  return { counts: createEngine([siteGroup(events)], events.counted).counts(0), failed: new Uint16Array(events.count) }
}

test('every incident is on the map once per mark or counted as not drawn; wide and unknown places are no marks', () => {
  fc.assert(fc.property(anyFile, file => {
    const events = decodeEvents(file)
    const clusters = clusterSites(events, createMapFrame(createMapBase([35, 33, 42, 37]), 800, null))
    const { marks, notDrawn } = countMarks(events, atSites(events), clusters)
    const all = Array.from({ length: events.count }, (_, event) => event).filter(event => events.counted[event] === 1)
    const inCity = all.filter(event => events.sites.values.subarray(events.sites.offsets[event], events.sites.offsets[event + 1]).includes(0))
    assert.equal(notDrawn, all.length - inCity.length)
    assert.deepEqual(marks.map(({ count }) => count), inCity.length === 0 ? [] : [inCity.length])
  }))
})

test('a mark counts each incident once, however many of its sites it stands for', () => {
  fc.assert(fc.property(anyFile, fc.integer({ min: 30, max: 900 }), (file, width) => {
    const events = decodeEvents({ ...file, widestKm: 200 })
    const clusters = clusterSites(events, createMapFrame(createMapBase([35, 33, 42, 37]), width, null))
    const counted = countMarks(events, atSites(events), clusters)
    for (const mark of counted.marks) {
      const sites = sitesOf(clusters, counted, mark).map(({ site }) => site)
      const there = Array.from(events.counted.keys()).filter(event => events.counted[event] === 1 && listOf(events.sites, event).some(site => sites.includes(site)))
      assert.equal(mark.count, there.length)
      assert.equal(mark.bySlot.reduce((sum, count) => sum + count, 0), mark.count)
    }
  }))
})

test('marks join the largest one that lies above their middle, as looking at each pair would find', () => {
  const anyMark = fc.record({ x: fc.integer({ min: -60, max: 260 }), y: fc.integer({ min: -60, max: 160 }), count: fc.integer({ min: 1, max: 400 }) })
  fc.assert(fc.property(fc.array(anyMark, { maxLength: 60 }), given => {
    const marks = given.map((mark, cluster) => ({ ...mark, bySlot: [0, mark.count], clusters: [cluster] }))
    const sorted = [...marks].sort((a, b) => b.count - a.count)
    const most = sorted[0]?.count ?? 1
    const hosts: { x: number; y: number; r: number; clusters: number[]; count: number }[] = []
    for (const mark of sorted) {
      const host = hosts.find(({ x, y, r }) => Math.hypot(mark.x - x, mark.y - y) < r)
      if (host === undefined) hosts.push({ ...mark, r: markRadius(mark.count, most), clusters: [...mark.clusters] })
      else {
        host.clusters.push(...mark.clusters)
        host.count += mark.count
      }
    }
    const plain = hosts.sort((a, b) => b.count - a.count).map(({ x, y, count, clusters }) => ({ x, y, count, clusters }))
    assert.deepEqual(mergeMarks(marks).map(({ x, y, count, clusters }) => ({ x, y, count, clusters })), plain)
    assert.equal(mergeMarks(marks).every(({ count, bySlot }) => bySlot[1] === count), true)
  }))
})

test('a bar says its month, its incidents by type and how many more may lie in it; an empty one says nothing', () => {
  const events = decodeEvents(makeFile([{ start: 18492 }, { start: 18493 }, { start: 18492, span: 56 }, { start: 18000, type: 2 }]))
  const domain = timeDomain(events)
  assert.ok(domain !== null)
  const counts = createEngine([binGroup(events, domain)], events.counted).counts(0)
  const bins = Array.from(counts).filter((_, at) => at % 2 === 0)
  const words = { types: ['Fight', 'Ambush', 'Talk'] } as unknown as ExploreWords
  const say: Say = (key, values = {}) => `${key} ${Object.values(values).join(' ')}`
  const scale = timeScale(domain, 1000, true)
  const described = (day: number): readonly string[] => describeBin({ events, words, say, lang: 'en' }, { scale, bins }, scale.x(day) + 1)
  assert.deepEqual(described(18492), ['August 2020', 'explore.incidents 2', 'explore.map.part Fight 2', 'explore.time.may 1'])
  assert.deepEqual(described(18000), ['April 2019', 'explore.incidents 1', 'explore.map.part Talk 1'])
  assert.deepEqual(described(18200), [])
})
