/** What was found, in words: numbers, what is chosen (each can be taken away), and the live region that says so aloud. */

import type { FilterWords } from './filter-words.ts'
import type { ExploreState } from './state.ts'
import type { Summary } from './summary.ts'
import type { Say } from './words.ts'
import { make } from './words.ts'

export interface ResultPanel {
  /** At once, while the reader still drags. */
  readonly show: (summary: Summary) => void
  /** When the change is done. `cleared` is the state without filters, null when there are none. */
  readonly settle: (summary: Summary, filters: readonly FilterWords[], cleared: ExploreState | null) => void
  /** Says something aloud. */
  readonly tell: (text: string) => void
}

export interface ResultPanelOptions {
  readonly root: HTMLElement
  readonly say: Say
  readonly onChange: (state: ExploreState) => void
}

export function createResultPanel({ root, say, onChange }: ResultPanelOptions): ResultPanel {
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? root
  const [sums, status, chips, clear] = [part('sums'), part('status'), part('chips'), part('clear')]
  let cleared: ExploreState | null = null
  let isFirst = true
  let shown = ''
  clear.addEventListener('click', () => {
    if (cleared !== null) onChange(cleared)
    root.querySelector<HTMLElement>('#explore-table')?.focus({ preventScroll: true })
  })
  const tell = (text: string): void => {
    status.textContent = text
  }
  return {
    tell,
    show: summary => {
      const text = JSON.stringify(summary)
      if (text !== shown) sums.replaceChildren(...drawSums(summary))
      shown = text
    },
    settle: (summary, filters, next) => {
      cleared = next
      clear.hidden = next === null
      drawChips(chips, filters, say, onChange)
      if (!isFirst) tell([summary.incidents, summary.beside].filter(text => text !== '').join('. '))
      isFirst = false
    },
  }
}

function drawSums({ incidents, beside, harms }: Summary): HTMLElement[] {
  return [
    make('p', 'explore-found', incidents),
    ...harms.map(({ label, figure, note }) => make('p', 'explore-harm', make('span', '', `${label}: `), make('strong', '', figure), ' ', make('span', 'soft', note))),
    ...(beside === '' ? [] : [make('p', 'explore-beside soft', beside)]),
  ]
}

/** The focus goes to the next filter when one is taken away. */
function drawChips(list: HTMLElement, filters: readonly FilterWords[], say: Say, onChange: (state: ExploreState) => void): void {
  const focused = [...list.children].findIndex(item => item.contains(document.activeElement))
  list.replaceChildren(...filters.map(({ text, without }) => {
    const button = make('button', 'chip', make('bdi', '', text), make('span', 'chip-cross', '×'))
    button.type = 'button'
    button.setAttribute('aria-label', say('explore.remove', { filter: text }))
    button.addEventListener('click', () => onChange(without))
    return make('li', '', button)
  }))
  if (focused === -1) return
  const next = list.children[Math.min(focused, filters.length - 1)]?.querySelector('button')
  if (next) next.focus()
  else list.closest('section')?.querySelector<HTMLElement>('[data-part="download"]')?.focus()
}
