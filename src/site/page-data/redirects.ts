/** Former and merged ids: small pages that send readers on to where the record is now. */

import type { PageKind } from '../../urls/index.ts'
import type { PageContext } from '../context.ts'
import { refer } from '../reference.ts'
import type { Reference } from '../reference.ts'

export interface RedirectPage {
  readonly kind: PageKind
  readonly from: string
  readonly to: Reference
  /** Absolute address of the target; null when the origin is not known. */
  readonly canonical: string | null
}

/** Redirects of one kind of record. Merged events have a page of their own with a notice, and are not among them. */
export function listRedirects(context: PageContext, kind: Exclude<PageKind, 'type'>): readonly RedirectPage[] {
  const { corpus, urls } = context
  return corpus.redirects
    .filter(redirect => redirect.kind === kind && !(kind === 'event' && corpus.events.has(redirect.from)))
    .map(({ from, to }) => {
      const target = refer(context, kind, to)
      return { kind, from, to: target, canonical: urls.origin === '' ? null : urls.absolute(target.address) }
    })
}

/** The redirect that stands at an address; null where a record does. */
export function findRedirect(context: PageContext, kind: Exclude<PageKind, 'type'>, id: string): RedirectPage | null {
  return listRedirects(context, kind).find(redirect => redirect.from === id) ?? null
}
