/** What the pictures of relations and of days promise beyond their goldens: order, honesty, whole tables. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import fc from 'fast-check'
import { arrangeActors } from '../../src/charts/arrange-actors.ts'
import { drawDyadMatrix } from '../../src/charts/dyad-matrix.ts'
import type { Figure } from '../../src/charts/figure.ts'
import { firstWeekday, formatWeekday } from '../../src/language/index.ts'
import type { Dyads } from '../../src/queries/dyads.ts'
import { figures, optionsFor } from './figures.ts'

const draw = (name: string, lang = 'en'): Figure => {
  const figure = figures[name]?.(lang)
  assert.ok(figure, name)
  return figure
}

function textsOf(element: Element): string[] {
  return element.children.flatMap(child => child.type === 'element' ? textsOf(child) : child.type === 'text' && element.tagName === 'text' ? [child.value] : [])
}

function wideTexts(name: string, lang: string): string[] {
  const figure = draw(name, lang)
  assert.ok(figure.kind === 'picture', name)
  return textsOf(figure.wide)
}

for (const [name, kind] of [
  ['dyads-one-pair', 'too-few'], ['dyads-none', 'nothing'], ['ties-one-pair', 'too-few'], ['voices-one-outlet', 'too-few'],
  ['sayings-none', 'nothing'], ['calendar-nothing', 'nothing'], ['panels-too-few', 'too-few'], ['events-by-year-too-few', 'too-few'],
] as const) {
  test(`${name} is not drawn, and says why in both languages`, () => {
    for (const lang of ['ar', 'en']) {
      const figure = draw(name, lang)
      assert.ok(figure.kind === kind && figure.reason !== '', figure.kind)
    }
  })
}

test('the refusal of a single pair names the pair', () => {
  const figure = draw('dyads-one-pair')
  assert.ok(figure.kind === 'too-few')
  assert.match(figure.reason, /Islamic State against Liwa al-Quds: 1 incident · 7–15 killed\./)
})

test('a matrix tells in its table what its cells say, incidents and others apart', () => {
  const { table, csv } = draw('dyads')
  const row = table.rows.find(cells => cells[0]?.ref?.id === 'army' && cells[1]?.ref?.id === 'islamic-state')
  assert.deepEqual([row?.[2]?.value, row?.[4]?.value], [2, 1])
  assert.match(csv, /^perpetrator,target,incidents,killed,others\r\n/)
  assert.ok(!csv.includes('gunmen') && !csv.includes('Unidentified'))
})

test('a matrix too large for the narrow drawing says how many pairs only the table has', () => {
  const names = Array.from({ length: 20 }, (_, index) => `a${String(index).padStart(2, '0')}`)
  const dyads = names.map(target => ({ perpetrator: 'army', target, incidents: [`e-${target}`], others: [], killed: null }))
  const rows: Dyads = { perpetrators: ['army'], targets: names, dyads, incidents: dyads.flatMap(dyad => dyad.incidents), oneSided: [] }
  const figure = drawDyadMatrix(rows, optionsFor('en', 'large'))
  assert.ok(figure.kind === 'picture')
  assert.equal(figure.table.rows.length, 20)
  assert.ok(figure.notes.includes('11 more rows have no room in the picture; the table has them.'))
})

test('a voice is told by its shape as well as in the table', () => {
  const { table } = draw('voices')
  assert.deepEqual(table.rows.filter(row => row[0]?.ref?.id === 'roadside-bomb').map(row => [row[1]?.text, row[2]?.code, row[3]?.code]), [
    ['News wire', 'state', 'own;credited'], ['The Herald', 'opposition', 'citing'], ['Channels of the organisation', 'party', 'party'],
  ])
})

test('claims and attributions by actor come where too few are dated to a month', () => {
  assert.equal(draw('sayings-few').title, 'Claimed and attributed')
  assert.equal(draw('sayings-by-month').title, 'Claimed and attributed, by month')
})

test('a calendar begins its weeks where its readers do', () => {
  assert.deepEqual([firstWeekday('ar'), firstWeekday('en'), firstWeekday('ar-SY')], [6, 1, 6])
  assert.equal(formatWeekday(6, 'ar'), 'السبت')
  assert.equal(formatWeekday(0, 'en'), 'Sunday')
  for (const [lang, first] of [['ar', 'السبت'], ['en', 'Monday']] as const) {
    const names = Array.from({ length: 7 }, (_, day) => formatWeekday(day, lang))
    assert.equal(wideTexts('calendar', lang).find(text => names.includes(text)), first)
  }
})

test('a crowded day shows what it has room for and counts the rest', () => {
  const figure = draw('calendar-crowded')
  assert.ok(figure.kind === 'picture')
  assert.ok(textsOf(figure.narrow).some(text => /^\+\d+$/.test(text)))
  assert.equal(figure.table.rows.filter(row => row[0]?.code === '2020-02-29').length, 24)
  assert.match(figure.description, /29 February 2020: 24 incidents/)
})

test('actors are arranged the same way each time, each once', () => {
  const tie = fc.record({ a: fc.constantFrom('p', 'q', 'r', 's'), b: fc.constantFrom('t', 'u', 'v'), against: fc.array(fc.constant('e')), together: fc.array(fc.constant('e')) })
  const actors = ['p', 'q', 'r', 's', 't', 'u', 'v']
  fc.assert(fc.property(fc.array(tie), ties => {
    const order = arrangeActors(actors, ties)
    assert.deepEqual([...order].sort(), actors)
    assert.deepEqual(arrangeActors(actors, ties), order)
  }))
})

test('strong ties are short: one that is tied to all stands between them', () => {
  const ties = ['b', 'c', 'd', 'e'].map(b => ({ a: 'hub', b, against: ['x'], together: [] }))
  const order = arrangeActors(['hub', 'b', 'c', 'd', 'e'], ties)
  assert.equal(order.indexOf('hub'), 2)
})
