/** One line by which a page can be cited: what, where, as of when. The day is that of the corpus, never of the visit. */

import type { LinkedEvent } from '../model/corpus.ts'
import type { ShownText } from '../model/text.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'

export function citeEvent(context: PageContext, event: LinkedEvent): ShownText {
  return cite(context, showText(context, event.title, event.id).text, context.urls.permanent('event', event.id))
}

/** `title` as it stands on the page. The permanent address is left out where the site does not know its origin. */
export function cite(context: PageContext, title: string, permanent: string): ShownText {
  const { corpus, ui, lastChange, urls } = context
  const day = lastChange === null ? null : parseEdtf(lastChange)
  const site = showText(context, corpus.site.title).text
  const address = urls.origin === '' ? '' : permanent
  const edition = day === null ? '' : ui.date(day)
  const { text, lang } = edition === '' ? ui.shown('citation.undated', { title, site }) : ui.shown('citation.dated', { title, site, edition })
  return { text: `${text} ${address}`.trim(), lang }
}
