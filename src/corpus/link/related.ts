/** Which events stand near each other: by the word of annotators and editors, and by shared actors, place and time. */

import type { Event, RelatedEvent, RelatedReason } from '../../model/event.ts'
import { dayNumber } from '../../model/edtf.ts'
import { compareIds } from '../../model/ids.ts'
import type { EventRecord } from '../../model/records.ts'
import type { KeyedReport } from './reports.ts'

type Candidate = Omit<Event, 'parts' | 'related'>
type Links = Map<string, Map<string, RelatedReason[]>>

const mostRelated = 8
/** How many neighbours in time are looked at on each side, for each place and actor: keeps the work linear. */
const reach = 8
/** Days that two events may at most lie apart to be near in time. */
const nearDays = 31

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
  const told = new Map(incidents.map(event => [event.id, new Set(event.actors.map(actor => actor.id).filter(isTelling))]))
  for (const [a, b] of listPairs(incidents, told)) {
    const reasons = compareEvents(a, b, told)
    if (reasons.length < 2 && !reasons.some(reason => reason.kind === 'same-actors' && reason.actors.length > 1)) continue
    for (const reason of reasons) {
      addReason(links, a.id, b.id, reason)
      addReason(links, b.id, a.id, reason)
    }
  }
}

/** Pairs worth comparing: neighbours in time among the events of one place or one actor. */
function* listPairs(incidents: readonly Candidate[], told: ReadonlyMap<string, ReadonlySet<string>>): Generator<readonly [Candidate, Candidate]> {
  const shelves = new Map<string, Candidate[]>()
  const day = (event: Candidate): string => event.date.earliest ?? event.date.latest ?? '9999'
  const inTime = [...incidents].sort((a, b) => compareIds(day(a), day(b)) || compareIds(a.id, b.id))
  for (const event of inTime) {
    const keys = [...event.locations.map(({ id }) => `place ${id}`), ...[...told.get(event.id) ?? []].map(id => `actor ${id}`)]
    for (const key of new Set(keys)) {
      const shelf = shelves.get(key) ?? []
      for (const earlier of shelf.slice(-reach)) yield [earlier, event]
      shelf.push(event)
      shelves.set(key, shelf)
    }
  }
}

function compareEvents(a: Candidate, b: Candidate, told: ReadonlyMap<string, ReadonlySet<string>>): RelatedReason[] {
  const actors = [...told.get(a.id) ?? []].filter(id => told.get(b.id)?.has(id)).sort(compareIds)
  const place = a.locations.find(({ id }) => b.locations.some(other => other.id === id))
  const days = daysApart(a, b)
  return [
    ...(actors.length > 0 ? [{ kind: 'same-actors', actors } as const] : []),
    ...(place !== undefined ? [{ kind: 'same-place', location: place.id } as const] : []),
    ...(days <= nearDays ? [{ kind: 'near-in-time', days } as const] : []),
  ]
}

/** The most days that can lie between two events; Infinity where a bound is unknown. */
function daysApart(a: Candidate, b: Candidate): number {
  const most = (from: string | null, to: string | null): number =>
    from === null || to === null ? Infinity : dayNumber(to) - dayNumber(from)
  return Math.max(most(a.date.earliest, b.date.latest), most(b.date.earliest, a.date.latest))
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
