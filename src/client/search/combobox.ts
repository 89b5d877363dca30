/** The pattern of a field with a list: the focus stays in the field, keys walk through the options, and screen readers hear which is meant. */

export interface Combobox {
  /** Puts groups of options into the list; none closes it. */
  readonly show: (groups: readonly HTMLElement[]) => void
}

export function createCombobox(input: HTMLInputElement, list: HTMLElement): Combobox {
  let options: readonly HTMLElement[] = []
  let active = -1
  const mark = (next: number): void => {
    options[active]?.removeAttribute('aria-selected')
    active = next
    const option = options[active]
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
  for (const [name, value] of [['role', 'combobox'], ['aria-controls', list.id], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-haspopup', 'listbox']] as const) input.setAttribute(name, value)
  list.hidden = true
  input.addEventListener('keydown', event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = nextOption(event.key, active, options.length)
    if (next !== null) {
      event.preventDefault()
      mark(next)
    } else if (event.key === 'Enter' && options[active] !== undefined) {
      event.preventDefault()
      options[active]?.click()
    }
  })
  // Another text makes other options; until they are there none is meant.
  input.addEventListener('input', () => mark(-1))
  return {
    show: groups => {
      mark(-1)
      list.replaceChildren(...groups)
      options = [...list.querySelectorAll<HTMLElement>('[role="option"]')]
      for (const [n, option] of options.entries()) option.id = `${list.id}-${n + 1}`
      list.hidden = options.length === 0
      list.scrollTop = 0
      input.setAttribute('aria-expanded', String(options.length > 0))
    },
  }
}

/** -1 is the field itself, between the last option and the first. Home and End are the field's own while no option is meant. null: not a key of the list. */
export function nextOption(key: string, active: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown': return active + 1 < count ? active + 1 : -1
    case 'ArrowUp': return active === -1 ? count - 1 : active - 1
    case 'Home': return active === -1 ? null : 0
    case 'End': return active === -1 ? null : count - 1
    default: return null
  }
}
