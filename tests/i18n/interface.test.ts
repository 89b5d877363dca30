/** What pages ask of the interface: words, fallbacks, overrides, dates and figures in one voice. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { englishWords } from '../../src/language/index.ts'
import type { InterfaceKey } from '../../src/i18n/index.ts'
import { createInterface, isInterfaceKey } from '../../src/i18n/index.ts'
import type { BestRule, Grade, ResponsibilityStatus } from '../../src/model/event.ts'
import { recordKinds } from '../../src/model/ids.ts'
import type { Basis, RelationKind, RuledField } from '../../src/model/records.ts'
import type { DateOf, LocationAs, MentionAs, Modality, ResponsibilityKind, Scope } from '../../src/model/report.ts'
import { harms } from '../../src/model/report.ts'
import { parseEdtf } from '../../src/model/edtf.ts'

const ar = createInterface('ar')
const en = createInterface('en')
const figure = (low: number, high: number | null = low) => ({ interval: { low, high }, best: null })

/** The compiler holds this list to the model: a code without a word does not compile. */
type Spoken =
  | `grade.${Grade}` | `responsibility.status.${ResponsibilityStatus}` | `responsibility.${ResponsibilityKind}` | `best.${BestRule}`
  | `modality.${Modality}` | `scope.${Scope}` | `dateOf.${DateOf}` | `locationAs.${LocationAs}` | `basis.${Basis}` | `mention.${MentionAs}`
  | `relation.${RelationKind}` | `relation.${RelationKind}.inverse` | `field.${RuledField}`
const everyCodeHasAWord: Spoken extends InterfaceKey ? true : never = true

test('every code of the model has a word', () => {
  assert.ok(everyCodeHasAWord)
  for (const kind of recordKinds) assert.ok(isInterfaceKey(`record.${kind}.counted`), kind)
  for (const harm of harms) assert.ok(isInterfaceKey(`harm.${harm}.unknown`), harm)
})

test('the interface knows its language and direction', () => {
  assert.deepEqual([ar.lang, ar.dir, en.lang, en.dir], ['ar', 'rtl', 'en', 'ltr'])
})

test('words come in the language asked for', () => {
  assert.equal(en.t('grade.corroborated'), 'Corroborated')
  assert.equal(ar.t('grade.corroborated'), 'متعدد الأصول')
  assert.deepEqual(ar.shown('unknown'), { text: 'غير معروف', lang: 'ar' })
})

const events: readonly (readonly [number, string, string])[] = [
  [0, 'no events', 'لا أحداث'], [1, '1 event', 'حدث واحد'], [2, '2 events', 'حدثان'], [3, '3 events', '3 أحداث'], [10, '10 events', '10 أحداث'],
  [11, '11 events', '11 حدثًا'], [99, '99 events', '99 حدثًا'], [100, '100 events', '100 حدث'], [101, '101 events', '101 حدث'],
  [102, '102 events', '102 حدث'], [103, '103 events', '103 أحداث'], [111, '111 events', '111 حدثًا'],
]
for (const [count, english, arabic] of events) {
  test(`${count} events in both languages`, () => {
    assert.equal(en.t('record.event.counted', { count }), english)
    assert.equal(ar.t('record.event.counted', { count }), arabic)
  })
}

test('reports from origins agree in number and case', () => {
  const say = (reports: number, origins: number) =>
    ar.t('origin.reportsFrom', { count: origins, reports: ar.t('record.report.counted', { count: reports }) })
  assert.equal(say(3, 2), '3 أخبار من أصلين')
  assert.equal(say(1, 1), 'خبر واحد من أصل واحد')
  assert.equal(say(12, 11), '12 خبرًا من 11 أصلًا')
})

test('a language that the program does not know speaks English and says so', () => {
  const fr = createInterface('fr')
  assert.deepEqual(fr.shown('grade.contested'), { text: 'Contested', lang: 'en' })
  assert.equal(fr.shown('record.event.counted', { count: 0 }).text, 'no events')
  assert.equal(fr.dir, 'ltr')
})

test('a tag with a region has the words of its language', () => {
  assert.deepEqual(createInterface('ar-SY').shown('unknown'), { text: 'غير معروف', lang: 'ar-SY' })
})

test('words of the corpus go before ours, one by one, with plurals by the rules of their language', () => {
  const fr = createInterface('fr', {
    'grade.contested': 'Contesté', 'record.event.counted': { one: '{count} évènement', other: '{count} évènements' },
  })
  assert.deepEqual(fr.shown('grade.contested'), { text: 'Contesté', lang: 'fr' })
  assert.equal(fr.t('record.event.counted', { count: 0 }), '0 évènement')
  assert.deepEqual(fr.shown('grade.discounted'), { text: 'Discounted', lang: 'en' })
  assert.equal(createInterface('en', { unknown: 'not known' }).t('unknown'), 'not known')
})

test('a corpus cannot reach what is no key', () => {
  const odd = createInterface('fr', JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, string>)
  assert.equal(odd.shown('unknown').lang, 'en')
  assert.ok(!isInterfaceKey('constructor') && !isInterfaceKey('toString'))
})

test('dates and figures are in the voice of the interface', () => {
  assert.equal(ar.date(parseEdtf('../2020-08-18')), 'في 18 آب 2020 أو قبله')
  assert.equal(en.date(null), 'date unknown')
  assert.equal(ar.tally(figure(20, null)), '20 على الأقل')
  assert.equal(en.number(1234), '1,234')
  assert.equal(ar.counted('harm.wounded.counted', figure(3, 5)), 'بين 3 و5 جرحى')
  assert.equal(ar.counted('harm.killed.counted', null), 'عدد القتلى غير معروف')
  assert.equal(en.counted('harm.killed.counted', null), 'unknown number killed')
  assert.equal(en.counted('record.event.counted', null), 'unknown')
})

test('a counted phrase that has to be said in English is English throughout', () => {
  const given = Object.fromEntries(Object.keys(englishWords).map(key => [key, '{number} …']))
  for (const words of [{}, given]) {
    assert.equal(createInterface('fa', words).counted('harm.killed.counted', figure(20, null)), 'at least 20 killed')
  }
})

test('a message can be had in pieces', () => {
  assert.deepEqual(en.parts('figure.claimedBy'), [{ text: 'claimed by ' }, { value: 'name' }])
  assert.deepEqual(ar.parts('record.event.counted', 3), [{ value: 'count' }, { text: ' أحداث' }])
})
