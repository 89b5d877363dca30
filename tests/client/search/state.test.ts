/** The address of the search: what is written is read again, and what makes no sense is passed over. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emptyState, formatState, isEmpty, isNarrowed, readState, withFilter, withoutFilters, withText } from '../../../src/client/search/state.ts'
import type { SearchState } from '../../../src/client/search/state.ts'
import { filterNames } from '../../../src/search/facet-names.ts'

const days = fc.constantFrom(null, '2020-02-29', '1999-12-31', '2023-01-01')
const codes = fc.uniqueArray(fc.constantFrom('ambush', 'a-b', '2020', 'ar', 'zh-Hant'), { maxLength: 3 }).map(list => list.sort())
const states: fc.Arbitrary<SearchState> = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'abت ا"«»&=+#%,?\u200F') }).map(text => text.trim()),
  filters: fc.record(Object.fromEntries(filterNames.map(name => [name, codes])) as Record<(typeof filterNames)[number], typeof codes>),
  from: days, to: days, sort: fc.constantFrom('relevance', 'latest', 'earliest'), asWritten: fc.boolean(),
})

test('any state that is written into the address is read from it again', () => {
  fc.assert(fc.property(states, state => {
    const read = readState(formatState(state))
    const [from, to] = state.from !== null && state.to !== null && state.from > state.to ? [state.to, state.from] : [state.from, state.to]
    assert.deepEqual(read, { ...state, filters: { ...state.filters }, from, to, asWritten: state.asWritten && state.text !== '' })
  }))
})

const addresses: readonly (readonly [name: string, query: string, part: Partial<SearchState>])[] = [
  ['an unknown order is the order by match', '?q=a&sort=loudest', { text: 'a', sort: 'relevance' }],
  ['a day that no calendar has is none', '?from=2020-02-30&to=2020-13-01', { from: null, to: null }],
  ['days that stand the wrong way round are turned', '?from=2021-01-01&to=2020-01-01', { from: '2020-01-01', to: '2021-01-01' }],
  ['values of a filter are ids; anything else is passed over', '?actor=isis,<b>,isis,a%20b,', { filters: { ...emptyState.filters, actor: ['isis'] } }],
  ['a plus is a space', '?q=roadside+bomb', { text: 'roadside bomb' }],
]
for (const [name, query, part] of addresses) test(name, () => assert.deepEqual(readState(query), { ...emptyState, ...part }))

test('nothing asked for leaves no trace in the address', () => {
  assert.equal(formatState({ ...emptyState, text: '  ', asWritten: true }), '')
  assert.equal(isEmpty({ ...emptyState, text: ' ', sort: 'latest' }), true)
})

test('the address stands in a fixed order, values sorted', () => {
  const state = withFilter(withFilter({ ...emptyState, text: 'كمين', to: '2020-01-01', sort: 'latest' }, 'type', ['raid', 'ambush']), 'kind', ['event'])
  assert.equal(formatState(state), `?q=${encodeURIComponent('كمين')}&kind=event&type=ambush,raid&to=2020-01-01&sort=latest`)
  assert.equal(isNarrowed(state), true)
  assert.deepEqual(withoutFilters(state), { ...emptyState, text: 'كمين', sort: 'latest' })
})

test('other words are asked for with corrections again, the same words as before', () => {
  const state = { ...emptyState, text: 'ambsh', asWritten: true }
  assert.equal(withText(state, 'ambsh').asWritten, true)
  assert.equal(withText(state, 'ambush').asWritten, false)
})
