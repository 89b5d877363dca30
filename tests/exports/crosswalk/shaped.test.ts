/** The rules by which an event becomes rows of ACLED and UCDP GED, case by case, and that nothing goes missing without being counted. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { divide, disorderOf, fileForAcled, interaction, placeInTime } from '../../../src/exports/crosswalk/acled.ts'
import { datePrecisionOf, fileForGed, prioGridOf } from '../../../src/exports/crosswalk/ged.ts'
import type { LinkedEvent } from '../../../src/model/corpus.ts'
import { makeActor, makeActorKind, makeCorpus, makeDate, makeEvent, makeLocation, makeRole, makeTally, makeType } from '../../small-corpus.ts'

const code = { label: {}, definition: {}, include: {}, exclude: {}, example: {} }
const corpus = makeCorpus({
  codebook: {
    actorKinds: [makeActorKind('army', { state: true, organised: true, inter: 1 }), makeActorKind('group', { organised: true, inter: 2 }), makeActorKind('people', { civilian: true, inter: 7 }), makeActorKind('office')],
    roles: [makeRole('perpetrator', 'perpetrator'), makeRole('target', 'target'), makeRole('ally', 'perpetrator'), makeRole('party', 'none')],
    eventTypes: [makeType('clash', {}, { acled: { type: 'Battles', subtype: 'Armed clash' } }), makeType('killing', {}, { acled: { type: 'Violence against civilians', subtype: 'Attack' } }), makeType('speech', {})],
    precisions: [
      { code: 'point', ...code, radiusKm: 1, acledGeo: 1, ucdpWhere: 1 }, { code: 'region', ...code, radiusKm: 80, acledGeo: 3, ucdpWhere: 4 },
      { code: 'country', ...code, radiusKm: 300, acledGeo: null, ucdpWhere: 6 },
    ],
    locationKinds: [{ code: 'country', ...code, level: 'country', precision: 'country' }],
  },
  actors: [
    makeActor('home-army', { en: 'Home army' }, { kind: 'army', country: 'SY' }), makeActor('foreign-army', { en: 'Foreign army' }, { kind: 'army', country: 'RU' }),
    makeActor('rebels', { en: 'Rebels' }, { kind: 'group' }), makeActor('friends', { en: 'Friends' }, { kind: 'group' }), makeActor('herders', { en: 'Herders' }, { kind: 'people' }),
    makeActor('spokesman', { en: 'Spokesman' }, { kind: 'office', relations: [{ to: 'home-army', kind: 'part-of', since: null, until: null, articles: [] }] }),
  ],
  locations: [
    makeLocation('land', { en: 'Land' }, { kind: 'country', country: 'SY', latitude: 35, longitude: 38, precision: 'country' }),
    makeLocation('north', { en: 'North' }, { kind: 'governorate', latitude: 36, longitude: 38, precision: 'region', within: ['land'], ancestors: ['land'], admin1: 'north' }),
    makeLocation('town', { en: 'Town' }, { latitude: 36.12345, longitude: 38.5, precision: 'point', ancestors: ['north', 'land'], admin1: 'north' }),
    makeLocation('hamlet', { en: 'Hamlet' }, { precision: 'point', ancestors: ['north', 'land'], admin1: 'north' }),
  ],
})

const at = (id: string, precision: string | null = 'point') => ({ id, as: 'site' as const, precision, radiusKm: 1, reports: ['a#1'] })
const acting = (id: string, role: string) => ({ id, role, believed: false, reports: ['a#1'], contested: false })

function eventWith(more: Partial<LinkedEvent>): LinkedEvent {
  return makeEvent('e', { en: 'Event' }, {
    type: { value: 'clash', contested: false, stated: [], ruling: null }, locations: [at('town')],
    actors: [acting('rebels', 'perpetrator'), acting('home-army', 'target')], totals: { killed: makeTally(3, 4, 5) }, ...more,
  })
}

const dated = (edtf: string, earliest: string | null, latest: string, more: object = {}): LinkedEvent['date'] => ({
  ...makeEvent('x', {}).date, value: { ...makeDate(edtf, earliest, latest), ...more }, earliest, latest, dateOf: 'event',
})

const left: readonly (readonly [says: string, event: Partial<LinkedEvent>, acled: string | null, ged: string | null])[] = [
  ['a plain event is in both', {}, null, null],
  ['a withdrawn one in none', { status: 'withdrawn' }, 'not-published', 'not-published'],
  ['what was only planned in none', { modalities: ['planned'] }, 'not-counted', 'not-counted'],
  ['a discounted one in none', { grade: 'discounted' }, 'not-counted', 'not-counted'],
  ['a series only where no part of it is known', { scope: 'series' }, 'not-single', null],
  ['a total with parts in none', { scope: 'total', parts: ['p'] }, 'not-single', 'not-single'],
  ['a campaign in none', { scope: 'campaign' }, 'not-single', 'not-single'],
  ['a type that neither knows', { type: { value: 'speech', contested: false, stated: [], ruling: null } }, 'no-type', 'no-type'],
  ['an event without a known death is ACLED’s alone', { totals: {} }, null, 'no-death'],
  ['zero dead is no death', { totals: { killed: makeTally(0, 0, 0) } }, null, 'no-death'],
  ['an open beginning', { date: dated('../2020-08-18', null, '2020-08-18') }, 'no-date', 'no-date'],
  ['the day of an announcement', { date: { ...dated('2020-08-18', '2020-08-18', '2020-08-18'), dateOf: 'announcement' } }, 'no-date', 'no-date'],
  ['some day of a year is UCDP’s alone', { date: dated('2020', '2020-01-01', '2020-12-31') }, 'no-date', null],
  ['no place', { locations: [] }, 'no-place', 'no-place'],
  ['a country alone is UCDP’s alone', { locations: [at('land', 'country')] }, 'country-only', null],
]

for (const [says, more, acled, ged] of left) {
  test(`filed: ${says}`, () => {
    const event = eventWith(more)
    const reason = (filed: object): string | null => ('leftOut' in filed ? String(filed.leftOut) : null)
    assert.deepEqual([reason(fileForAcled(corpus, event)), reason(fileForGed(corpus, event))], [acled, ged])
  })
}

function acledRow(more: Partial<LinkedEvent>) {
  const filed = fileForAcled(corpus, eventWith(more))
  assert.ok('rows' in filed)
  const [row] = filed.rows
  assert.ok(row)
  return { ...row, changed: filed.changed, rows: filed.rows }
}

test('ACLED: the lowest figure, allies beside the main actor, the lower digit first', () => {
  const row = acledRow({ actors: [acting('friends', 'ally'), acting('rebels', 'perpetrator'), acting('home-army', 'target')] })
  assert.deepEqual([row.fatalities, row.sides[0], row.sides[1].inter, interaction(row.sides)], [3, { name: 'Rebels', inter: 2, associated: ['Friends'] }, 1, 12])
  assert.deepEqual(row.changed, ['range-as-lowest'])
})

test('ACLED: state forces outside their country are 8, at home 1; an office counts as its body', () => {
  assert.equal(interaction(acledRow({ actors: [acting('foreign-army', 'perpetrator'), acting('rebels', 'target')] }).sides), 28)
  assert.equal(interaction(acledRow({ actors: [acting('spokesman', 'perpetrator'), acting('rebels', 'target')] }).sides), 12)
})

test('ACLED: unknown sides are unidentified, unknown dead are 0, and both are counted as changes', () => {
  const row = acledRow({ actors: [acting('home-army', 'target')], totals: {} })
  assert.deepEqual([row.sides[0].name, interaction(row.sides), row.fatalities, row.changed], ['Unidentified Armed Group (Land)', 13, 0, ['unknown-as-zero', 'side-unidentified']])
  assert.equal(interaction(acledRow({ type: { value: 'killing', contested: false, stated: [], ruling: null }, actors: [acting('rebels', 'perpetrator')] }).sides), 27)
})

test('ACLED: parties without sides stand on one each', () => {
  assert.equal(interaction(acledRow({ actors: [acting('home-army', 'party'), acting('rebels', 'party')] }).sides), 12)
})

test('ACLED: a place without a point, or several places, go under the nearest place around them', () => {
  for (const locations of [[at('hamlet')], [at('town'), at('hamlet')]]) {
    const row = acledRow({ locations })
    assert.deepEqual([row.place.place.id, row.geoPrecision, row.changed.includes('place-coarser')], ['north', 3, true])
  }
})

test('ACLED: what lasted becomes one row a day, the dead divided, the remainder on the first', () => {
  const { rows } = acledRow({ date: dated('2020-08-30/2020-09-01', '2020-08-30', '2020-09-01', { lasting: true }), totals: { killed: makeTally(8, 8, 8) } })
  assert.deepEqual(rows.map(({ id, day, timePrecision, fatalities }) => [id, day, timePrecision, fatalities]),
    [['e#1', '2020-08-30', 1, 4], ['e#2', '2020-08-31', 1, 2], ['e#3', '2020-09-01', 1, 2]])
  assert.deepEqual(divide(0, 3), [0, 0, 0])
})

test('ACLED: within a week or a month the middle day stands', () => {
  const days = (earliest: string, latest: string, count: number) => placeInTime({ earliest, latest, days: count, lasting: false })
  assert.deepEqual(days('2020-08-01', '2020-08-07', 7), [{ day: '2020-08-04', timePrecision: 2 }])
  assert.deepEqual(days('2020-08-01', '2020-08-31', 31), [{ day: '2020-08-16', timePrecision: 3 }])
  assert.equal(days('2020-08-01', '2020-09-01', 32), null)
})

test('ACLED: the type of disorder follows from type and sub-type', () => {
  assert.equal(disorderOf({ type: 'Battles', subtype: 'Armed clash' }), 'Political violence')
  assert.equal(disorderOf({ type: 'Protests', subtype: 'Peaceful protest' }), 'Demonstrations')
  assert.equal(disorderOf({ type: 'Protests', subtype: 'Excessive force against protesters' }), 'Political violence; Demonstrations')
  assert.equal(disorderOf({ type: 'Strategic developments', subtype: 'Agreement' }), 'Strategic developments')
})

test('UCDP: the state is side a, the dead go to their sides, and best is the sum of the four', () => {
  const group = (actor: string, killed: number, civilian: 'yes' | 'no') => ({ actors: [actor], civilian, harm: { killed: makeTally(killed, killed, killed) }, including: [] })
  const filed = fileForGed(corpus, eventWith({
    groups: [group('home-army', 2, 'no'), group('rebels', 1, 'no'), group('herders', 1, 'yes')], totals: { killed: makeTally(4, 6, null) },
  }))
  assert.ok('rows' in filed)
  const [row] = filed.rows
  assert.deepEqual([row?.violence, row?.a, row?.b, row?.clarity], [1, ['home-army'], ['rebels'], 1])
  assert.deepEqual(row?.deaths, { a: 2, b: 1, civilians: 1, unknown: 2, low: 4, best: 6, high: 6 })
  assert.deepEqual(filed.changed, ['open-as-best', 'groups-differ'])
})

test('UCDP: precision of the date by the number of days, and the cell of the PRIO-GRID', () => {
  const precision = (days: number): number | null => datePrecisionOf({ earliest: '', latest: '', days, lasting: false })
  assert.deepEqual([1, 2, 6, 7, 8, 31, 32, 366, 367].map(precision), [1, 2, 2, 3, 4, 4, 5, 5, null])
  assert.deepEqual([prioGridOf(-90, -180), prioGridOf(90, 180), prioGridOf(35.3, 40.1)], [1, 259_200, 250 * 720 + 440 + 1])
})
