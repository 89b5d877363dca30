/** Which words are one word, and which are not. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from '../../src/language/fold.ts'
import { loadStemmer } from '../../src/language/load-stemmer.ts'
import { createStemmer } from '../../src/language/word-stems.ts'
import type { Stemmer, WordStems } from '../../src/language/word-stems.ts'

const both = createStemmer(['ar', 'en'])
const stemsOf = (word: string, stem: Stemmer = both): WordStems => stem(fold(word), word)

/** As the index and a query meet: not a guess on both sides. */
function meet(a: string, b: string, stem: Stemmer = both): boolean {
  const [q, t] = [stemsOf(a, stem), stemsOf(b, stem)]
  const shares = (one: readonly string[], other: readonly string[]): boolean => one.some(form => other.includes(form))
  const known = [...t.sure, ...t.likely]
  return shares(q.sure, [...known, ...t.maybe, ...t.loose]) || shares([...q.likely, ...q.maybe], known)
}

const one: readonly (readonly [string, string])[] = [
  ['قوات', 'القوات'], ['قوات', 'والقوات'], ['قوات', 'للقوات'], ['وقوات', 'قوات'], ['قتيل', 'قتلى'], ['القتلى', 'قتيلا'], ['جريح', 'الجرحى'], ['لغم', 'ألغام'], ['الألغام', 'لغم'], ['هجوم', 'هجمات'],
  ['عبوة', 'عبوات'], ['عبوتين', 'عبوات'], ['قرار', 'قرارات'], ['مدني', 'المدنيين'], ['مقاتل', 'مقاتلون'], ['مسؤول', 'مسئول'], ['مسؤول', 'مسؤولين'], ['شهداء', 'شهيد'], ['شهدا', 'شهداء'], ['سنبلة', 'سنابل'],
  ['طاحونة', 'طواحين'], ['مباراة', 'مباريات'], ['قصف', 'قصفت'], ['قصف', 'يقصفون'], ['ضابط', 'ضابطا'], ['روسي', 'روسية'], ['مدينة', 'مدينتهم'], ['إدلب', 'لإدلب'], ['كتيبة', 'كتائب'], ['مدرسة', 'مدرسه'],
  ['ضريح', 'أضرحة'], ['أرصفة', 'رصيف'], ['حفيد', 'أحفاد'], ['أخوال', 'خال'], ['سماسرة', 'سمسار'], ['ثائر', 'الثوار'], ['هدية', 'هدايا'], ['زاوية', 'زوايا'], ['غيمة', 'غيوم'], ['بنود', 'بند'], ['قمة', 'قمم'],
  // By their pattern alone: no list has them.
  ['قنفذ', 'قنافذ'], ['خلخال', 'خلاخيل'], ['زبرج', 'زبارجة'], ['سمين', 'أسمان'], ['لطيف', 'لطفاء'], ['رجيم', 'أرجماء'],
  ['مسؤولون', 'لمسؤول'], ['كتب', 'وكتاب'], ['سيقصف', 'يقصفون'], ['يقصف', 'قصفت'], ['اعتقال', 'اعتقلت'], ['ينسحب', 'انسحبت'], ['استهدف', 'تستهدف'], ['انفجار', 'انفجرت'], ['قاض', 'القضاة'], ['امرأة', 'المرأة'],
  ['attack', 'attacks'], ['goose', 'geese'], ['index', 'indices'], ['begin', 'begun'], ['care', 'caring'], ['analyse', 'analyzed'], ['metre', 'meters'], ['lie', 'lying'], ['overthrow', 'overthrown'], ['plan', 'planned'], ['woman', 'women'], ['lorry', 'lorries'], ['damage', 'damaging'], ['defence', 'defense'], ['steal', 'stolen'], ['organise', 'organized'], ['crisis', 'crises'], ['bomb', 'bombing'],
]
for (const [a, b] of one) test(`${a} and ${b} find each other`, () => assert.ok(meet(a, b), JSON.stringify([stemsOf(a), stemsOf(b)])))

const two: readonly (readonly [string, string])[] = [
  ['حماة', 'حماية'], ['مدرس', 'مدرسة'], ['مكتب', 'مكتبة'], ['لبن', 'لبنان'], ['عيد', 'بعيد'], ['أمل', 'كامل'], ['حرية', 'بحرية'], ['غام', 'ألغام'], ['سوري', 'سوريا'], ['دوري', 'دورية'], ['مقتل', 'مقاتل'], ['دمر', 'تدمر'],
  ['علم', 'إعلام'], ['سلم', 'إسلام'], ['قتل', 'قتال'], ['تدمر', 'تدمير'], ['فكرة', 'كرة'], ['شركة', 'شراكة'], ['حمير', 'حمراء'], ['عرقي', 'عراقية'], ['شعب', 'شعبان'], ['درع', 'درعا'], ['دين', 'مدينة'],
  ['car', 'caring'], ['hop', 'hoped'], ['rat', 'rated'], ['organ', 'organisation'], ['general', 'generation'], ['unit', 'united'], ['police', 'policy'], ['new', 'news'], ['r', 'red'], ['th', 'thing'],
]
for (const [a, b] of two) test(`${a} does not find ${b}`, () => assert.ok(!meet(a, b), JSON.stringify([stemsOf(a), stemsOf(b)])))

test('any text is analysed without a fault, alike each time, itself first and no form twice', () => {
  const words = fc.oneof(fc.string({ unit: fc.constantFrom(...'ابتجحخدرزسشعغفقكلمنهويىةءأإآؤئaeinstdg\u0640\u064e\u200f'), maxLength: 14 }), fc.string({ unit: 'grapheme' }))
  fc.assert(fc.property(words, raw => {
    const word = fold(raw)
    const stems = both(word, raw)
    const all = [...stems.sure, ...stems.likely, ...stems.maybe, ...stems.loose]
    assert.equal(stems.sure[0], word)
    assert.equal(new Set(all).size, all.length)
    assert.deepEqual(createStemmer(['ar', 'en'])(word, raw), stems)
    assert.ok(all.every(form => fold(form) === form), all.join(' '))
  }))
})

test('nothing Arabic runs for a corpus without Arabic', () => {
  const english = createStemmer(['en', 'fr'])
  for (const [a] of one.slice(0, 30)) assert.deepEqual(stemsOf(`وال${a}`, english), { sure: [fold(`وال${a}`)], likely: [], maybe: [], loose: [] })
})

test('Persian has its plurals, and no Arabic rules', async () => {
  const persian = await loadStemmer(['fa'])
  assert.ok(meet('شهر', 'شهرها', persian) && meet('کتاب', 'کتاب‌های', persian))
  assert.ok(!meet('قوات', 'والقوات', persian))
})

test('French and Russian go by Snowball, only where the corpus has them', async () => {
  const [foreign, plain] = await Promise.all([loadStemmer(['fr', 'ru']), loadStemmer(['en'])])
  for (const [a, b] of [['attaque', 'attaques'], ['blessé', 'blessées'], ['военный', 'военные'], ['атака', 'атаки']] as const) assert.ok(meet(a, b, foreign), `${a} ${b}`)
  assert.ok(!meet('военный', 'военные', plain))
})
