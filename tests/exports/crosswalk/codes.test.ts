/** UCDP's type of violence by the sides of an event, case by case. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActorKind } from '../../../src/model/codebook.ts'
import type { ResponsibilityKind } from '../../../src/model/report.ts'
import { acledType, attributedTo, claimedBy, ucdpType } from '../../../src/exports/crosswalk/codes.ts'
import { makeActor, makeActorKind, makeCorpus, makeEvent, makeRole, makeTally, makeType } from '../../small-corpus.ts'

const kinds: Readonly<Record<string, Partial<ActorKind>>> = {
  state: { state: true, organised: true }, group: { organised: true }, rivals: { organised: true }, people: { civilian: true },
  unidentified: {}, umbrella: { umbrella: true }, person: { person: true },
}
const battle = { type: 'Battles', subtype: 'Armed clash' }
const attackOnCivilians = { type: 'Violence against civilians', subtype: 'Attack' }

const base = makeCorpus({
  codebook: {
    actorKinds: Object.entries(kinds).map(([name, more]) => makeActorKind(name, more)),
    roles: [makeRole('perpetrator', 'perpetrator'), makeRole('target', 'target'), makeRole('party', 'none')],
    eventTypes: [
      makeType('clash', {}, { acled: battle }),
      makeType('ambush', {}, { acled: { ...battle, whenTarget: { civilians: attackOnCivilians } } }),
      makeType('mine', {}, { acled: { type: 'Explosions/Remote violence', subtype: 'Remote explosive/landmine/IED' } }),
      makeType('killing', {}, { acled: attackOnCivilians }),
      makeType('abduction', {}, { acled: { type: 'Violence against civilians', subtype: 'Abduction/forced disappearance' } }),
      makeType('sweep', {}, { acled: { type: 'Strategic developments', subtype: 'Change to group/activity' } }),
      makeType('statement', {}),
    ],
  },
  actors: Object.keys(kinds).map(kind => makeActor(kind, { en: kind }, { kind })),
})

interface Case {
  readonly says: string
  readonly type: string
  readonly by?: readonly string[]
  readonly on?: readonly string[]
  readonly parties?: readonly string[]
  readonly claims?: readonly (readonly [kind: ResponsibilityKind, to: string])[]
  readonly killed?: number
  readonly ucdp: 1 | 2 | 3 | null
}

const cases: readonly Case[] = [
  { says: 'a group ambushes state forces', type: 'ambush', by: ['group'], on: ['state'], ucdp: 1 },
  { says: 'state forces attack a group', type: 'clash', by: ['state'], on: ['group'], ucdp: 1 },
  { says: 'two states fight', type: 'clash', by: ['state'], on: ['state'], ucdp: 1 },
  { says: 'two groups fight', type: 'clash', by: ['group'], on: ['rivals'], ucdp: 2 },
  { says: 'a group and a state together against a group', type: 'clash', by: ['rivals', 'state'], on: ['group'], ucdp: 1 },
  { says: 'a group kills civilians', type: 'killing', by: ['group'], on: ['people'], ucdp: 3 },
  { says: 'a state kills civilians', type: 'killing', by: ['state'], on: ['people'], ucdp: 3 },
  { says: 'civilians are hit beside soldiers', type: 'clash', by: ['group'], on: ['people', 'state'], ucdp: 1 },
  { says: 'a mine hits soldiers and nobody says whose it was', type: 'mine', on: ['state'], ucdp: null },
  { says: 'a mine hits soldiers and is attributed to a group', type: 'mine', on: ['state'], claims: [['attributed', 'group']], ucdp: 1 },
  { says: 'a mine hits soldiers and a group claims it', type: 'mine', on: ['state'], claims: [['claimed', 'group']], ucdp: 1 },
  { says: 'a denial makes nobody the perpetrator', type: 'mine', on: ['state'], claims: [['denied', 'group']], ucdp: null },
  { says: 'the unidentified kill civilians', type: 'killing', by: ['unidentified'], on: ['people'], ucdp: null },
  { says: 'the unidentified and a group kill civilians', type: 'killing', by: ['unidentified', 'group'], on: ['people'], ucdp: 3 },
  { says: 'a group attacks nobody knows whom', type: 'clash', by: ['group'], ucdp: null },
  { says: 'a group attacks an unidentified target', type: 'clash', by: ['group'], on: ['unidentified'], ucdp: null },
  { says: 'a group attacks an umbrella', type: 'clash', by: ['group'], on: ['umbrella'], ucdp: null },
  { says: 'parties without sides', type: 'clash', parties: ['group', 'state'], ucdp: null },
  { says: 'an abduction whose outcome is unknown', type: 'abduction', by: ['group'], on: ['people'], ucdp: null },
  { says: 'an abduction with a death', type: 'abduction', by: ['group'], on: ['people'], killed: 1, ucdp: 3 },
  { says: 'a sweep without contact', type: 'sweep', by: ['state'], on: ['group'], ucdp: null },
  { says: 'a statement', type: 'statement', by: ['group'], on: ['state'], ucdp: null },
]

function eventOf({ type, by = [], on = [], parties = [], claims = [], killed }: Case): ReturnType<typeof makeEvent> {
  const take = (role: string) => (id: string) => ({ id, role, believed: false, reports: ['a#1'], contested: false })
  return makeEvent('e', {}, {
    type: { value: type, contested: false, stated: [], ruling: null },
    actors: [...by.map(take('perpetrator')), ...on.map(take('target')), ...parties.map(take('party'))],
    responsibility: claims.map(([kind, to], n) => ({ kind, to, by: null, report: 'a#1', row: n + 1 })),
    totals: killed === undefined ? {} : { killed: makeTally(killed, killed, killed) },
  })
}

for (const given of cases) {
  test(`${given.says}: UCDP type ${given.ucdp ?? 'none'}`, () => assert.equal(ucdpType(base, eventOf(given)), given.ucdp))
}

test('ACLED files an attack on civilians alone as one, and a mixed target as the codebook says first', () => {
  assert.deepEqual(acledType(base, eventOf({ says: '', type: 'ambush', by: ['group'], on: ['people'], ucdp: 3 }), 'ambush'), attackOnCivilians)
  assert.equal(acledType(base, eventOf({ says: '', type: 'ambush', by: ['group'], on: ['people', 'state'], ucdp: 1 }), 'ambush')?.type, 'Battles')
  assert.equal(acledType(base, eventOf({ says: '', type: 'ambush', by: ['group'], ucdp: null }), 'ambush')?.type, 'Battles')
})

test('attribution joins perpetrators and attributions, claims and admissions stand apart', () => {
  const event = eventOf({ says: '', type: 'mine', by: ['group'], claims: [['attributed', 'rivals'], ['claimed', 'state'], ['admitted', 'group'], ['denied', 'person']], ucdp: null })
  assert.deepEqual(attributedTo(base, event), ['group', 'rivals'])
  assert.deepEqual(claimedBy(event), ['state', 'group'])
})
