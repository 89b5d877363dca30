/** The events that were found, page by page: incidents first, then apart what is not added to them. The table is the view for all who do not see pictures. */

import { formatTally } from '../../language/counts.ts'
import { showDate } from '../../language/dates.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { dateFlags } from '../../model/explore.ts'
import type { ExploreWords } from '../../model/explore.ts'
import type { Urls } from '../../urls/index.ts'
import { figureOf, listOf } from './data.ts'
import type { Events } from './data.ts'
import { nextFrame } from './next-frame.ts'
import { orderEvents, pickPage } from './order.ts'
import type { EventRow, LoadRows } from './rows.ts'
import { sortings } from './state.ts'
import type { Sorting } from './state.ts'
import { timed } from './timing.ts'
import type { Child, Say } from './words.ts'
import { make, makeWords, showWord } from './words.ts'

/** Rows of a page. */
export const pageSize = 25
/** Rows that are drawn in one go at the start. */
const portion = 5
/** Rows kept: who takes a filter away sees the same ones again. */
const mostKept = 500

export interface TablePanelOptions {
  /** A table with a `tbody`, and around it the pager's parts. */
  readonly root: HTMLElement
  readonly events: Events
  readonly words: ExploreWords
  readonly urls: Urls
  readonly say: Say
  readonly lang: string
  readonly loadRows: LoadRows
  readonly onPage: (page: number) => void
  readonly onSort: (sort: Sorting) => void
}

export interface TablePanel {
  /** Gives the page that is really shown: a page beyond the last is the last. */
  readonly update: (failed: Uint16Array, total: number, page: number, sort: Sorting) => Promise<void>
}

export function createTablePanel(options: TablePanelOptions): TablePanel {
  const { root, events, say, loadRows, onPage, onSort } = options
  const part = <Kind extends HTMLElement>(name: string): Kind | null => root.querySelector<Kind>(`[data-part="${name}"]`)
  const orders = new Map<Sorting, Uint32Array>()
  const orderBy = (sort: Sorting): Uint32Array => {
    const order = orders.get(sort) ?? orderEvents(events, sort)
    orders.set(sort, order)
    return order
  }
  const kept = new Map<number, HTMLTableRowElement>()
  const rowOf = (event: number, row: EventRow): HTMLTableRowElement => {
    const element = kept.get(event) ?? drawRow(options, event, row)
    if (kept.size > mostKept) kept.clear()
    kept.set(event, element)
    return element
  }
  let asked = 0
  let current = 1
  const sorter = part<HTMLSelectElement>('sort')
  sorter?.addEventListener('change', () => onSort(sortings.find(sorting => sorting === sorter.value) ?? 'date'))
  for (const [name, step] of [['before', -1], ['after', 1]] as const) {
    part<HTMLButtonElement>(name)?.addEventListener('click', event => {
      if ((event.currentTarget as HTMLElement).getAttribute('aria-disabled') !== 'true') onPage(current + step)
    })
  }
  return {
    update: async (failed, total, page, sort) => {
      const pages = Math.max(1, Math.ceil(total / pageSize))
      current = Math.min(page, pages)
      const question = ++asked
      const chosen = timed('page', () => pickPage(orderBy(sort), failed, (current - 1) * pageSize, pageSize))
      const rows = await loadRows(chosen)
      if (question !== asked) return
      const body = root.querySelector('tbody')
      const draw = (from: number, to: number): HTMLTableRowElement[] => timed('table', () => drawRows(options, chosen, rows, [from, to], rowOf))
      // The first rows come in portions: below what is in view, and not worth holding up the page for.
      const room = question === 1 ? portion : rows.length
      body?.replaceChildren(...draw(0, room))
      if (sorter !== null) sorter.value = sort
      part('before')?.setAttribute('aria-disabled', String(current <= 1))
      part('after')?.setAttribute('aria-disabled', String(current >= pages))
      part('pager')?.toggleAttribute('hidden', pages === 1)
      const place = part('page')
      if (place !== null) place.textContent = say('explore.table.page', { page: current, pages })
      part('nothing')?.toggleAttribute('hidden', total > 0)
      root.querySelector('table')?.toggleAttribute('hidden', total === 0)
      for (let from = room; from < rows.length; from += portion) {
        await nextFrame()
        if (question !== asked) return
        body?.append(...draw(from, from + portion))
      }
    },
  }
}

/** A line of its own stands before the first event of each standing, unless all are incidents. */
function drawRows(
  options: TablePanelOptions, chosen: readonly number[], rows: readonly EventRow[], [from, to]: readonly [number, number], rowOf: (event: number, row: EventRow) => HTMLTableRowElement,
): HTMLTableRowElement[] {
  const { events, words, lang } = options
  const isMixed = chosen.some(event => events.counted[event] === 0)
  return chosen.slice(from, to).flatMap((event, offset) => {
    const index = from + offset
    const row = rows[index]
    if (row === undefined) return []
    const standing = events.standing[event] ?? 0
    const isFirst = isMixed && (index === 0 || events.standing[chosen[index - 1] ?? -1] !== standing)
    const heading = make('th', '', makeWords(showWord(words.standings[standing], lang), lang))
    heading.colSpan = 5
    heading.scope = 'rowgroup'
    return [...(isFirst ? [make('tr', 'group', heading)] : []), rowOf(event, row)]
  })
}

function drawRow(options: TablePanelOptions, event: number, row: EventRow): HTMLTableRowElement {
  const { events, words, urls, say, lang } = options
  const { file } = events
  const link = make('a', '', makeWords(row.title, lang))
  link.href = urls.record(lang, 'event', row.id)
  const type = make('span', 'item-type', make('i', `type-dot type-${events.slot[event]}`), makeWords(showWord(words.types[events.type[event] ?? -1], lang), lang))
  const title = make('th', '', make('span', 'item-title', link), type)
  title.scope = 'row'
  const places = Array.from(listOf(events.sites, event), site => file.sites.place[site] ?? -1)
  const where = places.map(place => linked(urls.record(lang, 'location', file.places.ids[place] ?? ''), makeWords(showWord(words.places[place], lang), lang)))
  const who = Array.from(listOf(events.actors, event), actor => linked(urls.record(lang, 'actor', file.actors[actor] ?? ''), makeWords(showWord(words.actors[actor], lang), lang)))
  const cell = (label: string, ...children: readonly Child[]): HTMLTableCellElement => {
    const element = make('td', '', ...children)
    element.dataset['label'] = say(label)
    return element
  }
  return make('tr', '',
    title,
    cell('list.date', ...drawDate(options, event, row.date)),
    cell('list.place', ...(where.length === 0 ? [soft(say('place.unknown'))] : join(where, say('list.comma')))),
    cell('explore.actors', ...(who.length === 0 ? [soft(say('explore.unknown.actor'))] : join(who, say('list.comma')))),
    cell('harm.killed', drawKilled(options, event)))
}

function drawDate({ events, say, lang }: TablePanelOptions, event: number, edtf: string): Child[] {
  const date = showDate(parseEdtf(edtf), lang)
  const flags = events.dateFlags[event] ?? 0
  return [makeWords(date, lang), ...(flags & dateFlags.contested ? [' ', make('span', 'alarm', say('contested'))] : [])]
}

/** Nothing said, a figure that is not known, and zero are three things. */
function drawKilled({ events, say, lang }: TablePanelOptions, event: number): Node {
  const figure = figureOf(events.killed, event)
  if (figure === null) return soft(say('count.unstated'))
  if (figure.interval === null) return soft(say('unknown'))
  return make('span', 'number', formatTally(figure, lang))
}

function soft(text: string): HTMLElement {
  return make('span', 'soft', text)
}

function linked(address: string, words: HTMLElement): HTMLAnchorElement {
  const link = make('a', '', words)
  link.href = address
  return link
}

function join(nodes: readonly Node[], comma: string): Child[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [comma, node]))
}

