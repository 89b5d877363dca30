/** Every name that a corpus gives to a record finds this record among the first ten, in whatever way people type it. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import { searchCorpus } from '../../src/search/document-search.ts'

const joiner = /[\p{Pd}'’]+/gu
const latin = /^[a-z]/i

/** Ways of typing a name; what gives the name itself is not asked twice. */
const ways: Readonly<Record<string, (name: string) => string>> = {
  'as it is': name => name,
  'in capitals': name => name.toUpperCase(),
  'in small letters': name => name.toLowerCase(),
  'without marks': name => name.normalize('NFD').replace(/\p{Mn}/gu, '').normalize('NFC'),
  'without hyphens and apostrophes': name => name.replace(joiner, ''),
  'with an apostrophe between vowels': name => name.replace(/(?<=[aeiou])(?=[aeiou])/i, '’'),
  'with spaces for hyphens': name => name.replace(/\p{Pd}/gu, ' '),
  'with hyphens for spaces': name => name.replaceAll(' ', '-'),
  'with a full stop': name => `${name}.`,
  'in brackets': name => `(${name})`,
  'as an owner': name => latin.test(name) ? `${name}’s` : name,
  'behind «and»': name => /^[\u0600-\u06FF]/.test(name) ? `و${name}` : name,
}

for (const folder of ['content', 'tests/corpora/good/harbour']) {
  test(`each name in ${folder} finds its record, however it is typed`, async () => {
    const { corpus } = loadCorpus(folder)
    assert.ok(corpus !== null)
    const search = await searchCorpus(corpus)
    const lost: string[] = []
    let asked = 0
    for (const { id, name, aliases } of [...corpus.actors.values(), ...corpus.locations.values(), ...corpus.sources.values()]) {
      for (const text of new Set([...Object.values(name), ...aliases.map(alias => alias.text)])) {
        for (const typed of new Set(Object.values(ways).map(way => way(text)))) {
          for (const lang of corpus.site.languages) {
            asked += 1
            if (!(await search({ text: typed, lang, most: 10 })).includes(id)) lost.push(`${lang} «${typed}» does not find ${id}`)
          }
        }
      }
    }
    assert.ok(asked > 300, `${asked} questions`)
    assert.deepEqual(lost, [])
  })
}
