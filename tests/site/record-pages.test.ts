/** What the fuller pages of records say beyond the merged values: differences, history, bonds, accounts, delays, rules, previews. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestRules, grades, responsibilityStatuses } from '../../src/model/event.ts'
import { daysBetween } from '../../src/queries/delays.ts'
import { describeActor } from '../../src/site/page-data/actor.ts'
import { describeEvent } from '../../src/site/page-data/event.ts'
import { describeHome } from '../../src/site/page-data/home.ts'
import { describeLocation } from '../../src/site/page-data/location.ts'
import { describeProse } from '../../src/site/page-data/prose.ts'
import { describeSource } from '../../src/site/page-data/source.ts'
import { wordPeriod } from '../../src/site/period.ts'
import { describePreview } from '../../src/site/preview.ts'
import { makeDate, makeEvent } from '../small-corpus.ts'
import { contextIn, handover } from './harbour.ts'

const { corpus } = handover
const english = contextIn('en')
const crane = 'crane-collapse-east-terminal'

test('figures that two reports give otherwise are marked in both, the others in none', () => {
  const { reports, figures } = describeEvent(english, crane)
  const marked = reports.map(report => report.figures.flatMap(row => row.counts.filter(count => count.differs).map(count => count.harm)))
  assert.deepEqual(marked.map(harms => [...new Set(harms)].sort()), [['missing', 'wounded'], ['missing', 'wounded']])
  const group = figures.groups[0]?.harms.map(({ harm, tally }) => [harm, tally.differs, tally.contested])
  assert.deepEqual(group, [['killed', false, false], ['wounded', true, false], ['missing', true, true]])
})

test('the merged facts name the fields on which the reports differ', () => {
  assert.deepEqual([...describeEvent(english, crane).differs].sort(), ['date', 'missing', 'place', 'type', 'wounded'])
})

test('the history of an event is that of its own file and of the articles that report it', () => {
  const event = corpus.events.get(crane)
  const [article] = event?.articles ?? []
  const path = corpus.articles.get(article ?? '')?.place.path ?? ''
  assert.ok(handover.history && event?.place)
  const files = { [path]: [0, 2], [path.replace('.md', '.fr.md')]: [1], [event.place.path]: [0], 'articles/2023/elsewhere.md': [0, 1, 2] }
  const { history } = describeEvent({ ...english, history: { ...handover.history, files } }, crane)
  assert.equal(history.known, 'whole')
  assert.deepEqual(history.changes.map(({ commit, date, records }) => [commit, date?.text, records.map(({ kind }) => kind)]), [
    ['c3', '1 June 2024', ['event', 'article']], ['c2', '2 May 2024', ['article']], ['c1', '1 May 2024', ['article']],
  ])
})

test('a history that nobody can tell, or only in part, says so', () => {
  assert.deepEqual(describeEvent({ ...english, history: null }, crane).history, { known: 'unknown', changes: [] })
  assert.ok(handover.history)
  assert.equal(describeEvent({ ...english, history: { ...handover.history, complete: false } }, crane).history.known, 'partial')
})

test('bonds go both ways: whom an actor acts against has it among those who act against it', () => {
  let seen = 0
  for (const id of corpus.actors.keys()) {
    for (const bond of describeActor(english, id).record.bonds?.shown ?? []) {
      const back = describeActor(english, bond.actor.id).record.bonds?.shown.find(({ actor }) => actor.id === id)
      assert.deepEqual(back?.from, bond.against)
      assert.deepEqual(back?.beside, bond.beside)
      seen += 1
    }
  }
  assert.ok(seen > 0)
})

test('every event of an actor stands in its table of roles', () => {
  for (const actor of corpus.actors.values()) {
    const page = describeActor(english, actor.id)
    const inTable = page.record.roles.rows.flatMap(row => [...row.counts, row.outside].flatMap(cell => [...cell.incidents.shown, ...cell.others.shown])).map(({ id }) => id)
    const summed = page.groups.filter(({ standing }) => ['counted', 'series', 'campaign', 'total'].includes(standing)).flatMap(({ items }) => items)
    assert.deepEqual([...new Set(inTable)].sort(), summed.map(({ event }) => event.id).sort(), actor.id)
  }
})

test('losses that an actor suffered are kept apart from those laid to it', () => {
  const workers = describeActor(english, 'dock-workers').record.accounts
  const killed = workers.map(({ account, sums }) => [account, sums.find(({ harm }) => harm === 'killed')?.text])
  assert.deepEqual(killed, [['suffered', '2'], ['attributed', undefined]])
  const firm = describeActor(english, 'havremont-stevedoring').record.accounts.find(({ account }) => account === 'attributed')
  assert.equal(firm?.sums.find(({ harm }) => harm === 'killed')?.text, '2')
})

test('the own events of a place and those in its parts make all of them', () => {
  for (const id of corpus.locations.keys()) {
    const page = describeLocation(english, id)
    const all = page.groups.reduce((sum, group) => sum + group.items.length, 0)
    assert.ok(page.own <= all, id)
    for (const child of page.children) assert.ok(child.own <= child.events && child.events <= all, `${id} ${child.place.id}`)
  }
})

const delays = [
  { name: 'both days known', event: ['2020-05-01', '2020-05-01'], published: ['2020-05-03', '2020-05-03'], days: { low: 2, high: 2 } },
  { name: 'the same day', event: ['2020-05-01', '2020-05-01'], published: ['2020-05-01', '2020-05-01'], days: { low: 0, high: 0 } },
  { name: 'an event within a month', event: ['2020-05-01', '2020-05-31'], published: ['2020-06-02', '2020-06-02'], days: { low: 2, high: 32 } },
  { name: 'months that meet', event: ['2020-05-01', '2020-05-31'], published: ['2020-05-01', '2020-05-31'], days: { low: 0, high: 30 } },
  { name: 'over by a day', event: [null, '2020-05-01'], published: ['2020-05-03', '2020-05-03'], days: { low: 2, high: null } },
  { name: 'over by the day of the article', event: [null, '2020-05-03'], published: ['2020-05-03', '2020-05-03'], days: null },
] as const

for (const { name, event: [earliest, latest], published, days } of delays) {
  test(`the delay of a report is an interval: ${name}`, () => {
    assert.deepEqual(daysBetween({ earliest, latest }, { earliest: published[0], latest: published[1] }), days)
  })
}

test('an outlet’s delays are in words, and unknown is a word too', () => {
  for (const id of corpus.sources.keys()) {
    for (const delay of describeSource(english, id).delays.shown) assert.equal(delay.known, delay.text !== 'not known', `${id}: ${delay.text}`)
  }
})

test('the method page lists every rule that the program has, and the numbers of the codebook', () => {
  const { rules } = describeProse(english, 'method')
  assert.deepEqual(rules?.lists.map(({ entries }) => entries.length), [grades.length, bestRules.length, responsibilityStatuses.length, 7])
  assert.deepEqual(rules?.countWords.map(({ word, least }) => [word.id, least]), corpus.codebook.countWords.map(({ code, least }) => [code, String(least)]))
  assert.ok(rules?.constants.some(({ text }) => text.includes('about 40 is 36 to 44')))
  assert.equal(describeProse(english, 'about').rules, null)
})

test('a period is told no finer than its ends are known', () => {
  const from = (edtf: string, earliest: string, latest: string): ReturnType<typeof makeEvent> => {
    const { date } = makeEvent('a', {})
    return makeEvent(edtf, {}, { date: { ...date, value: makeDate(edtf, earliest, latest), earliest, latest } })
  }
  const december = from('2017-12-06', '2017-12-06', '2017-12-06')
  const year = from('2023', '2023-01-01', '2023-12-31')
  assert.equal(wordPeriod(english, [december, year])?.text, 'December 2017 to 2023')
  assert.equal(wordPeriod(english, [from('2017', '2017-01-01', '2017-12-31'), year])?.text, '2017–2023')
  assert.equal(wordPeriod(english, [year])?.text, '2023')
  assert.equal(wordPeriod(english, []), null)
  assert.ok(describeHome(english).period)
})

test('a preview holds the neutral name and no alias', () => {
  for (const actor of corpus.actors.values()) {
    const words = JSON.stringify(describePreview(english, 'actor', actor.id))
    for (const { text, loaded } of actor.aliases) assert.ok(!loaded || !words.includes(text), `${actor.id}: ${text}`)
  }
  const preview = describePreview(english, 'event', crane)
  assert.deepEqual(preview.lines.map(({ text }) => text), ['Crane failure', '13 March 2023 · East Terminal', '2 killed', '3 wounded', 'no one missing (at most 1)', 'Corroborated'])
})
