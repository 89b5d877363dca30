/** Files within all caps that are made to cost as much as they can: each is judged in the time that any file may take. */

import { test } from 'node:test'
import { exampleArticle, smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'
import { judge, slowest } from '../fuzz/judge.ts'

const count = <Item>(length: number, make: (index: number) => Item): Item[] => Array.from({ length }, (_, index) => make(index))
const reports = (length: number, make: (index: number) => string, body: string): string =>
  `---\ntitle: A\nlanguage: en\nevents:\n${count(length, make).join('\n')}\n---\n${body}\n`

const article = 'articles/2020/market.md'
const longBody = `${'the lorem dolor ipsum amet sit '.repeat(600)}\n\n`.repeat(13)
const sameLetters = `${'a'.repeat(19_000)}\n\n`.repeat(13)

const bombs: readonly [string, string, string][] = [
  ['a thousand codes with unknown parents', 'codebook.yml', `version: 1\neventTypes: [${count(1000, index => `{code: k${index}, parent: j${index + 1}}`).join(',')}]`],
  ['a thousand codes in a chain', 'codebook.yml', `version: 1\neventTypes: [${count(1000, index => `{code: k${index}, parent: k${index + 1}}`).join(',')}]`],
  ['a thousand codes twice', 'codebook.yml', `version: 1\neventTypes: [${count(1000, () => '{code: k}').join(',')}]\nroles: [${count(1000, () => '{code: k}').join(',')}]`],
  ['19,000 unknown fields', 'codebook.yml', count(19_000, index => `k${index}: 1`).join('\n')],
  ['19,000 words of the interface', 'interface/fr.yml', count(19_000, index => `k${index}: 1`).join('\n')],
  ['many languages', 'site.yml', `title: A\nlanguages: [${count(1000, index => `en-x-a${index}`).join(',')}]`],
  ['250,000 items', 'codebook.yml', `version: 1\neventTypes: [${'b,'.repeat(250_000)}]`],
  ['250,000 fields of one name', 'codebook.yml', `{${'b,'.repeat(250_000)}}`],
  ['half a megabyte of quotation marks', 'codebook.yml', '"'.repeat(500_000)],
  ['half a megabyte of commas', 'codebook.yml', `a: [${','.repeat(500_000)}]`],
  ['250,000 question marks', 'codebook.yml', '? '.repeat(250_000)],
  ['160,000 aliases', 'site.yml', '*a '.repeat(160_000)],
  ['170,000 hidden characters', 'site.yml', '\u200B\n'.repeat(120_000)],
  ['hidden characters of two kinds in turn', article, `---\ntitle: A\n---\n${'\u200B\u202Ea'.repeat(30_000)}`],
  ['600 passages that a long body lacks', article, reports(600, index => `  - {id: e${index}, type: fire, title: T, passage: lorem ipsum dolor sit amet consectetur ${index}}`, longBody)],
  ['1,500 passages that stand everywhere', article, reports(1500, index => `  - {id: e${index}, type: fire, passage: a}`, sameLetters)],
  ['1,000 passages that stand everywhere but here', article, reports(1000, index => `  - {id: e${index}, type: fire, passage: a, prefix: b}`, sameLetters)],
  ['a passage that almost stands everywhere', article, reports(1, () => `  - {id: e, type: fire, passage: b${'a'.repeat(18_000)}}`, sameLetters)],
  ['a thousand reports of one event', article, reports(1000, () => '  - {id: e, type: fire, passage: a, title: T}', 'a')],
  ['a thousand unknown actors', article, exampleArticle({ report: ['actors:', ...count(1000, index => `  - { id: acme-${index} }`)] })],
  ['a thousand rows of casualties', article, exampleArticle({ report: ['casualties:', ...count(1000, index => `  - { actor: acme, killed: ${index}, by: courier }`)] })],
  ['a title of 60 KB', article, exampleArticle({}).replace('title: Market', `title: ${'a '.repeat(30_000)}`)],
  ['a long list of links to nobody', article, exampleArticle({ body: count(490, index => `[a${index}](actor:acme-${index})`).join('\n\n') })],
  ['definitions and their uses', article, exampleArticle({ body: count(490, index => `[a${index}]: https://a${index}.example\n[a${index}]`).join('\n\n') })],
  ['brackets before a long text', article, exampleArticle({ body: `${'['.repeat(500)}${'a '.repeat(9000)}\n\n`.repeat(3) })],
  ['backticks before a long text', article, exampleArticle({ body: Array.from({ length: 60 }, (_, index) => '`'.repeat(index + 1)).join('a') + 'a '.repeat(9000) })],
  ['comments that never end', article, exampleArticle({ body: `a ${'<!-- '.repeat(1900)}${'a '.repeat(5000)}` })],
  ['lists in lists', article, exampleArticle({ body: count(2900, index => `${'  '.repeat(index % 8)}- a`).join('\n') })],
  ['addresses with dots', article, exampleArticle({ body: `https://a.b/${'.'.repeat(120)}x`.repeat(1900) })],
]

for (const [what, path, text] of bombs) {
  test(`${what}: judged within ${slowest} s`, () => {
    judge({ ...smallestCorpus, [path]: text })
  })
}

test(`a thousand actors and places that share each other's names: judged within ${slowest} s`, () => {
  const records = (folder: string): [string, string][] =>
    count(1000, index => [`${folder}/r${index}.md`, `---\nname: Name\nkind: ${folder === 'actors' ? 'company' : 'town'}\naliases: [Alias, Name ${index % 10}]\n---\n`])
  judge({ ...smallestCorpus, ...Object.fromEntries([...records('actors'), ...records('locations')]) })
})
