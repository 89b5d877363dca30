/** Sentences beside pages and the page of coverage: the right form, the right time, silence where nothing is known. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createInterface } from '../../src/i18n/index.ts'
import type { Corpus } from '../../src/model/corpus.ts'
import type { OutsideSet } from '../../src/model/outside.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { contextOf } from '../../src/site/context.ts'
import type { PageContext } from '../../src/site/context.ts'
import { describeCoverage } from '../../src/site/page-data/coverage.ts'
import { notesOfPeriod, notesOfPlace, notesOfType } from '../../src/site/page-data/outside-notes.ts'
import type { OutsideNote, Sentence } from '../../src/site/page-data/outside-notes.ts'
import { handover } from './harbour.ts'

const [place] = [...handover.corpus.locations.values()].filter(({ latitude, radiusKm }) => latitude !== null && radiusKm !== null && radiusKm > 0 && radiusKm < 60)
assert.ok(place?.latitude != null && place.longitude !== null)
const { latitude, longitude, id } = place
const row = (period: string, events: number, type: string | null = null) => ({ period, latitude, longitude, events, type })
const survey: OutsideSet = {
  id: 'survey', name: { en: 'Survey' }, title: { en: 'Survey of harbours' }, version: '2', url: null, licence: 'CC BY 4.0', licenceUrl: 'https://example.org/by', cite: ['Doe 2021'],
  from: '2023-02-01', until: '2023-12-31', within: [], definition: { en: 'A stoppage' }, limits: { en: 'Only large ones' }, changes: {},
  types: [{ code: 'x', label: { en: 'stoppages', fr: 'arrêts' }, beside: ['strike'] }], rows: [row('2023-03', 3, 'x'), row('2023-11', 2, 'x')],
}

function contextIn(lang: string, outside: readonly OutsideSet[] = [survey]): PageContext {
  const corpus: Corpus = { ...handover.corpus, outside }
  return contextOf({ ...handover, corpus }, lang)
}

function say(context: PageContext, { key, count, values }: Sentence): string {
  return context.ui.t(key, { ...Object.fromEntries(Object.entries(values).map(([name, { text }]) => [name, text])), count: count ?? 0 })
}

const sayAll = (context: PageContext, notes: readonly OutsideNote[]): string[][] => notes.map(({ sentence, remarks }) => [say(context, sentence), ...remarks.map(remark => say(context, remark))])
const dated = (earliest: string, latest: string) => listEvents(handover.corpus).slice(0, 1).map(event => ({ ...event, date: { ...event.date, earliest, latest } }))

test('a corpus without outside data sets says nothing, and its page of coverage says so', () => {
  const context = contextIn('en', [])
  assert.deepEqual([notesOfPlace(context, id, []), notesOfPeriod(context, '2023'), notesOfType(context, 'strike', []), describeCoverage(context).sets], [[], [], [], []])
})

test('a place without dated events is told all that the set covers', () => {
  const context = contextIn('en')
  assert.match(sayAll(context, notesOfPlace(context, id, []))[0]?.[0] ?? '', /^Survey records 5 events here from February 2023 to December 2023\.$/)
})

const spans: readonly (readonly [string, string, RegExp, number])[] = [
  ['2023-03-01', '2023-03-31', /^Survey records 3 events here in March 2023\.$/, 1],
  ['2023-04-10', '2023-09-01', /^Survey records no event here from April 2023 to September 2023\.$/, 1],
  ['2022-01-01', '2023-03-05', /^Survey records 3 events here from February 2023 to March 2023\.$/, 2],
  ['2023-11-01', '2025-03-05', /^Survey records 2 events here from November 2023 to December 2023\.$/, 2],
  ['2024-01-01', '2025-03-05', /^Survey covers February 2023 to December 2023 and says nothing of this period\.$/, 0],
]
for (const [earliest, latest, expected, remarks] of spans) {
  test(`beside events from ${earliest} to ${latest} the sentence is about that time, as far as it is covered`, () => {
    const context = contextIn('en')
    const [first = '', ...others] = sayAll(context, notesOfPlace(context, id, dated(earliest, latest)))[0] ?? []
    assert.match(first, expected)
    assert.equal(others.length, remarks)
  })
}

test('what cannot be told of a place is not told', () => {
  const beyond = [...handover.corpus.locations.values()].find(({ radiusKm, geometry }) => radiusKm === null && geometry === null)
  assert.ok(beyond)
  assert.deepEqual(notesOfPlace(contextIn('en'), beyond.id, []), [])
  assert.deepEqual(notesOfPlace(contextIn('en', [{ ...survey, within: ['nowhere'] }]), id, []), [])
})

test('a period that the set covers in part says so, one that it does not cover is not called empty', () => {
  const context = contextIn('en')
  assert.deepEqual(sayAll(context, notesOfPeriod(context, '2023-04')), [['Survey records no event in this period.']])
  assert.deepEqual(sayAll(context, notesOfPeriod(context, '2023')).map(lines => lines.length), [2])
  assert.match(sayAll(context, notesOfPeriod(context, '2024'))[0]?.[0] ?? '', /says nothing of this period/)
})

test('beside a type stands the class that comes nearest, in the words of the set', () => {
  const context = contextIn('fr')
  assert.match(sayAll(context, notesOfType(context, 'strike', []))[0]?.[0] ?? '', /\(arrêts\)/)
  assert.deepEqual(notesOfType(context, 'walkout', []), [])
})

const counts: readonly (readonly [number, string])[] = [
  [0, 'لم يُسجَّل في س أي حدث هنا من أ إلى ب.'], [1, 'سُجّل في س حدث واحد هنا من أ إلى ب.'], [2, 'سُجّل في س حدثان هنا من أ إلى ب.'], [3, 'سُجّلت في س 3 أحداث هنا من أ إلى ب.'],
  [11, 'سُجّل في س 11 حدثًا هنا من أ إلى ب.'], [100, 'سُجّل في س 100 حدث هنا من أ إلى ب.'], [103, 'سُجّلت في س 103 أحداث هنا من أ إلى ب.'],
]
for (const [count, expected] of counts) {
  test(`in Arabic ${count} events agree with their number`, () => {
    assert.equal(createInterface('ar').t('outside.at', { name: 'س', from: 'أ', until: 'ب', count }), expected)
  })
}

test('the page of coverage shows every set with its licence and citation, and each picture with its table', () => {
  const context = contextIn('en', [survey, { ...survey, id: 'other', name: { en: 'Other' } }])
  const { sets } = describeCoverage(context)
  assert.deepEqual(sets.map(set => [set.id, set.licence, set.cite]), [['survey', 'CC BY 4.0', ['Doe 2021']], ['other', 'CC BY 4.0', ['Doe 2021']]])
  const ids = sets.flatMap(({ pictures }) => pictures.map(picture => picture.id))
  assert.equal(new Set(ids).size, ids.length)
  const [months] = sets[0]?.pictures ?? []
  assert.match(months?.figure.csv ?? '', /^month,corpus_incidents,outside_events\r\n2023-/)
  assert.equal(months?.figure.events, 0)
})
