/**
 * What one file says of each record, as words by field: so that two states of a file can be compared value by value. Earlier states are read
 * by today's schemas; what these do not know is left out, and a file that cannot be read at all says nothing.
 */

import { createHash } from 'node:crypto'
import type { EdtfDate } from '../model/date.ts'
import type { RecordKind } from '../model/ids.ts'
import { normaliseText } from '../model/passage.ts'
import type { ActorRecord, ArticleRecord, EventRecord, LocationRecord, SourceRecord } from '../model/records.ts'
import { harms } from '../model/report.ts'
import type { Evidence, Report } from '../model/report.ts'
import type { FileRole, YamlMap } from '../model/source.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'
import { parseFile } from './parse/index.ts'
import { roleOfPath } from './read/file-roles.ts'
import { buildDraft } from './validate/draft.ts'
import type { Settings } from './validate/index.ts'

/** What a file says of one record. */
export interface RecordFields {
  readonly kind: RecordKind
  readonly id: string
  /** The article that says it of an event; null where the file is the record's own. */
  readonly article: string | null
  /** By path: `date`, `title.ar`, `casualties.<actors joined by +>.killed`, `actors.target`. Lists are joined by `; `. A text is told by the number of its words and a short digest: `text.ar` is `251/1f3a9c02`. Never empty words. */
  readonly fields: ReadonlyMap<string, string>
}

/** The record whose own file stands at a path; null for settings, second codings and what is no file of a corpus. */
export function recordOfPath(path: string): { readonly kind: RecordKind; readonly id: string; readonly lang: LanguageTag | null } | null {
  const role = roleOfPath(path, false)
  if (typeof role !== 'object' || (role.role !== 'record' && role.role !== 'translation')) return null
  return { kind: role.kind, id: role.id, lang: role.role === 'translation' ? role.lang : null }
}

/** null when nothing of the file can be read. Never throws for what somebody wrote. */
export function readRecordFields(path: string, text: string, settings: Settings): RecordFields[] | null {
  const role = roleOfPath(path, false)
  if (typeof role !== 'object' || (role.role !== 'record' && role.role !== 'translation')) return null
  let words: string | null = null
  const { file } = parseFile({ path, role, text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') }, (_path, body) => {
    words = signText(body)
    return { body: null, diagnostics: [] }
  })
  if (file.data === null) return null
  if (role.role === 'translation') return [readTranslation(role, file.data.entries, words)]
  const { draft } = buildDraft([{ ...file, broken: false }], [], null, settings)
  const lang = draft.articles[0]?.lang ?? settings.site?.languages[0] ?? 'en'
  const own = createFields()
  own.add(`text.${lang}`, words)
  const found = [
    ...draft.articles.map(({ record }) => addArticle(own, record)), ...draft.events.map(({ record }) => addEventFile(own, record)),
    ...draft.actors.map(({ record }) => addActor(own, record)), ...draft.locations.map(({ record }) => addLocation(own, record)),
    ...draft.sources.map(({ record }) => addSource(own, record)), ...draft.pages.map(({ record }) => own.addText('title', record.title)),
  ]
  if (found.length === 0) return null
  return [{ kind: role.kind, id: role.id, article: null, fields: own.map }, ...readReports(draft.articles.flatMap(({ record }) => record.reports), role.id)]
}

interface Fields {
  readonly map: Map<string, string>
  /** Joins values of one field by `; `; nothing is added for null or nothing. */
  readonly add: (field: string, value: string | number | null | readonly string[]) => void
  readonly addText: (field: string, text: LocalText | null) => void
}

function createFields(): Fields {
  const map = new Map<string, string>()
  const add: Fields['add'] = (field, value) => {
    const words = value === null ? '' : typeof value === 'object' ? value.join('; ') : String(value)
    if (words === '') return
    const before = map.get(field)
    map.set(field, before === undefined ? words : `${before}; ${words}`)
  }
  return { map, add, addText: (field, text) => Object.entries(text ?? {}).forEach(([lang, words]) => add(`${field}.${lang}`, words)) }
}

function readTranslation(role: FileRole & { role: 'translation' }, entries: YamlMap['entries'], words: string | null): RecordFields {
  const own = createFields()
  own.add(`text.${role.lang}`, words)
  for (const { key, value } of entries) if (key === 'title' || key === 'translator') own.add(`${key}.${role.lang}`, value.type === 'scalar' ? normaliseText(value.text) : null)
  return { kind: role.kind, id: role.id, article: null, fields: own.map }
}

/** Several reports of one event in an article are one record's fields: their values stand beside each other. */
function readReports(reports: readonly Report[], article: string): RecordFields[] {
  const events = new Map<string, Fields>()
  for (const report of reports) {
    const own = events.get(report.event) ?? createFields()
    events.set(report.event, own)
    addReport(own, report)
  }
  return [...events].map(([id, { map }]) => ({ kind: 'event', id, article, fields: map }))
}

function addReport(own: Fields, report: Report): void {
  own.addText('title', report.title)
  for (const field of ['type', 'scope', 'modality'] as const) own.add(field, report[field])
  own.add('date', dateOf(report.date))
  own.add('dateOf', report.date === null ? null : report.dateOf)
  for (const { id, as, precision } of report.locations) {
    own.add(`locations.${as}`, id)
    own.add(`precision.${id}`, precision)
  }
  for (const { id, role, believed } of report.actors) {
    own.add(`actors.${role}`, id)
    own.add(`certainty.${id}`, believed ? 'believed' : null)
  }
  for (const row of report.casualties) {
    const whose = row.actors.length === 0 ? 'all' : [...row.actors].sort().join('+')
    for (const harm of harms) own.add(`casualties.${whose}.${harm}`, row.harm[harm]?.written ?? null)
    own.add(`casualties.${whose}.asOf`, dateOf(row.asOf))
    own.add(`casualties.${whose}.by`, row.by)
    own.addText('including', row.including)
  }
  for (const { what, actor, count } of report.measures) own.add(`measures.${what}.${actor ?? 'all'}`, count?.written ?? '–')
  for (const { kind, to } of report.responsibility) own.add(`responsibility.${kind}`, to)
  for (const field of ['reportedBy', 'partOf', 'possiblySame'] as const) own.add(field, report[field])
  addEvidence(own, report)
  own.addText('note', report.note)
}

function addEvidence(own: Fields, { passage, original }: Evidence): void {
  own.addText('passage', passage?.text ?? null)
  own.add('original', original)
}

function addArticle(own: Fields, record: ArticleRecord): void {
  own.addText('title', record.title)
  for (const field of ['headline', 'source', 'url', 'archived', 'language', 'originalLanguage', 'rights', 'annotators', 'reviewers', 'codebook'] as const) own.add(field, record[field])
  own.add('published', dateOf(record.published))
  own.addText('note', record.note)
  for (const { kind, id } of record.mentions) own.add(`mentions.${kind}`, id)
}

function addEventFile(own: Fields, { title, sameAs, status, distinctFrom, rulings }: EventRecord): void {
  own.addText('title', title)
  own.add('sameAs', sameAs)
  own.add('status', typeof status === 'string' ? status : `merged-into:${status.mergedInto}`)
  own.add('distinctFrom', distinctFrom.map(({ id }) => id))
  for (const { field, value } of rulings) own.add(`rulings.${field}`, value)
}

function addNamed(own: Fields, record: ActorRecord | LocationRecord | SourceRecord): void {
  own.addText('name', record.name)
  own.add('aliases', record.aliases.map(({ text }) => text))
  for (const field of ['kind', 'wikidata', 'country', 'sameAs'] as const) own.add(field, record[field])
}

function addActor(own: Fields, record: ActorRecord): void {
  addNamed(own, record)
  own.addText('publicRole', record.publicRole)
  own.add('active', dateOf(record.active))
  for (const { kind, to } of record.relations) own.add(`relations.${kind}`, to)
}

function addLocation(own: Fields, record: LocationRecord): void {
  addNamed(own, record)
  own.add('within', record.within)
  own.add('point', record.latitude === null || record.longitude === null ? null : `${record.latitude}, ${record.longitude}`)
  for (const field of ['radiusKm', 'geometry', 'pcode', 'geonames'] as const) own.add(field, record[field])
  own.addText('coordinateSource', record.coordinateSource)
}

function addSource(own: Fields, record: SourceRecord): void {
  addNamed(own, record)
  for (const field of ['url', 'languages', 'stance', 'actor'] as const) own.add(field, record[field])
}

function signText(body: string): string | null {
  const words = normaliseText(body)
  return words === '' ? null : `${words.split(' ').length}/${createHash('sha256').update(words).digest('hex').slice(0, 8)}`
}

function dateOf(date: EdtfDate | null): string | null {
  return date?.edtf || null
}
