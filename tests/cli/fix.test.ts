/** `marsad check --fix`: what it repairs, that it repairs nothing else, that twice is once, and that habits of writing are undone. */

import assert from 'node:assert/strict'
import { cpSync, globSync, lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { fixCorpus } from '../../src/cli/check/fix-corpus.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { realDisk } from '../../src/corpus/read/index.ts'
import { articlePath, exampleArticle, exampleRecord } from '../../src/corpus/validate/rules/examples.ts'
import { callCheck, withCorpus } from './check-command.ts'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

/** What --fix makes of one line of a file's fields; `rest` stands around it and must stay. */
async function fixLine(path: string, build: (line: string) => string, line: string): Promise<string> {
  let fixed = ''
  await withCorpus({ [path]: build(line) }, async folder => {
    await callCheck([folder, '--fix'])
    const [before = '', after = ''] = build('\u0001').split('\u0001')
    const text = read(folder, path)
    assert.ok(text.startsWith(before) && text.endsWith(after), text)
    fixed = text.slice(before.length, text.length - after.length)
    await callCheck([folder, '--fix'])
    assert.equal(read(folder, path), text)
  })
  return fixed
}

const inReport = (line: string): string => exampleArticle({ report: ['# a remark', line] })
const inActor = (line: string): string => exampleRecord(['# a remark', 'name:   "Apex"', line, 'kind: company'])
const inPlace = (line: string): string => exampleRecord(['name: Place', line, 'kind: town'])

for (const [path, build, wrong, right] of [
  [articlePath, inReport, 'date: 2020/08/17', 'date: 2020-08-17'],
  [articlePath, inReport, 'date: 2020-8-5', 'date: 2020-08-05'],
  [articlePath, inReport, 'date: "٢٠٢٠-٠٨"', 'date: "2020-08"'],
  [articlePath, inReport, 'date: 2020.8.1/2020.8.5', 'date: 2020-08-01/2020-08-05'],
  [articlePath, inReport, 'casualties: [{ killed: ٧, wounded: 3–5, missing: 40~, captured: +20 }]', 'casualties: [{ killed: 7, wounded: 3-5, missing: ~40, captured: 20+ }]'],
  [articlePath, inReport, 'casualties: [{ killed: "1,200+" }]', 'casualties: [{ killed: "1200+" }]'],
  [articlePath, inReport, 'measures: [{ what: Shops, count: Several }]', 'measures: [{ what: shops, count: several }]'],
  [articlePath, inReport, 'scope: Incident', 'scope: incident'],
  [articlePath, inReport, 'reported_by: [Residents]', 'reportedBy: [residents]'],
  [articlePath, inReport, 'casualties: [{ killed: 1, civilian: true }]', 'casualties: [{ killed: 1, civilian: yes }]'],
  ['actors/apex.md', inActor, 'country: sy', 'country: SY'],
  ['actors/apex.md', inActor, 'wikidata: https://www.wikidata.org/wiki/Q858', 'wikidata: Q858'],
  ['actors/apex.md', inActor, 'aliases: [{ text: Apex Ltd, lang: EN, loaded: yes }]', 'aliases: [{ text: Apex Ltd, lang: en, loaded: true }]'],
  ['actors/apex.md', inActor, 'publicRole: Mayor #1 of Town', 'publicRole: "Mayor #1 of Town"'],
  ['actors/apex.md', inActor, 'country: SY # the state', '# the state\ncountry: SY'],
  ['actors/apex.md', inActor, 'publicRole: A\u200Bhead', 'publicRole: Ahead'],
  ['locations/place.md', inPlace, 'latitude: ٣٥٫٥\nlongitude: "40,25"', 'latitude: 35.5\nlongitude: "40.25"'],
] as const) {
  test(`${wrong.replaceAll('\n', ' ')} becomes ${right.replaceAll('\n', ' ')}`, async () => {
    assert.equal(await fixLine(path, build, wrong), right)
  })
}

for (const [line, why] of [
  ['date: 08/07/2020', 'two days could be meant'],
  ['date: 2020-02-30', 'there is no such day'],
  ['date: 2020/08', 'a month or an interval could be meant'],
  ['casualties: [{ killed: about 20 }]', 'it is for the coder to say how much'],
  ['note: The hospital # 4 was hit', 'it may be a remark'],
  ['scope: incidents', 'a near word is a guess'],
  ['actors: [{ id: acne, role: party }]', 'a near id is a guess'],
] as const) {
  test(`"${line}" is left alone: ${why}`, async () => {
    assert.equal(await fixLine(articlePath, inReport, line), line)
  })
}

test('a passage that differs from the body by marks that readers pass over becomes the words of the body', async () => {
  const body = 'قال السكّان إنّ «حريقًا كبيرًا» اندلع في السوق.\n\nثلاثة محالّ احترقت.'
  for (const [wrong, right] of [
    ['"حريقا كبيرا اندلع"', '"حريقًا كبيرًا» اندلع"'], ['السكان إن', 'السكّان إنّ'], ['ثـــلاثة  محال', 'ثلاثة محالّ'], ['"ان"', '"ان"'],
  ] as const) {
    const article = exampleArticle({ body }).replace('language: en', 'language: ar').replace('people were hurt in Town', '\u0001')
    assert.equal(await fixLine(articlePath, line => article.replace('\u0001', line), wrong), right)
  }
})

test('a former id becomes the present one, wherever it is written', async () => {
  const renamed = { 'actors/acme.md': null, 'actors/apex.md': exampleRecord(['name: Apex', 'kind: company', 'formerIds: [acme]']) }
  await withCorpus({ ...renamed, [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]', "casualties: [{ actor: 'acme', killed: 1 }]"] }) }, async folder => {
    const { code, said, written } = await callCheck([folder, '--fix'])
    assert.deepEqual([code, written], [0, `${folder}: no problems\n`])
    assert.match(said, /market\.md:10:20 {2}fixed {2}"acme" → "apex" {2}old-id\n/)
    assert.match(read(folder, articlePath), /actors: \[\{ id: apex, role: party \}\]\n {4}casualties: \[\{ actor: "apex", killed: 1 \}\]/)
  })
})

test('line ends, byte order mark, comments and quotes stay as they are', async () => {
  const text = '\uFEFF---\r\n# one\r\nname:   \'Apex\'\r\nkind: Company\r\n\r\n# two\r\ncountry:  sy\r\n---   \r\nA  body,   as it is.\r\n'
  await withCorpus({ 'actors/apex.md': text }, async folder => {
    assert.equal((await callCheck([folder, '--fix'])).code, 0)
    assert.equal(read(folder, 'actors/apex.md'), text.replace('Company', 'company').replace('sy\r', 'SY\r').replace('---   \r', '---\r'))
  })
})

test('letters and their marks are put together', async () => {
  const text = exampleRecord(['name: Zoé', 'kind: company'], 'أثر')
  await withCorpus({ 'actors/zoe.md': text.normalize('NFD') }, async folder => {
    assert.match((await callCheck([folder, '--fix'])).said, /zoe\.md {2}fixed {2}letters and their marks put together/)
    assert.equal(read(folder, 'actors/zoe.md'), text)
  })
})

const good = new URL('../corpora/good/harbour/', import.meta.url).pathname
const paths = globSync('**/*.{md,yml}', { cwd: good }).sort()
const arabicDigits = (text: string): string => text.replace(/\d/g, digit => String.fromCodePoint(0x660 + Number(digit)))

/** Ways of writing that mean the same: what to look for in a line of a good file, and how it is written from habit. */
const habits: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<=(?:date|published|asOf): )\d{4}-\d{2}-\d{2}(?= *[,}\n])/g, date => date.replaceAll('-', '/')],
  [/(?<=(?:date|published|asOf): )\d{4}-\d{2}(?:-\d{2})?(?= *[,}\n])/g, arabicDigits],
  [/(?<=(?:killed|wounded|count|missing): )\d+(?= *[,}\n])/g, arabicDigits],
  [/(?<=(?:role|type|kind|scope|as|modality): )[a-z]+(?= *[,}\n])/g, word => word.slice(0, 1).toUpperCase() + word.slice(1)],
  [/(?<=(?:actor|to|by|partOf): )[a-z]+-[a-z-]+(?= *[,}\n])/g, id => id.replaceAll('-', '_')],
  [/(?<=latitude: |longitude: )\d+\.\d+(?= *[,}\n])/g, number => arabicDigits(number).replace('.', '٫')],
  [/(?<=country: )[A-Z]{2}(?= *[,}\n])/g, code => code.toLowerCase()],
]

interface Place {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
}

test('a good corpus written from habit is restored byte for byte, and then nothing more is changed', () => {
  const original = new Map(paths.map(path => [path, readFileSync(good + path, 'utf8')]))
  const places = [...original].flatMap(([path, text]) => habits.flatMap(([pattern, write]) =>
    [...(path.endsWith('.md') ? text.slice(0, text.indexOf('\n---', 3)) : text).matchAll(pattern)].map((found): Place => ({ path, start: found.index, end: found.index + found[0].length, text: write(found[0]) }))))
  assert.ok(places.length > 100, String(places.length))
  fc.assert(fc.property(fc.subarray(places, { minLength: 5, maxLength: 25 }), chosen => {
    const folder = mkdtempSync(join(tmpdir(), 'habits-'))
    try {
      cpSync(good, folder, { recursive: true })
      for (const [path, text] of original) {
        const own = chosen.filter(place => place.path === path).toSorted((a, b) => b.start - a.start)
        const apart = own.filter(({ end }, index) => index === 0 || end <= (own[index - 1]?.start ?? 0))
        if (apart.length > 0) writeFileSync(join(folder, path), apart.reduce((spoilt, place) => spoilt.slice(0, place.start) + place.text + spoilt.slice(place.end), text))
      }
      assert.ok(fixCorpus(folder).length > 0)
      for (const [path, text] of original) assert.equal(read(folder, path), text, path)
      assert.deepEqual(fixCorpus(folder), [])
    } finally {
      rmSync(folder, { recursive: true })
    }
  }), { numRuns: 12 })
})

test('a link that lies in the way of a repair is not written through', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'))
  try {
    await withCorpus({ 'actors/apex.md': inActor('country: sy') }, folder => {
      writeFileSync(join(outside, 'victim'), 'untouched')
      symlinkSync(join(outside, 'victim'), join(folder, 'actors/.apex.md.fixing'))
      fixCorpus(folder)
      assert.equal(readFileSync(join(outside, 'victim'), 'utf8'), 'untouched')
      assert.ok(lstatSync(join(folder, 'actors/apex.md')).isFile())
      assert.match(read(folder, 'actors/apex.md'), /country: SY/)
    })
  } finally {
    rmSync(outside, { recursive: true })
  }
})

test('whatever is done to a file, fixing twice is fixing once, and no more errors are left in a file that could be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fixed-twice-'))
  cpSync(good, folder, { recursive: true })
  const pieces = fc.constantFrom('٧', '2020/8/5', ' # x', ' #x', 'Yes', '"', "'", '\u200B', 'é', '_', 'ﻣ', '\r\n', '[', '{', ': ', '- ', 'ـ')
  try {
    fc.assert(fc.property(fc.constantFrom(...paths), fc.array(fc.tuple(fc.nat(3000), fc.nat(3), pieces), { minLength: 1, maxLength: 3 }), (path, edits) => {
      const text = readFileSync(good + path, 'utf8')
      writeFileSync(join(folder, path), edits.reduce((changed, [at, cut, paste]) => changed.slice(0, at % changed.length) + paste + changed.slice(at % changed.length + cut), text))
      const before = loadCorpus(folder).diagnostics
      fixCorpus(folder)
      const once = read(folder, path)
      const after = loadCorpus(folder).diagnostics
      assert.deepEqual(after.filter(({ fix }) => fix !== undefined), [])
      assert.deepEqual(fixCorpus(folder), [])
      assert.equal(read(folder, path), once)
      const refused = before.some(diagnostic => /^(?:yaml|front-matter|character|line-ends|encoding)/.test(diagnostic.rule))
      if (!refused && once === text) assert.deepEqual(after.filter(({ level }) => level === 'error'), [])
      writeFileSync(join(folder, path), text)
    }), { numRuns: 25 })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file that is saved between looking and mending keeps what was saved, and is mended as it is now', async () => {
  const inFile = (title: string, date: string): string => exampleArticle({ report: [`date: ${date}`] }).replace('Fire at the market', title)
  await withCorpus({ [articlePath]: inFile('Fire at the market', '2020/08/16') }, folder => {
    const file = join(folder, articlePath)
    let looks = 0
    // Somebody saves the file, longer now, right after it was read to be judged.
    fixCorpus(folder, { ...realDisk, read: (path, limit) => {
      const bytes = realDisk.read(path, limit)
      if (path === file && looks++ === 1) writeFileSync(file, inFile('Fire at the market in the old town', '2020/08/16'))
      return bytes
    } })
    assert.equal(read(folder, articlePath), inFile('Fire at the market in the old town', '2020-08-16'))
    return Promise.resolve()
  })
})
