/** Who stands against whom and beside whom, which outlet speaks of what, and what is claimed and attributed. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinkedEvent } from '../../src/model/corpus.ts'
import { coOccurrence } from '../../src/queries/co-occurrence.ts'
import { dyadsOf } from '../../src/queries/dyads.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { responsibilityOf } from '../../src/queries/responsibility.ts'
import { sourceMatrix } from '../../src/queries/source-matrix.ts'
import { splitEvents } from '../../src/queries/standing.ts'
import { makeMatrixCorpus } from '../charts/matrix-corpus.ts'
import { makeActor, makeActorKind, makeCorpus, makeEvent, makeRole, makeSource, makeReport, makeTally } from '../small-corpus.ts'

const taking = (...pairs: readonly [id: string, role: string][]): LinkedEvent['actors'] =>
  pairs.map(([id, role]) => ({ id, role, believed: false, reports: [], contested: false }))
const codebook = {
  roles: [makeRole('attacker', 'perpetrator'), makeRole('attacked', 'target'), makeRole('speaker', 'none')],
  actorKinds: [makeActorKind('group'), makeActorKind('many', { umbrella: true })],
}
const actors = [makeActor('army', {}), makeActor('militia', {}), makeActor('rebels', {}), makeActor('gunmen', {}, { kind: 'many' })]
const clash = makeEvent('clash', {}, { actors: taking(['rebels', 'attacker'], ['army', 'attacked'], ['militia', 'attacked']) })
const raids = makeEvent('raids', {}, { scope: 'series', actors: taking(['rebels', 'attacker'], ['army', 'attacked']) })
const shots = makeEvent('shots', {}, { actors: taking(['gunmen', 'attacker'], ['army', 'attacked']) })
const speech = makeEvent('speech', {}, { actors: taking(['army', 'speaker'], ['militia', 'speaker']) })
const corpus = makeCorpus({ codebook, actors, events: [clash, raids, shots, speech] })

test('events are split into what is summed and what stands beside; the merely planned is in neither', () => {
  const plan = makeEvent('plan', {}, { modalities: ['planned'] })
  assert.deepEqual(splitEvents([clash, raids, plan, makeEvent('gone', {}, { status: 'withdrawn' })]), { incidents: ['clash'], others: ['raids'] })
})

test('an event with two targets makes two dyads and is counted once; series stand beside', () => {
  const rows = dyadsOf(corpus, listEvents(corpus))
  assert.deepEqual(rows.dyads, [
    { perpetrator: 'rebels', target: 'army', incidents: ['clash'], others: ['raids'], killed: null },
    { perpetrator: 'rebels', target: 'militia', incidents: ['clash'], others: [], killed: null },
  ])
  assert.deepEqual(rows.incidents, ['clash'])
})

test("the killed of a dyad are the target's, summed over incidents and never with what stands beside", () => {
  const losing = (event: LinkedEvent, actor: string, low: number): LinkedEvent =>
    ({ ...event, groups: [{ actors: [actor], civilian: 'no', harm: { killed: makeTally(low, null, null) }, including: [] }] })
  const events = [losing(clash, 'army', 3), { ...losing(clash, 'army', 4), id: 'again' }, losing(raids, 'army', 90)]
  assert.deepEqual(dyadsOf(corpus, events).dyads.map(({ target, killed }) => [target, killed?.interval]), [['army', { low: 7, high: null }], ['militia', undefined]])
})

test('an umbrella name is no party to a dyad: its incident is listed as one-sided, a speech is not', () => {
  const rows = dyadsOf(corpus, listEvents(corpus))
  assert.deepEqual(rows.oneSided, ['shots'])
  assert.deepEqual(rows.perpetrators, ['rebels'])
})

test('reports that put one actor on both sides do not set it against itself', () => {
  const both = makeEvent('both', {}, { actors: taking(['army', 'attacker'], ['army', 'attacked'], ['rebels', 'attacked']) })
  assert.deepEqual(dyadsOf(corpus, [both]).dyads.map(dyad => [dyad.perpetrator, dyad.target]), [['army', 'rebels']])
})

test('a pair with plans only has no dyad', () => {
  assert.deepEqual(dyadsOf(corpus, [{ ...clash, modalities: ['planned'] }]).dyads, [])
})

test('actors of one incident are tied, against each other when on opposed sides', () => {
  const rows = coOccurrence(corpus, listEvents(corpus))
  assert.deepEqual(rows.ties, [
    { a: 'army', b: 'militia', against: [], together: ['clash', 'speech'] },
    { a: 'army', b: 'rebels', against: ['clash'], together: [] },
    { a: 'militia', b: 'rebels', against: ['clash'], together: [] },
  ])
  assert.deepEqual(rows.actors, [{ actor: 'army', incidents: 2 }, { actor: 'militia', incidents: 2 }, { actor: 'rebels', incidents: 1 }])
  assert.equal(rows.incidents, 2)
  assert.deepEqual(rows.beside, [{ standing: 'series', events: ['raids'] }])
})

const outlets = [
  makeSource('paper', {}, { stance: 'independent' }), makeSource('wire', {}, { stance: 'state' }), makeSource('organ', {}, { stance: 'party', actor: 'rebels' }),
  makeSource('blog', {}),
]
const stances = ['state', 'independent', 'party'].map(code => ({ code, label: {}, definition: {}, include: {}, exclude: {}, example: {} }))

test('outlets stand in the order of their stances, each with its voice; the unknown outlet comes last', () => {
  const reports = [
    makeReport('a', 1, 'clash', { source: 'paper' }), makeReport('b', 1, 'clash', { source: 'wire', reportedBy: ['paper', 'residents'] }),
    makeReport('c', 1, 'clash', { source: 'organ' }), makeReport('d', 1, 'raids', { source: null, reportedBy: ['organ'] }),
    makeReport('e', 1, 'shots', { source: 'blog', reportedBy: ['wire'] }),
  ]
  const keys = (id: string): string[] => reports.filter(report => report.event === id).map(report => report.key)
  const events = [clash, raids, shots, speech].map(event => ({ ...event, reports: keys(event.id) }))
  const rows = sourceMatrix(makeCorpus({ codebook: { ...codebook, stances }, actors, sources: outlets, reports, events }), events)
  assert.deepEqual(rows.columns.map(column => column.source), ['wire', 'paper', 'organ', 'blog', null])
  assert.deepEqual(rows.rows.map(row => [row.event, row.cells.map(cell => `${cell.source}: ${cell.voices.join('+')}`)]), [
    ['clash', ['wire: citing', 'paper: own+credited', 'organ: party']],
    ['raids', ['organ: party', 'null: citing']],
    ['shots', ['wire: credited', 'blog: citing']],
  ])
  assert.equal(rows.shared, 3)
})

const saying = (kind: 'claimed' | 'admitted' | 'attributed' | 'denied', to: string): LinkedEvent['responsibility'][number] =>
  ({ kind, to, by: null, report: 'a#1', row: 0 })

test('an event counts once for a kind of saying, however many say it', () => {
  const said = { ...clash, responsibility: [saying('claimed', 'rebels'), saying('attributed', 'rebels'), saying('attributed', 'rebels'), saying('denied', 'army')] }
  const rows = responsibilityOf(corpus, [said, { ...raids, responsibility: [saying('claimed', 'rebels')] }, speech])
  assert.deepEqual(rows.actors.map(({ actor, said: { claimed, attributed, denied } }) => [actor, claimed, attributed.incidents, denied.incidents]), [
    ['rebels', { incidents: ['clash'], others: ['raids'] }, ['clash'], []], ['army', { incidents: [], others: [] }, [], ['clash']],
  ])
  assert.deepEqual(rows.months, [{ month: '2020-08', claimed: ['clash'], attributed: ['clash'] }])
  assert.deepEqual([rows.inMonths, rows.spoken, rows.silent, rows.outside], [1, 1, 1, []])
})

test('what is claimed and attributed adds up: in a month or outside', () => {
  const all = makeMatrixCorpus()
  const rows = responsibilityOf(all, listEvents(all))
  const placed = new Set([...rows.months.flatMap(month => [...month.claimed, ...month.attributed]), ...rows.outside])
  const expected = listEvents(all, { counted: true }).filter(event => event.responsibility.some(({ kind }) => kind !== 'denied'))
  assert.deepEqual([...placed].sort(), expected.map(event => event.id).sort())
  assert.equal(rows.spoken + rows.silent, listEvents(all, { counted: true }).length)
})
