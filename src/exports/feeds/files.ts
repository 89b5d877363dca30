/** All feeds as files, one after another. */

import type { LanguageTag } from '../../model/text.ts'
import { hasDatedEvent } from '../../queries/dated-subjects.ts'
import type { CitationContext } from '../citations/items.ts'
import type { Wanted } from '../export-file.ts'
import { everything } from '../export-file.ts'
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

export function* makeFeedFiles(context: CitationContext, wanted: Wanted = everything): Generator<FeedFile> {
  for (const subject of listFeedSubjects(context.corpus)) {
    for (const lang of context.languages) {
      const formats = ([['atom', formatAtom], ['json', formatJsonFeed]] as const).filter(([name]) => wanted(feedPath(context, lang, subject, name)))
      const feed = formats.length === 0 ? null : makeFeed(context, subject, lang)
      if (feed === null) continue
      for (const [name, format] of formats) yield { path: feedPath(context, lang, subject, name), text: format(feed) }
    }
  }
}
