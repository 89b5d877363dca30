/** A field that finds records as one types (ARIA combobox with a list of options): names in any script, near ones when nothing fits, a new record. */

import { isId } from '../../model/ids.ts'
import type { App } from './app.ts'
import { nameOfChoice } from './app.ts'
import { labelOfType } from './codes.ts'
import { fill, make, words } from './dom.ts'
import type { ChoiceKind, Found } from './find.ts'

export interface ComboboxOptions {
  readonly app: App
  readonly kinds: readonly ChoiceKind[]
  /** Id that is chosen; empty for none. */
  readonly value: string
  /** What stands in the field instead of the chosen record: words to look for. */
  readonly query?: string
  readonly label?: string
  /** Kinds of record that can be made new from here. */
  readonly create?: readonly ('actor' | 'location' | 'source')[]
  /** Accept an id that no record has yet. */
  readonly allowOther?: boolean
  readonly onChoose: (id: string) => void
}

interface Item {
  readonly id: string
  readonly element: HTMLLIElement
  readonly choose: () => void
}

let made = 0

/** The element is a span around the input; the input itself is what a label is for. */
export function makeCombobox(options: ComboboxOptions): { readonly element: HTMLElement; readonly input: HTMLInputElement } {
  const { app, value, query } = options
  const listId = `annotate-list-${++made}`
  const list = make('ul', { 'id': listId, 'role': 'listbox', 'class': 'annotate-options', 'aria-label': options.label ?? app.say('annotate.find.results'), 'hidden': true })
  const input = make('input', {
    'type': 'text', 'role': 'combobox', 'dir': 'auto', 'autocomplete': 'off', 'spellcheck': false,
    'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list', 'aria-label': options.label, 'placeholder': app.say('annotate.find.placeholder'),
  })
  const shownName = (id: string): string => id === '' ? '' : nameOfChoice(app, choiceOf(options, id), id).text
  input.value = query ?? shownName(value)
  const status = make('span', { class: 'hidden', role: 'status' })
  const box = new Popup(input, list, status, options, shownName)
  input.addEventListener('input', () => box.open())
  input.addEventListener('click', () => box.open())
  input.addEventListener('focus', () => input.select())
  input.addEventListener('keydown', event => box.handleKey(event))
  input.addEventListener('blur', () => box.leave())
  return { element: make('span', { class: 'annotate-combobox' }, input, list, status), input }
}

function choiceOf({ app, kinds }: ComboboxOptions, id: string) {
  return kinds.map(kind => app.finder().get(kind, id)).find(choice => choice !== undefined)
}

class Popup {
  readonly #input: HTMLInputElement
  readonly #list: HTMLUListElement
  readonly #status: HTMLElement
  readonly #options: ComboboxOptions
  readonly #shownName: (id: string) => string
  #items: Item[] = []
  #active = -1
  #chosen: string

  constructor(input: HTMLInputElement, list: HTMLUListElement, status: HTMLElement, options: ComboboxOptions, shownName: (id: string) => string) {
    this.#input = input
    this.#list = list
    this.#status = status
    this.#options = options
    this.#shownName = shownName
    this.#chosen = options.value
  }

  get #isOpen(): boolean { return !this.#list.hidden }

  open(): void {
    const { app, kinds, create = [], onChoose } = this.#options
    const typed = this.#input.value.trim()
    const isUnchanged = typed === this.#shownName(this.#chosen) && this.#chosen !== ''
    const found = app.finder().find(isUnchanged ? '' : typed, kinds)
    const choices = found.map(one => this.#makeItem(one.choice.id, drawFound(app, one), () => this.#choose(one.choice.id)))
    const others = this.#options.allowOther === true && isId(typed) && !found.some(({ choice }) => choice.id === typed)
      ? [this.#makeItem(typed, [app.say('annotate.find.useId', { id: typed })], () => this.#choose(typed))] : []
    const news = create.map(kind => this.#makeItem('', [app.say(`annotate.new.${kind}`, { name: typed })], () => {
      this.close()
      void app.newRecord(kind, isUnchanged ? '' : typed).then(id => id === null ? this.#input.focus() : onChoose(id))
    }))
    this.#items = [...choices, ...others, ...news]
    const isNear = found.some(one => one.isNear)
    fill(this.#list,
      isNear && make('li', { class: 'annotate-option-note', role: 'presentation' }, app.say('annotate.find.near')),
      found.length === 0 && make('li', { class: 'annotate-option-note', role: 'presentation' }, app.say('annotate.find.nothing')),
      ...this.#items.map(({ element }) => element))
    this.#status.textContent = isNear ? app.say('annotate.find.near') : app.say('annotate.find.count', { count: found.length })
    this.#list.hidden = this.#items.length === 0 && found.length > 0
    this.#input.setAttribute('aria-expanded', String(this.#isOpen))
    this.#activate(-1)
  }

  close(): void {
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#activate(-1)
  }

  /** What was typed and not chosen goes, unless it was taken away altogether. */
  leave(): void {
    this.close()
    if (this.#input.value.trim() === '' && this.#chosen !== '') this.#choose('')
    else if (this.#options.query === undefined) this.#input.value = this.#shownName(this.#chosen)
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!this.#isOpen) this.open()
      const { length } = this.#items
      const next = event.key === 'ArrowDown' ? this.#active + 1 : Math.max(this.#active, 0) - 1
      if (length > 0) this.#activate((next + length) % length)
    } else if (event.key === 'Enter' && this.#isOpen) {
      event.preventDefault()
      this.#items[this.#active === -1 ? 0 : this.#active]?.choose()
    } else if (event.key === 'Escape' && this.#isOpen) {
      event.preventDefault()
      event.stopPropagation()
      this.close()
    }
  }

  #choose(id: string): void {
    this.#chosen = id
    this.#input.value = this.#shownName(id)
    this.close()
    this.#options.onChoose(id)
  }

  #makeItem(id: string, content: readonly (Node | string)[], choose: () => void): Item {
    const element = make('li', {
      role: 'option', id: `annotate-option-${++made}`, class: id === '' ? 'annotate-option-new' : '',
      // Not on click: the field would lose the focus first and close the list.
      mousedown: event => {
        event.preventDefault()
        choose()
      },
    }, ...content)
    return { id, element, choose }
  }

  #activate(index: number): void {
    this.#active = index
    for (const [n, { element }] of this.#items.entries()) element.setAttribute('aria-selected', String(n === index))
    const active = this.#items[index]?.element
    if (active === undefined) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', active.id)
    active?.scrollIntoView({ block: 'nearest' })
  }
}

function drawFound(app: App, { choice }: Found): HTMLElement[] {
  const name = nameOfChoice(app, choice, choice.id)
  const about = [choice.kind === 'event' && choice.code !== null ? labelOfType(app, choice.code) : app.say(`annotate.kind.${choice.kind}`), choice.date, choice.id]
  return [words(name.text, name.lang), make('span', { class: 'annotate-option-about' }, about.filter(part => part !== null).join(' · '))]
}
