/** Names in texts: links by hand, names found by the build, and what keeps them away. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMentions } from '../../../src/corpus/link/body-mentions.ts'
import { createNames } from '../../../src/corpus/link/names.ts'
import { body } from './bodies.ts'
import { actor, location, recordset } from './world.ts'

const records = recordset({
  actors: [
    { ...actor('front', 'group'), name: { en: 'Northern Front', ar: 'جبهة الشمال' }, aliases: [{ text: 'the Front', lang: 'en', loaded: false }] },
    { ...actor('north', 'state'), name: { en: 'Northern' } },
    { ...actor('wing', 'group'), name: { en: 'Wing' }, aliases: [{ text: 'Guard', lang: null, loaded: false }] },
    { ...actor('guard', 'group'), name: { en: 'Guard' } },
  ],
  locations: [{ ...location('mill', 'village', []), name: { en: 'Old Mill' } }, { ...location('up', 'village', []), name: { en: 'Up' } }],
  sources: [],
})
const names = createNames(records)

const rows: readonly { name: string; text: string; expected: readonly string[]; lang?: string }[] = [
  { name: 'a name', text: 'At Old Mill it began.', expected: ['0 Old Mill mill alias'] },
  { name: 'an alias', text: 'They joined the Front.', expected: ['0 the Front front alias'] },
  { name: 'the longest match first', text: 'The Northern Front came.', expected: ['0 Northern Front front alias'] },
  { name: 'the shorter one elsewhere', text: 'Northern men of the Northern Front.', expected: ['0 Northern north alias', '0 Northern Front front alias'] },
  { name: 'once a paragraph for each record', text: 'Old Mill, then Old Mill.\n\nOld Mill again.', expected: ['0 Old Mill mill alias', '1 Old Mill mill alias'] },
  { name: 'a link by hand, any words', text: 'At [the place](location:mill) it began.', expected: ['0 the place mill hand'] },
  { name: 'a record linked by hand is not linked again in that paragraph', text: 'Old Mill is [there](location:mill).', expected: ['0 there mill hand'] },
  { name: 'two links by hand both stay', text: '[One](location:mill), [two](location:mill).', expected: ['0 One mill hand', '0 two mill hand'] },
  { name: 'links to events and articles', text: 'See [this](event:some-event) and [that](article:some-article).', expected: ['0 this some-event hand', '0 that some-article hand'] },
  { name: 'not in headings', text: '# Old Mill\n\nNothing.', expected: [] },
  { name: 'a link by hand in a heading', text: '# [Old Mill](location:mill)\n\nNothing.', expected: ['0 Old Mill mill hand'] },
  { name: 'not in inline code', text: 'Say `Old Mill` so.', expected: [] },
  { name: 'not in code blocks, which count as blocks', text: '```\nOld Mill\n```\n\nOld Mill.', expected: ['1 Old Mill mill alias'] },
  { name: 'not in other links', text: 'See [Old Mill news](https://example.org/).', expected: [] },
  { name: 'kept plain by a backslash', text: 'The \\Northern cold.', expected: [] },
  { name: 'in emphasis', text: 'At *Old Mill* it began.', expected: ['0 Old Mill mill alias'] },
  { name: 'not across the border of emphasis', text: 'At Old *Mill* it began.', expected: [] },
  { name: 'in cells of a table, each a paragraph of its own', text: '| a | b |\n| - | - |\n| Old Mill | Old Mill |', expected: ['2 Old Mill mill alias', '3 Old Mill mill alias'] },
  { name: 'in items of a list', text: '- Old Mill\n- Old Mill', expected: ['0 Old Mill mill alias', '1 Old Mill mill alias'] },
  { name: 'not an alias that two records share', text: 'The Guard came.', expected: [] },
  { name: 'none under three letters', text: 'Up the hill.', expected: [] },
  { name: 'whole words only', text: 'Wings and Winged.', expected: [] },
  { name: 'in another script, without what is glued before', text: 'وصلت وجبهة الشمال', lang: 'ar', expected: ['0 جبهة الشمال front alias'] },
  { name: 'in the order of the text', text: '[Here](location:mill) came the Front and Wing.', expected: ['0 Here mill hand', '0 the Front front alias', '0 Wing wing alias'] },
]

for (const { name, text, expected, lang = 'en' } of rows) {
  test(`mentions: ${name}`, () => {
    const made = body(text, lang)
    const found = findMentions(made, names.finder(lang), { kind: 'article', id: 'a' })
    assert.deepEqual(found.map(({ block, start, end, id, by }) => `${block} ${made.blocks[block]?.text.slice(start, end)} ${id} ${by}`), expected)
  })
}

test('mentions: a record does not name itself', () => {
  assert.deepEqual(findMentions(body('Old Mill is old.'), names.finder('en'), { kind: 'location', id: 'mill' }), [])
})
