/** A contribution compared with the corpus that would receive it, and the summary that a pull request shows. */

import assert from 'node:assert/strict'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { compareFolders, parseContribution } from '../../src/cli/compare/contribution.ts'
import type { Contribution } from '../../src/cli/compare/contribution.ts'
import { drawContributionMap } from '../../src/cli/compare/map-picture.ts'
import { formatSummary, quoteWords } from '../../src/cli/compare/summary.ts'

const corpus = 'tests/corpora/good/harbour'
const copies: string[] = []
after(() => { for (const copy of copies) rmSync(copy, { recursive: true }) })

/** A copy of the corpus with one file changed or added. */
function copyWith(path: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'marsad-compare-'))
  copies.push(copy)
  cpSync(corpus, copy, { recursive: true })
  const before = existsSync(join(copy, path)) ? readFileSync(join(copy, path), 'utf8') : ''
  writeFileSync(join(copy, path), change(before))
  return copy
}

test('a corpus compared with itself changes nothing', () => {
  const { contribution } = compareFolders(corpus, corpus)
  assert.deepEqual([contribution.changes, contribution.errors, contribution.problems], [[], 0, []])
  assert.match(formatSummary(contribution), /No record changes\.\n\nThe check found nothing to object to\./)
})

test('a figure that changes is shown before and after', () => {
  const path = findFile(/wounded: 1\b/)
  const { contribution } = compareFolders(corpus, copyWith(path, old => old.replace(/wounded: 1\b/, 'wounded: 4')))
  const change = contribution.changes?.find(({ table }) => table === 'events')
  assert.ok(change?.values.some(({ field, after: value }) => field === 'wounded' && value?.includes('4')), JSON.stringify(contribution))
  assert.match(formatSummary(contribution), new RegExp(`\\| \`${change?.id ?? ''}\` \\| \`wounded\` \\|`))
})

/** The articles of the corpus: path and text. */
const articles = globSync('articles/*/*.md', { cwd: corpus }).sort().map((path): [string, string] => [path, readFileSync(join(corpus, path), 'utf8')])
const original = articles.filter(([, text]) => /^events:$/m.test(text))

function findFile(wanted: RegExp): string {
  const found = original.find(([, text]) => wanted.test(text))
  assert.ok(found !== undefined)
  return found[0]
}

test('a text that changes is told by its words, and no other record', () => {
  const path = findFile(/^source: /m)
  const { contribution } = compareFolders(corpus, copyWith(path, old => `${old.trimEnd()}\n\nThree words more.\n`))
  const fields = contribution.changes?.flatMap(({ table, values }) => values.map(({ field }) => `${table} ${field}`))
  assert.equal(fields?.length, 1)
  assert.match(fields?.[0] ?? '', /^articles text_/)
})

test('errors are told instead of changes, those of before are not', () => {
  const path = findFile(/^source: /m)
  const broken = copyWith(path, old => old.replace(/^source: .*$/m, 'source: nobody-at-all'))
  const { contribution } = compareFolders(corpus, broken)
  assert.equal(contribution.changes, null)
  assert.ok(contribution.errors > 0)
  assert.match(formatSummary(contribution), /`articles\/[^`]+:\d+:\d+`/)
  assert.equal(compareFolders(broken, broken).contribution.errors, 0)
})

test('the data survive the way through a file, and nothing else is taken for them', () => {
  const { contribution } = compareFolders(corpus, copyWith('actors/night-porters.md', () => '---\nname: Night porters\nkind: workers\n---\n'))
  assert.ok(contribution.changes?.some(({ change }) => change === 'added'), JSON.stringify(contribution.problems))
  assert.deepEqual(parseContribution(JSON.stringify(contribution)), contribution)
  for (const text of ['', '[]', '{}', 'null', JSON.stringify({ ...contribution, html: '<b>' }), JSON.stringify({ ...contribution, errors: -1 })]) {
    assert.equal(parseContribution(text), null)
  }
})

test('the events are drawn as one picture with its own ground and style', () => {
  const { corpus: loaded } = compareFolders(corpus, corpus)
  assert.ok(loaded !== null)
  const picture = drawContributionMap(loaded, [...loaded.events.keys()])
  assert.match(picture ?? '', /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  assert.ok(!/(href|src)="(?!data:|#)/.test(picture ?? ''), 'asks nobody')
  assert.equal(drawContributionMap(loaded, []), null)
})

const parseMarkdown = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text)
const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(
  '`', '``` \n# x', '![a](https://x.example/a.png)', '<img src=x onerror=alert(1)>', '@everybody', '| a | b |', '</details>', 'https://x.example', '\n- [ ] x', '~~~', '\\`',
))

test('whatever a contributor writes stays words in code', () => {
  const { contribution } = compareFolders(corpus, corpus)
  fc.assert(fc.property(hostile, words => {
    const text = quoteWords(words)
    const tree = parseMarkdown(`- x ${text} y`)
    const kinds = new Set<string>()
    visit(tree, node => { kinds.add(node.type) })
    for (const kind of ['link', 'image', 'html', 'heading', 'table', 'delete']) assert.ok(!kinds.has(kind), `${kind} from ${JSON.stringify(words)}`)
    const forged: Contribution = {
      ...contribution, errors: 1,
      problems: [{ path: words, line: 1, column: 1, level: 'error', rule: 'x', message: { en: words, ar: words }, related: null }],
      changes: [{ table: 'events', id: words, change: 'changed', title: { en: words }, values: [{ field: words, before: words, after: words }] }],
    }
    const found = new Map<string, number>()
    visit(parseMarkdown(formatSummary(forged)), node => { found.set(node.type, (found.get(node.type) ?? 0) + 1) })
    assert.deepEqual([found.get('link'), found.get('image')], [undefined, undefined])
  }), { numRuns: 200, seed: 7 })
})

test('however much a contribution brings, the summary is no longer than a comment may be, and says what is left', () => {
  const long = 'و'.repeat(2000)
  const many = <Item>(count: number, make: (n: number) => Item): Item[] => Array.from({ length: count }, (_, n) => make(n))
  const contribution: Contribution = {
    version: 1, languages: ['ar', 'en'], errors: 0, warnings: 200, without: 0, more: { problems: 7, changes: 0, points: 0 },
    problems: many(200, n => ({ path: `articles/2020/${'x'.repeat(200)}.md`, line: n + 1, column: 1, level: 'warning', rule: 'r', message: { en: long, ar: long }, related: null })),
    changes: many(2000, n => ({ table: 'events', id: `e-${n}`, change: 'changed', title: {}, values: [{ field: 'x', before: long, after: long }] })),
    points: many(200, n => ({ event: `${'\u0001'.repeat(115)}${n}`, latitude: 1, longitude: 2, radiusKm: null })),
  }
  const summary = formatSummary(contribution)
  assert.ok(summary.length < 65_500, `${summary.length}`)
  assert.ok(summary.length > 20_000, `${summary.length}`)
  const listed = (summary.split('<details>')[0] ?? '').match(/^\| `e-/gm)?.length ?? 0
  assert.ok(listed > 0 && listed < 120)
  assert.match(summary, new RegExp(`${(2000 - listed).toLocaleString('en')} more`))
})
