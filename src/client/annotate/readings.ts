/** What a date or a figure in the format's writing means, said in the page's words. */

import { formatTally } from '../../language/counts.ts'
import { formatDate } from '../../language/dates.ts'
import { parseCount } from '../../model/counts.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { App } from './app.ts'
import { nameOf } from './app.ts'

/** Empty for an empty text. */
export function readDate({ page, say }: App, text: string): string {
  if (text.trim() === '') return ''
  const date = parseEdtf(text)
  return date === null ? say('annotate.date.none') : formatDate(date, page.lang)
}

/** Empty for an empty text. */
export function readCount(app: App, text: string): string {
  const written = text.trim()
  if (written === '') return ''
  const { countWords } = app.codebook
  const count = parseCount(written, new Map(countWords.map(({ code, least }) => [code, least])))
  if (count === null) return app.say('annotate.count.none')
  const word = countWords.find(({ code }) => code === written)
  if (word !== undefined) return nameOf(app, word.label, word.code).text
  return formatTally(count, app.page.lang)
}
