/** What the page tells its script, and the names of everything in the data. */

import { formatMessage } from '../../language/messages.ts'
import type { Values } from '../../language/messages.ts'
import { directionOf } from '../../language/scripts.ts'
import type { ExploreWord, ExploreWords } from '../../model/explore.ts'
import type { LanguageTag, Message, ShownText } from '../../model/text.ts'
import { unknownId } from './facets.ts'
import type { Facet, FacetName } from './facets.ts'

export interface ExplorePageData {
  readonly lang: LanguageTag
  readonly languages: readonly LanguageTag[]
  /** Address of the site with its base path, as `createUrls` wants it; a mere path where the origin is not known. */
  readonly site: string
  readonly siteTitle: string
  readonly licence: string | null
  /** One line to cite the whole. */
  readonly citation: string
  readonly messages: Readonly<Record<string, { readonly message: Message; readonly lang: LanguageTag }>>
}

export type Say = (key: string, values?: Values) => string

/** Throws on a key that the page did not give: that is a mistake in our code. */
export function createSay({ messages }: ExplorePageData): Say {
  return (key, values = {}) => {
    const found = messages[key]
    if (found === undefined) throw new Error(`The page gives no words for ${key}`)
    return formatMessage(found.message, values, found.lang)
  }
}

export function showWord(word: ExploreWord | undefined, lang: LanguageTag): ShownText {
  if (word === undefined) return { text: '', lang }
  return typeof word === 'string' ? { text: word, lang } : { text: word[0], lang: word[1] }
}

const lists = {
  type: 'types', actor: 'actors', place: 'places', source: 'sources', grade: 'grades', precision: 'precisions', scope: 'standings',
} as const satisfies Record<FacetName, keyof ExploreWords>

/** The name of each value of a facet, in the order of its values. */
export function nameValues({ condition, ids }: Facet, words: ExploreWords, say: Say, lang: LanguageTag): ShownText[] {
  const names = words[lists[condition]]
  return ids.map((id, index) => (id === unknownId ? { text: say(`explore.unknown.${condition}`), lang } : showWord(names[index], lang)))
}

/** An element for words that may be in another language than the page. */
export function makeWords({ text, lang }: ShownText, page: LanguageTag): HTMLElement {
  const element = document.createElement('bdi')
  element.textContent = text
  if (lang !== page) {
    element.lang = lang
    element.dir = directionOf(lang)
  }
  return element
}

export type Child = Node | string

/** An element with a class and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = '', ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}
