/**
 * Writes the labelled set anew: `node bench/search/make-set.ts > tests/search/queries/set.json`. Documents come from sentences
 * with words of `lexicon.ts` and from the articles in content/; labels from the written forms of words alone, never from our
 * analyser: a text is meant when it holds one of the listed forms, alone or with the usual particles before it.
 */

import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { loadCorpus } from '../../src/corpus/index.ts'
import { createDice } from '../dice.ts'
import { arabicNouns, arabicSentences, englishNouns, englishSentences, englishVerbs, traps } from './lexicon.ts'
import { arabicSlips, dropHamza, otherDigits, paste, slip, stretch, vowel } from './misspell.ts'

interface Doc { id: string; lang: string; text: string }
interface Query { q: string; lang: string; category: string; ids: string[]; half: 'dev' | 'held' }

const dice = createDice(20201118)
const { corpus } = loadCorpus(resolve(import.meta.dirname, '../../content'))
if (corpus === null) throw new Error('content/ has errors')

interface Holder { readonly id: string; readonly name: Readonly<Record<string, string>>; readonly aliases: readonly { readonly text: string; readonly lang: string | null }[] }
const formsOf = ({ name, aliases }: Holder, lang: string): string[] => [...(name[lang] === undefined ? [] : [name[lang]]), ...aliases.filter(alias => alias.lang === lang).map(({ text }) => text)]
const namedIn = (holders: Iterable<Holder>): Holder[] => [...holders].filter(holder => ['ar', 'en'].every(lang => formsOf(holder, lang).length > 0))
const actors = namedIn(corpus.actors.values()).filter(({ id }) => !/residents|tribes|shepherds/.test(id))
const places = namedIn(corpus.locations.values()).filter(({ id }) => !/countryside|badia|district|governorate|road|of-/.test(id))

const rows = (list: string): string[][] => list.split(/[|\n]/).map(row => row.split(' '))
const nouns = { ar: Object.entries(arabicNouns).map(([kind, list]) => [kind, rows(list)] as const), en: Object.entries(englishNouns).map(([kind, list]) => [kind, rows(list)] as const) }
const sentences = { ar: arabicSentences, en: englishSentences }
const months = { ar: ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول'], en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'] }
const eastern = (text: string): string => text.replace(/\d/g, digit => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')

function fill(lang: 'ar' | 'en'): string {
  return dice.pick(sentences[lang]).replace(/(و?)\{(\w+)\}/g, (_, before: string, slot: string) => before + fillSlot(slot, lang))
}

function fillSlot(slot: string, lang: 'ar' | 'en'): string {
  if (slot === 'actor' || slot === 'place') return dice.pick(formsOf(dice.pick(slot === 'actor' ? actors : places), lang))
  if (slot === 'number') return lang === 'ar' && dice.below(2) === 0 ? eastern(String(101 + dice.below(800))) : String(101 + dice.below(800))
  if (slot === 'date') return `${1 + dice.below(28)} ${dice.pick(months[lang])} ${2015 + dice.below(9)}`
  const [, words] = nouns[lang].find(([kind]) => kind === slot) ?? ['', []]
  const form = dice.pick(dice.pick(words))
  return lang === 'ar' && dice.below(3) > 0 ? `ال${form}` : form
}

const docs: Doc[] = []
const add = (lang: string, text: string): void => { docs.push({ id: `d${docs.length + 1}`, lang, text }) }
for (const article of corpus.articles.values()) for (const body of article.bodies) for (const { text } of body.blocks) if (text.length > 80 && text.length < 700) add(body.lang, text)
const ofArticles = docs.length
for (let n = 0; n < 330; n++) add('ar', [fill('ar'), fill('ar')].join(' '))
for (let n = 0; n < 190; n++) add('en', [fill('en'), fill('en')].join(' '))
for (const row of rows(englishVerbs)) for (const form of row.slice(1)) add('en', `Two men said that they ${form === row[2] ? 'saw who' : 'had'} ${form} what was there. ${fill('en')}`)
for (const [a, b] of traps) {
  const arabic = /\p{Script=Arabic}/u.test(a)
  for (const word of [a, b]) add(arabic ? 'ar' : 'en', arabic ? `جاء في الخبر كلمة ${word} وحدها. ${fill('ar')}` : `The note had the word ${word} in it. ${fill('en')}`)
}

/** Words of a text as they are written, without marks around them. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const docWords = new Map(docs.map(doc => [doc.id, new Set(wordsOf(doc.text.toLowerCase()))]))
const particles = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل', 'ف', 'فال', 'ك', 'كال', 'ول', 'وب', 'وبال', 'ولل']
const written = (forms: readonly string[]): string[] => forms.flatMap(form => /\p{Script=Arabic}/u.test(form) ? [...particles.map(before => before + form), `${form}ا`] : [form])
function having(forms: readonly string[], lang?: string): string[] {
  const all = written(forms).map(form => form.toLowerCase())
  return docs.filter(doc => (lang === undefined || doc.lang === lang) && all.some(form => docWords.get(doc.id)?.has(form))).map(({ id }) => id)
}

const queries: Query[] = []
const ask = (category: string, lang: string, q: string, ids: readonly string[]): void => {
  const half = createHash('sha256').update(`${category}|${q}`).digest()[0] as number % 2 === 0 ? 'dev' : 'held'
  if (!queries.some(query => query.q === q)) queries.push({ q, lang, category, ids: [...ids], half })
}
const arabicRows = nouns.ar.flatMap(([, list]) => list)
const englishRows = nouns.en.flatMap(([, list]) => list)
const every = <Value>(list: readonly Value[], step: number, from: number): Value[] => list.filter((_, n) => n % step === from % step)
const askWord = (category: string, q: string, row: readonly string[], lang = 'ar'): void => ask(category, lang, q, having(row))

for (const row of every(arabicRows, 6, 0)) askWord('exact', row[0] ?? '', row)
for (const row of every(englishRows, 7, 0)) askWord('exact', row[0] ?? '', row, 'en')
for (const row of arabicRows) for (const form of row) if (/[أإآؤئء]/.test(form)) for (const other of dropHamza(form)) askWord('hamza', other, row)
for (const row of every(arabicRows, 2, 0)) for (const form of row) for (const other of arabicSlips(form)) askWord('ta and ya', other, row)
for (const row of every(arabicRows, 8, 1)) { askWord('marks', vowel(row[0] ?? ''), row); askWord('marks', stretch(row.at(-1) ?? ''), row) }
for (const doc of every(docs.slice(ofArticles), 9, 2)) {
  const [number] = doc.text.match(/(?<![\d٠-٩])(?:[\d]{3}|[٠-٩]{3})(?![\d٠-٩])/g) ?? []
  if (number === undefined) continue
  const all = ['0', '٠', '۰'].map(zero => otherDigits(number, zero))
  ask('digits', doc.lang, dice.pick(all.filter(form => form !== number)), docs.filter(({ text }) => wordsOf(text).some(word => all.includes(word))).map(({ id }) => id))
}
for (const [n, row] of every(arabicRows, 3, 1).entries()) askWord('clitics', `${['ال', 'و', 'وال', 'بال', 'لل', 'ف', 'كال', 'ب', 'ل'][n % 9] ?? ''}${row[n % 2] ?? row[0] ?? ''}`, row)
const sound = (row: readonly string[]): boolean => /(?:ات|ون)$/.test(row[1] ?? '')
for (const row of arabicRows.filter(sound)) askWord('sound plurals', dice.pick(row), row)
for (const row of every(arabicRows.filter(row => !sound(row)), 2, 0)) askWord('broken plurals', row[1] ?? '', row)
for (const row of every(englishRows, 4, 1)) askWord('English forms', row[1] ?? '', row, 'en')
for (const row of rows(englishVerbs)) askWord('English forms', row[0] ?? '', row, 'en')
const allWords = new Set([...docWords.values()].flatMap(words => [...words]))
for (const row of [...every(arabicRows, 5, 2), ...every(englishRows, 5, 3)]) {
  const form = row.find(word => word.length >= 5)
  const wrong = form === undefined ? undefined : slip(form, dice.below)
  if (wrong !== undefined && !allWords.has(wrong)) askWord('typos', wrong, row, /\p{Script=Arabic}/u.test(wrong) ? 'ar' : 'en')
}

/** Texts that hold one of a record's names, and not as part of a longer name of another. */
const allNames = [...corpus.actors.values(), ...corpus.locations.values(), ...corpus.sources.values()].flatMap(holder => ['ar', 'en'].flatMap(lang => formsOf(holder, lang).map(text => ({ id: holder.id, text }))))
  .sort((a, b) => b.text.length - a.text.length)
const namesIn = new Map(docs.map(doc => {
  let left = doc.text
  const found = new Set<string>()
  for (const { id, text } of allNames) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:و?[بلف]?)${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu')
    if (pattern.test(left)) { found.add(id); left = left.replace(pattern, ' ¦ ') }
  }
  return [doc.id, found]
}))
const naming = (id: string, lang?: string): string[] => docs.filter(doc => (lang === undefined || doc.lang === lang) && namesIn.get(doc.id)?.has(id)).map(doc => doc.id)
for (const holder of [...actors, ...places]) {
  const [ar, en] = [formsOf(holder, 'ar'), formsOf(holder, 'en')]
  if (naming(holder.id).length === 0) continue
  for (const text of [ar.at(-1), en.at(-1)]) if (text !== undefined && text.length > 2) ask('aliases', /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en', text, naming(holder.id))
  ask('other language', 'en', en[0] ?? '', naming(holder.id))
}
for (const [q, forms] of [['ambush', ['كمين', 'كمائن', 'ambush', 'ambushes', 'ambushed']], ['انفجار لغم', null], ['withdrawal', ['انسحاب', 'انسحب', 'انسحبت', 'withdrawal', 'withdrew']], ['kidnapping', ['خطف', 'اختطاف', 'اختطف', 'kidnapped', 'kidnapping', 'abducted']]] as const) {
  if (forms !== null && having(forms).length > 0) ask('other language', 'en', q, having(forms))
}
for (const [spoken, id] of [['Deir Azzour', 'deir-ez-zor'], ['Tadmor', 'palmyra'], ['Hims', 'homs'], ['ديرالزور', 'deir-ez-zor'], ['Rakka', 'raqqa'], ["Da'esh", 'islamic-state'], ['لواءالقدس', 'liwa-al-quds'], ['موسكو', 'moscow'], ['Qalamoun', 'qalamun'], ['Al Sukhna', 'al-sukhnah'], ['Mayadeen', 'al-mayadin']] as const) {
  if (naming(id).length > 0) ask('aliases', /\p{Script=Arabic}/u.test(spoken) ? 'ar' : 'en', spoken, naming(id))
}
for (const doc of every(docs.slice(ofArticles, ofArticles + 500), 11, 4)) {
  const found = (doc.lang === 'ar' ? arabicRows : englishRows).filter(row => having(row).includes(doc.id))
  if (found.length < 2) continue
  const [a, b] = [found[0] as string[], found[1] as string[]]
  const both = having(a).filter(id => having(b).includes(id))
  ask('several words', doc.lang, `${dice.pick(a)} ${dice.pick(b)}`, both)
  const [name] = namesIn.get(doc.id) ?? []
  const holder = [...actors, ...places].find(({ id }) => id === name)
  if (holder !== undefined) ask('several words', doc.lang, `${dice.pick(a)} ${dice.pick(formsOf(holder, doc.lang))}`, having(a).filter(id => naming(holder.id).includes(id)))
}
for (const doc of every(docs, 15, 3)) {
  const words = [...doc.text.matchAll(/(?<=^| )([\p{L}\p{M}]{3,} [\p{L}\p{M}]{3,} [\p{L}\p{M}]{3,})(?= )/gu)].map(match => match[1] ?? '')
  const phrase = words.length === 0 ? undefined : dice.pick(words)
  if (phrase !== undefined) ask('phrases', doc.lang, doc.lang === 'ar' ? dice.pick([`"${phrase}"`, `«${phrase}»`]) : dice.pick([`"${phrase}"`, `“${phrase}”`]), docs.filter(({ text }) => ` ${wordsOf(text).join(' ')} `.toLowerCase().includes(` ${phrase.toLowerCase()} `)).map(({ id }) => id))
}
for (const row of [...every(arabicRows, 7, 3), ...every(englishRows, 9, 2)]) askWord('paste', paste(row[0] ?? '', dice.below), row, /\p{Script=Arabic}/u.test(row[0] ?? '') ? 'ar' : 'en')
for (const [a] of traps) ask('traps', /\p{Script=Arabic}/u.test(a) ? 'ar' : 'en', a, docs.filter(doc => docWords.get(doc.id)?.has(a) || docWords.get(doc.id)?.has(`ال${a}`)).map(({ id }) => id))
for (const nothing of ['زرافة', 'بطريق', 'أناناس', 'giraffe', 'penguin', 'saxophone', 'كمنجة', 'شطرنج']) ask('traps', /[a-z]/.test(nothing) ? 'en' : 'ar', nothing, [])

process.stdout.write(`{"docs":[\n${docs.map(doc => JSON.stringify(doc)).join(',\n')}\n],"queries":[\n${queries.filter(query => query.ids.length > 0 || query.category === 'traps').map(query => JSON.stringify(query)).join(',\n')}\n]}\n`)
