/** Texts that are not in the language that they are said to be in, and texts that only look so. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { misfitLanguage } from '../../src/language/index.ts'

const texts = {
  ar: 'قالت مصادر محلية إن مجموعة من المقاتلين هاجمت موقعا للقوات في المنطقة، وقتل في الهجوم عدد من العناصر بحسب ما نقل عن شهود من أهالي البلدة الذين كانوا هناك مع بداية القتال الذي استمر حتى الصباح.',
  fa: 'به گفته منابع محلی گروهی از مهاجمان به موضع نیروها در این منطقه حمله کرده و شماری از آنان را کشته اند و این درگیری که تا صبح ادامه داشت با ورود نیروهای کمکی به پایان رسید و برای مردم محلی خسارت های زیادی را به همراه داشته است.',
  en: 'Local sources said that a group of fighters had attacked a post of the forces in the area, and that some of them were killed in the assault, as it was told by people of the town who were there when the fighting began.',
  fr: 'Selon des sources locales, un groupe de combattants a attaqué un poste des forces dans la région, et plusieurs d’entre eux ont été tués dans cet assaut qui a duré jusqu’au matin, ont dit des habitants de la ville qui étaient sur place.',
} as const

for (const lang of ['ar', 'fa', 'en', 'fr'] as const) {
  test(`a text in ${lang} may be in ${lang}`, () => assert.equal(misfitLanguage(texts[lang], lang, ['ar', 'en', 'fr']), null))
}

test('a text in another script is surely in another language', () => {
  assert.deepEqual(misfitLanguage(texts.en, 'ar', ['ar', 'en']), { lang: 'en', sure: true })
  assert.deepEqual(misfitLanguage(texts.ar, 'fr', ['fr', 'ar']), { lang: 'ar', sure: true })
})

test('a text with the small words of another language is likely in that', () => {
  assert.deepEqual(misfitLanguage(texts.fr, 'en', ['en', 'ar']), { lang: 'fr', sure: false })
  assert.deepEqual(misfitLanguage(texts.fa, 'ar', ['ar', 'en']), { lang: 'fa', sure: false })
})

test('regions and scripts of a tag are respected', () => {
  assert.equal(misfitLanguage(texts.en, 'en-GB', ['en']), null)
  assert.equal(misfitLanguage(texts.ar, 'ar-SY', ['ar', 'en']), null)
  assert.equal(misfitLanguage('Mesto je bilo napadnuto noću i više ljudi je povrijeđeno', 'sr-Latn', ['sr']), null)
})

test('a few words, figures and names say nothing', () => {
  for (const text of ['', '2020 – 17', 'RT', 'الجزيرة', 'SANA: 5']) assert.equal(misfitLanguage(text, 'he', ['en', 'ar']), null, text)
  assert.equal(misfitLanguage('Tahrir al-Sham, Liwa al-Quds, Ahrar, Jaish', 'en', ['en', 'fr']), null)
})

test('a language without signs is never guessed at within its script', () => {
  assert.equal(misfitLanguage(texts.en, 'nl', ['nl', 'en']), null)
})
