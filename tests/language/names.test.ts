/** Finding names in texts: a table of what is and what is not a name, then the rules of the finder. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNameFinder } from '../../src/language/index.ts'

const names = [
  ['actor', 'islamic-state', 'داعش'], ['actor', 'islamic-state', 'تنظيم الدولة'], ['actor', 'islamic-state', 'تنظيم الدولة الإسلامية'],
  ['actor', 'islamic-state', 'ISIS'], ['actor', 'islamic-state', 'Islamic State'],
  ['actor', 'russian-forces', 'القوات الروسية'], ['actor', 'russian-forces', 'Russian forces'],
  ['actor', 'national-defence', 'الدفاع الوطني'], ['actor', 'quds', 'لواء القدس'], ['actor', 'centcom', 'U.S. Central Command'],
  ['actor', 'golani', 'أبو محمد الجولاني'], ['actor', 'salman', 'محمد بن سلمان'], ['actor', 'khalid', 'بنو خالد'], ['actor', 'wagner', 'فاغنر'],
  ['actor', 'hts', 'Hay’at Tahrir al-Sham'], ['actor', 'division-25', 'الفرقة 25'],
  ['location', 'deir-ez-zor', 'دير الزور'], ['location', 'deir-ez-zor', 'Deir ez-Zor'], ['location', 'idlib', 'إدلب'], ['location', 'hama', 'حماة'],
  ['location', 'homs', 'حمص'], ['location', 'latakia', 'اللاذقية'], ['location', 'libya', 'ليبيا'], ['location', 'raqqa', 'الرقة'],
  ['location', 'resafa', 'الرصافة'], ['location', 'badia', 'البادية'], ['location', 'babs', 'باب الهوى'], ['location', 'tayma', 'تيماء'],
  ['location', 'kobani', 'عين العرب (كوباني)'], ['location', 'aleppo', 'Alep'], ['location', 'cologne', 'Köln'], ['location', 't4', 'T4'],
  ['location', 'kurdistan', 'کردستان'], ['location', 'sea', 'بحر'], ['location', 'or', 'ور'], ['location', 'iraq', 'العراق'],
].map(([kind = '', id = '', text = '']) => ({ kind, id, text, lang: null }))

/** text | what is found in it, with the id, in order. */
const arabic: readonly (readonly [why: string, text: string, ...found: readonly string[]])[] = [
  ['a plain word', 'قال إن داعش انسحب', 'داعش=islamic-state'],
  ['the whole text', 'إدلب', 'إدلب=idlib'],
  ['glued Arabic comma', 'داعش، وغيره', 'داعش=islamic-state'],
  ['glued semicolon and question mark', 'داعش؛ حمص؟', 'داعش=islamic-state', 'حمص=homs'],
  ['guillemets', 'تنظيم «داعش»', 'داعش=islamic-state'],
  ['curly quotes without spaces', 'قرب”حمص“و', 'حمص=homs'],
  ['brackets and full stop', '(حمص).', 'حمص=homs'],
  ['Urdu full stop', 'حمص۔حماة', 'حمص=homs', 'حماة=hama'],
  ['و before a name', 'حمص وحماة', 'حمص=homs', 'حماة=hama'],
  ['ف before a name', 'فداعش', 'داعش=islamic-state'],
  ['ب before a name', 'بحمص', 'حمص=homs'],
  ['ل before a name', 'لإدلب', 'إدلب=idlib'],
  ['ك before a name', 'كداعش', 'داعش=islamic-state'],
  ['و and ب', 'وبحمص', 'حمص=homs'],
  ['ف and ل', 'فلإدلب', 'إدلب=idlib'],
  ['و before the article', 'والقوات الروسية', 'القوات الروسية=russian-forces'],
  ['ب before the article', 'بالقوات الروسية', 'القوات الروسية=russian-forces'],
  ['و and ب before the article', 'وبالرقة', 'الرقة=raqqa'],
  ['ك before the article', 'كالرقة', 'الرقة=raqqa'],
  ['لل swallows the alef of the article', 'للقوات الروسية', 'لقوات الروسية=russian-forces'],
  ['ولل', 'وللدفاع الوطني', 'لدفاع الوطني=national-defence'],
  ['لل before a name that opens with lam', 'للاذقية', 'لاذقية=latakia'],
  ['لل that is ل and a name without article', 'لليبيا', 'ليبيا=libya'],
  ['ل with the alef left in', 'لالرقة', 'الرقة=raqqa'],
  ['clitic with tatweel', 'بـداعش', 'داعش=islamic-state'],
  ['clitic with tatweel and quotes', 'لـ«داعش»', 'داعش=islamic-state'],
  ['clitic before Latin letters', 'وISIS', 'ISIS=islamic-state'],
  ['Latin glued to Arabic', 'تنظيمISIS', 'ISIS=islamic-state'],
  ['a bare alef for hamza', 'ادلب', 'ادلب=idlib'],
  ['hamza on the wrong side', 'أدلب', 'أدلب=idlib'],
  ['a hamza mark of its own', 'ا\u0655دلب', 'ا\u0655دلب=idlib'],
  ['ه for ة', 'حماه والرقه', 'حماه=hama', 'الرقه=raqqa'],
  ['ي for ى', 'الدفاع الوطنى', 'الدفاع الوطنى=national-defence'],
  ['tashkeel in the text', 'القُوّاتِ الرّوسيّةِ', 'القُوّاتِ الرّوسيّةِ=russian-forces'],
  ['tashkeel on a clitic', 'وَبِحِمْصَ', 'حِمْصَ=homs'],
  ['tatweel inside', 'داعـــش', 'داعـــش=islamic-state'],
  ['bidi marks around', '\u200fداعش\u200f،', 'داعش=islamic-state'],
  ['a bidi mark inside', 'دا\u200fعش', 'دا\u200fعش=islamic-state'],
  ['a bidi mark after the clitic', 'و\u200fداعش', 'داعش=islamic-state'],
  ['an isolate', '\u2067حمص\u2069', 'حمص=homs'],
  ['Persian kaf and yeh in the text', 'القوات الروسیة', 'القوات الروسیة=russian-forces'],
  ['Persian kaf in the name', 'كردستان', 'كردستان=kurdistan'],
  ['foreign veh', 'ڤاغنر', 'ڤاغنر=wagner'],
  ['presentation forms', 'ﺣﻤﺺ', 'ﺣﻤﺺ=homs'],
  ['a vowel sign in its spacing form', 'ﹰوبداعش', 'داعش=islamic-state'],
  ['two spaces', 'دير  الزور', 'دير  الزور=deir-ez-zor'],
  ['a no-break space', 'دير\u00a0الزور', 'دير\u00a0الزور=deir-ez-zor'],
  ['a line break', 'دير\nالزور', 'دير\nالزور=deir-ez-zor'],
  ['a hashtag', '#دير_الزور', 'دير_الزور=deir-ez-zor'],
  ['written as one word it is another alias', 'ديرالزور'],
  ['longest first', 'تنظيم الدولة الإسلامية', 'تنظيم الدولة الإسلامية=islamic-state'],
  ['the shorter one where the longer breaks off', 'تنظيم الدولة، الإسلامية', 'تنظيم الدولة=islamic-state'],
  ['punctuation inside parts a name', 'دير، الزور'],
  ['punctuation that the name has', 'عين العرب (كوباني)', 'عين العرب (كوباني=kobani'],
  ['punctuation that the name has, left out', 'عين العرب كوباني'],
  ['Arabic digits', 'الفرقة ٢٥', 'الفرقة ٢٥=division-25'],
  ['digits glued to the word', 'الفرقة25', 'الفرقة25=division-25'],
  ['another number', 'الفرقة 250'],
  ['father in the genitive', 'لأبي محمد الجولاني', 'أبي محمد الجولاني=golani'],
  ['father in the accusative', 'أبا محمد الجولاني', 'أبا محمد الجولاني=golani'],
  ['son with alef', 'محمد ابن سلمان', 'محمد ابن سلمان=salman'],
  ['sons in the genitive', 'من بني خالد', 'بني خالد=khalid'],
  ['not inside a longer word', 'حماية المدنيين'],
  ['not inside a word with a suffix', 'حمصي'],
  ['not without its article', 'بادية ورقة'],
  ['not with an article it lacks', 'الحمص'],
  ['not with a clitic on a later word', 'دير والزور'],
  ['not after the س of the future', 'سداعش'],
  ['not after two prepositions', 'بلحمص'],
  ['not with the conjunction last', 'بوحمص'],
  ['not under three letters', 'ور'],
  ['a clitic letter that belongs to the name', 'باب الهوى', 'باب الهوى=babs'],
  ['the written word before the stripped one', 'فالبحر بحر', 'بحر=sea'],
  ['half a name', 'القوات'],
  ['several, each once', 'من حمص إلى حماة وإدلب', 'حمص=homs', 'حماة=hama', 'إدلب=idlib'],
  ['names that touch', 'حمص حماة', 'حمص=homs', 'حماة=hama'],
  ['nothing', ''],
]

const latin: readonly (readonly [why: string, text: string, ...found: readonly string[]])[] = [
  ['any case', 'isis and Isis', 'isis=islamic-state', 'Isis=islamic-state'],
  ['a possessive', 'ISIS’s fighters in Alep', 'ISIS=islamic-state', 'Alep=aleppo'],
  ['elision', 'près d’Alep', 'Alep=aleppo'],
  ['accents left out', 'Koln', 'Koln=cologne'],
  ['accents decomposed', 'Ko\u0308ln', 'Ko\u0308ln=cologne'],
  ['hyphens and spaces', 'Deir Ez Zor, Deir-ez-Zor', 'Deir Ez Zor=deir-ez-zor', 'Deir-ez-Zor=deir-ez-zor'],
  ['an apostrophe for a letter that the name does without', 'north of A’lep', 'A’lep=aleppo'],
  ['an apostrophe of an owner', 'The Hay’at Tahrir al-Sham’s fighters', 'Hay’at Tahrir al-Sham=hts'],
  ['another apostrophe', 'Hay\'at Tahrir al Sham', 'Hay\'at Tahrir al Sham=hts'],
  ['points that the name has', 'the U.S. Central Command', 'U.S. Central Command=centcom'],
  ['not inside a longer word', 'Crisis, isistan, Alepin'],
  ['too short', 'T4'],
  ['Arabic words without Arabic rules', 'داعش وحمص', 'داعش=islamic-state'],
]

function found(lang: string, text: string): string[] {
  return createNameFinder(names, lang).find(text).map(({ start, end, id }) => `${text.slice(start, end)}=${id}`)
}

for (const [why, text, ...expected] of arabic) test(`in Arabic: ${why}`, () => assert.deepEqual(found('ar', text), expected))
for (const [why, text, ...expected] of latin) test(`in English: ${why}`, () => assert.deepEqual(found('en', text), expected))

test('Persian has the letters of Arabic but not its clitics', () => {
  assert.deepEqual(found('fa', 'كردستان'), ['كردستان=kurdistan'])
  assert.deepEqual(found('fa', 'وحمص'), [])
})

test('a spoken variety of Arabic and a tag with a region have the rules of Arabic', () => {
  for (const lang of ['ar-SY', 'apc', 'arz']) assert.deepEqual(found(lang, 'وحمص'), ['حمص=homs'], lang)
})

test('Arabic in Latin letters has no Arabic rules', () => {
  assert.deepEqual(found('ar-Latn', 'وحمص'), [])
})

test('a name that two records share is listed and never found', () => {
  const finder = createNameFinder([
    { kind: 'location', id: 'homs-city', text: 'حمص', lang: 'ar' },
    { kind: 'location', id: 'homs-governorate', text: 'حِمص', lang: 'ar' },
    { kind: 'location', id: 'homs-city', text: 'مدينة حمص', lang: 'ar' },
  ], 'ar')
  assert.deepEqual(finder.shared, [{
    text: 'حمص', holders: [{ kind: 'location', id: 'homs-city' }, { kind: 'location', id: 'homs-governorate' }],
  }])
  assert.deepEqual(finder.find('حمص وحمص'), [])
  assert.deepEqual(finder.find('مدينة حمص'), [{ start: 0, end: 9, kind: 'location', id: 'homs-city' }])
})

test('one id in two kinds is two holders', () => {
  const finder = createNameFinder([{ kind: 'actor', id: 'rt', text: 'Today', lang: 'en' }, { kind: 'source', id: 'rt', text: 'today', lang: 'en' }], 'en')
  assert.equal(finder.shared.length, 1)
})

test('a shared name covers its words: no shorter name is found inside it', () => {
  const finder = createNameFinder([
    { kind: 'location', id: 'york', text: 'York', lang: 'en' },
    { kind: 'location', id: 'new-york-city', text: 'New York', lang: 'en' },
    { kind: 'location', id: 'new-york-state', text: 'New York', lang: 'en' },
  ], 'en')
  assert.deepEqual(finder.find('New York, York').map(({ start, id }) => [start, id]), [[10, 'york']])
})

test('a name given twice for one record is not shared', () => {
  const twice = { kind: 'location', id: 'homs', text: 'Homs', lang: 'en' }
  const finder = createNameFinder([twice, { ...twice, lang: 'fr' }], 'en')
  assert.deepEqual(finder.shared, [])
  assert.equal(finder.find('Homs').length, 1)
})

test('two spellings that the reader takes for one are shared', () => {
  const finder = createNameFinder([
    { kind: 'actor', id: 'a', text: 'أبو بكر', lang: 'ar' }, { kind: 'actor', id: 'b', text: 'أبي بكر', lang: 'ar' },
  ], 'ar')
  assert.equal(finder.shared.length, 1)
})

test('of two readings the one that leaves out fewer letters is taken', () => {
  const finder = createNameFinder([
    { kind: 'location', id: 'wadi', text: 'وادي', lang: 'ar' }, { kind: 'location', id: 'adi', text: 'ادي', lang: 'ar' },
  ], 'ar')
  assert.deepEqual(finder.find('وادي ووادي وبادي').map(({ id, start }) => [id, start]), [['wadi', 0], ['wadi', 6], ['adi', 13]])
})

test('of two readings the one that reaches further is taken', () => {
  const finder = createNameFinder([
    { kind: 'location', id: 'wadi', text: 'وادي', lang: 'ar' }, { kind: 'actor', id: 'adi', text: 'ادي الحسن', lang: 'ar' },
  ], 'ar')
  assert.deepEqual(finder.find('وادي الحسن'), [{ start: 1, end: 10, kind: 'actor', id: 'adi' }])
})

test('names without letters and empty names are left out', () => {
  const finder = createNameFinder([{ kind: 'actor', id: 'a', text: '«»', lang: null }, { kind: 'actor', id: 'b', text: '', lang: null }], 'ar')
  assert.deepEqual(finder.find('«» ""'), [])
})
