/** Keys of the search: which open it, and how they walk through the options. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextOption } from '../../../src/client/search/combobox.ts'
import { opensSearch } from '../../../src/client/search/shortcut.ts'

const plain = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, isComposing: false, target: null }
const presses: readonly (readonly [name: string, pressed: Partial<typeof plain>, opens: boolean])[] = [
  ['a slash', { key: '/', code: 'Slash' }, true],
  ['a slash of a German keyboard', { key: '/', code: 'Digit7' }, true],
  ['the key of the slash on an Arabic keyboard', { key: 'ظ', code: 'Slash' }, true],
  ['the key of the slash where it is a hyphen', { key: '-', code: 'Slash' }, false],
  ['Ctrl-K', { key: 'k', code: 'KeyK', ctrlKey: true }, true],
  ['⌘K with capitals on', { key: 'K', code: 'KeyK', metaKey: true }, true],
  ['Ctrl-K on an Arabic keyboard', { key: 'ن', code: 'KeyK', ctrlKey: true }, true],
  ['Ctrl-T of a keyboard that has it at the place of K', { key: 't', code: 'KeyK', ctrlKey: true }, false],
  ['a bare K', { key: 'k', code: 'KeyK' }, false],
  ['Ctrl and slash', { key: '/', code: 'Slash', ctrlKey: true }, false],
  ['Alt and slash', { key: '/', code: 'Slash', altKey: true }, false],
  ['a slash while a word is being composed', { key: '/', code: 'Slash', isComposing: true }, false],
]
for (const [name, pressed, opens] of presses) {
  test(`${name} ${opens ? 'opens' : 'does not open'} the search`, () => assert.equal(opensSearch({ ...plain, ...pressed }), opens))
}

test('arrows go round through the options and the field between the last and the first', () => {
  const walk = (key: string, from: number): number[] => [1, 2, 3, 4].reduce<number[]>(list => [...list, nextOption(key, list.at(-1) ?? from, 3) ?? Number.NaN], [from])
  assert.deepEqual(walk('ArrowDown', -1), [-1, 0, 1, 2, -1])
  assert.deepEqual(walk('ArrowUp', -1), [-1, 2, 1, 0, -1])
})

test('Home and End are the field’s own until an option is meant', () => {
  assert.deepEqual([nextOption('Home', -1, 3), nextOption('End', -1, 3)], [null, null])
  assert.deepEqual([nextOption('Home', 2, 3), nextOption('End', 0, 3)], [0, 2])
})

test('without options no key is taken from the field', () => {
  for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'a']) assert.equal(nextOption(key, -1, 0), null)
})
