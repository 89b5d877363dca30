/** What holds for every picture: nothing inline, readable words, names for those who do not see, both directions, sane numbers. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Picture } from '../../src/charts/figure.ts'
import { sizes } from '../../src/charts/frame.ts'
import { figures, languages } from './figures.ts'

interface Drawing { readonly name: string; readonly lang: string; readonly figure: Picture; readonly svg: Element; readonly elements: readonly Element[] }

const drawings: Drawing[] = Object.entries(figures).flatMap(([name, draw]) => languages.flatMap(lang => {
  const figure = draw(lang)
  return figure.kind === 'picture' ? [figure.wide, figure.narrow].map(svg => ({ name, lang, figure, svg, elements: listElements(svg) })) : []
}))

function listElements(element: Element): Element[] {
  return [element, ...element.children.flatMap(child => child.type === 'element' ? listElements(child) : [])]
}

test('there are drawings to look at', () => assert.ok(drawings.length >= 40))

test('no picture carries a style, a script, a link or a handler', () => {
  for (const { name, elements } of drawings) {
    for (const element of elements) {
      assert.ok(!['style', 'script', 'foreignObject', 'a', 'use'].includes(element.tagName), `${name}: <${element.tagName}>`)
      for (const property of Object.keys(element.properties)) assert.ok(property !== 'style' && !/^on[A-Z]/.test(property), `${name}: ${property}`)
    }
  }
})

test('every picture is an image with a title and a description that exist, under ids of its own', () => {
  for (const { name, svg, elements } of drawings) {
    assert.equal(svg.properties['role'], 'img')
    const ids = elements.flatMap(element => element.properties['id'] ?? [])
    assert.equal(new Set(ids).size, ids.length)
    for (const reference of ['ariaLabelledBy', 'ariaDescribedBy']) {
      const named = elements.find(element => element.properties['id'] === String(svg.properties[reference]))
      assert.ok(named && named.children.length === 1, `${name}: ${reference}`)
    }
  }
})

test('the two drawings of a figure share no id', () => {
  for (const { figure } of drawings) {
    const [wide, narrow] = [figure.wide, figure.narrow].map(svg => listElements(svg).flatMap(element => String(element.properties['id'] ?? [])).filter(Boolean))
    assert.deepEqual(wide?.filter(id => narrow?.includes(id)), [])
  }
})

test('no text is smaller than that of its drawing, which charts.css shows at 11 px or more', () => {
  for (const { svg, elements } of drawings) {
    const wide = svg.properties['className']?.toString().includes('wide')
    const text = wide ? sizes.wide.text : sizes.narrow.text
    assert.equal(svg.properties['fontSize'], text)
    for (const element of elements) assert.ok(Number(element.properties['fontSize'] ?? text) >= Math.min(text, 12))
  }
  const remPerUnit = 16
  assert.ok(sizes.wide.text * 38.2 * remPerUnit / sizes.wide.width >= 11)
  assert.ok(sizes.narrow.text * 295 / sizes.narrow.width >= 11)
})

test('no number in a picture is missing or broken', () => {
  for (const { name, svg } of drawings) assert.doesNotMatch(toHtml(svg), /NaN|Infinity|undefined|null/, name)
})

test('marks lie inside the picture', () => {
  for (const { name, lang, svg, elements } of drawings) {
    const [, , width = 0, height = 0] = String(svg.properties['viewBox']).split(' ').map(Number)
    for (const element of elements.filter(candidate => candidate.tagName === 'rect' && candidate.properties['className']?.toString() !== undefined)) {
      const { x, y, width: w, height: h } = element.properties
      assert.ok(Number(x) >= -8 && Number(y) >= -8 && Number(x) + Number(w) <= width + 8 && Number(y) + Number(h) <= height + 8, `${name} ${lang} ${x} ${y} ${w} ${h}`)
    }
  }
})

test('Arabic charts run from right to left: marks are mirrored, the map is not', () => {
  const boxes = (name: string, lang: string): string[] => drawings.filter(drawing => drawing.name === name && drawing.lang === lang)
    .flatMap(({ elements }) => elements.filter(element => element.properties['className']?.toString() === 'mark').map(({ properties }) => `${properties['x']} ${properties['width']}`))
  const english = boxes('timeline-days', 'en')
  assert.ok(english.length > 0)
  for (const [index, mark] of boxes('timeline-days', 'ar').entries()) {
    const [x = 0, width = 0] = mark.split(' ').map(Number)
    const [otherX = 0] = (english[index] ?? '').split(' ').map(Number)
    assert.ok(Math.abs(x + width + otherX - (index < english.length / 2 ? 720 : 320)) < 0.05)
  }
  const discs = (lang: string): unknown[] => drawings.filter(drawing => drawing.name === 'map' && drawing.lang === lang)
    .flatMap(({ elements }) => elements.filter(element => element.properties['className']?.toString() === 'disc' && element.properties['cx'] !== undefined).map(({ properties }) => [properties['cx'], properties['cy'], properties['r']]))
  assert.ok(discs('ar').length > 4)
  assert.deepEqual(discs('ar'), discs('en'))
})

test('words in another language than the page are marked and run in their own direction', () => {
  const foreign = drawings.filter(({ name, lang }) => name === 'timeline' && lang === 'ar').flatMap(({ elements }) => elements.filter(element => element.properties['lang'] === 'en'))
  assert.equal(foreign.length >= 2, true)
  for (const element of foreign) assert.deepEqual([element.properties['direction'], element.properties['textAnchor']], ['ltr', 'end'])
})
