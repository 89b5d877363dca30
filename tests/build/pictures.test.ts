/** Pictures for social media: Arabic joined and in order, words inside their margins, small, and the same bytes whether kept or drawn anew. */

import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Resvg } from '@resvg/resvg-js'
import { choosePictures, drawPictures } from '../../src/build/pictures/index.ts'
import { unpackFaces } from '../../src/build/pictures/faces.ts'
import { encodePng } from '../../src/build/pictures/png.ts'
import { createRasteriser } from '../../src/build/pictures/rasterise.ts'
import { cardSize, drawSocialCard } from '../../src/charts/social-card.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { describeCard } from '../../src/site/social-card.ts'
import { contextOf } from '../../src/site/context.ts'
import { createUrls } from '../../src/urls/index.ts'
import { handover } from '../site/harbour.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-pictures-'))
after(() => rmSync(root, { recursive: true, force: true }))

const { corpus } = loadCorpus('content')
assert.ok(corpus)
const badia = contextOf({ ...handover, corpus, urls: createUrls('https://example.org/badia', corpus.site.languages) }, 'ar')
const fontFiles = (await unpackFaces()).map(({ family, bytes }) => {
  const path = join(root, `${family}.ttf`)
  writeFileSync(path, bytes)
  return path
})

const size = { width: 700, height: 60 } as const

/** Black words on white, in the face of the text; where the ink is. */
function drawWords(words: string): { readonly left: number; readonly right: number; readonly columns: readonly number[] } {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="700" height="60" fill="#fff"/><text x="680" y="40" text-anchor="end" font-size="28" font-family="marsad-text">\u2067${words}\u2069</text></svg>`
  const { pixels } = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false }, logLevel: 'off' }).render()
  const columns = Array.from({ length: size.width }, (_, x) => Array.from({ length: size.height }, (_, y) => (pixels[4 * (y * size.width + x)] ?? 255) < 128 ? 1 : 0).reduce((sum: number, ink) => sum + ink, 0))
  return { left: columns.findIndex(ink => ink > 0), right: columns.findLastIndex(ink => ink > 0), columns }
}

test('Arabic letters are joined: no gap runs through a word, as it does where joining is forbidden', () => {
  const hasGap = (words: string): boolean => {
    const { left, right, columns } = drawWords(words)
    return columns.slice(left, right).some(ink => ink === 0)
  }
  assert.ok(!hasGap('كمين'))
  assert.ok(hasGap([...'كمين'].join('\u200c')))
})

test('a line of Arabic runs from the right, a number at its head stands rightmost', () => {
  const [number, line] = [drawWords('20'), drawWords('20 قتيلًا على الأقل')]
  assert.deepEqual(line.columns.slice(number.left, number.right + 1), number.columns.slice(number.left, number.right + 1))
  assert.ok(line.left < number.left - 50)
})

test('a number at the end of a line of Arabic stands leftmost, with ink of its own', () => {
  assert.ok(drawWords('من الفرقة 17').left < drawWords('من الفرقة').left - 20)
  const [latin, digits] = [drawWords('في Deir'), drawWords('في')]
  assert.ok(latin.left < digits.left - 30)
})

test('one face holds Arabic, Latin and its extensions; none falls back to a box', () => {
  const box = drawWords('\u2603').columns.join()
  for (const character of ['ق', '7', 'é', 'š', '«', '–', '·', '،']) assert.notEqual(drawWords(character).columns.join(), box, character)
})

test('another reader sees in the PNG the pixels that were put in', () => {
  const [width, height] = [40, 30]
  const pixels = new Uint8Array(width * height * 4).map((_, index) => (index % 4 === 3 ? 255 : (Math.floor(index / 4) % 7) * 36))
  const href = `data:image/png;base64,${Buffer.from(encodePng(pixels, width, height)).toString('base64')}`
  const read = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}" image-rendering="optimizeSpeed"/></svg>`).render()
  assert.deepEqual([...read.pixels], [...pixels])
})

test('more colours than a palette holds are drawn by their nearest', () => {
  const pixels = new Uint8Array(300 * 4).map((_, index) => (index % 4 === 0 ? Math.floor(index / 4) % 256 : index % 4 === 1 ? Math.floor(index / 4 / 256) : index % 4 === 3 ? 255 : 0))
  const png = encodePng(pixels, 300, 1)
  assert.deepEqual(encodePng(pixels, 300, 1), png)
  assert.equal(Buffer.from(png).readUInt32BE(Buffer.from(png).indexOf('PLTE') - 4), 3 * 256)
})

test('cards of the longest titles keep their words inside the margins, and weigh at most 60 KB', async () => {
  const rasteriser = await createRasteriser(join(root, 'cache'))
  for (const lang of ['ar', 'en']) {
    const context = contextOf(badia, lang)
    const longest = [...corpus.events.values()].filter(({ status }) => status === 'published').sort((a, b) => (b.title[lang] ?? '').length - (a.title[lang] ?? '').length).slice(0, 4)
    for (const { id } of longest) {
      const svg = drawSocialCard(describeCard(context, 'event', id))
      assert.ok((await rasteriser.draw(svg)).length <= 60_000, id)
      const { pixels } = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false }, logLevel: 'off' }).render()
      for (let y = 20; y < cardSize.height; y += 1) {
        for (const x of [30, 50, cardSize.width - 50, cardSize.width - 30]) assert.equal(pixels[4 * (y * cardSize.width + x)], 255, `${id}: ink at ${x}, ${y}`)
      }
    }
  }
})

test('pictures are the same drawn, kept, and drawn again where the kept one is damaged', async () => {
  const given = { ...handover, pictures: ['event'] as const }
  const [first, second, third] = ['first', 'second', 'third'].map(name => join(root, name)) as [string, string, string]
  const cache = join(root, 'kept')
  const count = await drawPictures(first, given, cache)
  const published = [...handover.corpus.events.values()].filter(({ status }) => status === 'published').length
  assert.equal(count, published * 2)
  await drawPictures(second, given, cache)
  for (const file of globSync('pictures/*/*.png', { cwd: cache }).slice(0, 3)) writeFileSync(join(cache, file), 'spoilt')
  await drawPictures(third, given, cache)
  const files = globSync('**/*.png', { cwd: first }).sort()
  assert.equal(files.length, count)
  for (const file of files) {
    const bytes = readFileSync(join(first, file))
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [cardSize.width, cardSize.height])
    for (const other of [second, third]) assert.ok(bytes.equals(readFileSync(join(other, file))), file)
  }
})

test('kinds that were not asked for have no pictures, and a word that is no kind is refused', () => {
  assert.deepEqual(choosePictures(corpus, []), [])
  assert.deepEqual(choosePictures(corpus, ['actor', 'event']), ['event', 'actor'])
  assert.deepEqual(choosePictures(corpus, null), ['event', 'actor', 'location', 'source'])
  assert.throws(() => choosePictures(corpus, ['events']), /MARSAD_PICTURES names "events": it takes off, or some of event, actor, location, source/)
})

test('of a large corpus only the kinds that are not too many have pictures unless they are asked for', () => {
  const [event] = corpus.events.values()
  assert.ok(event)
  const many = new Map(Array.from({ length: 1990 }, (_, index) => [`e-${index}`, { ...event, id: `e-${index}` }]))
  assert.deepEqual(choosePictures({ ...corpus, events: many }, null), ['event'])
  assert.deepEqual(choosePictures({ ...corpus, events: many }, ['location']), ['location'])
})
