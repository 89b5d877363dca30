/** Words of records for pictures: a name in the page's language, else in one that exists, else the id. */

import { directionOf } from '../language/index.ts'
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

/** A name inside a sentence: set off by invisible marks where it runs against the direction of the page. */
export function isolate(name: ShownText, { ui }: ChartOptions): string {
  return directionOf(name.lang) === ui.dir ? name.text : `\u2068${name.text}\u2069`
}

/** A cell with a number: exact in the CSV, in the page's digits for readers. */
export function numberCell(value: number, { ui }: ChartOptions): Cell {
  return { text: ui.number(value), value }
}

/** Figures in a row, those that are empty left out. */
export function joinFigures(figures: readonly string[]): string {
  return figures.filter(figure => figure !== '').join(' · ')
}
