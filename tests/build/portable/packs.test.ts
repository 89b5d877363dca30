/** Data in packs: what was put in comes out again, from the pack where it is looked for, and from no other. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { isData, listPacks } from '../../../src/build/portable/packs.ts'
import { createPacks } from '../../../src/client/portable/packs.ts'

/** Files in, and the browser's side that reads the scripts made of them; notes which scripts it asked for. */
function roundTrip(files: ReadonlyMap<string, Buffer>) {
  const scripts = new Map(listPacks([...files].map(([path, bytes]) => ({ path, bytes }))).map(({ path, text }) => [path.slice('files/'.length), text]))
  const asked: string[] = []
  const packs = createPacks(async name => {
    asked.push(name)
    runInNewContext(scripts.get(name) ?? 'throw new Error("no such script")', { marsadPacks: packs })
  })
  return { packs, asked, scripts }
}

test('texts and bytes of any kind come out as they went in', async () => {
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.(json|pf_index)$/), fc.string({ unit: 'binary' })), async contents => {
    const files = new Map(Object.entries(contents).sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, Buffer.from(text)]))
    const { packs } = roundTrip(files)
    for (const [path, bytes] of files) assert.deepEqual(Buffer.from(await packs.loadFile(path)), bytes)
  }), { numRuns: 60 })
})

test('large data are split, each file is looked for in one pack, and no pack is asked for twice', async () => {
  const files = new Map(Array.from({ length: 30 }, (_, n) => [`data/x/${String(n).padStart(2, '0')}.json`, Buffer.from('x'.repeat(100_000))]))
  const { packs, asked, scripts } = roundTrip(files)
  assert.equal(scripts.size, 4)
  await packs.loadFile('data/x/15.json')
  await packs.loadFile('data/x/16.json')
  assert.deepEqual(asked, ['index.js', '2.js'])
})

test('a file that the edition does not have is refused by its name', async () => {
  const { packs } = roundTrip(new Map([['b.json', Buffer.from('1')]]))
  await assert.rejects(packs.loadFile('a.json'), /a\.json/)
  await assert.rejects(packs.loadFile('c.json'), /c\.json/)
})

test('what scripts ask for is packed; downloads and pictures are not', () => {
  for (const path of ['pagefind/a-0123456789/words/1.pf_index', 'pagefind/wasm.unknown.pagefind', 'pagefind/names.json', 'data/preview/ar/events/x.json', 'basemap/explore-light.svg']) assert.ok(isData(path), path)
  for (const path of ['data/events.json', 'data/events.csv', 'basemap/map-1.svg', 'en/index.html']) assert.ok(!isData(path), path)
})
