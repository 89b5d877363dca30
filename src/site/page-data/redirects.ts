/** Former and merged ids: small pages that send readers on to where the record is now. */

import { currentIdOf } from '../../queries/former-ids.ts'
import type { PageKind } from '../../urls/index.ts'
import type { PageContext } from '../context.ts'
import { refer } from '../reference.ts'
import type { Reference } from '../reference.ts'

type RedirectKind = Exclude<PageKind, 'type'>

export interface RedirectPage {
  readonly kind: PageKind
  readonly from: string
  readonly to: Reference
  /** Absolute address of the target; null when the origin is not known. */
  readonly canonical: string | null
}

/** Former ids of one kind of record. Merged events have a page of their own with a notice, and are not among them. */
export function listFormerIds({ corpus }: Pick<PageContext, 'corpus'>, kind: RedirectKind): readonly string[] {
  return corpus.redirects
    .filter(redirect => redirect.kind === kind && !(kind === 'event' && corpus.events.has(redirect.from)))
    .map(({ from }) => from)
}

/** The redirect that stands at an address; null where a record does. */
export function findRedirect(context: PageContext, kind: RedirectKind, id: string): RedirectPage | null {
  const { corpus, urls } = context
  const to = currentIdOf(corpus, kind, id)
  if (to === null || (kind === 'event' && corpus.events.has(id))) return null
  const target = refer(context, kind, to)
  return { kind, from: id, to: target, canonical: urls.origin === '' ? null : urls.absolute(target.address) }
}
