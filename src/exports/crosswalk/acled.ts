/**
 * Events in the shape of ACLED's export, by the rules of its codebook: a single day, a single point, the lowest figure, unordered
 * pairs of actor types. The rows are this corpus' own; none of ACLED's is among them. Columns of which a corpus knows nothing stay empty.
 */

import type { AcledType } from '../../model/codebook.ts'
import type { Corpus, LinkedEvent } from '../../model/corpus.ts'
import type { Day } from '../../model/date.ts'
import { pickText, type LocalText } from '../../model/text.ts'
import { isCounted, isPublished, standingOf } from '../../queries/standing.ts'
import { acledType } from './codes.ts'
import type { Changed, Filed } from './losses.ts'
import { interOf, kindOfActor, sidesOf } from './sides.ts'
import type { FiledDays, FiledPlace } from './where-and-when.ts'
import { addDays, fileDays, filePlace } from './where-and-when.ts'

/** One side of a row; no name = there is no such side. */
export interface AcledSide {
  readonly name: string | null
  readonly inter: number | null
  readonly associated: readonly string[]
}

export interface AcledRow {
  readonly id: string
  readonly day: Day
  readonly timePrecision: number
  readonly type: AcledType
  readonly sides: readonly [AcledSide, AcledSide]
  readonly onCivilians: boolean
  readonly place: FiledPlace
  readonly geoPrecision: number
  readonly fatalities: number
  readonly event: LinkedEvent
}

const longestSplit = 31
const noSide: AcledSide = { name: null, inter: null, associated: [] }
const unidentified = 3
const civilians = 7

export function fileForAcled(corpus: Corpus, event: LinkedEvent): Filed<AcledRow> {
  if (!isPublished(event)) return { leftOut: 'not-published' }
  if (!isCounted(event)) return { leftOut: standingOf(event) === event.scope ? 'not-single' : 'not-counted' }
  const type = acledType(corpus, event, event.type.value)
  if (type === null) return { leftOut: 'no-type' }
  const days = fileDays(event)
  const dated = days === null ? null : placeInTime(days)
  if (dated === null) return { leftOut: 'no-date' }
  const place = filePlace(corpus, event)
  if (place === null) return { leftOut: 'no-place' }
  const geoPrecision = place.precision?.acledGeo ?? null
  if (geoPrecision === null) return { leftOut: 'country-only' }
  const { sides, changed } = acledSides(corpus, event, type, place)
  const low = event.totals.killed?.interval?.low ?? 0
  const deaths = divide(low, dated.length)
  const rows = dated.map(({ day, timePrecision }, n): AcledRow => ({
    id: dated.length === 1 ? event.id : `${event.id}#${n + 1}`,
    day, timePrecision, type, sides, place, geoPrecision, event, fatalities: deaths[n] ?? 0, onCivilians: isOnCivilians(corpus, event, type),
  }))
  return { rows, changed: [...changesOf(event, place, dated.length), ...changed] }
}

interface Dated { readonly day: Day; readonly timePrecision: number }

/** 1 a day, 2 within a week (its middle), 3 within a month (its middle); each day of what lasted. null: vaguer than ACLED takes. */
export function placeInTime({ earliest, days, lasting }: FiledDays): Dated[] | null {
  if (days === 1) return [{ day: earliest, timePrecision: 1 }]
  if (days > longestSplit) return null
  if (lasting) return Array.from({ length: days }, (_, n) => ({ day: addDays(earliest, n), timePrecision: 1 }))
  return [{ day: addDays(earliest, Math.floor((days - 1) / 2)), timePrecision: days <= 7 ? 2 : 3 }]
}

/** Evenly, the remainder to the first day. */
export function divide(total: number, parts: number): number[] {
  const share = Math.floor(total / parts)
  return Array.from({ length: parts }, (_, n) => (n === 0 ? total - share * (parts - 1) : share))
}

function changesOf(event: LinkedEvent, place: FiledPlace, days: number): Changed[] {
  const killed = event.totals.killed
  const contested = event.type.contested || event.date.contested || event.grade === 'contested'
  return [
    ...(contested ? ['contested-settled' as const] : []),
    ...(place.coarser ? ['place-coarser' as const] : []),
    ...(days > 1 ? ['split-by-day' as const] : []),
    ...(killed?.interval && killed.interval.low !== killed.interval.high ? ['range-as-lowest' as const] : []),
    ...(killed?.interval ? [] : ['unknown-as-zero' as const]),
  ]
}

function isOnCivilians(corpus: Corpus, event: LinkedEvent, type: AcledType): boolean {
  const { targets } = sidesOf(corpus, event)
  return type.type === 'Violence against civilians' || (targets.length > 0 && targets.every(id => kindOfActor(corpus, id)?.civilian === true))
}

function acledSides(corpus: Corpus, event: LinkedEvent, type: AcledType, place: FiledPlace): { sides: [AcledSide, AcledSide]; changed: Changed[] } {
  const country = place.country?.country ?? null
  const found = sidesOf(corpus, event)
  const [one, two] = [found.perpetrators, found.targets].map(ids => makeSide(corpus, ids, country))
  const where = nameIn(place.country?.name ?? null, corpus)
  const unnamed: AcledSide = { ...noSide, name: `Unidentified Armed Group${where === '' ? '' : ` (${where})`}`, inter: unidentified }
  const people: AcledSide = { ...noSide, name: `Civilians${where === '' ? '' : ` (${where})`}`, inter: civilians }
  const first = one?.name === null && violent.has(type.type) ? unnamed : one ?? noSide
  const second = two?.name !== null ? two ?? noSide
    : type.type === 'Battles' ? unnamed
    : type.type === 'Violence against civilians' ? people : noSide
  const dropped = [...found.perpetrators, ...found.targets].some(id => interOf(corpus, id, country) === null)
  return {
    sides: [first, second],
    changed: [...(first === unnamed || second === unnamed ? ['side-unidentified' as const] : []), ...(dropped ? ['actor-left-out' as const] : [])],
  }
}

/** Event types of ACLED in which there is always somebody who acts. */
const violent = new Set(['Battles', 'Explosions/Remote violence', 'Violence against civilians'])

/** The first actor that has a type stands for the side, the others beside it. */
function makeSide(corpus: Corpus, ids: readonly string[], country: string | null): AcledSide {
  const [main, ...others] = ids.filter(id => interOf(corpus, id, country) !== null)
  if (main === undefined) return noSide
  const name = (id: string): string => nameIn(corpus.actors.get(id)?.name ?? null, corpus)
  return { name: name(main), inter: interOf(corpus, main, country), associated: others.map(name) }
}

/** English, which ACLED is written in, else a language that there is. */
export function nameIn(name: LocalText | null, corpus: Corpus): string {
  return name === null ? '' : pickText(name, 'en', corpus.site.languages)?.text ?? ''
}

/** The unordered pair, the lower digit first; a sole actor stands with 0. null = no side has a type. */
export function interaction([one, two]: readonly [AcledSide, AcledSide]): number | null {
  const [low, high] = [one.inter, two.inter].filter(inter => inter !== null).sort((a, b) => a - b)
  return low === undefined ? null : low * 10 + (high ?? 0)
}

const disorderTypes: Readonly<Record<string, string>> = {
  'Strategic developments': 'Strategic developments',
  'Peaceful protest': 'Demonstrations', 'Protest with intervention': 'Demonstrations', 'Violent demonstration': 'Demonstrations',
  'Excessive force against protesters': 'Political violence; Demonstrations',
}

export function disorderOf({ type, subtype }: AcledType): string {
  return disorderTypes[subtype] ?? disorderTypes[type] ?? 'Political violence'
}
