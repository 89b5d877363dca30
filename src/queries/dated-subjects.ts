/** Which subjects have an event that the corpus itself can place in time. A page asks this, and not for all events, to know whether it has a feed. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { eventShelf } from './list-events.ts'
import type { Shelf } from './shelves.ts'
import { fillShelf, take } from './shelves.ts'
import { publishedEvents } from './standing.ts'

const everything = 'all'

/** `subject`: null = the whole corpus. An event is placed by its own last day, or by the day of an article that reports it. */
export function hasDatedEvent(corpus: Corpus, subject: { readonly kind: string; readonly id: string } | null): boolean {
  return take(corpus, datedShelf, subject === null ? everything : `${subject.kind === 'location' ? 'place' : subject.kind} ${subject.id}`) ?? false
}

export const datedShelf: Shelf<boolean> = {
  name: 'subjects with a dated event',
  fill: corpus => {
    const isDated = ({ articles, date }: LinkedEvent): boolean => date.latest !== null || articles.some(id => corpus.articles.get(id)?.published?.latest != null)
    const hasDated = (ids: readonly string[]): boolean => ids.flatMap(id => corpus.events.get(id) ?? []).some(isDated)
    return new Map([[everything, publishedEvents(corpus).some(isDated)] as const, ...Array.from(fillShelf(corpus, eventShelf), ([key, ids]) => [key, hasDated(ids)] as const)])
  },
}
