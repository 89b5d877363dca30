/** Every picture against its golden file, in both directions. `UPDATE=1` writes them anew; each opens in a browser as an example of use. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { parseBaseMap } from '../../src/charts/base-layers.ts'
import { baseMapName, baseMapSchemes, drawBaseMap } from '../../src/charts/base-map.ts'
import type { Figure } from '../../src/charts/figure.ts'
import { extentAround, overviewExtent } from '../../src/queries/map-extent.ts'
import { mapPlaces } from '../../src/queries/map-places.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { corpus, figures, languages } from './figures.ts'

const folder = join(import.meta.dirname, '..', 'golden', 'charts')
const written = new Set<string>()

function checkGolden(name: string, text: string): void {
  written.add(name)
  const path = join(folder, name)
  if (process.env['UPDATE'] === '1') writeFileSync(path, text)
  assert.ok(existsSync(path), `${name} is missing: run the test with UPDATE=1 and look at it`)
  assert.equal(text, readFileSync(path, 'utf8'))
}

for (const [name, draw] of Object.entries(figures)) {
  for (const lang of languages) {
    test(`${name} in ${lang} is drawn as it was, twice the same and without a warning`, () => {
      const warnings = listenForWarnings(() => {
        const page = printPage(draw(lang), lang)
        assert.equal(printPage(draw(lang), lang), page)
        checkGolden(`${name}.${lang}.html`, page)
      })
      assert.deepEqual(warnings, [])
    })
  }
}

test('the ground of a map is drawn as it was, in both schemes', () => {
  const baseMap = parseBaseMap(corpus.baseMap)
  assert.ok(baseMap)
  const wide = mapPlaces(corpus, listEvents(corpus, { ids: ['kasiba-attack'] })).places
  for (const extent of [overviewExtent(corpus), extentAround(corpus, wide)]) {
    assert.ok(extent)
    for (const scheme of baseMapSchemes) checkGolden(baseMapName(extent, scheme), drawBaseMap(baseMap, extent, scheme).replaceAll('><', '>\n<'))
  }
})

test('no golden file is left over', () => {
  assert.deepEqual(readdirSync(folder).filter(name => /\.(html|svg)$/.test(name) && !written.has(name)), [])
})

/** The figure as a page of its own, one element a line. */
function printPage(figure: Figure, lang: string): string {
  const picture = figure.kind === 'picture'
    ? `<div class="figure-picture">${toHtml(figure.wide)}${toHtml(figure.narrow)}</div>`
    : `<p class="${figure.kind}">${figure.reason}</p>`
  return [
    '<!doctype html>', `<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>${figure.title}</title>`,
    '<link rel="stylesheet" href="../../../src/styles/tokens.css">', '<link rel="stylesheet" href="../../../src/charts/charts.css">',
    `<h1>${figure.title} (${figure.events})</h1>`, picture.replaceAll('><', '>\n<'),
    ...figure.notes.map(note => `<p>${note}</p>`), `<p>${figure.description}</p>`,
    ...figure.beside.map(list => `<h2>${list.title}</h2><ul>${list.items.map(item => `<li>${item.ref.kind}/${item.ref.id}: ${item.text}</li>`).join('')}</ul>`),
    '<pre>', figure.csv, '</pre>', '',
  ].join('\n').replaceAll('\r\n', '\n')
}

function listenForWarnings(act: () => void): unknown[] {
  const heard: unknown[] = []
  const { warn, error, log } = console
  const listen = (...words: unknown[]): void => void heard.push(words)
  Object.assign(console, { warn: listen, error: listen, log: listen })
  process.on('warning', listen)
  try {
    act()
  } finally {
    Object.assign(console, { warn, error, log })
    process.off('warning', listen)
  }
  return heard
}
