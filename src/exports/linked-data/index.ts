/** What a page says of itself to machines: one graph of its subject and the way up from it, in the terms of schema.org (JSON-LD). */

import type { BreadcrumbList } from 'schema-dts'
import type { PageSubject } from '../../urls/subject.ts'
import { addressOf } from '../../urls/subject.ts'
import { titleOfPage } from '../site-pages.ts'
import { linkActor, linkLocation, linkSource, linkType } from './entities.ts'
import { linkArticle, linkEvent } from './events.ts'
import { linkDataset, linkPage, linkSite } from './pages.ts'
import type { LinkedContext } from './terms.ts'

/** Each thing is held to the terms of schema.org where it is made; all of them together are more than the compiler can hold. */
export interface LinkedData {
  readonly '@context': 'https://schema.org'
  readonly '@graph': readonly object[]
}

/** Records are named by their permanent address (`@id`); `mainEntityOfPage` is the page in this language. */
export function linkedDataOf(context: LinkedContext, subject: PageSubject): LinkedData {
  const page = context.urls.absolute(addressOf(context.urls, context.lang, subject))
  const about = describe(context, subject)
  const main = subject.kind === 'record' ? { ...about, mainEntityOfPage: page } : about
  return { '@context': 'https://schema.org', '@graph': [main, ...breadcrumbOf(context, subject)] }
}

function describe(context: LinkedContext, subject: PageSubject): object {
  if (subject.kind === 'home') return linkSite(context)
  if (subject.kind === 'single' && subject.page === 'data') return linkDataset(context)
  if (subject.kind !== 'record') return linkPage(context, subject)
  switch (subject.record) {
    case 'event': return linkEvent(context, subject.id)
    case 'article': return linkArticle(context, subject.id)
    case 'actor': return linkActor(context, subject.id)
    case 'location': return linkLocation(context, subject.id)
    case 'source': return linkSource(context, subject.id)
    case 'type': return linkType(context, subject.id)
  }
}

/** Home, the list of its kind or the year, the page itself; none on the home page. */
function breadcrumbOf(context: LinkedContext, subject: PageSubject): BreadcrumbList[] {
  if (subject.kind === 'home') return []
  const { corpus, urls, lang } = context
  const above: PageSubject[] = [{ kind: 'home' }]
  if (subject.kind === 'record') above.push({ kind: 'list', of: subject.record })
  if (subject.kind === 'time' && subject.year !== undefined) above.push({ kind: 'time' })
  if (subject.kind === 'time' && subject.year !== undefined && subject.month !== undefined) above.push({ kind: 'time', year: subject.year })
  return [{
    '@type': 'BreadcrumbList',
    itemListElement: [...above, subject].map((step, index) => ({
      '@type': 'ListItem', position: index + 1, name: titleOfPage(corpus, step, lang).text, item: urls.absolute(addressOf(urls, lang, step)),
    })),
  }]
}
