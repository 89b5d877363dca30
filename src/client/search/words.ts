/** The words of the search in the page's language, and elements for words that may be in another. */

import { formatMessage } from '../../language/messages.ts'
import type { Values } from '../../language/messages.ts'
import { directionOf } from '../../language/scripts.ts'
import type { SearchPageData } from '../../model/search-page.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { ExcerptPart } from '../../search/encoding.ts'

export interface Say {
  (key: string, values?: Values): string
  /** Language in which the words of the interface really are. */
  readonly lang: LanguageTag
}

/** Throws on a key that the page did not give: that is a mistake in our code. */
export function createSay({ messages, lang }: SearchPageData): Say {
  const say = (key: string, values: Values = {}): string => {
    const found = messages[key]
    if (found === undefined) throw new Error(`The page gives no words for ${key}`)
    return formatMessage(found.message, values, found.lang)
  }
  return Object.assign(say, { lang: messages['search.count']?.lang ?? lang })
}

export type Child = Node | string

/** An element with a class and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = '', ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

/** Says in which language and direction an element's words are, where they are not the page's. */
export function setLanguage<Made extends HTMLElement>(element: Made, lang: LanguageTag, page: LanguageTag): Made {
  if (lang === page || lang === '') return element
  element.lang = lang
  element.dir = directionOf(lang)
  return element
}

/** What was found stands in <mark>. */
export function makeParts(parts: readonly ExcerptPart[]): Child[] {
  return parts.map(({ text, marked }) => (marked ? make('mark', '', text) : text))
}

/** A button with words. */
export function makeButton(className: string, words: string, act: () => void): HTMLButtonElement {
  const button = make('button', className, words)
  button.type = 'button'
  button.addEventListener('click', act)
  return button
}

/** Another element for what a reader wrote or would write: its direction is its own. */
export function quote(words: string): HTMLElement {
  const element = make('q', '', words)
  element.dir = 'auto'
  return element
}
