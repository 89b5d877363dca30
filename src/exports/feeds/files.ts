/** All feeds as files, one after another. */

import type { LanguageTag } from '../../model/text.ts'
import { hasDatedEvent } from '../../queries/dated-subjects.ts'
import type { CitationContext } from '../citations/items.ts'
import type { FeedSubject } from './entries.ts'
import { dayOfEvent, eventsOfFeed, feedPath, listFeedSubjects, makeFeed } from './entries.ts'
import { formatAtom, formatJsonFeed } from './formats.ts'

export interface FeedFile {
  /** Below the base path. */
  readonly path: string
  readonly text: string
}

/** Where a subject can be followed; null for one that has no feed. */
export function feedsOf(context: CitationContext, subject: FeedSubject, lang: LanguageTag): { readonly atom: string; readonly json: string } | null {
  const { corpus } = context
  const isTold = hasDatedEvent(corpus, subject.kind === 'home' ? null : { kind: subject.record, id: subject.id })
    || eventsOfFeed(corpus, subject).some(event => dayOfEvent(context, event) !== null)
  return isTold ? { atom: feedPath(context, lang, subject, 'atom'), json: feedPath(context, lang, subject, 'json') } : null
}

export function* makeFeedFiles(context: CitationContext): Generator<FeedFile> {
  for (const subject of listFeedSubjects(context.corpus)) {
    for (const lang of context.languages) {
      const feed = makeFeed(context, subject, lang)
      if (feed === null) continue
      yield { path: feedPath(context, lang, subject, 'atom'), text: formatAtom(feed) }
      yield { path: feedPath(context, lang, subject, 'json'), text: formatJsonFeed(feed) }
    }
  }
}
