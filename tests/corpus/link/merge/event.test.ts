/** Title, type, actors, origins, modalities and order of an event, row by row. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { link, tell } from '../story.ts'
import type { Told } from '../story.ts'
import { eventFile } from '../world.ts'

const types: readonly { name: string; input: readonly string[]; expected: string; rulings?: readonly string[] }[] = [
  { name: 'one type stands', input: ['ambush'], expected: 'ambush' },
  { name: 'the finer of two wins', input: ['battle', 'ambush'], expected: 'ambush' },
  { name: 'an unspecified code does not contradict a specific one of its parent', input: ['battle-unspecified', 'ambush'], expected: 'ambush' },
  { name: 'an unspecified code is finer than its parent', input: ['battle-unspecified', 'battle'], expected: 'battle-unspecified' },
  { name: 'parent, unspecified and specific agree on the specific one', input: ['battle', 'battle-unspecified', 'clash'], expected: 'clash' },
  { name: 'an unspecified code contradicts a specific one of another parent', input: ['bombing-unspecified', 'ambush'], expected: 'ambush contested' },
  { name: 'an unspecified code at the top contradicts nothing', input: ['attack-unspecified', 'mine'], expected: 'mine' },
  { name: 'nor another unspecified one below', input: ['attack-unspecified', 'bombing-unspecified'], expected: 'bombing-unspecified' },
  { name: 'two unspecified codes of one level contradict', input: ['incident-unspecified', 'attack-unspecified'], expected: 'attack-unspecified contested' },
  { name: 'two specific types are contested, the first in the codebook is the value', input: ['clash', 'ambush'], expected: 'ambush contested' },
  { name: 'their common parent does not settle it', input: ['clash', 'ambush', 'battle'], expected: 'ambush contested' },
  { name: 'types of two families are contested', input: ['air-strike', 'battle'], expected: 'battle contested' },
  { name: 'a ruling settles it', input: ['clash', 'ambush'], rulings: ['type clash'], expected: 'clash ruled' },
]

for (const { name, input, expected, rulings } of types) {
  test(`type: ${name}`, () => {
    const { type } = tell(input.map(code => ({ type: code })), rulings)
    assert.equal([type.value, ...(type.contested ? ['contested'] : []), ...(type.ruling ? ['ruled'] : [])].join(' '), expected)
  })
}

test('type: every stated value keeps its reports', () => {
  assert.deepEqual(tell([{ type: 'battle' }, { type: 'ambush' }, { type: 'battle' }]).type.stated, [
    { value: 'battle', reports: ['a1#1', 'a3#1'] }, { value: 'ambush', reports: ['a2#1'] },
  ])
})

const titles: readonly { name: string; input: readonly Told[]; expected: string; own?: string }[] = [
  { name: 'that of the event file', input: [{ title: 'One', on: '2020-08-20' }], own: 'Own', expected: 'Own' },
  { name: 'else of the earliest published report', input: [{ title: 'One', on: '2020-08-20' }, { title: 'Two', on: '2020-08-19' }], expected: 'Two' },
  { name: 'the earliest that has one', input: [{ title: 'One', on: '2020-08-20' }, { on: '2020-08-19' }], expected: 'One' },
  { name: 'unknown days come last', input: [{ title: 'One', on: null }, { title: 'Two', on: '2020-08-19' }], expected: 'Two' },
  {
    name: 'ties go by article id', expected: 'Two',
    input: [{ title: 'One', on: '2020-08-19', article: 'b' }, { title: 'Two', on: '2020-08-19', article: 'a' }],
  },
  { name: 'a month counts from its first day', input: [{ title: 'One', on: '2020-08-02' }, { title: 'Two', on: '2020-08' }], expected: 'Two' },
  { name: 'without any title the id stands in', input: [{}], expected: 'event' },
]

for (const { name, input, expected, own } of titles) {
  test(`title: ${name}`, () => {
    const event = link(input, own === undefined ? [] : [eventFile('event', { title: { en: own } })]).corpus.events.get('event')
    assert.deepEqual(Object.values(event?.title ?? {}), [expected])
  })
}

const actors: readonly { name: string; input: readonly (readonly string[])[]; expected: readonly string[] }[] = [
  { name: 'union of all reports, in the order of roles', input: [['north-army target'], ['rebels perpetrator']], expected: ['rebels perpetrator a2#1', 'north-army target a1#1'] },
  { name: 'each with its reports', input: [['rebels perpetrator'], ['rebels perpetrator']], expected: ['rebels perpetrator a1#1 a2#1'] },
  { name: 'one actor in two roles of one side is not contested', input: [['clan ally-of-target', 'clan target']], expected: ['clan target a1#1', 'clan ally-of-target a1#1'] },
  { name: 'the same actor on both sides is contested', input: [['clan target'], ['clan perpetrator']], expected: ['clan perpetrator a2#1 contested', 'clan target a1#1 contested'] },
  { name: 'allies stand on a side too', input: [['clan target'], ['clan ally-of-perpetrator']], expected: ['clan target a1#1 contested', 'clan ally-of-perpetrator a2#1 contested'] },
  { name: 'a role without a side is not contested', input: [['clan target'], ['clan party']], expected: ['clan target a1#1', 'clan party a2#1'] },
  { name: 'believed where the only report believes', input: [['rebels perpetrator believed']], expected: ['rebels perpetrator a1#1 believed'] },
  { name: 'sure where one report is sure', input: [['rebels perpetrator believed'], ['rebels perpetrator']], expected: ['rebels perpetrator a1#1 a2#1'] },
  { name: 'sure where the first report is sure', input: [['rebels perpetrator'], ['rebels perpetrator believed']], expected: ['rebels perpetrator a1#1 a2#1'] },
]

for (const { name, input, expected } of actors) {
  test(`actors: ${name}`, () => {
    const shown = tell(input.map(who => ({ who }))).actors.map(actor =>
      [actor.id, actor.role, ...actor.reports, ...(actor.contested ? ['contested'] : []), ...(actor.believed ? ['believed'] : [])].join(' '))
    assert.deepEqual(shown, expected)
  })
}

const origins: readonly { name: string; input: readonly Told[]; expected: readonly string[] }[] = [
  { name: 'the outlet, where it speaks for itself', input: [{ from: 'herald' }], expected: ['herald a1#1'] },
  { name: 'the last named link of the chain', input: [{ from: 'herald', credit: ['radio', 'rebels'] }], expected: ['rebels a1#1'] },
  { name: 'informants are not named', input: [{ from: 'herald', credit: ['radio', 'residents'] }], expected: ['radio a1#1'] },
  { name: 'only informants: the outlet', input: [{ from: 'herald', credit: ['eyewitnesses'] }], expected: ['herald a1#1'] },
  { name: 'the same outlet twice is one', input: [{ from: 'herald' }, { from: 'herald' }], expected: ['herald a1#1 a2#1'] },
  { name: 'two outlets with one origin are one', input: [{ from: 'herald', credit: ['rebels'] }, { from: 'radio', credit: ['rebels'] }], expected: ['rebels a1#1 a2#1'] },
  { name: 'an outlet and another that credits it are one', input: [{ from: 'herald' }, { from: 'radio', credit: ['herald'] }], expected: ['herald a1#1 a2#1'] },
  { name: 'one outlet with two credits has two', input: [{ article: 'a', credit: ['rebels'] }, { article: 'a', credit: ['north'] }], expected: ['north a#2', 'rebels a#1'] },
  { name: 'a person and the body he speaks for are one', input: [{ credit: ['general'] }, { credit: ['north-army'] }], expected: ['north-army a1#1 a2#1'] },
  { name: 'two persons of one body are one', input: [{ credit: ['general'] }, { credit: ['adjutant'] }], expected: ['north-army a1#1 a2#1'] },
  { name: 'a person alone keeps his name', input: [{ credit: ['general'] }], expected: ['general a1#1'] },
  { name: 'a person and a body above his own are one', input: [{ credit: ['general'] }, { credit: ['north'] }], expected: ['north a1#1 a2#1'] },
  { name: 'a wing and its body are two, being no persons', input: [{ credit: ['rebel-wing'] }, { credit: ['rebels'] }], expected: ['rebel-wing a1#1', 'rebels a2#1'] },
  { name: 'a party and its outlet are one', input: [{ from: 'army-tv' }, { credit: ['north-army'] }], expected: ['north-army a1#1 a2#1'] },
  { name: 'a person and the outlet of a body above his own are one', input: [{ credit: ['general'] }, { from: 'north-radio' }], expected: ['north a1#1 a2#1'] },
  { name: 'unknown outlets count once together', input: [{ from: null }, { from: null }], expected: ['unknown a1#1 a2#1'] },
  { name: 'unknown stands last beside known ones', input: [{ from: null }, { from: 'herald' }], expected: ['herald a2#1', 'unknown a1#1'] },
  { name: 'an unknown outlet may credit somebody', input: [{ from: null, credit: ['rebels'] }], expected: ['rebels a1#1'] },
]

for (const { name, input, expected } of origins) {
  test(`origins: ${name}`, () => {
    assert.deepEqual(tell(input).origins.map(({ id, reports }) => [id ?? 'unknown', ...reports].join(' ')), expected)
  })
}

test('two reports of one event in one article: reports 2, articles 1', () => {
  const event = tell([{ article: 'a' }, { article: 'a' }])
  assert.deepEqual([event.reports, event.articles, event.sources], [['a#1', 'a#2'], ['a'], ['herald']])
})

test('reports stand by publication, unknown days last, then by article and number', () => {
  const story: Told[] = [
    { article: 'd', on: null }, { article: 'c', on: '2020-08-20' }, { article: 'b', on: '2020-08-20' }, { article: 'a', on: '2020-08-21' },
    { article: 'b', on: '2020-08-20' },
  ]
  assert.deepEqual(tell(story).reports, ['b#1', 'b#2', 'c#1', 'a#1', 'd#1'])
})

test('an event lists all modalities of its reports, asserted first', () => {
  const modalities = (['denied', 'alleged', 'planned', 'asserted', 'denied'] as const).map(modality => ({ modality }))
  assert.deepEqual(tell(modalities).modalities, ['asserted', 'planned', 'alleged', 'denied'])
})

test('an event is part of all that its reports say', () => {
  const story: Told[] = [{ partOf: 'sweep' }, { partOf: 'push' }, { event: 'push', scope: 'campaign' }, { event: 'sweep', scope: 'campaign' }]
  const { corpus } = link(story)
  assert.deepEqual(corpus.events.get('event')?.partOf, ['push', 'sweep'])
  assert.deepEqual(corpus.events.get('push')?.parts, ['event'])
})
