/** Buttons that copy a reference, or the file of one, where the browser lets pages write to the clipboard. Without script both are there to read. */

import { loadText } from '../load.ts'

for (const cite of document.querySelectorAll<HTMLDetailsElement>('details.cite')) {
  // Before it is opened nobody needs buttons.
  cite.addEventListener('toggle', () => addButtons(cite), { once: true })
}

function addButtons(cite: HTMLDetailsElement): void {
  if (!isSecureContext) return
  for (const reference of cite.querySelectorAll('.reference')) addButton(cite, reference, () => Promise.resolve(reference.textContent))
  for (const link of cite.querySelectorAll<HTMLAnchorElement>('a[download]')) addButton(cite, link, () => loadText(link.href))
}

function addButton(cite: HTMLElement, beside: Element, text: () => Promise<string>): void {
  const { copy = '', copied = '' } = cite.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = copy
  button.setAttribute('aria-label', `${copy}: ${nameOf(beside)}`)
  button.addEventListener('click', () => {
    void text().then(words => navigator.clipboard.writeText(words)).then(() => {
      button.textContent = copied
    }, () => button.remove())
  })
  beside.after(' ', button)
}

/** The style's name stands before its reference, the format's name in its link. */
function nameOf(beside: Element): string {
  return beside.closest('div')?.querySelector('dt')?.textContent ?? beside.textContent
}
