import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Root } from 'mdast'
import type { BodyMention, LinkedBody } from '../../src/model/corpus.ts'
import { renderBody, renderParts } from '../../src/site/body.ts'
import type { BodyOptions } from '../../src/site/body.ts'
import type { MarkedPiece } from '../../src/site/marking.ts'

const options: BodyOptions = {
  topHeading: 3,
  target: (kind, id) => (id === 'gone' ? null : { address: `/en/${kind}/${id}/`, title: `About ${id}` }),
}

function bodyOf(tree: Root, mentions: readonly BodyMention[] = []): LinkedBody {
  return { lang: 'en', tree, blocks: [], mentions, passages: [], sums: { words: '', whole: '' } }
}

function paragraph(...texts: string[]): Root {
  return { type: 'root', children: texts.map(value => ({ type: 'paragraph', children: [{ type: 'text', value }] })) }
}

function piece(start: number, end: number, more: Partial<MarkedPiece> = {}): MarkedPiece {
  return { block: 0, start, end, anchor: `p-${start}`, depth: 1, notes: [], ...more }
}

const mention = (start: number, end: number, id = 'army'): BodyMention => ({ block: 0, start, end, kind: 'actor', id, by: 'alias' })

test('a name found in the text becomes a link with a preview', () => {
  const html = renderBody(bodyOf(paragraph('The army left.'), [mention(4, 8)]), options)
  assert.equal(html, '<p>The <a href="/en/actor/army/" class="mention" title="About army">army</a> left.</p>')
})

test('a link written by hand leads to its record, and its words stay where there is none', () => {
  const link = (id: string) => ({ type: 'link' as const, url: `actor:${id}`, children: [{ type: 'text' as const, value: 'they' }] })
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [link('army'), link('gone')] }] }
  assert.equal(renderBody(bodyOf(tree), options),
    '<p><a href="/en/actor/army/" class="mention" title="About army">they</a><span>they</span></p>')
})

test('a passage is marked once with its anchor and is followed by the numbers of its notes', () => {
  const html = renderBody(bodyOf(paragraph('Seven were killed.')), {
    ...options, pieces: [piece(0, 17, { anchor: 'p-1', notes: [{ number: 3, label: 'Note 3' }] })],
  })
  assert.equal(html, '<p><mark id="p-1" class="passage" data-depth="1">Seven were killed</mark>'
    + '<sup><a href="#note-3" class="note-ref" aria-label="Note 3">3</a></sup>.</p>')
})

test('a name across the border of two passages stays one link', () => {
  const html = renderBody(bodyOf(paragraph('abcdef'), [mention(1, 5)]), { ...options, pieces: [piece(0, 3), piece(3, 6)] })
  assert.equal(html.match(/<a /g)?.length, 1)
  assert.match(html, /<a [^>]*><mark class="passage" data-depth="1">bc<\/mark><mark id="p-3"[^>]*>de<\/mark><\/a>/)
})

test('the number of a note never stands inside a link', () => {
  const ending = { ...options, pieces: [piece(0, 4, { notes: [{ number: 1, label: 'Note 1' }] })] }
  const byHand: Root = { type: 'root', children: [{ type: 'paragraph', children: [
    { type: 'link', url: 'actor:army', children: [{ type: 'strong', children: [{ type: 'text', value: 'army' }] }] },
  ] }] }
  for (const body of [bodyOf(byHand), bodyOf(paragraph('army'), [mention(0, 4)])]) {
    const html = renderBody(body, ending)
    assert.match(html, /<sup><a href="#note-1"/)
    assert.doesNotMatch(html, /<a [^>]*>(?:(?!<\/a>).)*<a /)
  }
  const across = renderBody(bodyOf(paragraph('army'), [mention(0, 4)]), { ...options, pieces: [piece(0, 2, ending.pieces[0]), piece(2, 4, ending.pieces[0])] })
  assert.doesNotMatch(across, /<a [^>]*>(?:(?!<\/a>).)*<a /)
})

test('an anchor is given once, however many elements its passage runs through', () => {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [
    { type: 'text', value: 'ab' }, { type: 'strong', children: [{ type: 'text', value: 'cd' }] }, { type: 'text', value: 'ef' },
  ] }] }
  const html = renderBody(bodyOf(tree), { ...options, pieces: [piece(1, 5, { anchor: 'p-1', notes: [{ number: 1, label: 'Note 1' }] })] })
  assert.equal(html.match(/id="p-1"/g)?.length, 1)
  assert.equal(html.match(/note-ref/g)?.length, 1)
  assert.equal(html.replace(/<sup>.*<\/sup>/, '').replace(/<[^>]+>/g, ''), 'abcdef')
})

test('marks count blocks through headings, code and table cells', () => {
  const cell = (value: string) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] })
  const tree: Root = { type: 'root', children: [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Head' }] },
    { type: 'code', value: 'code' },
    { type: 'table', children: [{ type: 'tableRow', children: [cell('one'), cell('two')] }] },
  ] }
  const html = renderBody(bodyOf(tree), { ...options, pieces: [{ ...piece(0, 3), block: 3 }] })
  assert.match(html, /<mark[^>]*>two<\/mark>/)
  assert.doesNotMatch(html, /<mark[^>]*>(Head|code|one)/)
  assert.match(html, /<h3>Head<\/h3>/)
})

test('the parts of a body know their blocks', () => {
  const parts = renderParts(bodyOf(paragraph('one', 'two')), options)
  assert.deepEqual(parts.map(part => part.blocks), [[0], [1]])
})

test('what loads, runs or leads to a script is left out of a body', () => {
  const tree: Root = { type: 'root', children: [
    { type: 'html', value: '<script>alert(1)</script>' },
    { type: 'paragraph', children: [
      { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'go' }] },
      { type: 'image', url: 'https://example.org/x.png', alt: 'x' },
      { type: 'text', value: '<b data-pagefind-ignore>&</b>' },
    ] },
  ] }
  const html = renderBody(bodyOf(tree), options)
  assert.doesNotMatch(html, /<script|javascript:|<img|<b /)
  assert.match(html, /&#x3C;b data-pagefind-ignore>&#x26;&#x3C;\/b>/)
})

test('whatever is marked, the words of the text remain as they were', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const).filter(([a, b]) => a < b)
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'ب', ' ', '<', '&', '.') }), fc.array(fc.nat(30)), fc.array(span, { maxLength: 3 }), (text, cuts, spans) => {
    const borders = [...new Set([...cuts, text.length])].filter(cut => cut <= text.length).sort((a, b) => a - b)
    const pieces = borders.slice(0, -1).map((start, index) => piece(start, borders[index + 1] ?? start))
    const mentions = spans.filter(([, end]) => end <= text.length).slice(0, 1).map(([start, end]) => mention(start, end))
    const html = renderBody(bodyOf(paragraph(text), mentions), { ...options, pieces })
    const words = html.replace(/<[^>]+>/g, '').replace(/&#x3C;/g, '<').replace(/&#x26;/g, '&')
    assert.equal(words.replace(/\s+/g, ' ').trim(), text.replace(/\s+/g, ' ').trim())
  }))
})
