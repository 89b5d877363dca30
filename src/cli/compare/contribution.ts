/**
 * What a contribution brings, as data: its records, figures before and after, problems, places. Made where strangers' files
 * are read, printed where something may be written: so the reader of the file trusts nothing and checks every field.
 */

import { z } from 'zod'
import { loadCorpus } from '../../corpus/index.ts'
import { comparedTables, listChanges } from '../../exports/changes.ts'
import { listTables } from '../../exports/index.ts'
import type { RecordChange } from '../../exports/changes.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { createUrls } from '../../urls/index.ts'
import { addTextChanges } from './text-changes.ts'

const most = { changes: 2000, values: 40, problems: 200, points: 200 }
const text = (length: number) => z.string().max(length)
const words = z.strictObject({ en: text(4000), ar: text(4000) })
const value = text(4000).nullable()
const kinds = z.enum(comparedTables)
const place = { path: text(300), line: z.int().min(1), column: z.int().min(1) }

const contributionSchema = z.strictObject({
  version: z.literal(1),
  /** Of the site, the default first. */
  languages: z.array(text(35)).max(20),
  errors: z.int().min(0),
  warnings: z.int().min(0),
  problems: z.array(z.strictObject({
    ...place, level: z.enum(['error', 'warning']), rule: text(80), message: words, related: z.strictObject(place).nullable(),
  })).max(most.problems),
  /** null: one of the two states has errors. */
  changes: z.array(z.strictObject({
    table: kinds,
    id: text(120),
    change: z.enum(['added', 'removed', 'changed']),
    title: z.record(text(35), text(2000)),
    values: z.array(z.strictObject({ field: text(80), before: value, after: value })).max(most.values),
  })).max(most.changes).nullable(),
  points: z.array(z.strictObject({
    event: text(120), latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), radiusKm: z.number().min(0).nullable(),
  })).max(most.points),
  /** Events added or changed that no point is known of. */
  without: z.int().min(0),
  /** How many of each list are not in this file, for it is bounded. */
  more: z.strictObject({ problems: z.int().min(0), changes: z.int().min(0), points: z.int().min(0) }),
})

export type Contribution = z.infer<typeof contributionSchema>

export interface Comparison {
  readonly contribution: Contribution
  /** The corpus as contributed, and the events that are new or differ; null with errors. */
  readonly corpus: Corpus | null
  readonly events: readonly string[]
}

/** Compares two corpus folders. Problems that the earlier one has already are not the contribution's. */
export function compareFolders(before: string, after: string): Comparison {
  const [old, current] = [loadCorpus(before), loadCorpus(after)]
  const known = new Set(old.diagnostics.map(identityOf))
  const problems = current.diagnostics.filter(diagnostic => !known.has(identityOf(diagnostic)))
  const changes = old.corpus === null || current.corpus === null ? null : compareCorpora(old.corpus, current.corpus)
  const events = (changes ?? []).filter(({ table, change }) => table === 'events' && change !== 'removed').map(({ id }) => id)
  const places = current.corpus === null ? [] : listPoints(current.corpus, events)
  const points = places.flatMap(({ point }) => point ?? [])
  const titleOf = titles(current.corpus, old.corpus)
  return {
    corpus: current.corpus,
    events,
    contribution: {
      version: 1,
      languages: [...current.corpus?.site.languages ?? old.corpus?.site.languages ?? []],
      errors: problems.filter(({ level }) => level === 'error').length,
      warnings: problems.filter(({ level }) => level === 'warning').length,
      problems: problems.slice(0, most.problems).map(toProblem),
      changes: changes?.slice(0, most.changes).map(change => toChange(change, titleOf)) ?? null,
      points: points.slice(0, most.points),
      without: places.filter(({ point }) => point === null).length,
      more: {
        problems: Math.max(0, problems.length - most.problems),
        changes: Math.max(0, (changes?.length ?? 0) - most.changes),
        points: Math.max(0, points.length - most.points),
      },
    },
  }
}

/** Parses the file that `compareFolders` led to; null for anything else, so that nothing strange is ever printed. */
export function parseContribution(json: string): Contribution | null {
  try {
    return contributionSchema.parse(JSON.parse(json))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

function identityOf({ path, rule, message }: Diagnostic): string {
  return [path, rule, message.en].join('\n')
}

function compareCorpora(before: Corpus, after: Corpus): RecordChange[] {
  const tablesOf = (corpus: Corpus) => listTables(corpus, createUrls('', corpus.site.languages))
  return addTextChanges(listChanges(tablesOf(before), tablesOf(after)), before, after)
}

type TitleOf = (table: RecordChange['table'], id: string) => Readonly<Record<string, string>>

function titles(...corpora: readonly (Corpus | null)[]): TitleOf {
  return (table, id) => {
    for (const corpus of corpora) {
      const record = table === 'events' ? corpus?.events.get(id)?.title : table === 'articles' ? corpus?.articles.get(id)?.title
        : table === 'actors' ? corpus?.actors.get(id)?.name : table === 'locations' ? corpus?.locations.get(id)?.name : corpus?.sources.get(id)?.name
      if (record !== undefined) return record
    }
    return {}
  }
}

function cut(words: string, length = 4000): string {
  return words.length <= length ? words : `${words.slice(0, length - 1)}…`
}

function toProblem({ path, line, column, level, rule, message, related }: Diagnostic): Contribution['problems'][number] {
  return {
    path: cut(path, 300), line, column, level, rule,
    message: { en: cut(message.en), ar: cut(message.ar) },
    related: related === undefined ? null : { path: cut(related.path, 300), line: related.line, column: related.column },
  }
}

function toChange({ table, id, change, values }: RecordChange, titleOf: TitleOf): NonNullable<Contribution['changes']>[number] {
  const cutValue = (value: string | null): string | null => value === null ? null : cut(value)
  return {
    table: kinds.parse(table), id, change,
    title: Object.fromEntries(Object.entries(titleOf(table, id)).map(([lang, title]) => [lang, cut(title, 2000)])),
    values: values.slice(0, most.values).map(({ field, before, after }) => ({ field, before: cutValue(before), after: cutValue(after) })),
  }
}

/** One row per event: its only site with a point, else null: a contested place is no point. */
function listPoints(corpus: Corpus, events: readonly string[]): { point: Contribution['points'][number] | null }[] {
  return events.map(event => {
    const [site, ...others] = corpus.events.get(event)?.locations ?? []
    const location = site === undefined ? undefined : corpus.locations.get(site.id)
    if (site === undefined || others.length > 0 || location?.latitude == null || location.longitude === null) return { point: null }
    return { point: { event, latitude: location.latitude, longitude: location.longitude, radiusKm: site.radiusKm } }
  })
}
