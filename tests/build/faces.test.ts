/** The cut faces in the repository are those that the packages and the table of characters give. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import subset from 'subset-font'
import { cutFaces } from '../../src/build/faces.ts'

const folder = 'src/styles'
const made = await cutFaces('.')

test('npm run faces has been run: every face and the style sheet are as the code makes them', () => {
  const kept = ['fonts.css', ...globSync('faces/*', { cwd: folder })].map(file => file.replaceAll('\\', '/')).sort()
  assert.deepEqual(kept, Object.keys(made).sort())
  const stale = kept.filter(file => !readFileSync(join(folder, file)).equals(Buffer.from(made[file] ?? [])))
  assert.deepEqual(stale, [])
})

test('a character of one family has one file, so that no browser fetches two for it', () => {
  const rules = [...Buffer.from(made['fonts.css'] ?? []).toString().matchAll(/family: '([^']+)'; font-weight: (\d+);.*unicode-range: ([^;]+);/g)]
  assert.ok(rules.length > 30)
  const taken = new Set<string>()
  const twice: string[] = []
  for (const [, family, weight, ranges = ''] of rules) {
    for (const range of ranges.split(', ')) {
      const [first = 0, last = first] = range.slice(2).split('-').map(digits => Number.parseInt(digits, 16))
      for (let code = first; code <= last; code += 1) {
        const key = `${family} ${weight} ${code.toString(16)}`
        if (taken.has(key)) twice.push(key)
        taken.add(key)
      }
    }
  }
  assert.deepEqual(twice, [])
})

test('every face holds the letters, figures and marks of its range', async () => {
  for (const [name, letters] of [['sans-arabic-400', 'ءآأبتچگە٠،؟ '], ['serif-figures-600', '0123456789.,:«»–'], ['serif-latin-400', 'AZazéœ’…']] as const) {
    const held = readCharacters(Buffer.from(await subset(made[`faces/${name}.woff2`] ?? new Uint8Array(), letters, { targetFormat: 'truetype', keepFeatures: [] })))
    assert.deepEqual([...letters].filter(letter => !held.has(letter.codePointAt(0) ?? 0)), [], name)
  }
})

/** The characters of a face, from the format 4 part of its `cmap` table. */
function readCharacters(face: Buffer): Set<number> {
  const tables = Array.from({ length: face.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = tables.find(at => face.toString('latin1', at, at + 4) === 'cmap') ?? 0
  const start = face.readUInt32BE(entry + 8)
  const held = new Set<number>()
  for (let part = 0; part < face.readUInt16BE(start + 2); part += 1) {
    const at = start + face.readUInt32BE(start + 4 + 8 * part + 4)
    if (face.readUInt16BE(at) !== 4) continue
    const size = face.readUInt16BE(at + 6)
    for (let segment = 0; segment < size; segment += 2) {
      const last = face.readUInt16BE(at + 14 + segment)
      for (let code = face.readUInt16BE(at + 16 + size + segment); code <= last; code += 1) held.add(code)
    }
  }
  return held
}
