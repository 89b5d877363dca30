/** Words of records for pictures: a name in the page's language, else in one that exists, else the id. */

import type { LocalText, ShownText } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import type { Cell, ChartOptions, RecordRef } from './figure.ts'

export function showName(text: LocalText, instead: string, options: ChartOptions): ShownText {
  return pickText(text, options.ui.lang, options.languages) ?? { text: instead, lang: options.ui.lang }
}

/** A table cell of a name, marked with its language where that is not the page's. */
export function nameCell(name: ShownText, options: ChartOptions, ref?: RecordRef): Cell {
  return { text: name.text, ...(name.lang === options.ui.lang ? {} : { lang: name.lang }), ...(ref === undefined ? {} : { ref }) }
}

/** The first words of a sequence of sentences and empty strings, joined. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.filter(sentence => sentence !== '').join(' ')
}
