/** What every maker of page data needs: the corpus, the addresses, one language and its words. */

import { createInterface } from '../i18n/index.ts'
import type { Interface } from '../i18n/index.ts'
import type { LocalText, ShownText } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import type { Handover } from './corpus.ts'

export type { Interface }

export interface PageContext extends Handover {
  readonly lang: string
  readonly languages: readonly string[]
  readonly ui: Interface
}

export function contextOf(handover: Handover, lang: string): PageContext {
  const { corpus } = handover
  const own = { lang, languages: corpus.site.languages, ui: createInterface(lang, corpus.interface[lang]) }
  // Descriptors and not values: what is handed over counts as read only when a page asks for it.
  return Object.defineProperties(own, Object.getOwnPropertyDescriptors(handover)) as typeof own & Handover
}

/** The words for this page's language, or a fallback marked with its own language. `instead` serves an empty map. */
export function showText(context: PageContext, text: LocalText, instead = ''): ShownText {
  return pickText(text, context.lang, context.languages) ?? { text: instead, lang: context.lang }
}
