/**
 * What outside data sets record, by place, period and type: counted once for a corpus, so that a page takes its own few numbers and
 * never goes through their rows. Nothing here enters a figure of the corpus.
 */

import type { Corpus } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import type { OutsideRecord, OutsideRow, OutsideSet } from '../model/outside.ts'
import { placesOfRows } from './outside-places.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'

/** Events by period, `YYYY-MM` or `YYYY` where the set knows no month, in the order of time. Periods without events are absent. */
export type OutsideSeries = readonly (readonly [period: string, events: number])[]

export interface OutsideSummary extends OutsideRecord {
  /** All events of the set. */
  readonly events: number
}

/** What one set has to say; key is the id of the set. */
export type OutsideCounts<Value> = Readonly<Record<string, Value>>

/** A type's neighbours in a set. */
export interface OutsideNeighbours {
  /** Codes of the set's types. */
  readonly types: readonly string[]
  readonly series: OutsideSeries
}

/** All sets, by id, without their rows. */
export function listOutside(corpus: Corpus): readonly OutsideSummary[] {
  return take(corpus, outsideShelf, everySet) ?? []
}

/** Events of each set with their points inside the area or the disc of the place; sets that do not cover it, and all where nobody knows how far it reaches, are absent. */
export function outsideAt(corpus: Corpus, location: string): OutsideCounts<OutsideSeries> {
  return take(corpus, outsidePlaceShelf, location) ?? {}
}

/** Only sets with a type that is laid beside this very one. */
export function outsideBeside(corpus: Corpus, type: string): OutsideCounts<OutsideNeighbours> {
  return take(corpus, outsideTypeShelf, type) ?? {}
}

/** Everything in a set. */
export function outsideSeries(corpus: Corpus, set: string): OutsideSeries {
  return take(corpus, outsideSeriesShelf, set) ?? []
}

/** Events in the periods of a set that lie within a year (`YYYY`) or are a month (`YYYY-MM`). */
export function outsideIn(corpus: Corpus, period: string): OutsideCounts<number> {
  return take(corpus, outsidePeriodShelf, period) ?? {}
}

/** From a first to a last month, both `YYYY-MM` and included. A year as a whole counts when both its ends are in. */
export function countWithin(series: OutsideSeries, first: string, last: string): number {
  return series.reduce((sum, [period, events]) => (startOf(period) >= first && endOf(period) <= last ? sum + events : sum), 0)
}

function startOf(period: string): string {
  return period.length === 4 ? `${period}-01` : period
}

function endOf(period: string): string {
  return period.length === 4 ? `${period}-12` : period
}

const everySet = 'all'

export const outsideShelf: Shelf<readonly OutsideSummary[]> = {
  name: 'outside data sets',
  fill: corpus => new Map([[everySet, corpus.outside.map(({ rows, ...record }) => ({ ...record, events: sumOf(rows) }))]]),
}

export const outsideSeriesShelf: Shelf<OutsideSeries> = {
  name: 'outside data by set', fill: corpus => new Map(corpus.outside.map(({ id, rows }) => [id, seriesOf(rows)])),
}

export const outsidePeriodShelf: Shelf<OutsideCounts<number>> = {
  name: 'outside data by period',
  fill: corpus => {
    const sums = corpus.outside.flatMap(({ id, rows }) => seriesOf(rows).flatMap(([period, events]) =>
      [...new Set([period, period.slice(0, 4)])].map(key => ({ id, key, events }))))
    return new Map([...Map.groupBy(sums, ({ key }) => key)].map(([key, own]) => [key, Object.fromEntries(
      [...Map.groupBy(own, ({ id }) => id)].map(([id, all]) => [id, all.reduce((sum, { events }) => sum + events, 0)]))]))
  },
}

export const outsideTypeShelf: Shelf<OutsideCounts<OutsideNeighbours>> = {
  name: 'outside data by type',
  fill: corpus => {
    const types = new Set(corpus.outside.flatMap(set => set.types.flatMap(({ beside }) => beside)))
    return new Map([...types].sort(compareIds).map(type => [type, Object.fromEntries(corpus.outside.flatMap(set => neighboursOf(set, type)))]))
  },
}

function neighboursOf({ id, types, rows }: OutsideSet, type: string): [string, OutsideNeighbours][] {
  const codes = types.filter(({ beside }) => beside.includes(type)).map(({ code }) => code)
  return codes.length === 0 ? [] : [[id, { types: codes, series: seriesOf(rows.filter(row => row.type !== null && codes.includes(row.type))) }]]
}

export const outsidePlaceShelf: Shelf<OutsideCounts<OutsideSeries>> = {
  name: 'outside data by place',
  fill: corpus => {
    const found = corpus.outside.flatMap(set => [...placesOfRows(corpus, set)].map(([place, rows]) => ({ place, set: set.id, rows })))
    return new Map([...Map.groupBy(found, ({ place }) => place)].map(([place, own]) => [place, Object.fromEntries(own.map(({ set, rows }) => [set, seriesOf(rows)]))]))
  },
}

function sumOf(rows: readonly OutsideRow[]): number {
  return rows.reduce((sum, { events }) => sum + events, 0)
}

function seriesOf(rows: readonly OutsideRow[]): OutsideSeries {
  const sums = new Map<string, number>()
  for (const { period, events } of rows) sums.set(period, (sums.get(period) ?? 0) + events)
  return [...sums].sort(([a], [b]) => compareIds(a, b))
}
