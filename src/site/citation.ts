/** One line by which a page can be cited: what, where, as of when. The day is that of the corpus, never of the visit. */

import type { LinkedEvent } from '../model/corpus.ts'
import type { ShownText } from '../model/text.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'

export function citeEvent(context: PageContext, event: LinkedEvent): ShownText {
  return cite(context, showText(context, event.title, event.id).text, context.urls.permanent('event', event.id))
}

/** `title` as it stands on the page; `address` permanent. */
export function cite(context: PageContext, title: string, address: string): ShownText {
  const { corpus, ui, lastChange } = context
  const day = lastChange === null ? null : parseEdtf(lastChange)
  const site = showText(context, corpus.site.title).text
  const edition = day === null ? '' : ui.date(day)
  return edition === ''
    ? ui.shown('citation.undated', { title, site, address })
    : ui.shown('citation.dated', { title, site, address, edition })
}
