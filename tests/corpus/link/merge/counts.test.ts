/** Casualties of an event, for one group and in total, row by row. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showTally } from '../show.ts'
import { tell } from '../story.ts'
import type { Told } from '../story.ts'

interface Row {
  readonly name: string
  /** One figure of the army's dead per article, or whole reports. */
  readonly input: readonly (string | Told)[]
  readonly expected: string
  readonly rulings?: readonly string[]
}

const days = ['2020-08-20', '2020-08-21', '2020-08-22', '2020-08-23']

function storyOf(input: Row['input'], dated: boolean): Told[] {
  return input.map((told, index) => typeof told === 'string'
    ? { rows: [`north-army killed ${told}`], who: ['north-army target'], on: dated ? days[index] ?? null : null }
    : told)
}

/** Published on days that nobody knows. */
const undated: readonly Row[] = [
  { name: 'one figure stands', input: ['7'], expected: '7..7 best 7 single-value' },
  { name: 'the same figure twice is one', input: ['7', '7'], expected: '7..7 best 7 single-value' },
  { name: 'an interval that contains another one says less and goes', input: ['3-9', '4-6'], expected: '4..6 no best' },
  { name: '"at least" goes before the figure that it contains', input: ['20+', '25'], expected: '25..25 best 25 single-value' },
  { name: 'so does "at least" before the figure that it begins with', input: ['20+', '20'], expected: '20..20 best 20 single-value' },
  { name: '"at least" stays beside a lower figure', input: ['20+', '15'], expected: '15..open no best contested' },
  { name: 'of two "at least" the higher one says more', input: ['20+', '30+'], expected: '30..open best 30 single-value' },
  { name: 'low is the smallest low, high the largest high of the rest', input: ['3-5', '4-8', '1-9'], expected: '3..8 no best' },
  { name: 'high is open if any of the rest is open', input: ['5-10', '8+'], expected: '5..open no best' },
  { name: 'a chain of containment leaves the narrowest', input: ['some', '5+', '5-9', '6'], expected: '6..6 best 6 single-value' },
  { name: 'figures that exclude each other are contested', input: ['3', '8'], expected: '3..8 no best contested' },
  { name: 'figures that overlap are not contested', input: ['3-6', '5-8'], expected: '3..8 no best' },
  { name: '"at least 20" alone has best 20', input: ['20+'], expected: '20..open best 20 single-value' },
  { name: '"about 40" has best 40', input: ['~40'], expected: '36..44 best 40 single-value' },
  { name: 'a count word alone has no best', input: ['dozens'], expected: '20..open no best' },
  { name: 'a range has no best', input: ['3-5'], expected: '3..5 no best' },
  { name: '"at most" has no best', input: ['-30'], expected: '0..30 no best' },
  { name: 'the same word twice still has no best', input: ['some', 'some'], expected: '2..open no best' },
  { name: 'none is a figure', input: ['0'], expected: '0..0 best 0 single-value' },
  { name: 'unknown stays unknown', input: ['unknown'], expected: 'unknown no best' },
  { name: 'unknown takes nothing from a figure', input: ['unknown', '4'], expected: '4..4 best 4 single-value' },
  { name: 'a range goes before the figure within it', input: ['3-6', '5'], expected: '5..5 best 5 single-value' },
  {
    name: 'absent is not zero: a row says nothing of a harm that it does not name', expected: 'nothing said',
    input: [{ who: ['north-army target'], rows: ['north-army wounded 3'] }],
  },
]

for (const row of undated) {
  test(`count: ${row.name}`, () => {
    const event = tell(storyOf(row.input, false), row.rulings)
    const group = event.groups.find(({ actors }) => actors.join() === 'north-army')
    assert.equal(showTally(group?.harm.killed), row.expected)
  })
}

const who = ['rebels perpetrator', 'north-army target', 'north-guard ally-of-target', 'villagers target']

/** The dead of the army. */
const ofArmy: readonly Row[] = [
  { name: 'the latest published has the best, if all days are known', input: ['3', '5'], expected: '3..5 best 5 latest-published contested' },
  {
    name: 'the latest published has none while one day is unknown', expected: '3..5 no best contested',
    input: ['3', { who, on: '2020-09', rows: ['north-army killed 5'] }],
  },
  {
    name: 'a day of publication that nobody is sure of is not known', expected: '3..5 no best contested',
    input: ['3', { who, on: '2020-09-01~', rows: ['north-army killed 5'] }],
  },
  {
    name: 'only the reports that remain need known days', expected: '3..5 best 5 latest-published contested',
    input: ['3', '5', { who, on: null, rows: ['north-army killed some'] }],
  },
  { name: 'the latest published has no best when it gives a range', input: ['4', '5-8'], expected: '4..8 no best contested' },
  {
    name: 'a tie of the latest published has none', expected: '3..5 no best contested',
    input: [{ who, on: days[0] ?? null, rows: ['north-army killed 3'] }, { who, on: days[0] ?? null, rows: ['north-army killed 5'] }],
  },
  {
    name: 'a tie between equals has a best', expected: '3..5 best 5 latest-published contested',
    input: ['3', { who, on: '2020-08-30', rows: ['north-army killed 5'] }, { who, on: '2020-08-30', rows: ['north-army killed 5'] }],
  },
  {
    name: 'the latest asOf goes before the latest published', expected: '3..5 best 5 latest-as-of contested',
    input: [{ who, on: '2020-08-19', rows: ['north-army killed 5 asOf 2020-08-19'] }, '3'],
  },
  {
    name: 'of two asOf the later one has the best', expected: '2..4 best 4 latest-as-of contested',
    input: [{ who, rows: ['north-army killed 4 asOf 2020-09'] }, { who, rows: ['north-army killed 2 asOf 2020-08-18'] }],
  },
  {
    name: 'two asOf that may be the same day have no best', expected: '2..4 no best contested',
    input: [{ who, rows: ['north-army killed 4 asOf 2020-09'] }, { who, rows: ['north-army killed 2 asOf 2020-09-12'] }],
  },
  {
    name: 'within one article the later asOf replaces the earlier row', expected: '2..2 best 2 single-value',
    input: [{ who, rows: ['north-army killed 1 wounded 2 asOf 2020-08-18', 'north-army killed 2 wounded 1 asOf 2020-09~'] }],
  },
  {
    name: 'the later asOf wins wherever it is written', expected: '2..2 best 2 single-value',
    input: [{ who, rows: ['north-army killed 2 asOf 2020-09', 'north-army killed 1 asOf 2020-08-18'] }],
  },
  {
    name: 'a row without asOf is the first word', expected: '2..2 best 2 single-value',
    input: [{ who, rows: ['north-army killed 1', 'north-army killed 2 asOf 2020-09'] }],
  },
  {
    name: 'asOf replaces the whole row: what the later one does not say is gone', expected: 'nothing said',
    input: [{ who, rows: ['north-army killed 1 wounded 2 asOf 2020-08-18', 'north-army wounded 3 asOf 2020-09'] }],
  },
  {
    name: 'also where the two rows speak of different harm', expected: 'nothing said',
    input: [{ who, rows: ['north-army killed 1 asOf 2020-08-18', 'north-army wounded 3 asOf 2020-09'] }],
  },
  {
    name: 'a row without asOf stays where the later row speaks of other harm', expected: '1..1 best 1 single-value',
    input: [{ who, rows: ['north-army killed 1', 'north-army captured 3 asOf 2020-09'] }],
  },
  {
    name: 'asOf replaces only what the same voice said', expected: '1..2 best 2 latest-as-of contested',
    input: [{ who, rows: ['north-army killed 1 by residents asOf 2020-08-18', 'north-army killed 2 by eyewitnesses asOf 2020-09'] }],
  },
  {
    name: 'asOf does not replace rows of another report of the article', expected: '1..2 best 2 latest-as-of contested',
    input: [
      { article: 'a1', who, rows: ['north-army killed 1 asOf 2020-08-18'] }, { article: 'a1', who, rows: ['north-army killed 2 asOf 2020-09'] },
    ],
  },
  {
    name: 'rows of one group and voice are added', expected: '5..5 best 5 single-value',
    input: [{ who, rows: ['north-army killed 2', 'north-army killed 3'] }],
  },
  {
    name: 'rows of one group that tell different harm complete each other', expected: '4..4 best 4 single-value',
    input: [{ who, rows: ['north-army killed 4', 'north-army wounded 7'] }],
  },
  {
    name: 'a row of the group that tells other harm besides is a part of its own', expected: '4..open best 4 single-value',
    input: [{ who, rows: ['north-army killed 4 wounded 2', 'north-army wounded 7'] }],
  },
  {
    name: 'a party on the other side\'s loss stands beside the range', expected: '4..4 best 4 single-value claimed rebels 20',
    input: [{ who, rows: ['north-army killed 4', 'north-army killed 20 by rebels'] }],
  },
  {
    name: 'it enters if there is no other, and is marked', expected: '20..20 best 20 single-value party-only claimed rebels 20',
    input: [{ who, rows: ['north-army killed 20 by rebels'] }],
  },
  {
    name: 'it enters where others only say that the figure is unknown', expected: '20..20 best 20 single-value party-only claimed rebels 20',
    input: [{ who, rows: ['north-army killed unknown', 'north-army killed 20 by rebels'] }],
  },
  {
    name: 'a figure of another article keeps it out', expected: '4..4 best 4 single-value claimed rebels 20',
    input: [{ who, rows: ['north-army killed 20 by rebels'] }, { who, rows: ['north-army killed 4'] }],
  },
  {
    name: 'whose figure it is defaults to the last link of the chain', expected: '20..20 best 20 single-value party-only claimed rebels 20',
    input: [{ who, credit: ['radio', 'rebels'], rows: ['north-army killed 20'] }],
  },
  {
    name: 'an outlet of a party on the party\'s own loss enters like anybody', expected: '9..9 best 9 single-value',
    input: [{ who, from: 'army-tv', rows: ['north-army killed 9'] }],
  },
  {
    name: 'a wing of a party boasts like the party', expected: '20..20 best 20 single-value party-only claimed rebel-wing 20',
    input: [{ who, rows: ['north-army killed 20 by rebel-wing'] }],
  },
  {
    name: 'a party on its own loss enters like anybody', expected: '4..4 best 4 single-value',
    input: [{ who, rows: ['north-army killed 4 by north-army'] }],
  },
  {
    name: 'somebody outside the event enters like anybody', expected: '4..4 best 4 single-value',
    input: [{ who, rows: ['north-army killed 4 by clan'] }],
  },
  {
    name: 'roles without a side have no other side', expected: '4..4 best 4 single-value',
    input: [{ who: ['rebels party', 'north-army party'], rows: ['north-army killed 4 by rebels'] }],
  },
  {
    name: 'a plan\'s figure is not what happened', expected: '4..4 best 4 single-value',
    input: [{ who, rows: ['north-army killed 4'] }, { who, modality: 'planned', rows: ['north-army killed 9'] }],
  },
]

for (const row of ofArmy) {
  test(`count: ${row.name}`, () => {
    const event = tell(storyOf(row.input, true), row.rulings)
    const group = event.groups.find(({ actors }) => actors.join() === 'north-army')
    assert.equal(showTally(group?.harm.killed), row.expected)
  })
}

/** All the dead of the event. */
const totals: readonly Row[] = [
  {
    name: 'without a chain a figure is the outlet\'s, and an outlet of a party boasts like the party',
    expected: '9..9 best 9 single-value party-only claimed army-tv 9', input: [{ who, from: 'army-tv', rows: ['rebels killed 9'] }],
  },
  {
    name: 'a person boasts for the body that he is part of', expected: '9..9 best 9 single-value party-only claimed general 9',
    input: [{ who, rows: ['rebels killed 9 by general'] }],
  },
  {
    name: 'whoever stands on both sides has no other side', expected: '9..9 best 9 single-value',
    input: [{ who: [...who, 'rebels target'], rows: ['north-army killed 9 by rebels'] }],
  },
  {
    name: 'nor is it the other side\'s loss where the group stands on both sides', expected: '9..9 best 9 single-value',
    input: [{ who: ['rebels perpetrator', 'clan perpetrator', 'clan target'], rows: ['clan killed 9 by rebels'] }],
  },
  {
    name: 'nor where the group stands on no side', expected: '9..9 best 9 single-value',
    input: [{ who: ['rebels perpetrator', 'clan party'], rows: ['clan killed 9 by rebels'] }],
  },
  {
    name: 'a party on a group of both sides enters like anybody', expected: '9..9 best 9 single-value',
    input: [{ who, rows: ['north-army+rebels killed 9 by rebels'] }],
  },
  {
    name: 'a total is the sum of the groups inside one report', expected: '7..7 best 7 single-value',
    input: [{ who, rows: ['north-army killed 4', 'villagers killed 3'] }],
  },
  {
    name: 'lows and highs are added', expected: '7..10 no best',
    input: [{ who, rows: ['north-army killed 4-5', 'villagers killed 3-5'] }],
  },
  {
    name: 'a total with an open part is open and has the sum of the bests', expected: '23..open best 23 single-value',
    input: [{ who, rows: ['north-army killed 20+', 'villagers killed 3'] }],
  },
  {
    name: 'a sum with "about" has a best', expected: '39..47 best 43 single-value',
    input: [{ who, rows: ['north-army killed ~40', 'villagers killed 3'] }],
  },
  {
    name: 'a sum with a count word has none', expected: '5..open no best',
    input: [{ who, rows: ['north-army killed some', 'villagers killed 3'] }],
  },
  {
    name: 'a row that is silent on the harm is an unknown part: at least', expected: '4..open best 4 single-value',
    input: [{ who, rows: ['north-army killed 4', 'villagers wounded 3'] }],
  },
  {
    name: 'a part stated as unknown makes the total "at least"', expected: '4..open best 4 single-value',
    input: [{ who, rows: ['north-army killed 4', 'villagers killed unknown'] }],
  },
  {
    name: 'a total of unknown parts is unknown', expected: 'unknown no best',
    input: [{ who, rows: ['north-army killed unknown', 'villagers wounded 3'] }],
  },
  {
    name: 'a report without a row for a group says nothing of it', expected: '4..7 best 4 latest-published',
    input: [
      { who, on: '2020-08-20', rows: ['north-army killed 4', 'villagers killed 3'] }, { who, on: '2020-08-21', rows: ['north-army killed 4'] },
    ],
  },
  {
    name: 'totals are made inside each report before they are merged', expected: '7..7 best 7 single-value',
    input: [{ who, rows: ['north-army killed 4', 'villagers killed 3'] }, { who, rows: ['north-army killed 3', 'villagers killed 4'] }],
  },
  {
    name: 'totals of the same groups that exclude each other are contested', expected: '7..9 best 9 latest-published contested',
    input: [
      { who, on: '2020-08-20', rows: ['north-army killed 4', 'villagers killed 3'] },
      { who, on: '2020-08-21', rows: ['north-army killed 4', 'villagers killed 5'] },
    ],
  },
  {
    name: 'a row with several actors is counted once', expected: '20..open best 20 single-value',
    input: [{ who, rows: ['north-army+north-guard killed 20+'] }],
  },
  {
    name: 'one of the actors of such a row is not added again', expected: '20..20 best 20 single-value',
    input: [{ who, rows: ['north-army+north-guard killed 20', 'north-guard killed 6'] }],
  },
  {
    name: 'a row without actor is the total of its report', expected: '10..10 best 10 single-value',
    input: [{ who, rows: ['- killed 10', 'north-army killed 6'] }],
  },
  {
    name: 'a total that is silent on the harm is an unknown part', expected: '6..open best 6 single-value',
    input: [{ who, rows: ['- wounded 10', 'north-army killed 6'] }],
  },
  {
    name: '"including" is part of its row and never added', expected: '6..6 best 6 single-value',
    input: [{ who, rows: ['north-army killed 6 including officer'] }],
  },
  {
    name: 'killed or wounded is never added to killed', expected: '6..open best 6 single-value',
    input: [{ who, rows: ['north-army killed 6', 'villagers killedOrWounded 30'] }],
  },
  {
    name: 'a boast stands beside the total, its group is an unknown part', expected: '3..open best 3 single-value claimed rebels 20',
    input: [{ who, rows: ['north-army killed 20 by rebels', 'rebels killed 3'] }],
  },
  {
    name: 'a boast alone makes the total, marked', expected: '20..20 best 20 single-value party-only claimed rebels 20',
    input: [{ who, rows: ['north-army killed 20 by rebels'] }],
  },
  {
    name: 'two voices of one report about one group are not added', expected: '4..6 no best',
    input: [{ who, rows: ['north-army killed 4 by residents', 'north-army killed 6 by eyewitnesses'] }],
  },
  {
    name: 'the total keeps the latest asOf of its parts', expected: '5..9 best 9 latest-as-of contested',
    input: [
      { who, rows: ['north-army killed 8', 'villagers killed 1 asOf 2020-09'] }, { who, rows: ['north-army killed 4', 'villagers killed 1'] },
    ],
  },
  { name: 'a ruling sets the best', input: ['3', '5'], rulings: ['killed 4'], expected: '3..5 best 4 ruling' },
  { name: 'a ruled figure is not contested', input: ['3', '8'], rulings: ['killed 8'], expected: '3..8 best 8 ruling' },
  { name: 'a ruling goes before the latest published', input: ['3', '5'], rulings: ['killed 3'], expected: '3..5 best 3 ruling' },
  { name: 'the range reaches to a ruling outside of it', input: ['3', '5'], rulings: ['killed 9'], expected: '3..9 best 9 ruling' },
  { name: 'a ruling on another harm changes nothing', input: ['3'], rulings: ['wounded 9'], expected: '3..3 best 3 single-value' },
  { name: 'a ruling gives a figure where no report has one', input: ['unknown'], rulings: ['killed 4'], expected: '4..4 best 4 ruling' },
  { name: 'no rows, nothing said', input: [{ who }], expected: 'nothing said' },
]

for (const row of totals) {
  test(`total: ${row.name}`, () => {
    assert.equal(showTally(tell(storyOf(row.input, true), row.rulings).totals.killed), row.expected)
  })
}

test('a ruling on the wounded leaves the killed alone and the other way round', () => {
  const event = tell(storyOf(['3'], true), ['wounded 9'])
  assert.equal(showTally(event.totals.wounded), '9..9 best 9 ruling')
})

test('killed or wounded has a tally of its own', () => {
  const event = tell([{ who, rows: ['north-army killed 6', 'villagers killedOrWounded dozens'] }])
  assert.equal(showTally(event.totals.killedOrWounded), '20..open no best')
})

const groups: readonly { name: string; input: readonly Told[]; expected: readonly string[] }[] = [
  { name: 'each actor is a group', input: [{ who, rows: ['north-army killed 4', 'villagers killed 3'] }], expected: ['north-army no', 'villagers yes'] },
  { name: 'a list is one group', input: [{ who, rows: ['north-guard+north-army killed 4'] }], expected: ['north-army+north-guard no'] },
  { name: 'no actor is a group without name', input: [{ who, rows: ['- killed 4'] }], expected: [' unclear'] },
  { name: 'a list of civilians and others is unclear', input: [{ who, rows: ['villagers+north-army killed 4'] }], expected: ['north-army+villagers unclear'] },
  { name: 'the row says more than the kind', input: [{ who, rows: ['rebels killed 4 civilian yes'] }], expected: ['rebels yes'] },
  {
    name: 'rows that differ are unclear', expected: ['rebels unclear'],
    input: [{ who, rows: ['rebels killed 4 civilian yes'] }, { who, rows: ['rebels killed 4'] }],
  },
]

for (const { name, input, expected } of groups) {
  test(`groups: ${name}`, () => {
    assert.deepEqual(tell(input).groups.map(group => `${group.actors.join('+')} ${group.civilian}`), expected)
  })
}

const measures: readonly { name: string; input: readonly Told[]; expected: readonly string[] }[] = [
  { name: 'one count', input: [{ measures: ['vehicles 3 of north-army'] }], expected: ['vehicles north-army 3..3 best 3 single-value'] },
  { name: 'without a count it is unknown', input: [{ measures: ['vehicles - of north-army'] }], expected: ['vehicles north-army unknown no best'] },
  {
    name: 'counts merge like casualties', expected: ['vehicles north-army 3..3 best 3 single-value'],
    input: [{ measures: ['vehicles some of north-army'] }, { measures: ['vehicles 3 of north-army'] }],
  },
  {
    name: 'a party on the other side\'s loss stands beside', expected: ['vehicles north-army 1..1 best 1 single-value claimed rebels 9'],
    input: [{ who, measures: ['vehicles 9 of north-army by rebels', 'vehicles 1 of north-army'] }],
  },
  {
    name: 'other actors are other measures', expected: ['vehicles north-army 3..3 best 3 single-value', 'vehicles rebels 1..1 best 1 single-value'],
    input: [{ measures: ['vehicles 3 of north-army', 'vehicles 1 of rebels'] }],
  },
]

for (const { name, input, expected } of measures) {
  test(`measures: ${name}`, () => {
    assert.deepEqual(tell(input).measures.map(({ what, actor, tally }) => `${what} ${actor ?? '-'} ${showTally(tally)}`), expected)
  })
}
