/**
 * Pairs of events that may be one: same family of types, within a day, at the same or a neighbouring place, with an actor in
 * common, told by different articles. Looks only among the events of one actor on neighbouring days, so that time grows with the corpus.
 */

import { dayNumber, widthInDays } from '../../model/edtf.ts'
import { createNeighbours } from './neighbours.ts'
import { listReports } from './reports.ts'
import type { Report } from '../../model/report.ts'
import type { Draft } from './draft.ts'
import type { PlacedReport } from './reports.ts'

/** A date that leaves more days open than this says too little to compare. */
const widestDate = 3
/** Events of one actor on one day that are compared with each new one; more would make a hostile corpus slow. */
const mostCompared = 200

/** An event as its reports tell it, those that say when and where. */
export interface EventOutline {
  readonly id: string
  /** The first of its reports that is published, by day, then by path. */
  readonly first: PlacedReport
  readonly day: string
  readonly families: ReadonlySet<string>
  readonly planned: boolean
  /** Days since 1970. */
  readonly from: number
  readonly to: number
  readonly sites: readonly string[]
  readonly actors: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly partOf: ReadonlySet<string>
}

export interface NearPair {
  readonly earlier: EventOutline
  readonly later: EventOutline
}

/** Each pair once, `later` being the one that was published later. Pairs about which an editor or an annotator has said something are left out. */
export function listNearEvents(draft: Draft): NearPair[] {
  const outlines = listOutlines(draft).sort((a, b) => a.day < b.day ? -1 : a.day > b.day ? 1 : a.first.file.path < b.first.file.path ? -1 : 1)
  const bodies = createBodies(draft)
  const settled = listSettled(draft)
  const near = createNeighbours(draft)
  const shelves = new Map<string, number[]>()
  const met = new Int32Array(outlines.length).fill(-1)
  const pairs: NearPair[] = []
  for (const [index, later] of outlines.entries()) {
    for (const key of listKeys(later, bodies)) {
      const shelf = shelves.get(key)
      if (shelf === undefined) {
        shelves.set(key, [index])
        continue
      }
      for (let at = shelf.length - 1; at >= Math.max(0, shelf.length - mostCompared); at--) {
        const other = shelf[at] ?? index
        const earlier = outlines[other]
        if (other === index || earlier === undefined || met[other] === index) continue
        met[other] = index
        if (mayBeOne(earlier, later, bodies) && near(earlier.sites, later.sites) && !settled.has(pairKey(earlier.id, later.id))) pairs.push({ earlier, later })
      }
      if (shelf.at(-1) !== index) shelf.push(index)
    }
  }
  return pairs
}

/** The bodies that an actor is part of, itself included. */
type Bodies = (actor: string) => ReadonlySet<string>

function mayBeOne(a: EventOutline, b: EventOutline, bodies: Bodies): boolean {
  if (a.planned !== b.planned || a.to + 1 < b.from || b.to + 1 < a.from) return false
  if (a.partOf.has(b.id) || b.partOf.has(a.id) || meets(a.articles, b.articles) || !meets(a.families, b.families)) return false
  for (const actor of a.actors) {
    for (const other of b.actors) if (actor === other || bodies(actor).has(other) || bodies(other).has(actor)) return true
  }
  return false
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true
  return false
}

/** Where an event is put and sought: its actors and the bodies above them, on each of its days and the day after. */
function listKeys({ actors, from, to }: EventOutline, bodies: Bodies): Set<string> {
  const keys = new Set<string>()
  for (const actor of actors) for (const body of bodies(actor)) for (let day = from; day <= to + 1; day++) keys.add(`${day} ${body}`)
  return keys
}

function listOutlines(draft: Draft): EventOutline[] {
  const current = createCurrent(draft)
  const withdrawn = new Set(draft.events.flatMap(({ record }) => record.status === 'withdrawn' ? [record.id] : []))
  const familyOf = createFamilyOf(draft)
  const reports = Map.groupBy(listReports(draft).filter(({ file }) => file.role.role === 'record'), ({ report }) => current(report.event))
  return [...reports].flatMap(([id, placed]) => withdrawn.has(id) ? [] : outline(id, placed, familyOf, current))
}

function outline(id: string, placed: readonly PlacedReport[], familyOf: (type: string) => string, current: (event: string) => string): EventOutline[] {
  const told = placed.filter(({ report: { scope, modality } }) => scope === 'incident' && modality !== 'denied')
  const date = told.map(({ report }) => whenOf(report)).reduce((best, next) => widthOf(next) < widthOf(best) ? next : best, null)
  if (date?.earliest == null || date.latest === null || widthOf(date) > widestDate) return []
  const dayOf = ({ article }: PlacedReport): string => article?.published?.earliest ?? article?.published?.latest ?? '9999'
  const first = told.reduce((best, next) => dayOf(next) < dayOf(best) ? next : best)
  const collect = (list: (report: Report) => readonly string[]): string[] => [...new Set(told.flatMap(({ report }) => list(report)))]
  const sites = collect(report => report.locations.flatMap(place => place.as === 'site' ? [place.id] : []))
  const actors = new Set(collect(report => report.actors.map(actor => actor.id)))
  if (sites.length === 0 || actors.size === 0) return []
  return [{
    id, first, day: dayOf(first), sites, actors,
    families: new Set(collect(({ type }) => [familyOf(type)])),
    planned: told.every(({ report }) => report.modality === 'planned'),
    from: dayNumber(date.earliest), to: dayNumber(date.latest),
    articles: new Set(placed.map(({ file }) => file.path)),
    partOf: new Set(placed.flatMap(({ report }) => report.partOf === null ? [] : [current(report.partOf)])),
  }]
}

/** An announcement says when it was made, not when what it tells of happened. */
function whenOf({ date, dateOf }: Report): Report['date'] {
  return dateOf === 'event' ? date : null
}

function widthOf(date: Report['date']): number {
  return date === null ? Infinity : widthInDays(date)
}

/** The topmost type above a type; circles are another rule's to find. */
function createFamilyOf({ codebook }: Draft): (type: string) => string {
  const parents = new Map(codebook?.eventTypes.map(({ code, parent }) => [code, parent]))
  const families = new Map<string, string>()
  return type => {
    const known = families.get(type)
    if (known !== undefined) return known
    const seen = new Set([type])
    for (const code of seen) {
      const parent = parents.get(code) ?? null
      if (parent !== null) seen.add(parent)
    }
    const family = [...seen].at(-1) ?? type
    families.set(type, family)
    return family
  }
}

function createBodies({ actors }: Draft): Bodies {
  const parents = new Map(actors.map(({ record }) => [record.id, record.relations.flatMap(({ kind, to }) => kind === 'part-of' ? [to] : [])]))
  const known = new Map<string, ReadonlySet<string>>()
  return actor => {
    const found = known.get(actor)
    if (found !== undefined) return found
    const climbed = new Set([actor])
    for (const body of climbed) for (const parent of parents.get(body) ?? []) climbed.add(parent)
    known.set(actor, climbed)
    return climbed
  }
}

/** The id that an event goes by now: former ids and merges followed, no further than a circle. */
function createCurrent({ events }: Draft): (id: string) => string {
  const next = new Map<string, string>()
  for (const { record } of events) {
    for (const old of record.formerIds) next.set(old, record.id)
    if (typeof record.status === 'object') next.set(record.id, record.status.mergedInto)
  }
  return id => {
    const seen = new Set([id])
    for (const step of seen) {
      const after = next.get(step)
      if (after !== undefined) seen.add(after)
    }
    return [...seen].at(-1) ?? id
  }
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Pairs that somebody has called distinct or possibly the same. */
function listSettled(draft: Draft): Set<string> {
  const current = createCurrent(draft)
  return new Set([
    ...draft.events.flatMap(({ record }) => record.distinctFrom.map(({ id }) => pairKey(current(record.id), current(id)))),
    ...listReports(draft).flatMap(({ report }) => report.possiblySame.map(id => pairKey(current(report.event), current(id)))),
  ])
}
