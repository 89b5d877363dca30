/** Which events stand near each other: by the word of annotators and editors, and by shared actors, place and time. */

import type { Event, RelatedEvent, RelatedReason } from '../../model/event.ts'
import { dayNumber } from '../../model/edtf.ts'
import { nearDays } from '../../model/event.ts'
import { compareIds } from '../../model/ids.ts'
import type { EventRecord } from '../../model/records.ts'
import type { KeyedReport } from './reports.ts'

type Candidate = Omit<Event, 'parts' | 'related'>
type Links = Map<string, Map<string, RelatedReason[]>>

const mostRelated = 8
/** How many neighbours in time are looked at on each side, for each place and actor: keeps the work linear. */
const reach = 8

export interface RelatedSource {
  readonly events: ReadonlyMap<string, Candidate>
  readonly reports: readonly Pick<KeyedReport, 'event' | 'possiblySame'>[]
  readonly files: readonly EventRecord[]
  /** Actors that make events alike: somebody in particular, no civilians at large. */
  readonly isTelling: (actor: string) => boolean
}

/** For each event all that people linked, and others up to eight: first what people linked, then those with most reasons, then the nearest in time. */
export function relateEvents(source: RelatedSource): (id: string) => readonly RelatedEvent[] {
  const links: Links = new Map()
  const published = (id: string): boolean => source.events.get(id)?.status === 'published'
  const link = (a: string, b: string, reason: RelatedReason): void => {
    if (a === b || !published(a) || !published(b)) return
    addReason(links, a, b, reason)
    addReason(links, b, a, reason)
  }
  for (const { event, possiblySame } of source.reports) for (const other of possiblySame) link(event, other, { kind: 'possibly-same' })
  for (const file of source.files) for (const { id, why } of file.distinctFrom) link(file.id, id, { kind: 'distinct', why })
  addNeighbours(source, links)
  return id => orderRelated(links.get(id) ?? new Map())
}

/** A reason is not said twice, whoever says it; the first word on why two events are distinct stands. */
function addReason(links: Links, from: string, to: string, reason: RelatedReason): void {
  const related = links.get(from) ?? new Map<string, RelatedReason[]>()
  const reasons = related.get(to) ?? []
  if (!reasons.some(known => known.kind === reason.kind)) reasons.push(reason)
  related.set(to, reasons)
  links.set(from, related)
}

/** Two reasons of three make events alike, and so do two actors in common: the same sides met again. */
function addNeighbours({ events, isTelling }: RelatedSource, links: Links): void {
  const incidents = [...events.values()].filter(event => event.status === 'published' && event.scope === 'incident'
    && event.modalities.some(modality => modality === 'asserted' || modality === 'alleged'))
  for (const [a, b] of listPairs(incidents.map(event => outline(event, isTelling)))) {
    const reasons = compareOutlines(a, b)
    if (reasons.length < 2 && !reasons.some(reason => reason.kind === 'same-actors' && reason.actors.length > 1)) continue
    for (const reason of reasons) {
      addReason(links, a.id, b.id, reason)
      addReason(links, b.id, a.id, reason)
    }
  }
}

/** What of an event is compared. Days are counted since 1970; Infinity stands for an unknown bound, on its side. */
interface Outline {
  readonly id: string
  readonly day: string
  readonly from: number
  readonly to: number
  readonly places: readonly string[]
  readonly actors: readonly string[]
}

function outline({ id, date, locations, actors }: Candidate, isTelling: RelatedSource['isTelling']): Outline {
  return {
    id,
    day: date.earliest ?? date.latest ?? '9999',
    from: date.earliest === null ? -Infinity : dayNumber(date.earliest),
    to: date.latest === null ? Infinity : dayNumber(date.latest),
    places: locations.map(location => location.id),
    actors: [...new Set(actors.map(actor => actor.id).filter(isTelling))].sort(compareIds),
  }
}

/** Pairs worth comparing: neighbours in time among the events of one place or one actor, each pair once. */
function* listPairs(outlines: readonly Outline[]): Generator<readonly [Outline, Outline]> {
  const shelves = new Map<string, Outline[]>()
  for (const event of [...outlines].sort((a, b) => compareIds(a.day, b.day) || compareIds(a.id, b.id))) {
    const met = new Set<Outline>()
    for (const key of [...event.places.map(id => `place ${id}`), ...event.actors.map(id => `actor ${id}`)]) {
      const shelf = shelves.get(key) ?? []
      for (const earlier of shelf.slice(-reach)) if (earlier !== event) met.add(earlier)
      shelf.push(event)
      shelves.set(key, shelf)
    }
    for (const earlier of met) yield [earlier, event]
  }
}

function compareOutlines(a: Outline, b: Outline): RelatedReason[] {
  const actors = a.actors.filter(id => b.actors.includes(id))
  const location = a.places.find(id => b.places.includes(id))
  const days = Math.max(a.to - b.from, b.to - a.from)
  return [
    ...(actors.length > 0 ? [{ kind: 'same-actors', actors } as const] : []),
    ...(location !== undefined ? [{ kind: 'same-place', location } as const] : []),
    ...(days <= nearDays ? [{ kind: 'near-in-time', days } as const] : []),
  ]
}

function orderRelated(related: ReadonlyMap<string, readonly RelatedReason[]>): readonly RelatedEvent[] {
  const byHand = (reasons: readonly RelatedReason[]): number => Number(reasons.some(({ kind }) => kind === 'possibly-same' || kind === 'distinct'))
  const days = (reasons: readonly RelatedReason[]): number => reasons.find(reason => reason.kind === 'near-in-time')?.days ?? nearDays + 1
  return [...related]
    .map(([id, reasons]) => ({ id, reasons }))
    .sort((a, b) => byHand(b.reasons) - byHand(a.reasons) || b.reasons.length - a.reasons.length
      || days(a.reasons) - days(b.reasons) || compareIds(a.id, b.id))
    .filter(({ reasons }, index) => index < mostRelated || byHand(reasons) === 1)
}
