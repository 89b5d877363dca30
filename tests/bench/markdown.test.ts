/** Pages as Markdown: whatever a page holds, a renderer makes the same words and links of what we wrote for it. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { escapeText, formatMarkdown } from '../../bench/build/markdown.ts'
import { contentOf, differenceBetween, findMain } from '../../bench/build/page-content.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

/** Fails unless the Markdown of the page, rendered, says what the page says. */
function assertKept(main: Element): void {
  const markdown = formatMarkdown(main)
  const rendered = toHast(parser.parse(markdown))
  const html = `<main>${toHtml(rendered)}</main>`
  const again = findMain(html)
  assert.ok(again)
  // The original goes through HTML too: parsing moves text that may not stand where the tree has it.
  const original = findMain(toHtml(main))
  assert.ok(original)
  assert.equal(differenceBetween(contentOf(original), contentOf(again)), null, markdown)
}

const rows: readonly (readonly [name: string, main: Element, markdown: string])[] = [
  ['a heading and a paragraph with a link', h('main', [h('h2', 'Two'), h('p', ['See ', h('a', { href: '/en/' }, 'home'), '.'])]), '## Two\n\nSee [home](</en/>).\n'],
  ['pictures are left out', h('main', [h('p', 'a'), h('svg', [h('text', 'drawn')]), h('canvas', 'drawn')]), 'a\n'],
  ['a list in an item', h('main', [h('ul', [h('li', ['one', h('ul', [h('li', 'inner')])]), h('li', 'two')])]), '- one\n\n  - inner\n- two\n'],
  ['an ordered list', h('main', [h('ol', [h('li', 'a'), h('li', 'b')])]), '1. a\n1. b\n'],
  ['a term with what is said of it', h('main', [h('dl', [h('div', [h('dt', 'Date'), h('dd', 'today')])])]), '- Date\n\n  today\n'],
  ['a table whose cell holds a list', h('main', [h('table', [h('thead', [h('tr', [h('th', 'A'), h('th', 'B')])]), h('tbody', [h('tr', [h('th', 'x'), h('td', [h('ul', [h('li', '1'), h('li', '2')])])])])])]),
    '| A | B |\n| --- | --- |\n| x | 1 2 |\n'],
  ['a table without a head, with a cell over two columns', h('main', [h('table', [h('tr', [h('td', { colSpan: 2 }, 'wide')]), h('tr', [h('td', '1'), h('td', '2')])])]), '|  |  |\n| --- | --- |\n| wide |  |\n| 1 | 2 |\n'],
  ['text that looks like markup', h('main', [h('p', '1. *a* [b](c) <d> `e` | #f & g!')]), '1\\. \\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\| \\#f \\& g\\!\n'],
  ['code in lines', h('main', [h('pre', [h('code', 'a: `b`\n  c')])]), '```\na: `b`\n  c\n```\n'],
  ['an address with every sign that could end it', h('main', [h('p', [h('a', { href: '/a<b> c|d?e&f' }, 'x')])]), '[x](</a%3Cb%3E%20c%7Cd?e&amp;f>)\n'],
]
for (const [name, main, markdown] of rows) {
  test(`${name} becomes Markdown`, () => {
    assert.equal(formatMarkdown(main), markdown)
    assertKept(main)
  })
}

const text = fc.string({ unit: fc.constantFrom(...'ab1 .-+*_[]()<>{}|~#&!`\\:=\u0642\u0635'), maxLength: 12 })
const { block } = fc.letrec<{ inline: ElementContent; block: Element }>(tie => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((value): ElementContent => ({ type: 'text', value })),
    fc.array(tie('inline'), { maxLength: 3 }).map(children => h('span', children)),
    fc.tuple(fc.webPath(), text).map(([href, value]) => h('a', { href }, value)),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(fc.constantFrom('p', 'h1', 'h3', 'summary'), fc.array(tie('inline'), { maxLength: 4 })).map(([name, children]) => h(name, children)),
    fc.tuple(fc.constantFrom('ul', 'ol'), fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 3 })).map(([name, items]) => h(name, items.map(item => h('li', item)))),
    fc.array(fc.array(fc.array(tie('inline'), { maxLength: 2 }), { maxLength: 3 }), { maxLength: 3 }).map(lines => h('table', [h('tbody', lines.map(line => h('tr', line.map(cell => h('td', cell)))))])),
    fc.array(tie('block'), { maxLength: 3 }).map(children => h('section', children)),
    text.map(value => h('pre', `${value}\n${value}`)),
  ),
}))

test('whatever stands in a page, its Markdown has the same words and links', () => {
  fc.assert(fc.property(fc.array(block, { maxLength: 4 }), blocks => assertKept(h('main', blocks))), { numRuns: 500 })
})

test('escaped text is the text', () => {
  fc.assert(fc.property(text, value => assertKept(h('main', [h('p', `a${value}`)]))))
  assert.equal(escapeText('a|b'), 'a\\|b')
})
