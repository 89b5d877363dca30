/** Bodies: the tree and blocks that the rest of the program relies on, and everything that a body may not hold. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../src/corpus/parse/tree.ts'
import { secondsOfComputing } from '../../computing.ts'
import { parseBody, refusals } from './parsing.ts'
import type { Nodes } from 'mdast'

function blocks(body: string): string[] {
  const result = parseBody(body)
  assert.deepEqual(result.diagnostics, [])
  return result.file.body?.blocks.map(({ text }) => text) ?? []
}

/** Text of each block element of a tree in document order, as linking walks it. */
function textsOfTree(node: Nodes): string[] {
  if (node.type === 'code') return [node.value]
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [textOf(node)]
  return 'children' in node ? node.children.flatMap(textsOfTree) : []
}

const bodies: readonly [string, string, readonly string[]][] = [
  ['marks are not part of the text', 'قال **داعش** إن *شيئًا* [وقع](actor:x) `هنا`', ['قال داعش إن شيئًا وقع هنا']],
  ['white space is folded across nodes and lines', '  one \u00a0 two\n\u2003three \t four\u00a0', ['one two three four']],
  ['white space is folded between text and marks', 'one *two*\n  **three**  ', ['one two three']],
  ['a hard break is one space', 'one  \ntwo\\\nthree', ['one two three']],
  ['escapes and entities are resolved', '1\\. a \\* b &amp; &#1575; &nbsp;c', ['1. a * b & ا c']],
  ['text is NFC', 'e\u0301 &#101;&#769;', ['\u00e9 \u00e9']],
  ['a backslash before a letter goes', 'قتل \\داعش و\\تنظيم', ['قتل داعش وتنظيم']],
  ['a backslash before a backslash stays', 'a \\\\b', ['a \\b']],
  ['each item, cell and heading is a block', '# H\n\n- a\n- b\n\n  c\n\n> d\n\n| e | f |\n|---|---|\n| g | |', ['H', 'a', 'b', 'c', 'd', 'e', 'f', 'g', '']],
  ['code is kept as written', '```\na  b\n  c\n```', ['a  b\n  c']],
  ['no smart punctuation', '"a" -- b...', ['"a" -- b...']],
  ['reference links are links', '[a b][x]\n\n[x]: https://example.org/', ['a b']],
]

for (const [what, body, expected] of bodies) {
  test(`${what}, in the blocks and in the tree alike`, () => {
    assert.deepEqual(blocks(body), expected)
    const tree = parseBody(body).file.body?.tree
    assert.deepEqual(tree === undefined ? [] : textsOfTree(tree), expected)
  })
}

test('the address of a link is NFC as its words are', () => {
  const tree = JSON.stringify(parseBody('[e\u0301](https://example.org/e\u0301)').file.body?.tree)
  assert.ok(tree.includes('https://example.org/\u00e9'))
  assert.ok(!tree.includes('e\u0301'))
})

test('an empty body is none', () => {
  assert.equal(parseBody('\n\n').file.body, null)
  assert.equal(parseBody('').file.broken, false)
})

test('a word behind a backslash stands in a text node of its own that says so', () => {
  const paragraph = parseBody('قبل و\\داعش، بعد').file.body?.tree.children[0]
  assert.ok(paragraph?.type === 'paragraph')
  assert.deepEqual(paragraph.children, [
    { type: 'text', value: 'قبل و' }, { type: 'text', value: 'داعش', data: { plain: true } }, { type: 'text', value: '، بعد' },
  ])
})

test('no node of the tree keeps a position, and no definition is left', () => {
  const text = JSON.stringify(parseBody('a [b][c] *d*\n\n- e\n\n[c]: https://x.org').file.body?.tree)
  assert.doesNotMatch(text, /position|definition|linkReference/)
})

test('links to records are listed with their places in the file', () => {
  assert.deepEqual(parseBody('a\n\nb [c](actor:one) [d][e]\n\n[e]: event:two').file.body?.links, [
    { kind: 'actor', id: 'one', place: { path: 'a.md', line: 6, column: 3 } },
    { kind: 'event', id: 'two', place: { path: 'a.md', line: 8, column: 1 } },
  ])
})

const refused: readonly [string, string, readonly string[]][] = [
  ['a script', '<script>alert(1)</script>', ['html 4:1']],
  ['an inline element', 'a <b onclick="x()">c', ['html 4:3']],
  ['an SVG', '<svg onload=x>', ['html 4:1']],
  ['an iframe in a list', '- <iframe src="//x"></iframe>', ['html 4:3']],
  ['a form', '<form action="https://x.org">', ['html 4:1']],
  ['a base', '<base href="//x">', ['html 4:1']],
  ['a meta refresh', '<meta http-equiv=refresh content=0>', ['html 4:1']],
  ['a comment', 'a <!-- b -->', ['html 4:3']],
  ['an image', 'a ![b](https://x.org/c.png)', ['image 4:3']],
  ['an image by reference', '![b]\n\n[b]: https://x.org/c.png', ['image 4:1']],
  ['a footnote', 'a[^1]\n\n[^1]: b', ['footnote 4:2', 'footnote 6:1']],
  ['a javascript link', '[a](javascript:alert(1))', ['link-address 4:1']],
  ['a javascript link in disguise', '[a](JaVaScRiPt:alert(1)) [b](java&#115;cript:x)', ['link-address 4:1', 'link-address 4:26']],
  ['a data link', '[a](data:text/html,x)', ['link-address 4:1']],
  ['a vbscript link by reference', '[a][b]\n\n[b]: vbscript:x', ['link-address 6:1']],
  ['a file link', '<file:///etc/passwd>', ['link-address 4:1']],
  ['a relative link', '[a](../b)', ['link-address 4:1']],
  ['a link without a scheme', '[a](//evil.example)', ['link-address 4:1']],
  ['a user name before a host', '[a](https://bbc.com@evil.example)', ['link-address 4:1']],
  ['a hidden user name', '[a](https://bbc.com%40evil.example)', ['link-address 4:1']],
  ['a host of two scripts', '[a](https://b\u0431c.com)', ['link-address 4:1']],
  ['a host of two scripts, hidden', '[a](https://b%D0%B1c.com)', ['link-address 4:1']],
  ['a backslash in an address', '[a](https:\\\\evil.example)', ['link-address 4:1']],
  ['an address without a host', '[a](https:///x)', ['link-address 4:1']],
  ['a space in an address', '[a](<https://example.org/a b>)', ['link-address 4:1']],
  ['a quotation mark in an address', '[a](<https://example.org/"b>)', ['link-address 4:1']],
  ['a direction override behind an entity in the title of a link', '[a](https://example.org/ "b&#x202E;c")', ['character 4:1']],
  ['a direction override behind an entity in an address', '[a][b]\n\n[b]: https://example.org/&#x202E;c', ['character 6:1']],
  ['a mail address with more', '[a](mailto:a@b.c?subject=x)', ['link-address 4:1']],
  ['a direction override', 'a\u202Eb', ['character 4:2']],
  ['a direction override behind an entity', 'a&#x202E;b', ['character 4:1']],
  ['a zero-width space', 'a\u200Bb', ['character 4:2']],
  ['a word joiner', 'a\u2060b', ['character 4:2']],
  ['a soft hyphen', 'a\u00ADb', ['character 4:2']],
  ['tag characters', 'a\u{E0041}\u{E0042}b', ['character 4:2']],
  ['an annotation that is not shown', 'a\uFFF9b\uFFFAc', ['character 4:2', 'character 4:4']],
  ['a control character', 'a\u0007b', ['character 4:2']],
  ['NUL', 'a\0b', ['character 4:2']],
  ['a terminal escape', '\u001b[31mred', ['character 4:1']],
  ['half a character', 'a\uD800b', ['character 4:2']],
  ['a byte order mark inside', 'a\uFEFFb', ['character 4:2']],
  ['a line separator', 'a\u2028b', ['character 4:2']],
  ['a private character', 'a\uE000b', ['character 4:2']],
  ['a noncharacter', 'a\uFFFEb', ['character 4:2']],
  ['Arabic presentation forms, word by word', 'ﻣﺤﻤﺪ ﺳوريا', ['character 4:1', 'character 4:6']],
  ['a Latin ligature', 'ﬁre', ['character 4:1']],
  ['a Hangul filler', 'a\u3164b', ['character 4:2']],
  ['an isolate that is not closed', 'a\u2067b\nc\u2069', ['character 4:2', 'character 5:2']],
  ['an isolate that is closed in another cell', '|a\u2067|b\u2069|\n|-|-|', ['character 4:1', 'character 4:4']],
  ['an isolate behind an entity', 'a&#x2067;b', ['character 4:1']],
]

for (const [what, body, expected] of refused) {
  test(`${what} is refused at its place`, () => {
    const result = parseBody(body)
    assert.deepEqual(refusals(result), expected)
    assert.equal(result.file.broken, true)
  })
}

test('every refusal speaks both languages, and says how to mend what it can', () => {
  for (const [, body] of refused) {
    for (const { message, hint } of parseBody(body).diagnostics) {
      assert.match(message.en, /^(Unexpected|Missing) .+, expected /)
      assert.match(message.ar, /^(لا يصحّ هنا|ينقص هنا) .+، والمطلوب /)
      assert.equal(hint === undefined, hint?.ar === undefined)
    }
  }
})

for (const accepted of [
  'می\u200Cخواهم', 'न\u094D\u200D', 'a\u200Eb\u200Fc\u061Cd', 'a\u2067\u2066b\u2069\u2069c', 'a\u2067 *b* [c](https://example.org)\u2069 d',  'مُحَمَّدٌ', 'كـتـاب', '\uFDFA ﴾آية﴿', '\u06DD\u0661', '❤\uFE0F', '\tcode',
  '[a](https://example.org/x?y=z#w) [b](http://مثال.إختبار/) [c](mailto:a@b.org) <https://münchen.example/>', '1 < 2 > 1 & <20',
]) {
  test(`${JSON.stringify(accepted)} is accepted`, () => {
    assert.deepEqual(refusals(parseBody(accepted)), [])
  })
}

const bombs: readonly [string, string, string][] = [
  ['2,000 nested list levels', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join(''), 'file-size'],
  ['450 nested list levels', Array.from({ length: 450 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join(''), 'markdown-depth'],
  ['2,000 bullets on a line', '- '.repeat(2000), 'markdown-depth'],
  ['nested quotes', '> '.repeat(9), 'markdown-depth'],
  ['900 emphases inside each other', '*a '.repeat(900) + 'b* '.repeat(900), 'markdown-depth'],
  ['2 MB of backticks', '`'.repeat(2_000_000), 'file-size'],
  ['200 KB of backticks', '`'.repeat(200_000), 'markdown-size'],
  ['a 26 KB table', `${'|a'.repeat(3000)}\n${'|-'.repeat(3000)}\n${'a\n'.repeat(2000)}`, 'table-size'],
  ['a long narrow table', `|a|b|c|\n|-|-|-|\n${'|a|b|c|\n'.repeat(1700)}`, 'table-size'],
  ['a body over 256 KB', 'word '.repeat(60_000), 'body-size'],
  ['a body over 3,000 lines', 'a\n'.repeat(3001), 'body-size'],
  ['3,001 containers', '> a\n'.repeat(2990) + '> > > > > > > > a\n'.repeat(2), 'markdown-size'],
  ['an address with 10 KB of dots', `https://a.b/${'.'.repeat(10_000)}x`, 'markdown-size'],
  ['an address with 2,000 mixed signs', `https://a.b/${'\'.",;?'.repeat(330)}x`, 'markdown-size'],
  ['a paragraph of 21 KB', 'a word '.repeat(3000), 'markdown-size'],
  ['twenty brackets before 80 KB of text', `${'['.repeat(20)}${'a '.repeat(40_000)}`, 'markdown-size'],
  ['2,001 brackets', '['.repeat(2001), 'markdown-size'],
  ['2,001 addresses', 'www.a.b '.repeat(2001), 'markdown-size'],
]

for (const [what, body, rule] of bombs) {
  test(`${what} is refused before parsing`, () => {
    assert.ok(secondsOfComputing(() => {
      const { diagnostics, file } = parseBody(body)
      assert.ok(diagnostics.some(diagnostic => diagnostic.rule === rule), diagnostics[0]?.rule)
      assert.equal(file.body, null)
    }) < 2)
  })
}

test('the worst bodies within the caps are parsed in time', () => {
  for (const body of [
    '- - - - - - - - a\n'.repeat(370), 'a\n-\n'.repeat(1480), 'www.a.b '.repeat(1990), '*a '.repeat(1990), '[a](b '.repeat(1990), '- a\n'.repeat(2990), `${`https://a.b/${'.'.repeat(120)}x`}`.repeat(1900), Array.from({ length: 3000 }, (_, line) => `${'  '.repeat(line % 8)}- a`).join('\n'), `${'*'.repeat(1000)}a${'*'.repeat(1000)}`,
  ]) {
    assert.ok(secondsOfComputing(() => void parseBody(body)) < 5, body.slice(0, 10))
  }
})
