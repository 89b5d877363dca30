/** Grade and responsibility status of an event, row by row. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from '../story.ts'
import type { Told } from '../story.ts'

interface Row {
  readonly name: string
  readonly input: readonly Told[]
  readonly expected: string
  readonly rulings?: readonly string[]
}

const who = ['rebels perpetrator', 'north-army target', 'villagers target']

const grades: readonly Row[] = [
  { name: 'one origin', input: [{}], expected: 'single-origin' },
  { name: 'one origin through two outlets', input: [{ credit: ['rebels'] }, { credit: ['rebels'] }], expected: 'single-origin' },
  { name: 'two origins corroborate', input: [{}, {}], expected: 'corroborated' },
  { name: 'an unknown outlet and a known one are two', input: [{ from: null }, { from: 'herald' }], expected: 'corroborated' },
  { name: 'two unknown outlets are one', input: [{ from: null }, { from: null }], expected: 'single-origin' },
  { name: 'a plan does not corroborate the deed', input: [{}, { modality: 'planned' }], expected: 'single-origin' },
  { name: 'two origins of a plan corroborate the plan', input: [{ modality: 'planned' }, { modality: 'planned' }], expected: 'corroborated' },
  { name: 'asserted and denied is contested', input: [{}, { modality: 'denied' }], expected: 'contested' },
  { name: 'only alleged and denied is not', input: [{ modality: 'alleged' }, { modality: 'denied' }], expected: 'single-origin' },
  { name: 'values that exclude each other have their own marks', input: [{ rows: ['north-army killed 3'] }, { rows: ['north-army killed 8'] }], expected: 'corroborated' },
  { name: 'contested goes before acknowledged', input: [{ who, rows: ['north-army killed 3 by north-army'] }, { modality: 'denied' }], expected: 'contested' },
  { name: 'a party that admits its own loss acknowledges', input: [{ who, rows: ['north-army killed 3 by north-army'] }], expected: 'acknowledged' },
  { name: 'acknowledged goes before corroborated', input: [{ who, rows: ['north-army killed 3 by north-army'] }, {}], expected: 'acknowledged' },
  { name: 'its own loss follows part-of: the body for its part', input: [{ who, rows: ['north-army killed 3 by north'] }], expected: 'acknowledged' },
  { name: 'the part for its body', input: [{ who, rows: ['north-army killed 3 by north-guard'] }], expected: 'acknowledged' },
  { name: 'a person of the body', input: [{ who, rows: ['north-army killed 3 by general'] }], expected: 'acknowledged' },
  { name: 'the outlet of the body', input: [{ who, from: 'army-tv', rows: ['north-army killed 3'] }], expected: 'acknowledged' },
  { name: 'the last link of the chain, where the row names nobody', input: [{ who, credit: ['radio', 'north-army'], rows: ['north-army killed 3'] }], expected: 'acknowledged' },
  { name: 'not a middle link of the chain', input: [{ who, credit: ['north-army', 'residents'], rows: ['north-army killed 3'] }], expected: 'single-origin' },
  { name: 'part-of on that date', input: [{ who: ['south-front target'], date: '2018-05-01', rows: ['south-front killed 3 by north'] }], expected: 'acknowledged' },
  { name: 'not part-of of another time', input: [{ who: ['south-front target'], date: '2020-05-01', rows: ['south-front killed 3 by north'] }], expected: 'single-origin' },
  { name: 'zero is no loss', input: [{ who, rows: ['north-army killed 0 wounded 0 by north-army'] }], expected: 'single-origin' },
  { name: 'unknown is no loss', input: [{ who, rows: ['north-army killed unknown by north-army'] }], expected: 'single-origin' },
  { name: 'wounded are a loss', input: [{ who, rows: ['north-army killed 0 wounded 1 by north-army'] }], expected: 'acknowledged' },
  { name: 'a boast never raises a grade', input: [{ who, rows: ['north-army killed 30 by rebels'] }], expected: 'single-origin' },
  { name: 'a claim of responsibility is a boast', input: [{ who, rows: ['villagers killed 3'], claims: ['claimed rebels by rebels'] }], expected: 'single-origin' },
  { name: 'harm to civilians that the party admits acknowledges', input: [{ who, rows: ['villagers killed 3'], claims: ['admitted rebels by rebels'] }], expected: 'acknowledged' },
  { name: 'an attack on civilians, too, without figures', input: [{ who, claims: ['admitted rebels by rebels'] }], expected: 'acknowledged' },
  { name: 'an admission on behalf of somebody else does not', input: [{ who, rows: ['villagers killed 3'], claims: ['admitted rebels by north'] }], expected: 'single-origin' },
  {
    name: 'an admission without harm to civilians does not', expected: 'single-origin',
    input: [{ who: ['rebels perpetrator', 'north-army target'], rows: ['north-army killed 3'], claims: ['admitted rebels by rebels'] }],
  },
  { name: 'a ruling discounts', input: [{}, {}], rulings: ['grade discounted'], expected: 'discounted' },
  { name: 'discounted goes before contested', input: [{}, { modality: 'denied' }], rulings: ['grade discounted'], expected: 'discounted' },
  { name: 'a ruling may set any grade', input: [{}], rulings: ['grade corroborated'], expected: 'corroborated' },
]

for (const { name, input, expected, rulings } of grades) {
  test(`grade: ${name}`, () => assert.equal(tell(input, rulings).grade, expected))
}

const statuses: readonly Row[] = [
  { name: 'none', input: [{ who: ['north-army target'] }], expected: 'none' },
  { name: 'attributed by somebody', input: [{ claims: ['attributed rebels by residents'] }], expected: 'attributed' },
  { name: 'attributed by the outlet, which names a perpetrator', input: [{ who }], expected: 'attributed' },
  { name: 'an unidentified perpetrator is none', input: [{ who: ['gunmen perpetrator'] }], expected: 'none' },
  { name: 'claimed', input: [{ who, claims: ['claimed rebels by rebels', 'attributed rebels by residents'] }], expected: 'claimed' },
  { name: 'admitted goes before claimed', input: [{ who, claims: ['claimed rebels by rebels', 'admitted rebels by rebels'] }], expected: 'admitted' },
  { name: 'contested goes before admitted', input: [{ claims: ['admitted rebels by rebels', 'denied rebels by rebels'] }], expected: 'contested' },
  { name: 'two reports with other perpetrators', input: [{ who: ['rebels perpetrator'] }, { who: ['clan perpetrator'] }], expected: 'contested' },
  { name: 'two reports with one perpetrator in common', input: [{ who: ['rebels perpetrator'] }, { who: ['clan perpetrator', 'rebels perpetrator'] }], expected: 'attributed' },
  { name: 'a part and its body are one after following part-of', input: [{ who: ['rebels perpetrator'] }, { who: ['rebel-wing perpetrator'] }], expected: 'attributed' },
  { name: 'two of one body, neither part of the other, are disjoint', input: [{ who: ['north-guard perpetrator'] }, { who: ['clan perpetrator'] }], expected: 'contested' },
  { name: 'unidentified ones are left out', input: [{ who: ['rebels perpetrator'] }, { who: ['gunmen perpetrator'] }], expected: 'attributed' },
  { name: 'an attribution against the perpetrator of the report', input: [{ who: ['rebels perpetrator'], claims: ['attributed clan by residents'] }], expected: 'contested' },
  { name: 'two claims by allies whom a report names together', input: [{ who: ['rebels perpetrator', 'clan perpetrator'], claims: ['claimed rebels by rebels', 'claimed clan by clan'] }], expected: 'claimed' },
  { name: 'two claims by strangers', input: [{ claims: ['claimed rebels by rebels', 'claimed clan by clan'] }], expected: 'contested' },
  { name: 'denied by the accused', input: [{ who, claims: ['denied rebels by rebels'] }], expected: 'contested' },
  { name: 'denied by a body that the accused is part of', input: [{ who: ['rebel-wing perpetrator'], claims: ['denied rebel-wing by rebels'] }], expected: 'contested' },
  { name: 'denied by a person of the accused', input: [{ who: ['north-army perpetrator'], claims: ['denied north-army by general'] }], expected: 'contested' },
  { name: 'denied by a part of the accused is not its denial', input: [{ who, claims: ['denied rebels by rebel-wing'] }], expected: 'attributed' },
  { name: 'denied by somebody else', input: [{ who, claims: ['denied rebels by residents'] }], expected: 'attributed' },
  { name: 'denied by the last link of the chain, where the row names nobody', input: [{ who, credit: ['radio', 'rebels'], claims: ['denied rebels'] }], expected: 'contested' },
]

for (const { name, input, expected } of statuses) {
  test(`responsibility: ${name}`, () => assert.equal(tell(input).responsibilityStatus, expected))
}

test('responsibility: each claim keeps who made it and where', () => {
  const event = tell([{ from: 'herald', claims: ['attributed rebels by residents', 'attributed clan'] }, { from: null, claims: ['attributed rebels'] }])
  assert.deepEqual(event.responsibility.map(({ kind, to, by, report, row }) => [kind, to, by, report, row]), [
    ['attributed', 'rebels', 'residents', 'a1#1', 0], ['attributed', 'clan', 'herald', 'a1#1', 1], ['attributed', 'rebels', null, 'a2#1', 0],
  ])
})
