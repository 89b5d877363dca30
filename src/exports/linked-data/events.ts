/** Articles and events in the terms of schema.org. Numbers of people harmed have no term there: they stand in our own data. */

import type { Event, NewsArticle, Report } from 'schema-dts'
import { cslDate } from '../citations/csl.ts'
import { changeOfRecord } from '../citations/items.ts'
import { recordVersion } from '../version.ts'
import type { LinkedContext } from './terms.ts'
import { daysOf, known, nameRecord, textIn } from './terms.ts'

/** An article may name a hundred records; whoever wants all of them takes the data. */
const mostMentions = 20

export function linkEvent(context: LinkedContext, id: string): Event {
  const { corpus, urls } = context
  const event = corpus.events.get(id)
  if (event === undefined) throw new Error(`No event "${id}" in the corpus`)
  const actors = [...new Set(event.actors.map(actor => actor.id))]
  return {
    '@type': 'Event',
    '@id': urls.permanent('event', id),
    identifier: id,
    ...daysOf(event.date.value),
    ...known({
      name: textIn(context, event.title),
      location: event.locations.map(({ id: place }) => ({ '@type': 'Place' as const, ...nameRecord(context, 'location', place) })),
      about: actors.map(actor => nameRecord(context, 'actor', actor)),
      superEvent: event.partOf.map(other => nameRecord(context, 'event', other)),
      subjectOf: event.articles.map(article => nameRecord(context, 'article', article)),
      sameAs: event.sameAs,
    }),
  }
}

/** Our page is a report that is based on the article of an outlet. */
export function linkArticle(context: LinkedContext, id: string): Report {
  const { corpus, urls, lang } = context
  const article = corpus.articles.get(id)
  if (article === undefined) throw new Error(`No article "${id}" in the corpus`)
  const site = textIn(context, corpus.site.title)
  return {
    '@type': 'Report',
    '@id': urls.permanent('article', id),
    identifier: id,
    inLanguage: article.bodies.some(body => body.lang === lang) ? lang : article.language,
    version: recordVersion(corpus, 'article', id),
    isBasedOn: linkOriginal(context, id),
    ...known({
      name: textIn(context, article.title),
      publisher: site === undefined ? null : { '@type': 'Organization' as const, '@id': urls.absolute(urls.home(context.languages[0] ?? lang)), name: site },
      dateModified: changeOfRecord(context, 'article', id),
      license: corpus.site.licence === null ? null : { '@type': 'CreativeWork' as const, name: corpus.site.licence },
      about: article.events.map(event => nameRecord(context, 'event', event)),
      mentions: (['actor', 'location'] as const).flatMap(kind => article.mentioned[kind].map(other => nameRecord(context, kind, other))).slice(0, mostMentions),
    }),
  }
}

function linkOriginal(context: LinkedContext, id: string): NewsArticle {
  const article = context.corpus.articles.get(id)
  const published = article?.published ?? null
  const moment = cslDate(published)
  const isDay = published !== null && moment !== null && moment.circa === undefined && /^\d{4}(-\d\d){0,2}$/.test(published.edtf)
  return {
    '@type': 'NewsArticle',
    ...known({
      headline: article?.headline,
      url: article?.url,
      archivedAt: article?.archived,
      inLanguage: article?.originalLanguage,
      datePublished: isDay ? published.edtf : null,
      publisher: article?.source == null ? null : { '@type': 'Organization' as const, ...nameRecord(context, 'source', article.source) },
    }),
  }
}
