/** A row of an event data set as an article: one sentence of ours that says what the row says, coded by the row. */

import { listNearest } from '../../corpus/validate/nearest.ts'
import { formatRecord } from '../../corpus/edit/index.ts'
import { compactFields, idOf } from './names.ts'
import { escapeParagraph } from './markdown-words.ts'
import { RowRefused } from './row-report.ts'
import type { FieldMap } from '../../corpus/edit/index.ts'
import type { Codebook, EventType } from '../../model/codebook.ts'
import type { Corpus, Location } from '../../model/corpus.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { DataRow, RowActor } from './data-row.ts'
import type { Mapping } from './mapping.ts'
import type { Found, NameTable } from './names.ts'
import type { LeftOut, Missing } from './row-report.ts'

export interface BuildContext {
  readonly corpus: Corpus
  readonly mapping: Mapping
  readonly names: NameTable
}

export interface MadeFile {
  readonly path: string
  readonly text: string
  readonly leftOut: readonly LeftOut[]
}

/** Throws RowRefused with everything that the mapping would have to say. */
export function buildRow(row: DataRow, context: BuildContext): MadeFile {
  const { corpus, mapping } = context
  const missing: Missing[] = []
  const leftOut: LeftOut[] = [...row.leftOut]
  const take = (found: Found, what: string): string | null => {
    if (found.kind === 'missing') missing.push(found.missing)
    if (found.kind === 'none') leftOut.push({ what, why: { en: 'the mapping says none', ar: 'تقول المقابلة none' } })
    return found.kind === 'found' ? found.id : null
  }
  const id = idOf(row.dataSet, row.id)
  const type = findType(row, corpus.codebook, mapping)
  if (type === null) missing.push({ list: 'types', name: row.types[0] ?? '', nearest: listNearest(row.types[0] ?? '', corpus.codebook.eventTypes.map(({ code }) => code)) })
  const source = mapping.source === undefined ? null : take(context.names.take('sources', mapping.source), 'source')
  const actors = row.actors.flatMap(actor => {
    const found = context.names.find('actors', [actor.name], actor.outside, actor.needed ? () => draftActor(actor, mapping) : undefined)
    if (found.kind === 'missing' && !actor.needed) {
      leftOut.push({ what: `actor "${actor.name}"`, why: { en: 'associated only, and nothing names it', ar: 'مرافقة لا غير، ولا يسمّيها شيء' } })
      return []
    }
    const taken = take(found, `actor "${actor.name}"`)
    const role = findRole(actor, row, type, context)
    if (typeof role !== 'string') missing.push(role)
    return taken === null || typeof role !== 'string' ? [] : [{ ...actor, id: taken, code: role }]
  })
  const place = take(findPlace(row, context), `place "${row.place.names[0] ?? ''}"`)
  const credit = findCredit(row, context.names, leftOut)
  const reasons = [...id === null ? [{ en: `no id can be made of "${row.id}"`, ar: `لا يُشتقّ معرّف من «${row.id}»` }] : [], ...sayMissing(missing)]
  if (id === null || reasons.length > 0) throw new RowRefused(reasons, missing)
  const lang = mapping.language ?? 'en'
  const sentence = describeRow(row)
  const fields = compactFields({
    title: { [lang]: `${row.dataSet} ${row.id}: ${titleOf(row)}` },
    source, language: lang, rights: 'summary', annotators: mapping.annotators, codebook: String(corpus.codebook.version),
    events: [compactFields({
      id, title: { [lang]: titleOf(row) }, type, scope: row.scope === 'incident' ? null : row.scope, date: row.date,
      locations: place === null ? null : [compactFields({ id: place, precision: precisionOf(row, corpus, corpus.locations.get(place)) })],
      actors: uniqueActors(actors), casualties: casualtiesOf(row, actors), reportedBy: credit === null ? null : [credit], passage: sentence, note: row.note,
    })],
  })
  return { path: `articles/${row.date.replace(/\D/g, '').slice(0, 4)}/${id}.md`, text: formatRecord(fields, escapeParagraph(sentence)), leftOut }
}

function sayMissing(missing: readonly Missing[]): Words[] {
  return missing.map(({ list, name }) => ({
    en: `nothing in the corpus or the mapping stands for "${name}" (${list})`, ar: `لا شيء في المدوّنة ولا في المقابلة يقابل «${name}» (${list})`,
  }))
}

/** By the mapping, by the code itself, else by the codebook's own crosswalk where it is plain. */
function findType(row: DataRow, { eventTypes }: Codebook, { types = {} }: Mapping): string | null {
  for (const name of row.types) if (Object.hasOwn(types, name)) return types[name] ?? null
  const { acled } = row
  const fitting = acled === null ? [] : eventTypes.filter(type => type.acled?.type === acled.type && type.acled.subtype === acled.subtype)
  const above = (type: EventType, other: EventType): boolean => {
    const parent = eventTypes.find(({ code }) => code === type.parent)
    return type.code === other.code || (parent !== undefined && above(parent, other))
  }
  return fitting.find(top => fitting.every(type => above(type, top)))?.code ?? null
}

/** By the mapping, by the code of the same name, else the first code of that side; or what the mapping would have to say. */
function findRole({ role, side }: RowActor, row: DataRow, type: string | null, { corpus: { codebook }, mapping }: BuildContext): string | Missing {
  const sides = row.types.map(name => mapping.sides !== undefined && Object.hasOwn(mapping.sides, name) ? mapping.sides[name] : undefined).find(roles => roles !== undefined)
  if (role === 'party' && sides !== undefined) return sides[side]
  const code = mapping.roles?.[role] ?? codebook.roles.find(other => other.code === role)?.code
    ?? (role === 'party' ? undefined : codebook.roles.find(other => other.side === (role === 'affected' ? 'none' : role))?.code)
  if (code === undefined) return { list: 'roles', name: role, nearest: [] }
  const allowed = type === null ? null : rolesOf(type, codebook)
  return allowed === null || allowed.includes(code) ? code : { list: role === 'party' ? 'sides' : 'roles', name: role === 'party' ? row.types[0] ?? '' : role, nearest: allowed.slice(0, 3) }
}

/** The roles that a type takes, its own or those of the nearest type above it that says so; null: any. */
function rolesOf(code: string, codebook: Codebook): readonly string[] | null {
  const type = codebook.eventTypes.find(other => other.code === code)
  return type?.roles ?? (type?.parent == null ? null : rolesOf(type.parent, codebook))
}

function draftActor({ name, outside }: RowActor, { newActors, language = 'en' }: Mapping): { id: string; fields: FieldMap } | null {
  const id = idOf(name)
  return newActors === undefined || id === null ? null : { id, fields: compactFields({ name: { [language]: name }, kind: newActors.kind, sameAs: [...new Set(outside)].filter(words => !words.startsWith('acled-')) }) }
}

function findPlace({ place, country, dataSet }: DataRow, { corpus, names, mapping }: BuildContext): Found {
  const { latitude, longitude, precision } = place
  const point = latitude === null || longitude === null ? [] : [`${latitude} ${longitude}`]
  const kind = mapping.newPlaces?.kinds?.[String(precision?.code ?? '')] ?? mapping.newPlaces?.kind
  const name = place.names[0] ?? (latitude === null ? country : `${latitude}, ${longitude}`)
  return names.find('places', [...place.names, ...point], [], () => {
    const id = idOf(place.names[0] ?? '') ?? idOf('place', ...point)
    if (mapping.newPlaces === undefined || kind === undefined || id === null || name === '') return null
    const land = names.find('places', [country])
    const landId = land.kind === 'found' ? land.id : null
    const radius = precision === null ? null : Math.max(0, ...corpus.codebook.precisions.flatMap(code => code[precision.scheme] === precision.code ? code.radiusKm ?? [] : []))
    const fields = compactFields({
      name: { [mapping.language ?? 'en']: name }, kind, within: landId === id ? null : landId, latitude: plainNumber(latitude), longitude: plainNumber(longitude),
      radiusKm: radius === null || radius === 0 || latitude === null ? null : String(radius),
      coordinateSource: latitude === null ? null : { [mapping.language ?? 'en']: dataSet },
    })
    // Two places of one name lie apart: the second is told by its point.
    const taken = names.made.get(`location ${id}`)
    const isOther = corpus.locations.has(id) || (taken !== undefined && (taken.fields['latitude'] !== fields['latitude'] || taken.fields['longitude'] !== fields['longitude']))
    const apart = isOther ? idOf(place.names[0] ?? 'place', ...point) : id
    return apart === null ? null : { id: apart, fields }
  })
}

function plainNumber(written: string | null): string | null {
  return written === null || !Number.isFinite(Number(written)) ? null : String(Number(written))
}

/** The precision of the row where it is coarser than the place itself; null when it is not, or not known. */
function precisionOf({ place: { precision } }: DataRow, { codebook }: Corpus, location: Location | undefined): string | null {
  if (precision === null || location === undefined) return null
  const fitting = codebook.precisions.filter(code => code[precision.scheme] === precision.code).toSorted((a, b) => (a.radiusKm ?? Infinity) - (b.radiusKm ?? Infinity))
  const own = codebook.precisions.find(({ code }) => code === location.precision)
  const [finest] = fitting
  if (finest === undefined || own === undefined || own[precision.scheme] === precision.code) return null
  const reach = Math.max(own.radiusKm ?? Infinity, location.radiusKm ?? 0)
  return (finest.radiusKm ?? Infinity) > reach ? finest.code : null
}

/** A single credit that names somebody is the chain; several are no chain and stay in the note. */
function findCredit({ credits }: DataRow, names: NameTable, leftOut: LeftOut[]): string | null {
  const [only = ''] = credits
  const found = credits.length === 1 ? names.find('sources', [only]) : null
  if (found?.kind === 'found') return found.id
  if (credits.length > 0) {
    leftOut.push({ what: `credit "${credits.join('; ')}"`, why: credits.length > 1
      ? { en: 'several sources are no chain of credit', ar: 'المصادر المتعدّدة ليست سلسلة نقل' }
      : { en: 'nothing names this source', ar: 'لا يسمّي هذا المصدرَ شيء' } })
  }
  return null
}

type CodedActor = RowActor & { readonly id: string; readonly code: string }

function uniqueActors(actors: readonly CodedActor[]): FieldMap[] {
  const seen = new Set<string>()
  return actors.flatMap(({ id, code }) => {
    const isNew = !seen.has(`${id} ${code}`)
    seen.add(`${id} ${code}`)
    return isNew ? [{ id, role: code }] : []
  })
}

function casualtiesOf({ killed }: DataRow, actors: readonly CodedActor[]): FieldMap[] {
  return [
    ...actors.flatMap(({ id, killed: own, civilian }) => own === null ? [] : [compactFields({ actor: id, killed: own, civilian: civilian ? 'yes' : null })]),
    ...killed === null ? [] : [{ killed }],
  ]
}

function titleOf({ types, actors, place, country }: DataRow): string {
  const sides = actors.filter(({ needed, role }) => needed && role !== 'affected').map(({ name }) => name).join(' – ')
  const [name = ''] = place.names
  return [types.at(-1) ?? '', sides === '' ? '' : `: ${sides}`, ` (${[name, country].filter(words => words !== '').filter((words, index, all) => all.indexOf(words) === index).join(', ')})`]
    .join('').replace(' ()', '').replace(/^./u, first => first.toUpperCase())
}

function describeRow(row: DataRow): string {
  const when = row.date.replace(/^\[(.+)\.\.(.+)\]$/, 'between $1 and $2')
  return `${row.dataSet}, event ${row.id}, ${when}: ${titleOf(row)}. ${row.figures}`.replace(/\s+/g, ' ')
}
