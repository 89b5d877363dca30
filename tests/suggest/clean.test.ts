/** Pasted pages: what is taken away and why, what is kept, and that nothing is lost. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { cleanText } from '../../src/suggest/index.ts'
import { secondsOfComputing } from '../computing.ts'

const page = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const reasons = (text: string): Record<string, string> => Object.fromEntries(cleanText(text).removed.map(({ text: line, why }) => [line, why]))

test('an Arabic page keeps its headline and its two paragraphs', () => {
  const { title, body, facts } = cleanText(page('page-ar.txt'))
  assert.equal(title, 'مقتل ثلاثة جنود في هجوم قرب السخنة')
  assert.deepEqual(body.split('\n\n').map(paragraph => paragraph.slice(0, 12)), ['قُتل ثلاثة ع', 'وقال شهود عي'])
  assert.deepEqual(facts, { published: '2021-08-18', source: 'شبكة عين الفرات', author: 'سالم الخطيب', url: null })
})

test('each line of an Arabic page that goes has its reason', () => {
  const why = reasons(page('page-ar.txt'))
  const expected = {
    'الرئيسية > أخبار > محليات': 'navigation', 'تخطى إلى المحتوى': 'navigation', 'Facebook': 'share', 'واتساب': 'share', 'شارك': 'share',
    'بقلم: سالم الخطيب': 'byline', '18 آب/أغسطس 2021': 'date', 'آخر تحديث: 19 آب 2021': 'date', 'إعلان': 'advert',
    'اقرأ أيضاً: انفجار في حمص': 'related', 'المصدر: شبكة عين الفرات': 'source', 'الوسوم: أخبار، سوريا': 'tags', '3 تعليقات': 'comments',
    'اشترك في نشرتنا البريدية': 'newsletter', 'نستخدم ملفات تعريف الارتباط لتحسين تجربتك': 'cookies', 'مقالات ذات صلة': 'related',
    'غارات على البادية': 'related', 'جميع الحقوق محفوظة © 2021': 'rights',
  }
  assert.deepEqual(why, expected)
})

test('an English page keeps its headline, its paragraphs and what it says of itself', () => {
  const { title, body, facts, removed } = cleanText(page('page-en.txt'))
  assert.equal(title, 'Two soldiers killed by roadside bomb near Palmyra')
  assert.equal(body.split('\n\n').length, 2)
  assert.deepEqual(facts, { published: '2021-12-04', source: 'Ain al-Furat', author: 'Dana Hill', url: null })
  assert.deepEqual(removed.map(({ why }) => why), [
    'navigation', 'navigation', 'byline', 'date', 'counts', 'share', 'share', 'share', 'advert', 'related', 'source', 'tags', 'comments', 'newsletter', 'cookies',
    'related', 'related', 'rights',
  ])
})

const paragraphs = [
  'شارك مئات الأشخاص في التظاهرة التي خرجت أمس في المدينة احتجاجًا على انقطاع المياه والكهرباء منذ أسابيع.',
  'Share prices fell after the company said that readers were following other outlets on Facebook and Twitter.',
  'المصدر الذي تحدث إلينا قال إن القوات وصلت إلى المدينة مساء أمس برفقة عدد من الآليات العسكرية الثقيلة.',
  'By Saturday the water had reached the second floor, and by Sunday the town was empty of people and animals.',
]
for (const paragraph of paragraphs) {
  test(`a paragraph stays though it begins like furniture: ${paragraph.slice(0, 24)}`, () => {
    assert.equal(cleanText(`A headline here\n\n${paragraph}`).body.includes(paragraph), true)
  })
}

test('markup becomes text, and its navigation is named as removed', () => {
  const { title, body, facts, removed } = cleanText(`<html><head><title>Site</title><meta property="article:published_time" content="2021-12-04T10:00"></head>
    <body><nav>Home</nav><h1>A bomb &amp; a road</h1><p>Two people were <b>hurt</b> on the road.</p><script>alert(1)</script><p>Nobody said why.</p></body></html>`)
  assert.deepEqual([title, body, facts.published], ['A bomb & a road', 'Two people were hurt on the road.\n\nNobody said why.', '2021-12-04'])
  assert.deepEqual(removed.filter(({ why }) => why === 'markup').map(({ text }) => text), ['Home'])
})

test('lines broken at a width are one paragraph again', () => {
  const { body } = cleanText('Headline of the day\n\nThe column left the town in the\nmorning and came to the river at\nnoon, where it halted.\n\nNothing more is known of it now.')
  assert.equal(body.split('\n\n')[0], 'The column left the town in the morning and came to the river at noon, where it halted.')
})

test('a text that begins with a full sentence has no headline', () => {
  assert.equal(cleanText('Two men were hurt.\n\nThe road was closed for the whole of the day, officials said.').title, null)
})

const line = fc.oneof(
  fc.constantFrom('شارك', 'Facebook', 'Read more: x', 'إعلان', 'مقالات ذات صلة', '3 comments', '4 December 2021', 'By A B', '# Title', '', '  ', 'https://example.org/a'),
  fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 30 }),
)

test('every visible line of any text is in the title, in the body or in what was removed', () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 25 }), lines => {
    const raw = lines.join('\n')
    const { title, body, removed } = cleanText(raw)
    const kept = [title ?? '', body, ...removed.map(({ text }) => text)].join('\n').replace(/\s+/g, '')
    if (/<[a-z!]/i.test(raw)) return
    for (const part of raw.split(/[\r\n\u2028\u2029]/)) {
      const visible = part.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, '').replace(/^#{1,2}/, '')
      assert.ok(kept.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').includes(visible), `${JSON.stringify(part)} is lost`)
    }
  }), { numRuns: 300, seed: 7 })
})

for (const [what, text] of [
  ['hashtags without spaces', `${'#ab'.repeat(30)} x y`], ['white space inside a line', `a${' '.repeat(60_000)}b`], ['bars inside a line', `a ${'|'.repeat(60_000)} b`],
  ['tags that nothing closes', `<p>${'<script>'.repeat(60_000)}`], ['heads that nothing closes', `<p>${'<head '.repeat(60_000)}`],
] as const) {
  test(`a page cannot hold the reader up: ${what}`, () => {
    assert.ok(secondsOfComputing(() => void cleanText(text, 'en')) < 2)
  })
}

test('hashtags in a row are tags of the page, with and without spaces', () => {
  for (const line of ['#syria #news', '#syria#news', '##syria']) assert.equal(reasons(`A short headline\n\nWhat happened was told at some length here.\n\n${line}`)[line], 'tags')
})
