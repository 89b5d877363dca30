/** Every place where a file names a record, a source of words or a code, with what it may name there. */

import { once } from './once.ts'
import { placeAt } from './written.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { ArticleRecord, EventRecord } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import type { ParsedFile } from '../../model/source.ts'
import type { Draft, Entry } from './draft.ts'
import type { Path } from './written.ts'

export type Target = 'actor' | 'location' | 'source' | 'event' | 'article' | 'informant'

export interface Reference {
  readonly id: string
  /** What it may be. */
  readonly targets: readonly Target[]
  /** Worked out when asked: most references are right. */
  readonly place: Place
}

export type CodeList = Exclude<keyof Codebook, 'version'>

export interface CodeReference {
  readonly code: string
  readonly list: CodeList
  readonly place: Place
}

/** Whoever can say something. */
const voices: readonly Target[] = ['actor', 'source', 'informant']

/** All references to records, those of links in texts included. */
export const listReferences = once((draft: Draft): readonly Reference[] => {
  return [
    ...draft.articles.flatMap(articleReferences),
    ...draft.codings.flatMap(({ file, reports }) => reports.flatMap((report, index) => reportReferences(report, file, ['events', index]))),
    ...draft.events.flatMap(eventReferences),
    ...draft.actors.flatMap(({ record, file }) => record.relations.flatMap(({ to, articles }, index) => [
      refer(file, ['relations', index, 'to'], to, ['actor']),
      ...articles.map((id, n) => refer(file, ['relations', index, 'articles', n], id, ['article'])),
    ])),
    ...draft.locations.flatMap(({ record, file }) => record.within.map((id, index) => refer(file, ['within', index], id, ['location']))),
    ...draft.sources.flatMap(({ record, file }) => record.actor === null ? [] : [refer(file, ['actor'], record.actor, ['actor'])]),
    ...draft.files.flatMap(({ body }) => (body?.links ?? []).map(({ kind, id, place }): Reference => ({ id, targets: [kind], place }))),
  ]
})

function refer(file: ParsedFile, path: Path, id: string, targets: readonly Target[]): Reference {
  return new FieldReference(id, targets, file, path)
}

/** A class, since there are hundreds of thousands: an object with a getter of its own is slow to make. */
class FieldReference implements Reference {
  readonly id: string
  readonly targets: readonly Target[]
  readonly #file: ParsedFile
  readonly #path: Path
  constructor(id: string, targets: readonly Target[], file: ParsedFile, path: Path) {
    this.id = id
    this.targets = targets
    this.#file = file
    this.#path = path
  }

  get place(): Place {
    return placeAt(this.#file, this.#path)
  }
}

function articleReferences({ record, file }: Entry<ArticleRecord>): Reference[] {
  return [
    ...record.source === null ? [] : [refer(file, ['source'], record.source, ['source'])],
    ...record.reports.flatMap((report, index) => reportReferences(report, file, ['events', index])),
    ...record.mentions.map(({ kind, id }, index) => refer(file, ['mentions', index, kind], id, [kind])),
  ]
}

function reportReferences(report: Report, file: ParsedFile, path: Path): Reference[] {
  const optional = (id: string | null, at: Path, targets: readonly Target[]): Reference[] =>
    id === null ? [] : [refer(file, [...path, ...at], id, targets)]
  return [
    ...report.locations.flatMap(({ id }, index) => optional(id, ['locations', index, 'id'], ['location'])),
    ...report.actors.flatMap(({ id }, index) => optional(id, ['actors', index, 'id'], ['actor'])),
    ...report.casualties.flatMap(({ actors, by }, index) => [
      ...actors.flatMap((id, n) => optional(id, ['casualties', index, 'actor', n], ['actor'])),
      ...optional(by, ['casualties', index, 'by'], voices),
    ]),
    ...report.measures.flatMap(({ actor, by }, index) => [
      ...optional(actor, ['measures', index, 'actor'], ['actor']),
      ...optional(by, ['measures', index, 'by'], voices),
    ]),
    ...report.responsibility.flatMap(({ to, by }, index) => [
      ...optional(to, ['responsibility', index, 'to'], ['actor']),
      ...optional(by, ['responsibility', index, 'by'], voices),
    ]),
    ...report.reportedBy.flatMap((id, index) => optional(id, ['reportedBy', index], voices)),
    ...optional(report.partOf, ['partOf'], ['event']),
    ...report.possiblySame.flatMap((id, index) => optional(id, ['possiblySame', index], ['event'])),
  ]
}

function eventReferences({ record, file }: Entry<EventRecord>): Reference[] {
  return [
    ...typeof record.status === 'string' ? [] : [refer(file, ['status', 'merged-into'], record.status.mergedInto, ['event'])],
    ...record.distinctFrom.map(({ id }, index) => refer(file, ['distinctFrom', index, 'id'], id, ['event'])),
    ...record.rulings.flatMap(({ field, value }, index) => field === 'location' ? [refer(file, ['rulings', index, 'value'], value, ['location'])] : []),
  ]
}

/** All references to codes of the codebook, its own included. */
export function listCodeReferences(draft: Draft): CodeReference[] {
  const refer = (file: ParsedFile, path: Path, code: string | null, list: CodeList): CodeReference[] =>
    code === null ? [] : [{ code, list, get place() { return placeAt(file, path) } }]
  const ofReport = (report: Report, file: ParsedFile, path: Path): CodeReference[] => [
    ...refer(file, [...path, 'type'], report.type, 'eventTypes'),
    ...report.actors.flatMap(({ role }, index) => refer(file, [...path, 'actors', index, 'role'], role, 'roles')),
    ...report.locations.flatMap(({ precision }, index) => refer(file, [...path, 'locations', index, 'precision'], precision, 'precisions')),
    ...report.measures.flatMap(({ what }, index) => refer(file, [...path, 'measures', index, 'what'], what, 'measures')),
  ]
  const book = draft.files.find(({ role }) => role.role === 'codebook')
  return [
    ...[...draft.articles.map(({ file, record }) => ({ file, reports: record.reports })), ...draft.codings]
      .flatMap(({ file, reports }) => reports.flatMap((report, index) => ofReport(report, file, ['events', index]))),
    ...draft.events.flatMap(({ file, record }) => record.rulings.flatMap(({ field, value }, index) =>
      field === 'type' ? refer(file, ['rulings', index, 'value'], value, 'eventTypes') : [])),
    ...draft.actors.flatMap(({ file, record }) => refer(file, ['kind'], record.kind, 'actorKinds')),
    ...draft.locations.flatMap(({ file, record }) => refer(file, ['kind'], record.kind, 'locationKinds')),
    ...draft.sources.flatMap(({ file, record }) => [...refer(file, ['kind'], record.kind, 'sourceKinds'), ...refer(file, ['stance'], record.stance, 'stances')]),
    ...draft.references.flatMap(({ file, record }) => record.types.flatMap(({ beside }, index) =>
      beside.flatMap((code, n) => refer(file, ['types', index, 'beside', n], code, 'eventTypes')))),
    ...book === undefined ? [] : [
      ...(draft.codebook?.eventTypes ?? []).flatMap(({ parent, roles }, index) => [
        ...refer(book, ['eventTypes', index, 'parent'], parent, 'eventTypes'),
        ...(roles ?? []).flatMap((role, n) => refer(book, ['eventTypes', index, 'roles', n], role, 'roles')),
      ]),
      ...(draft.codebook?.locationKinds ?? []).flatMap(({ precision }, index) => refer(book, ['locationKinds', index, 'precision'], precision, 'precisions')),
    ],
  ]
}
