/** Where the names in a body lead, and bodies that are shown without margin notes: profiles, editors' notes, prose pages. */

import type { LinkedBody, MentionKind } from '../model/corpus.ts'
import { renderBody } from './body.ts'
import type { PageContext } from './context.ts'
import { shownBody } from './evidence.ts'
import type { Target } from './marking.ts'
import { refer } from './reference.ts'

export interface RenderedBody {
  readonly lang: string
  readonly html: string
}

/** The preview says what the record is by its neutral name, whatever word the text uses. */
export function targetsOf(context: PageContext): (kind: MentionKind, id: string) => Target | null {
  return (kind, id) => {
    const { address, name, hint } = refer(context, kind, id)
    return { address, title: hint === '' ? name.text : `${name.text} (${hint})` }
  }
}

/** The body in the page's language, else in another one; null when there is none. */
export function renderNote(context: PageContext, bodies: readonly LinkedBody[], topHeading = 3): RenderedBody | null {
  const body = shownBody(context, bodies)
  if (body === undefined) return null
  return { lang: body.lang, html: renderBody(body, { target: targetsOf(context), topHeading }) }
}
