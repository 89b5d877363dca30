/** Passages in a text: found, cut at their borders, each piece naming all that it supports. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPassages } from '../../../src/corpus/link/body-passages.ts'
import type { Support } from '../../../src/model/corpus.ts'
import type { Passage } from '../../../src/model/report.ts'
import { body } from './bodies.ts'
import { casualtyRow, report } from './story.ts'

function passage(text: string, more: Partial<Passage> = {}): Passage {
  return { text: { en: text }, ...more }
}

function show(support: Support): string {
  return support.kind === 'mention' ? `mention ${support.mention}` : support.kind === 'report' ? support.report : `${support.kind} ${support.report}/${support.row}`
}

interface Row {
  readonly name: string
  readonly text: string
  readonly reports: readonly { readonly passage: Passage; readonly rows?: readonly Passage[] }[]
  readonly expected: readonly string[]
}

const rows: readonly Row[] = [
  { name: 'one passage is one piece', text: 'Seven died at dawn.', reports: [{ passage: passage('Seven died') }], expected: ['p-1 "Seven died" a#1'] },
  { name: 'marks of the text do not count', text: 'Seven *died* at [dawn](location:mill).', reports: [{ passage: passage('Seven died at dawn') }], expected: ['p-1 "Seven died at dawn" a#1'] },
  { name: 'white space is folded', text: 'Seven\ndied.', reports: [{ passage: passage(' Seven   died') }], expected: ['p-1 "Seven died" a#1'] },
  {
    name: 'a passage within another one is cut out, and both are named', text: 'Seven died at dawn.',
    reports: [{ passage: passage('Seven died at dawn'), rows: [passage('died')] }],
    expected: ['p-1 "Seven " a#1', 'p-2 "died" a#1, casualty a#1/0', 'p-3 " at dawn" a#1'],
  },
  {
    name: 'overlapping passages are cut at both borders', text: 'One two three four.',
    reports: [{ passage: passage('One two three') }, { passage: passage('two three four') }],
    expected: ['p-1 "One " a#1', 'p-2 "two three" a#1, a#2', 'p-3 " four" a#2'],
  },
  { name: 'equal passages are one piece', text: 'Seven died.', reports: [{ passage: passage('Seven') }, { passage: passage('Seven') }], expected: ['p-1 "Seven" a#1, a#2'] },
  { name: 'passages that follow each other are two pieces', text: 'One two.', reports: [{ passage: passage('One') }, { passage: passage('two') }], expected: ['p-1 "One" a#1', 'p-2 "two" a#2'] },
  { name: 'anchors follow the text, not the front matter', text: 'One.\n\nTwo.', reports: [{ passage: passage('Two') }, { passage: passage('One') }], expected: ['p-1 "One" a#2', 'p-2 "Two" a#1'] },
  { name: 'a suffix chooses among several places', text: 'A shell fell. A shell hit.', reports: [{ passage: passage('A shell', { suffix: { en: ' hit' } }) }], expected: ['p-1 "A shell" a#1 at 14'] },
  { name: 'so does a prefix', text: 'A shell fell. A shell hit.', reports: [{ passage: passage('A shell', { prefix: { en: 'fell. ' } }) }], expected: ['p-1 "A shell" a#1 at 14'] },
  { name: 'a passage in another language only is not there', text: 'Seven died.', reports: [{ passage: { text: { fr: 'Seven' } } }], expected: [] },
]

for (const { name, text, reports, expected } of rows) {
  test(`passages: ${name}`, () => {
    const made = body(text)
    const told = reports.map(one => ({
      ...report({}), passage: one.passage, casualties: (one.rows ?? []).map(row => ({ ...casualtyRow('- killed 7'), passage: row })),
    }))
    const shown = findPassages({ id: 'a', reports: told, mentions: [] }, made).map(piece => {
      const words = `${piece.anchor} "${made.blocks[piece.block]?.text.slice(piece.start, piece.end)}" ${piece.supports.map(show).join(', ')}`
      return expected[0]?.includes(' at ') && /at \d/.test(expected[0]) ? `${words} at ${piece.start}` : words
    })
    assert.deepEqual(shown, expected)
  })
}

test('passages: measures, responsibility and mentions are supported like rows of casualties', () => {
  const made = body('One two three.')
  const told = report({ measures: ['vehicles 1'], claims: ['attributed rebels'] })
  const withPassages = {
    ...told, measures: told.measures.map(row => ({ ...row, passage: passage('One') })),
    responsibility: told.responsibility.map(row => ({ ...row, passage: passage('two') })),
  }
  const mention = { kind: 'actor', id: 'rebels', as: 'background', passage: passage('three'), original: null, note: null, place: told.place } as const
  const pieces = findPassages({ id: 'a', reports: [withPassages], mentions: [mention] }, made)
  assert.deepEqual(pieces.map(piece => piece.supports.map(show).join()), ['measure a#1/0', 'responsibility a#1/0', 'mention 0'])
})
