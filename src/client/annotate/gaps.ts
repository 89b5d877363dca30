/** What a contribution lacks although no rule asks for it: a text, events. Said before the files are taken away. */

import type { App } from './app.ts'
import { articleOf, isUntouched, readBody } from './draft.ts'
import { rowsAt } from './edits.ts'
import { noticeTo } from './step.ts'

/** Notices, each with the way to its step; none for an article that was opened: it has what its author gave it. */
export function listGaps(app: App): HTMLElement[] {
  const { draft } = app.state()
  if (isUntouched(draft)) return [noticeTo(app, 'source', app.say('annotate.gap.start'))]
  const article = articleOf(draft)
  if (article === undefined || article.opened !== null) return []
  if (readBody(article.text) === '') return [noticeTo(app, 'retell', app.say('annotate.gap.text'))]
  return rowsAt(app.fields(article.key), ['events']).length > 0 ? [] : [noticeTo(app, 'code', app.say('annotate.gap.events'))]
}
