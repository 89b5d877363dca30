/** Making elements, and words that may be in another language than the page. No markup is ever parsed from text. */

import { directionOf } from '../../language/scripts.ts'
import type { LanguageTag } from '../../model/text.ts'

export type Child = Node | string | null | undefined | false
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>>

/** An element. Functions become listeners of the event they are named by; true is an empty attribute; false and null are none. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
  }
  fill(element, ...children)
  return element
}

/** In place of what the element has. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...children.filter(child => child !== null && child !== undefined && child !== false))
}

export function button(label: Child, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return make('button', { type: 'button', click: () => act(), ...attributes }, label)
}

/** Attributes of an element whose words are in a language of their own. */
export function inLanguage(lang: LanguageTag): Attributes {
  return { lang, dir: directionOf(lang) }
}

/** Words isolated from their surroundings; marked with their language where it is known. */
export function words(text: string, lang?: LanguageTag, className?: string): HTMLElement {
  return make('bdi', { ...lang === undefined ? {} : inLanguage(lang), class: className }, text)
}

/** Does something that rebuilds parts of the page; what had the focus has it afterwards, found again by its `data-focus`. */
export function keepFocus(root: HTMLElement, act: () => void): void {
  const active = document.activeElement
  const holder = active instanceof HTMLElement && root.contains(active) ? active : null
  const key = holder?.dataset['focus']
  const caret = holder instanceof HTMLInputElement || holder instanceof HTMLTextAreaElement ? readCaret(holder) : null
  act()
  if (key === undefined || (holder !== null && document.activeElement === holder)) return
  const next = root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`)
  next?.focus({ preventScroll: true })
  if (caret !== null && (next instanceof HTMLInputElement || next instanceof HTMLTextAreaElement)) writeCaret(next, caret)
}

/** Some kinds of input have no caret to ask. */
function readCaret(input: HTMLInputElement | HTMLTextAreaElement): readonly [number, number] | null {
  const { selectionStart, selectionEnd } = input
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd]
}

function writeCaret(input: HTMLInputElement | HTMLTextAreaElement, [start, end]: readonly [number, number]): void {
  if (input.selectionStart !== null) input.setSelectionRange(start, end)
}
