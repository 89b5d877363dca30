/**
 * Versions that can be cited: short hashes of what is said, never of when it was built. A record's version is made of the record
 * alone, so that it stays when another record changes: the corpus' own version is a sum over its files, made by the build.
 */

import { createHash } from 'node:crypto'
import type { Corpus, LinkedBody, LinkedEvent } from '../model/corpus.ts'
import type { PageKind } from '../urls/index.ts'

/** Hexadecimal digits: enough that two versions of one record never meet by chance. */
const length = 12

/** Hash of plain data. Where a record stands in its file (`place`) and the tree of its text say nothing and are left out. */
export function versionOf(data: unknown): string {
  const text = JSON.stringify(data, (key, value: unknown) => (key === 'place' || key === 'tree' ? undefined : value))
  return createHash('sha256').update(text ?? '').digest('hex').slice(0, length)
}

/** By the corpus and not by the record: a page that gets a corpus of its own reads the record by itself. */
const known = new WeakMap<Corpus, Map<string, string>>()

/** The version of one record: its own fields and texts, and the ids of what takes part in it. Throws on an id that does not exist. */
export function recordVersion(corpus: Corpus, kind: PageKind, id: string): string {
  const versions = known.get(corpus) ?? new Map<string, string>()
  known.set(corpus, versions)
  const version = versions.get(`${kind}/${id}`) ?? versionOf(substanceOf(corpus, kind, findRecord(corpus, kind, id)))
  versions.set(`${kind}/${id}`, version)
  return version
}

type Substance = object & { readonly bodies?: readonly LinkedBody[] }

function findRecord(corpus: Corpus, kind: PageKind, id: string): Substance {
  const found = kind === 'type'
    ? corpus.codebook.eventTypes.find(({ code }) => code === id)
    : { article: corpus.articles, event: corpus.events, actor: corpus.actors, location: corpus.locations, source: corpus.sources }[kind].get(id)
  if (found === undefined) throw new Error(`No ${kind} "${id}" in the corpus: nothing to make a version of`)
  return found
}

/** What others say of the record, and what the program finds by itself (names in texts, events near in time), is not part of it. */
function substanceOf(corpus: Corpus, kind: PageKind, record: Substance): unknown {
  if (kind === 'type') return [corpus.codebook.version, record]
  const { bodies = [], ...fields } = record
  const texts = bodies.map(({ lang, sums }) => [lang, sums.words])
  const { related: _related, mentionedIn: _mentionedIn, mentioned: _mentioned, ...own } = fields as Partial<LinkedEvent> & { readonly mentioned?: unknown }
  const reports = kind === 'event' || kind === 'article' ? (own.reports ?? []).map(key => corpus.reports.get(key)) : []
  return [own, texts, reports]
}
