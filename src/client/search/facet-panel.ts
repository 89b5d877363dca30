/** One filter on the page: its values with how many results each would leave, the chosen ones first. */

import { fold } from '../../language/fold.ts'
import { formatNumber } from '../../language/numbers.ts'
import type { FacetLabel } from '../../search/facet-names.ts'
import type { Say } from './words.ts'
import { make } from './words.ts'

/** Values shown at first, and after "more". */
const shownFirst = 7
const shownMore = 60

export interface FacetPanel {
  readonly update: (counts: Readonly<Record<string, number>>, chosen: readonly string[]) => void
}

export interface FacetPanelOptions {
  /** A `details` with a `ul`, an input in a `label.facet-find` and a `[data-part=more]` button. */
  readonly root: HTMLElement
  readonly labels: readonly FacetLabel[]
  /** In the order of the labels rather than by number. */
  readonly isOrdered: boolean
  readonly say: Say
  readonly lang: string
  readonly onChange: (chosen: readonly string[]) => void
}

interface Row {
  readonly item: HTMLLIElement
  readonly box: HTMLInputElement
  readonly count: HTMLElement
}

export function createFacetPanel({ root, labels, isOrdered, say, lang, onChange }: FacetPanelOptions): FacetPanel {
  const list = root.querySelector('ul') ?? make('ul')
  const find = root.querySelector<HTMLInputElement>('.facet-find input')
  const more = root.querySelector<HTMLButtonElement>('[data-part="more"]')
  const summary = root.querySelector('summary')
  const rows = new Map<string, Row>()
  const folded = new Map(labels.map(({ value, label }) => [value, fold(label)]))
  const place = new Map(labels.map(({ value }, n) => [value, n]))
  let isLong = false
  let last: { readonly counts: Readonly<Record<string, number>>; readonly chosen: readonly string[] } = { counts: {}, chosen: [] }

  const rowOf = (label: FacetLabel): Row => {
    const row = rows.get(label.value) ?? makeRow(root.dataset['facet'] ?? '', label)
    rows.set(label.value, row)
    return row
  }
  const draw = (): void => {
    const { counts, chosen } = last
    const isChosen = (value: string): boolean => chosen.includes(value)
    const present = labels.filter(({ value }) => (counts[value] ?? 0) > 0 || isChosen(value))
    const wanted = fold(find?.value.trim() ?? '')
    const matching = wanted === '' ? present : present.filter(({ value }) => folded.get(value)?.includes(wanted))
    if (!isOrdered) matching.sort((a, b) => Number(isChosen(b.value)) - Number(isChosen(a.value)) || (counts[b.value] ?? 0) - (counts[a.value] ?? 0) || (place.get(a.value) ?? 0) - (place.get(b.value) ?? 0))
    const shown = matching.slice(0, isLong || wanted !== '' ? shownMore : shownFirst)
    for (const label of shown) {
      const { box, count } = rowOf(label)
      box.checked = isChosen(label.value)
      count.textContent = formatNumber(counts[label.value] ?? 0, lang)
    }
    arrange(list, shown.map(label => rowOf(label).item))
    root.hidden = present.length < 2 && chosen.length === 0
    root.classList.toggle('is-chosen', chosen.length > 0)
    summary?.querySelector('.facet-chosen')?.replaceChildren(chosen.length > 0 ? formatNumber(chosen.length, lang) : '')
    find?.closest('label')?.toggleAttribute('hidden', present.length <= shownFirst * 2)
    const left = matching.length - shown.length
    if (more === null) return
    more.hidden = isLong || wanted !== '' || left === 0
    more.textContent = say('search.facet.more', { count: left })
  }
  list.addEventListener('change', () => {
    const shown = [...rows].filter(([, { item }]) => item.isConnected)
    const visible = new Set(shown.map(([value]) => value))
    onChange([...last.chosen.filter(value => !visible.has(value)), ...shown.filter(([, { box }]) => box.checked).map(([value]) => value)])
  })
  find?.addEventListener('input', draw)
  more?.addEventListener('click', () => {
    isLong = true
    draw()
    list.children[shownFirst]?.querySelector('input')?.focus()
  })
  return { update: (counts, chosen) => { last = { counts, chosen }; draw() } }
}

function makeRow(name: string, { value, label, depth }: FacetLabel): Row {
  const box = make('input')
  Object.assign(box, { type: 'checkbox', value, name })
  const count = make('span', 'facet-count number')
  const item = make('li', depth > 0 ? 'facet-below' : '', make('label', '', box, make('span', 'facet-name', make('bdi', '', label)), count))
  return { item, box, count }
}

/** Moves as little as possible; what has the focus keeps it. */
function arrange(list: HTMLElement, items: readonly HTMLLIElement[]): void {
  const focused = document.activeElement
  for (const [index, item] of items.entries()) {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null)
  }
  while (list.children.length > items.length) list.lastElementChild?.remove()
  if (focused instanceof HTMLElement && list.contains(focused) && document.activeElement !== focused) focused.focus({ preventScroll: true })
}
