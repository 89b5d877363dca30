/** Passages around what was found: sentences where they are short, never overlapping, marked word by word. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeWord } from '../../src/search/encoding.ts'
import { cutBeginning, cutPassages, markTitle } from '../../src/search/passages.ts'

const encode = (text: string): string => text.split(' ').map(word => encodeWord([`ꀀ${word}ꀁ`])).join(' ')
const show = (parts: readonly { text: string; marked: boolean }[]): string => parts.map(({ text, marked }) => marked ? `[${text}]` : text).join('')

const tables: readonly (readonly [name: string, text: string, places: readonly number[], ...passages: string[]])[] = [
  ['a sentence is shown whole', 'A first one. The second has a word here. A third.', [7], '… The second has a [word] here.'],
  ['words side by side are one mark', 'He saw the two men.', [3, 4], 'He saw the [two men].'],
  ['an Arabic question ends a sentence', 'من رأى؟ رأى الرعاة الدخان. ثم مضوا.', [3], '… رأى [الرعاة] الدخان.'],
  ['what stands far apart is two passages', `${'word. '.repeat(3)}one. ${'word '.repeat(60)}end. Then two.`, [3, 66], '… [one].', '… Then [two].'],
  ['nothing found gives no passage', 'He saw two men.', []],
  ['places beyond the text are passed over', 'Two men.', [9]],
]

for (const [name, text, places, ...passages] of tables) {
  test(name, () => assert.deepEqual(cutPassages(text, places, 5).map(({ parts }) => show(parts)), passages))
}

test('of many passages those with most of what was found are kept, in the order of the text', () => {
  const text = ['a b.', ...Array.from({ length: 50 }, () => 'x'), 'c d.', ...Array.from({ length: 50 }, () => 'x'), 'e f g.'].join(' ')
  const kept = cutPassages(text, [1, 52, 53, 104, 105, 106], 2)
  assert.deepEqual(kept.map(({ found }) => found), [2, 3])
})

test('every found word is marked once, and the words of passages are those of the text in their order', () => {
  const words = fc.array(fc.constantFrom('man.', 'saw', 'it', 'قال', 'نعم؟', 'x'), { minLength: 1, maxLength: 200 })
  fc.assert(fc.property(words, fc.array(fc.nat(220), { maxLength: 20 }), (list, places) => {
    const passages = cutPassages(list.join(' '), places, 99)
    const within = [...new Set(places)].filter(place => place < list.length).sort((a, b) => a - b)
    const marked = passages.flatMap(({ parts }) => parts.filter(part => part.marked).flatMap(part => part.text.split(' ')))
    const bare = (word: string | undefined): string => word?.replace(/[.؟]/g, '') ?? ''
    assert.deepEqual(marked.map(bare), within.map(place => bare(list[place])))
    assert.equal(passages.reduce((sum, { found }) => sum + found, 0), within.length)
  }))
})

test('the beginning of a text ends with a sentence where one ends early enough', () => {
  assert.equal(show(cutBeginning(`${'a '.repeat(20)}end. And more`).parts), `${'a '.repeat(20)}end.`)
})

test('a title is marked by the beginnings of what was asked for', () => {
  assert.equal(show(markTitle('Raid on the market', encode('Raid on the market'), ['ꀀmarketꀁ'])), 'Raid on the [market]')
  assert.equal(show(markTitle('Raid on the market', encode('Raid on the market'), ['ꀀmark'])), 'Raid on the [market]')
  assert.equal(show(markTitle('Raid on the market', encode('Raid on the market'), ['ꀀmarkꀁ'])), 'Raid on the market')
})
