/** What changed, in the words of a page: values before and after, records that came and went, and what nobody can tell. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContentHistory, RecordEdit, ValueChange } from '../../src/model/history.ts'
import { wordValues } from '../../src/site/change-words.ts'
import { describeChanges, listChangeYears } from '../../src/site/page-data/changes.ts'
import { contextIn, handover } from './harbour.ts'

const english = contextIn('en')
const [actor] = handover.corpus.actors.values()
const [event] = handover.corpus.events.values()
assert.ok(actor && event)

const say = (values: readonly ValueChange[]): string[] => wordValues(english, 'event', values)
  .map(({ label, before, after, reworded }) => `${label}: ${reworded ? 'reworded' : `${before?.text ?? '-'} > ${after?.text ?? '-'}`}`)

test('a figure is told with those whom it is of, a date and a code in words, a text by its words', () => {
  const name = actor.name['en'] ?? Object.values(actor.name)[0]
  assert.deepEqual(say([
    { field: `casualties.${actor.id}.killed`, before: '1', after: '2+' }, { field: 'casualties.all.wounded', before: null, after: 'unknown' },
    { field: 'date', before: '2020-08', after: '2020-08-18' }, { field: 'scope', before: 'incident', after: 'series' },
    { field: 'text.en', before: '10/aaaaaaaa', after: '12/bbbbbbbb' }, { field: 'text.fr', before: '10/aaaaaaaa', after: '10/bbbbbbbb' },
    { field: 'note.en', before: 'one', after: 'another' }, { field: 'partOf', before: null, after: 'nobody-knows' },
  ]), [
    `Killed (\u2068${name}\u2069): 1 > at least 2`, 'Wounded: - > unknown',
    'Date: in August 2020 > 18 August 2020', 'Scope: Incident > Series', 'Text (English): 10 words > 12 words', 'Text (French): reworded',
    'Note (English): reworded', 'Part of: - > nobody-knows',
  ])
})

test('values that read alike are no change: a record that got another id is the same one', () => {
  assert.deepEqual(say([{ field: 'modality', before: 'asserted', after: 'asserted' }]), [])
})

const edit = (commit: number, more: Partial<RecordEdit>): RecordEdit => ({ commit, kind: 'event', id: event.id, article: null, change: 'changed', values: [], ...more })

function historyWith(edits: readonly RecordEdit[], commits = 3): ContentHistory {
  const records = Map.groupBy(edits.keys(), position => `${edits[position]?.kind}/${edits[position]?.id}`)
  return {
    commits: Array.from({ length: commits }, (_, n) => ({ id: `c${n}`, day: `20${String(24 - Math.floor(n / 30)).padStart(2, '0')}-05-01`, subject: `S${n}`, by: 'Zoë' })),
    files: {}, others: { 0: ['codebook.yml'] }, edits, records: Object.fromEntries(records), complete: true,
  }
}

test('an event is there from its first report on; a further report changes it', () => {
  const [article] = event.articles
  const history = historyWith([edit(0, { article: article ?? '', change: 'added' }), edit(1, { article: article ?? '', change: 'added' })])
  const { days } = describeChanges({ ...english, history })
  const groups = days.flatMap(({ commits }) => commits.map(commit => commit.groups.map(({ change, count }) => `${change} ${count}`).join()))
  assert.deepEqual(groups, ['changed 1', 'added 1', ''])
  assert.deepEqual(days[0]?.commits[0]?.otherFiles, ['codebook.yml'])
})

test('a record that is gone is named without a link', () => {
  const { days } = describeChanges({ ...english, history: historyWith([edit(0, { kind: 'actor', id: 'nobody', change: 'removed' })]) })
  assert.deepEqual(days[0]?.commits[0]?.groups[0]?.records[0], { name: { text: 'nobody', lang: 'en' }, address: null, kind: english.ui.shown('record.actor'), edits: [] })
})

test('many commits get a page for each year, few do not, and without git or with a shallow copy the page says so', () => {
  assert.deepEqual(listChangeYears(historyWith([], 40)), [])
  const many = historyWith([], 70)
  assert.deepEqual(listChangeYears(many), ['2024', '2023', '2022'])
  assert.equal(describeChanges({ ...english, history: many }, '2023').days.flatMap(({ commits }) => commits).length, 30)
  assert.equal(describeChanges({ ...english, history: null }).known, 'unknown')
  assert.equal(describeChanges({ ...english, history: { ...many, complete: false } }).known, 'partial')
})
