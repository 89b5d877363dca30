/** The sentence on how an event is told: reports, origins, and what they differ on, each point leading to its place. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinkedReport } from '../../src/model/event.ts'
import type { LinkedEvent } from '../../src/model/corpus.ts'
import type { PageContext } from '../../src/site/context.ts'
import { contextOf } from '../../src/site/context.ts'
import type { EventAccount } from '../../src/site/page-data/event-account.ts'
import { describeAccount } from '../../src/site/page-data/event-account.ts'
import { makeCorpus, makeDate, makeEvent, makeReport, makeSource } from '../small-corpus.ts'
import { contextIn, handover } from './harbour.ts'

function textOf(account: EventAccount | null): string {
  return account?.parts.map(({ text }) => text).join('') ?? ''
}

interface Told { readonly origin: string | null; readonly killed?: number; readonly more?: Partial<LinkedReport> }

const names = ['الشاهد', 'الراصد', 'البريد']

/** An event told so often, in a corpus of its own. */
function tell(lang: string, told: readonly Told[], more: Partial<LinkedEvent> = {}): string {
  const reports = told.map(({ origin, killed, more: others }, index) => {
    const { totals } = makeReport('a', index + 1, 'e')
    const given = killed === undefined ? null : { interval: { low: killed, high: killed }, best: killed }
    return makeReport('a', index + 1, 'e', { source: origin, origin, totals: { ...totals, killed: given }, ...others })
  })
  const origins = [...new Set(told.map(({ origin }) => origin))].map(id => ({ id, reports: reports.filter(({ origin }) => origin === id).map(({ key }) => key) }))
  const event = makeEvent('e', {}, { reports: reports.map(({ key }) => key), origins, ...more })
  const sources = Array.from({ length: 12 }, (_, index) => makeSource(`s${index}`, { ar: names[index] ?? `مصدر ${index}`, en: `Outlet ${index}` }))
  const context: PageContext = contextOf({ ...handover, corpus: makeCorpus({ events: [event], reports, sources }) }, lang)
  return textOf(describeAccount(context, event))
}

const from = (count: number): Told[] => Array.from({ length: count }, (_, index) => ({ origin: `s${index}` }))

const arabic: readonly (readonly [string, readonly Told[], string])[] = [
  ['one report', from(1), 'خبر واحد أصله الشاهد، ولا خبر غيره يُقارَن به.'],
  ['one of an unknown outlet', [{ origin: null }], 'خبر واحد من ناشر غير معروف، ولا خبر غيره يُقارَن به.'],
  ['two that agree', from(2), 'خبران من أصلين، وهما متفقان حيث يتناولان الأمر نفسه.'],
  ['two of one origin', [{ origin: 's0' }, { origin: 's0' }], 'خبران من أصل واحد (الشاهد)، فيُعدّان خبرًا واحدًا، وهما متفقان حيث يتناولان الأمر نفسه.'],
  ['three that differ on the dead', [{ origin: 's0', killed: 5 }, { origin: 's1', killed: 9 }, { origin: 's2' }], '3 أخبار من 3 أصول، وتختلف في عدد القتلى (بين 5 و9).'],
  ['two that differ on day and kind', [{ origin: 's0' }, { origin: 's1', more: { date: makeDate('2020-08-19'), type: 'raid' } }], 'خبران من أصلين، ويختلفان في التاريخ ونوع الحدث.'],
  ['eleven', from(11), '11 خبرًا من 11 أصلًا، وهي متفقة حيث تتناول الأمر نفسه.'],
  ['known and unknown outlets', [{ origin: 's0' }, { origin: 's1' }, { origin: null }], '3 أخبار من أصلين معروفين ومن ناشرين غير معروفين، وهي متفقة حيث تتناول الأمر نفسه.'],
]
for (const [name, told, sentence] of arabic) {
  test(`Arabic agrees in number: ${name}`, () => assert.equal(tell('ar', told), sentence))
}

test('several unknown outlets are not counted as origins', () => {
  assert.equal(tell('en', [{ origin: null }, { origin: null }]), '2 reports from unknown outlets; they agree wherever they speak of the same thing.')
})

test('two reports of one origin are said to count as one', () => {
  assert.equal(tell('en', [{ origin: 's0' }, { origin: 's0' }]), '2 reports of one origin (Outlet 0), which count as one; they agree wherever they speak of the same thing.')
})

test('a report that denies makes it open whether the event happened, and that comes first', () => {
  const told = [{ origin: 's0', killed: 2 }, { origin: 's1', killed: 3, more: { modality: 'denied' } }] as const
  assert.equal(tell('en', told, { modalities: ['asserted', 'denied'] }), '2 reports from 2 origins; they differ on whether it happened and the number killed (2–3).')
})

test('a report that is silent differs from nothing, and a figure without an upper end gives no range', () => {
  assert.match(tell('en', [{ origin: 's0', killed: 5 }, { origin: 's1' }]), /they agree/)
  const { totals } = makeReport('a', 1, 'e')
  const open = { totals: { ...totals, killed: { interval: { low: 5, high: null }, best: null } } }
  assert.match(tell('en', [{ origin: 's0', killed: 4 }, { origin: 's1', more: open }]), /differ on the number killed\.$/)
})

test('every point of every sentence leads to a place that the page of the event has', () => {
  const places = new Set(['#reports', '#figures', '#responsibility', '#fact-date', '#fact-place', '#fact-type', '#fact-modality', '#fact-grade'])
  const seen = new Set<string>()
  for (const event of handover.corpus.events.values()) {
    for (const { anchor } of describeAccount(contextIn('en'), event)?.parts ?? []) if (anchor !== null) seen.add(anchor)
  }
  assert.deepEqual([...seen].filter(anchor => !places.has(anchor)), [])
  assert.ok(seen.size > 4)
})

test('an event whose outlets take different stances names them, and one without reports says nothing', () => {
  const { events } = handover.corpus
  const [walkout, withdrawn] = [events.get('east-terminal-walkout'), events.get('walkout-at-berth-four')]
  assert.ok(walkout && withdrawn)
  assert.equal(textOf(describeAccount(contextIn('en'), walkout)), '3 reports from 3 origins; they differ on the date. Stances of the outlets: Union, Independent and Unknown.')
  assert.equal(describeAccount(contextIn('en'), withdrawn), null)
})
