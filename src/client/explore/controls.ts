/** The controls beside the pictures: days, "surely inside", "leave out what is imprecise", bounds in degrees. They do what the pointer does. */

import { dateFlags } from '../../model/explore.ts'
import { makeBox } from './area.ts'
import { preciseDays, preciseKm } from './conditions.ts'
import type { Events } from './data.ts'
import { mostStrips } from './strips.ts'
import type { ExploreState } from './state.ts'
import type { Say } from './words.ts'

export interface ControlsOptions {
  readonly root: HTMLElement
  readonly events: Events
  readonly say: Say
  readonly onChange: (change: Partial<ExploreState>) => void
}

export interface Controls {
  readonly show: (state: ExploreState) => void
}

const sides = ['west', 'south', 'east', 'north'] as const

export function createControls({ root, events, say, onChange }: ControlsOptions): Controls {
  const input = (name: string): HTMLInputElement | null => root.querySelector<HTMLInputElement>(`input[data-part="${name}"]`)
  const [from, to, within, precise] = [input('from'), input('to'), input('within'), input('precise')]
  const form = root.querySelector<HTMLFormElement>('form[data-part="bounds"]')
  const wrong = root.querySelector<HTMLElement>('[data-part="bounds-wrong"]')
  const side = (name: string): HTMLInputElement | null => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? null
  writeNotes(root, events, say)
  openFilters(root)

  const changeTime = (): void => {
    const days = [from?.value || null, to?.value || null]
    const [first = null, last = null] = days[0] && days[1] && days[0] > days[1] ? days.reverse() : days
    onChange({ from: first, to: last })
  }
  from?.addEventListener('change', changeTime)
  to?.addEventListener('change', changeTime)
  within?.addEventListener('change', () => onChange({ within: within.checked }))
  precise?.addEventListener('change', () => onChange({ precise: precise.checked }))
  form?.addEventListener('submit', event => {
    event.preventDefault()
    const [west, south, east, north] = sides.map(name => (side(name)?.value === '' ? Number.NaN : Number(side(name)?.value))) as [number, number, number, number]
    const area = west < east && south < north ? makeBox(west, south, east, north) : null
    wrong?.toggleAttribute('hidden', area !== null)
    if (area !== null) onChange({ area })
    else side('west')?.focus()
  })
  return {
    show: state => {
      if (from !== null) from.value = state.from ?? ''
      if (to !== null) to.value = state.to ?? ''
      if (within !== null) within.checked = state.within
      if (precise !== null) precise.checked = state.precise
      const { area } = state
      for (const name of sides) {
        const field = side(name)
        if (field !== null && field !== document.activeElement) field.value = area?.kind === 'box' ? String(area[name]) : ''
      }
    },
  }
}

function writeNotes(root: HTMLElement, events: Events, say: Say): void {
  const write = (name: string, text: string): void => {
    const element = root.querySelector(`[data-part="${name}"]`)
    if (element !== null) element.textContent = text
  }
  const undated = dateFlags.startUnknown | dateFlags.endUnknown
  const without = events.dateFlags.reduce((sum, flags) => sum + Number((flags & undated) === undated), 0)
  const kind = events.count <= mostStrips ? 'explore.time.single' : 'explore.time.bars'
  write('time-note', say(kind))
  write('undated', without === 0 ? '' : say('explore.time.undated', { count: without }))
  write('precise-words', say('explore.precise.explained', { radius: preciseKm, days: preciseDays }))
}

/** On wide screens the filters stand beside the pictures, on narrow ones they are opened. */
function openFilters(root: HTMLElement): void {
  const filters = root.querySelector<HTMLDetailsElement>('details[data-part="filters"]')
  const wide = matchMedia('(min-width: 64rem)')
  const follow = (): void => {
    if (filters !== null) filters.open = wide.matches
  }
  wide.addEventListener('change', follow)
  follow()
}
