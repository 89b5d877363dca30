/** One facet on the page: its values with how many incidents each would leave, the chosen ones first, the rest by number. */

import { fold } from '../../language/fold.ts'
import { formatNumber } from '../../language/numbers.ts'
import type { ShownText } from '../../model/text.ts'
import type { Facet, FacetName } from './facets.ts'
import { makeSign } from './legend.ts'
import type { Say } from './words.ts'
import { make, makeWords } from './words.ts'

/** Values shown at first, and after "more". */
const shownFirst = 8
const shownMore = 60

export interface FacetPanel {
  readonly name: FacetName
  readonly update: (counts: Uint32Array, chosen: readonly string[]) => void
}

export interface FacetPanelOptions {
  /** A `details` with a `ul`, maybe an `input[type=search]` and a `[data-part=more]` button. */
  readonly root: HTMLElement
  readonly facet: Facet
  readonly names: readonly ShownText[]
  /** The colour whose sign stands before the name. */
  readonly slotOf?: (value: number) => number | null
  /** True for a value that lies under the one before it. */
  readonly isBelow?: (value: number) => boolean
  /** A word that tells values of one name apart. */
  readonly hint?: (value: number) => string
  /** In the order of the dictionary rather than by number. */
  readonly isOrdered: boolean
  readonly say: Say
  readonly lang: string
  readonly onChange: (chosen: readonly string[]) => void
}

interface Row {
  readonly item: HTMLLIElement
  readonly box: HTMLInputElement
  readonly count: HTMLElement
  readonly bar: HTMLElement
}

/** Hides the root when all events have one value: there is nothing to choose. */
export function createFacetPanel(options: FacetPanelOptions): FacetPanel {
  const { root, facet, names, isOrdered, say, lang, onChange } = options
  const { ids, condition: name } = facet
  const list = root.querySelector('ul')
  const search = root.querySelector<HTMLInputElement>('input[type="search"]')
  const more = root.querySelector<HTMLButtonElement>('[data-part="more"]')
  const present = countPresent(facet)
  const values = ids.flatMap((_, value) => ((present[value] ?? 0) > 0 ? [value] : []))
  const rows = new Map<number, Row>()
  const folded = names.map(({ text }) => fold(text))
  let isLong = isOrdered
  let last: readonly [counts: Uint32Array, chosen: readonly string[]] | undefined
  root.hidden = values.length < 2
  if (search !== null) search.parentElement?.toggleAttribute('hidden', values.length <= shownFirst * 2)

  const rowOf = (value: number): Row => {
    const row = rows.get(value) ?? makeRow(options, value)
    rows.set(value, row)
    return row
  }
  const update: FacetPanel['update'] = (counts, chosen) => {
    last = [counts, chosen]
    const marked = new Set(chosen)
    const isChosen = (value: number): boolean => marked.has(ids[value] ?? '')
    const wanted = fold(search?.value.trim() ?? '')
    const matching = wanted === '' ? values : values.filter(value => folded[value]?.includes(wanted))
    const weight = (value: number): number => (marked.size > 0 && isChosen(value) ? 2 ** 50 : 0) + (counts[value * 2] ?? 0) * 2 ** 20 + (counts[value * 2 + 1] ?? 0)
    const room = isLong || wanted !== '' ? shownMore : shownFirst
    const shown = isOrdered ? matching.slice(0, room) : heaviest(matching, weight, room)
    const most = shown.reduce((highest, value) => Math.max(highest, counts[value * 2] ?? 0), 1)
    for (const value of shown) fillRow(rowOf(value), [counts[value * 2] ?? 0, counts[value * 2 + 1] ?? 0], most, isChosen(value), lang)
    if (list !== null) arrange(list, shown.map(value => rowOf(value).item))
    const left = matching.length - shown.length
    if (more !== null) {
      more.hidden = isLong || wanted !== '' || left === 0
      more.textContent = say('explore.facet.more', { count: left })
    }
    root.classList.toggle('is-chosen', chosen.length > 0)
  }
  list?.addEventListener('change', () => {
    const checked = values.filter(value => rows.get(value)?.box.checked).map(value => ids[value] ?? '')
    // What is chosen but not among the values stays until it is taken away by name.
    const foreign = (last?.[1] ?? []).filter(id => !ids.includes(id))
    onChange([...checked, ...foreign].sort())
  })
  search?.addEventListener('input', () => last !== undefined && update(...last))
  more?.addEventListener('click', () => {
    isLong = true
    if (last !== undefined) update(...last)
    list?.children[shownFirst]?.querySelector('input')?.focus()
  })
  return { name, update }
}

/** The `room` values of most weight, in its order; of equal ones the first. */
export function heaviest(values: readonly number[], weight: (value: number) => number, room: number): number[] {
  const kept: { readonly value: number; readonly weight: number }[] = []
  for (const value of values) {
    const own = weight(value)
    const least = kept[room - 1]
    if (least !== undefined && own <= least.weight) continue
    let at = kept.length
    while (at > 0 && (kept[at - 1]?.weight ?? 0) < own) at -= 1
    kept.splice(at, 0, { value, weight: own })
    if (kept.length > room) kept.pop()
  }
  return kept.map(({ value }) => value)
}

/** How many events have each value at all. */
function countPresent({ keys, size }: Facet): Uint32Array {
  const present = new Uint32Array(size)
  for (const value of keys.values) present[value] = (present[value] ?? 0) + 1
  return present
}

function makeRow({ facet, names, slotOf, isBelow, hint, lang }: FacetPanelOptions, value: number): Row {
  const box = make('input')
  box.type = 'checkbox'
  box.value = facet.ids[value] ?? ''
  box.name = facet.condition
  const slot = slotOf?.(value) ?? null
  const count = make('span', 'facet-count number')
  const bar = make('span', 'facet-bar')
  const text = make('span', 'facet-name', ...(slot === null ? [] : [makeSign(slot)]), makeWords(names[value] ?? { text: '', lang }, lang))
  const kind = hint?.(value) ?? ''
  if (kind !== '') text.append(' ', make('span', 'facet-hint', kind))
  const item = make('li', isBelow?.(value) === true ? 'facet-below' : '', make('label', '', bar, box, text, count))
  return { item, box, count, bar }
}

function fillRow({ item, box, count, bar }: Row, [counted, beside]: readonly [number, number], most: number, isChosen: boolean, lang: string): void {
  if (box.checked !== isChosen) box.checked = isChosen
  const text = formatNumber(counted, lang) + (beside > 0 ? ` +${formatNumber(beside, lang)}` : '')
  if (count.textContent !== text) count.textContent = text
  bar.style.inlineSize = `${(counted / most * 100).toFixed(1)}%`
  item.classList.toggle('is-empty', counted + beside === 0)
}

/** Moves as little as possible; what has the focus keeps it. */
function arrange(list: HTMLUListElement, items: readonly HTMLLIElement[]): void {
  const focused = document.activeElement
  const hadFocus = focused instanceof HTMLElement && list.contains(focused)
  for (const [index, item] of items.entries()) {
    const there = list.children[index] ?? null
    if (there !== item) list.insertBefore(item, there)
  }
  while (list.children.length > items.length) list.lastElementChild?.remove()
  if (hadFocus && list.contains(focused) && document.activeElement !== focused) focused.focus({ preventScroll: true })
}
