/** Narrows a table of events that the page already holds: by words, type, role and year. Asks for nothing, keeps nothing. */

import { fold } from '../../language/fold.ts'
import { formatMessage } from '../../language/messages.ts'
import type { Message } from '../../model/text.ts'

class EventFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    const { message, lang } = JSON.parse(form.dataset['message'] ?? '{"message":"","lang":"en"}') as { message: Message; lang: string }
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody > tr')]
    const texts = new Map(rows.map(row => [row, fold(row.textContent)]))
    const status = form.querySelector('[role=status]')
    const apply = (): void => {
      const wanted = new FormData(form)
      const words = fold(String(wanted.get('words') ?? '')).split(' ').filter(word => word !== '')
      for (const row of rows) {
        const fits = ['type', 'role', 'year'].every(name => [row.dataset[name], ''].includes(String(wanted.get(name) ?? '')))
        row.hidden = !fits || !words.every(word => texts.get(row)?.includes(word))
      }
      for (const group of this.querySelectorAll<HTMLElement>('.event-group')) group.hidden = group.querySelector('tbody > tr:not([hidden])') === null
      const shown = rows.filter(row => !row.hidden).length
      if (status !== null) status.textContent = shown === rows.length ? '' : formatMessage(message, { count: shown, all: rows.length }, lang)
    }
    form.addEventListener('input', apply)
    form.addEventListener('submit', event => event.preventDefault())
    // A browser that comes back to the page fills the form as it was left.
    apply()
  }
}

customElements.define('event-filter', EventFilter)
