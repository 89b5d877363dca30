/** The place of an event, row by row. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from '../story.ts'
import type { Told } from '../story.ts'

interface Row {
  readonly name: string
  /** The places of each report. */
  readonly input: readonly (readonly string[])[]
  readonly expected: string
  readonly rulings?: readonly string[]
}

const rows: readonly Row[] = [
  { name: 'one place stands, as precise as its kind', input: [['town']], expected: 'town (town, 5 km)' },
  { name: 'none is unknown', input: [[]], expected: '' },
  { name: 'the place within another one wins', input: [['east'], ['town']], expected: 'town (town, 5 km)' },
  { name: 'containment is followed over several steps', input: [['land'], ['well']], expected: 'well (village, 2 km)' },
  { name: 'two places of which neither contains the other are contested', input: [['town'], ['far']], expected: 'town (town, 5 km), far (village, 2 km) contested' },
  { name: 'places whose discs touch do not contradict: the more precise one wins', input: [['town'], ['mill']], expected: 'mill (village, 2 km)' },
  { name: 'a coarser precision makes a disc larger', input: [['town precision area'], ['mill']], expected: 'mill (village, 2 km)' },
  { name: 'the larger disc may reach what the place itself does not', input: [['town precision province'], ['far']], expected: 'far (village, 2 km)' },
  { name: 'a place without coordinates never contradicts', input: [['hamlet'], ['far']], expected: 'far (village, 2 km)' },
  { name: 'a disc of unknown size never contradicts', input: [['desert'], ['town']], expected: 'town (town, 5 km)' },
  { name: 'the value that none contradicts stands, even where more precise ones differ', input: [['town'], ['far'], ['east']], expected: 'east (province, 100 km)' },
  { name: 'a report may name several sites', input: [['town', 'far']], expected: 'town (town, 5 km), far (village, 2 km)' },
  { name: 'a report need not name every site', input: [['town', 'far'], ['town']], expected: 'town (town, 5 km), far (village, 2 km)' },
  { name: 'sites that others name are added where nothing chosen stands for them', input: [['town', 'far'], ['mill']], expected: 'mill (village, 2 km), far (village, 2 km)' },
  { name: 'the most precise word on one place counts', input: [['town precision area'], ['town']], expected: 'town (town, 5 km)' },
  { name: 'also where places are contested', input: [['town precision area'], ['far'], ['town']], expected: 'town (town, 5 km), far (village, 2 km) contested' },
  { name: 'a report can only be coarser than the place', input: [['town precision village']], expected: 'town (town, 5 km)' },
  { name: 'of two radii the larger one counts', input: [['plain']], expected: 'plain (region, 60 km)' },
  { name: 'a silent report contradicts nothing', input: [['town'], []], expected: 'town (town, 5 km)' },
  { name: 'origins and destinations are not compared', input: [['town', 'far as origin'], ['far as destination']], expected: 'town (town, 5 km) also far as origin, far as destination' },
  { name: 'a ruling settles it', input: [['town'], ['far']], rulings: ['location far'], expected: 'far (village, 2 km) ruled' },
]

for (const { name, input, expected, rulings } of rows) {
  test(`place: ${name}`, () => {
    const event = tell(input.map((at): Told => ({ at })), rulings)
    const sites = event.locations.map(({ id, precision, radiusKm }) => `${id} (${precision ?? 'unknown'}, ${radiusKm ?? '?'} km)`)
    const also = event.alsoLocations.map(({ id, as }) => `${id} as ${as}`)
    const marks = [...(event.locationContested ? ['contested'] : []), ...(event.locationRuling ? ['ruled'] : [])]
    assert.equal([sites.join(', '), ...marks, ...(also.length > 0 ? [`also ${also.join(', ')}`] : [])].join(' '), expected)
  })
}

test('place: each place keeps the reports that name it', () => {
  assert.deepEqual(tell([{ at: ['town'] }, { at: ['east'] }, { at: ['town'] }]).locations[0]?.reports, ['a1#1', 'a3#1'])
})
