/** All feeds as files, one after another. */

import type { LanguageTag } from '../../model/text.ts'
import { hasDatedEvent } from '../../queries/dated-subjects.ts'
import type { CitationContext } from '../citations/items.ts'
import type { Recipe } from '../export-file.ts'
import type { FeedSubject } from './entries.ts'
import { dayOfEvent, eventsOfFeed, feedPath, listFeedSubjects, makeFeed } from './entries.ts'
import { formatAtom, formatJsonFeed } from './formats.ts'

/** Where a subject can be followed; null for one that has no feed. */
export function feedsOf(context: CitationContext, subject: FeedSubject, lang: LanguageTag): { readonly atom: string; readonly json: string } | null {
  const { corpus } = context
  const isTold = hasDatedEvent(corpus, subject.kind === 'home' ? null : { kind: subject.record, id: subject.id })
    || eventsOfFeed(corpus, subject).some(event => dayOfEvent(context, event) !== null)
  return isTold ? { atom: feedPath(context, lang, subject, 'atom'), json: feedPath(context, lang, subject, 'json') } : null
}

/** Of each subject that can be followed, in each language, its feed in both formats. */
export function* listFeedRecipes(context: CitationContext): Generator<Recipe<CitationContext>> {
  for (const subject of listFeedSubjects(context.corpus)) {
    for (const lang of context.languages) {
      const paths = feedsOf(context, subject, lang)
      if (paths === null) continue
      yield {
        paths: [paths.atom, paths.json],
        make: own => {
          const feed = makeFeed(own, subject, lang)
          if (feed === null) throw new Error(`The feed ${paths.atom} has no entries`)
          return [formatAtom(feed), formatJsonFeed(feed)]
        },
      }
    }
  }
}
