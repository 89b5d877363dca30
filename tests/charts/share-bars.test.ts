/** Bars of shares: a length for each share, the numbers beside it, and the same in the table. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { drawShareBars } from '../../src/charts/share-bars.ts'
import { createInterface } from '../../src/i18n/index.ts'

const rows = [
  { label: { text: 'Whole', lang: 'en' }, code: 'whole', count: 4, of: 4 }, { label: { text: 'Half', lang: 'en' }, code: 'half', count: 2, of: 4 },
  { label: { text: 'None', lang: 'en' }, code: 'none', count: 0, of: 4 },
]
const draw = (lang: string, given = rows) => drawShareBars(given, { ui: createInterface(lang), languages: ['en'], id: 'x', title: 'T', what: 'What' })

test('the bar of a share is as long as the share of its track, and nothing is drawn for none', () => {
  for (const lang of ['en', 'ar']) {
    const figure = draw(lang)
    assert.ok(figure.kind === 'picture')
    const svg = toHtml(figure.wide, { space: 'svg' })
    const widths = (name: string) => [...svg.matchAll(new RegExp(`<rect[^>]*width="([\\d.]+)"[^>]*class="${name}"`, 'g'))].map(([, width]) => Number(width))
    const [track = 0] = widths('track')
    assert.deepEqual(widths('mark').map(width => Math.round(100 * width / track)), [100, 50])
    assert.equal(widths('track').length, 3)
  }
})

test('the CSV holds codes and exact numbers, and a whole of nothing is no picture', () => {
  assert.equal(draw('en').csv, 'what,count,of,share\r\nwhole,4,4,1\r\nhalf,2,4,0.5\r\nnone,0,4,0\r\n')
  assert.equal(draw('en', [{ label: { text: 'A', lang: 'en' }, code: 'a', count: 0, of: 0 }]).kind, 'nothing')
})
