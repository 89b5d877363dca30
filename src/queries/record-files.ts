/** Which files of the corpus carry a record, and when one of them last changed. */

import type { Corpus } from '../model/corpus.ts'
import type { Day } from '../model/date.ts'
import type { Place } from '../model/diagnostic.ts'
import type { Commit, ContentHistory } from '../model/history.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'

/** Kinds of record that have a page of their own and lie in files. */
export type FiledKind = 'article' | 'event' | 'actor' | 'location' | 'source'

/** What of the history tells when a file changed. */
export interface FileDays {
  readonly commits: readonly Pick<Commit, 'day'>[]
  readonly files: ContentHistory['files']
}

interface Filed {
  readonly place: Place | null
  readonly bodies: readonly { readonly lang: string }[]
}

/** The record's file and those of its translations; for an event the articles that report it besides. Paths below the corpus folder. */
export function filesOfRecord(corpus: Corpus, kind: FiledKind, id: string): readonly string[] {
  return take(corpus, fileShelf, `${kind} ${id}`) ?? []
}

/** On a shelf, so that a page that shows a day of change need not look into the texts of articles for their languages. */
export const fileShelf: Shelf<readonly string[]> = {
  name: 'files of a record',
  fill: corpus => {
    const { articles, events, actors, locations, sources } = corpus
    const own = (kind: FiledKind, records: ReadonlyMap<string, Filed>): (readonly [string, readonly string[]])[] =>
      Array.from(records, ([id, record]) => [`${kind} ${id}`, listPaths(record)] as const)
    return new Map([
      ...own('article', articles), ...own('actor', actors), ...own('location', locations), ...own('source', sources),
      ...Array.from(events, ([id, event]) => [`event ${id}`, [...listPaths(event), ...event.articles.flatMap(article => listPaths(articles.get(article)))]] as const),
    ])
  },
}

/** UTC day of the latest commit that touched one of the files; null without git, or where a shallow copy holds none. */
export function lastChangeOf(history: FileDays | null, paths: readonly string[]): Day | null {
  if (history === null) return null
  // The latest commit is the first.
  const commits = paths.flatMap(path => history.files[path]?.[0] ?? [])
  return commits.length === 0 ? null : history.commits[Math.min(...commits)]?.day ?? null
}

function listPaths(record: Filed | undefined): string[] {
  if (record?.place == null) return []
  const { place: { path }, bodies } = record
  return [path, ...bodies.map(({ lang }) => path.replace(/\.md$/, `.${lang}.md`))]
}
