/**
 * On every page: the search opens by `/`, by Ctrl-K or ⌘K, and by the link in the page's head. The field is there at once; all else
 * is loaded when it is first opened. What cannot be loaded leaves the way to the search page, as without scripts.
 */

import { followDirection } from './direction.ts'
import { opensSearch } from './shortcut.ts'

const link = document.querySelector<HTMLAnchorElement>('a.to-search')
let opened: { readonly dialog: HTMLDialogElement; readonly input: HTMLInputElement } | undefined

function open(from: HTMLAnchorElement): void {
  const field = document.querySelector<HTMLInputElement>('#search-text')
  // The search page has its own.
  if (field !== null && field.offsetParent !== null) {
    field.focus()
    field.select()
    return
  }
  opened ??= make(from)
  const { dialog, input } = opened
  if (!dialog.open) dialog.showModal()
  input.focus()
  input.select()
}

function make(from: HTMLAnchorElement): NonNullable<typeof opened> {
  const [dialog, form, input] = [document.createElement('dialog'), document.createElement('form'), document.createElement('input')]
  dialog.className = 'finder'
  dialog.setAttribute('aria-label', from.textContent.trim())
  form.className = 'finder-form'
  form.setAttribute('role', 'search')
  Object.assign(input, { type: 'search', autocomplete: 'off', spellcheck: false, maxLength: 200, enterKeyHint: 'search' })
  input.setAttribute('aria-label', from.textContent.trim())
  const toPage = (): void => location.assign(from.href + (input.value.trim() === '' ? '' : `?q=${encodeURIComponent(input.value.trim())}`))
  form.addEventListener('submit', event => {
    event.preventDefault()
    toPage()
  })
  // The field would be emptied first by some browsers, the dialog closed by others.
  input.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    dialog.close()
  })
  input.addEventListener('input', () => followDirection(input))
  form.append(input)
  dialog.append(form)
  document.body.append(dialog)
  import('./dialog.ts').then(({ fillDialog }) => fillDialog(dialog, form, input, from)).catch(toPage)
  return { dialog, input }
}

if (link !== null) {
  link.setAttribute('aria-haspopup', 'dialog')
  link.addEventListener('click', event => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    open(link)
  })
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || !opensSearch(event)) return
    event.preventDefault()
    open(link)
  })
}
