/**
 * Pairs of events that may be one: same family of types, within a day, at the same or a neighbouring place, with an actor in
 * common, told by different articles. Looks only among the events of one family on neighbouring days, so that time grows with the corpus.
 */

import { dayNumber, widthInDays } from '../../model/edtf.ts'
import { compareIds } from '../../model/ids.ts'
import { followEvents } from './current-events.ts'
import { areNear, listExtents } from './neighbours.ts'
import { listReports } from './reports.ts'
import type { Extent } from './neighbours.ts'
import type { SurveyedReport } from './reports.ts'
import type { ReportFacts, Survey } from './survey.ts'

/** A date that leaves more days open than this says too little to compare. */
const widestDate = 3
/** Events of one family on one day that are compared with each new one; more would make a hostile corpus slow. */
const mostCompared = 200

/** An event as its reports tell it, those that say when and where. */
export interface EventOutline {
  readonly id: string
  /** The first of its reports that is published, by day, then by path. */
  readonly first: SurveyedReport
  readonly day: string
  readonly families: readonly string[]
  readonly planned: boolean
  /** Days since 1970. */
  readonly from: number
  readonly to: number
  readonly sites: readonly Extent[]
  readonly actors: readonly string[]
  readonly articles: readonly string[]
  readonly partOf: ReadonlySet<string>
}

export interface NearPair {
  readonly earlier: EventOutline
  readonly later: EventOutline
}

/** Each pair once, `later` being the one that was published later. Pairs about which an editor or an annotator has said something are left out. */
export function listNearEvents(survey: Survey): NearPair[] {
  const outlines = listOutlines(survey)
  const mayBeOne = createComparison(survey)
  const met = new Int32Array(outlines.length).fill(-1)
  const shelves = new Map<string, Map<number, number[]>>()
  const pairs: NearPair[] = []
  for (const [index, later] of outlines.entries()) {
    for (const shelf of listShelves(shelves, later)) {
      for (let at = shelf.length - 1; at >= Math.max(0, shelf.length - mostCompared); at--) {
        const other = shelf[at] ?? index
        const earlier = outlines[other]
        if (earlier === undefined || other === index || met[other] === index) continue
        met[other] = index
        if (mayBeOne(earlier, later)) pairs.push({ earlier, later })
      }
      shelf.push(index)
    }
  }
  return pairs
}

/** Where an event is put and sought: its families, on each of its days and the day after. */
function listShelves(shelves: Map<string, Map<number, number[]>>, { families, from, to }: EventOutline): number[][] {
  return families.flatMap(family => {
    const days = shelves.get(family) ?? new Map<number, number[]>()
    shelves.set(family, days)
    return Array.from({ length: to + 2 - from }, (_, index) => {
      const shelf = days.get(from + index) ?? []
      days.set(from + index, shelf)
      return shelf
    })
  })
}

/** The whole comparison of two events of one family, the test that sorts out most of them first. */
function createComparison(survey: Survey): (a: EventOutline, b: EventOutline) => boolean {
  const bodies = createBodies(survey)
  const settled = listSettled(survey)
  return (a, b) => {
    if (a.planned !== b.planned || a.to + 1 < b.from || b.to + 1 < a.from || !areNear(a.sites, b.sites)) return false
    return !meets(a.articles, b.articles) && sharesActor(a, b, bodies) && !a.partOf.has(b.id) && !b.partOf.has(a.id) && !settled.has(pairKey(a.id, b.id))
  }
}

/** The bodies that an actor is part of, itself included. */
type Bodies = (actor: string) => ReadonlySet<string>

function sharesActor(a: EventOutline, b: EventOutline, bodies: Bodies): boolean {
  for (const actor of a.actors) {
    for (const other of b.actors) if (actor === other || bodies(actor).has(other) || bodies(other).has(actor)) return true
  }
  return false
}

function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.some(item => b.includes(item))
}

/** By publication, then by path. */
function listOutlines(survey: Survey): EventOutline[] {
  const current = followEvents(survey)
  const withdrawn = new Set(survey.events.flatMap(({ record }) => record.status === 'withdrawn' ? [record.id] : []))
  const context = { current, familyOf: createFamilyOf(survey), extents: listExtents(survey) }
  const reports = Map.groupBy(listReports(survey).filter(({ file }) => file.role.role === 'record'), ({ report }) => current(report.event))
  return [...reports].flatMap(([id, placed]) => withdrawn.has(id) ? [] : outline(id, placed, context))
    .sort((a, b) => compareIds(a.day, b.day) || compareIds(a.first.file.path, b.first.file.path))
}

interface OutlineContext {
  readonly familyOf: (type: string) => string
  readonly current: (event: string) => string
  readonly extents: ReadonlyMap<string, Extent>
}

function outline(id: string, placed: readonly SurveyedReport[], { familyOf, current, extents }: OutlineContext): EventOutline[] {
  const told = placed.filter(({ report: { scope, modality } }) => scope === 'incident' && modality !== 'denied')
  const date = narrowest(told)
  if (date?.earliest == null || date.latest === null) return []
  const dayOf = ({ article }: SurveyedReport): string => article?.published?.earliest ?? article?.published?.latest ?? '9999'
  const first = told.reduce((best, next) => dayOf(next) < dayOf(best) ? next : best)
  const collect = <Item>(list: (report: ReportFacts) => readonly Item[]): readonly Item[] =>
    told.length === 1 ? list(first.report) : [...new Set(told.flatMap(({ report }) => list(report)))]
  const sites = collect(report => report.locations.flatMap(place => place.as === 'site' ? extents.get(place.id) ?? [] : []))
  const actors = collect(report => report.actors)
  if (sites.length === 0 || actors.length === 0) return []
  return [{
    id, first, day: dayOf(first), sites, actors,
    families: collect(({ type }) => [familyOf(type)]),
    planned: told.every(({ report }) => report.modality === 'planned'),
    from: dayNumber(date.earliest), to: dayNumber(date.latest),
    articles: placed.map(({ file }) => file.path),
    partOf: new Set(placed.flatMap(({ report }) => report.partOf === null ? [] : [current(report.partOf)])),
  }]
}

/** The date that leaves the fewest days open, unless that is too many. */
function narrowest(told: readonly SurveyedReport[]): ReportFacts['date'] {
  let best: ReportFacts['date'] = null
  let least = widestDate + 1
  for (const { report } of told) {
    const date = whenOf(report)
    const width = date === null ? Infinity : date.earliest === date.latest && date.latest !== null ? 1 : widthInDays(date)
    if (width < least) [best, least] = [date, width]
  }
  return best
}

/** An announcement says when it was made, not when what it tells of happened. */
function whenOf({ date, dateOf }: ReportFacts): ReportFacts['date'] {
  return dateOf === 'event' ? date : null
}

/** The topmost type above a type; circles are another rule's to find. */
export function createFamilyOf({ codebook }: Pick<Survey, 'codebook'>): (type: string) => string {
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

function createBodies({ actors }: Survey): Bodies {
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

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Pairs that somebody has called distinct or possibly the same. */
function listSettled(survey: Survey): Set<string> {
  const current = followEvents(survey)
  return new Set([
    ...survey.events.flatMap(({ record }) => record.distinctFrom.map(({ id }) => pairKey(current(record.id), current(id)))),
    ...listReports(survey).flatMap(({ report }) => report.possiblySame.map(id => pairKey(current(report.event), current(id)))),
  ])
}
