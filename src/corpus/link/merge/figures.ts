/** The figures of one report: rows that are in force, summed for each group and each voice, and the total of the report. */

import type { Interval, StatedCount } from '../../../model/count.ts'
import type { EdtfDate } from '../../../model/date.ts'
import type { CasualtyRow, Harm } from '../../../model/report.ts'
import { speakerOf } from '../reports.ts'
import type { KeyedReport } from '../reports.ts'
import { hullOf } from './intervals.ts'

/** A sum: what its parts give together. */
export interface Sum {
  /** null = only unknown parts. */
  readonly interval: Interval | null
  readonly best: number | null
  readonly written: string
}

/** What one voice of one report says of one group, or of all groups. */
export interface Figure extends Sum {
  readonly report: string
  /** null = unknown, or several voices. */
  readonly by: string | null
  /** The latest day for which a part of it holds. */
  readonly asOf: EdtfDate | null
  readonly published: EdtfDate | null
  /** Which groups it is about: only figures about the same can exclude each other. */
  readonly about: string
}

/** The rows of one report about one group. */
export interface ReportGroup {
  readonly report: KeyedReport
  readonly key: string
  readonly actors: readonly string[]
  readonly rows: readonly CasualtyRow[]
}

/** True for a figure by a party about the other side's loss. */
export type IsBoast = (by: string | null, actors: readonly string[]) => boolean

/** Sums parts; undefined is a part of which nothing is said, which makes the sum "at least". Null when nothing is said of any. */
export function sumParts(parts: readonly (Sum | StatedCount | null | undefined)[]): Sum | null {
  const given = parts.filter(part => part != null)
  if (given.length === 0) return null
  const written = parts.map(part => part?.written ?? '?').join(' + ')
  const known = given.filter(part => part.interval !== null)
  if (known.length === 0) return { interval: null, best: null, written }
  const unknownPart = known.length < parts.length
  const total = (values: readonly (number | null | undefined)[]): number | null =>
    values.reduce<number | null>((sum, value) => sum === null || value == null ? null : sum + value, 0)
  const low = total(known.map(part => part.interval?.low)) ?? 0
  const high = unknownPart ? null : total(known.map(part => part.interval?.high))
  return { interval: { low, high }, best: total(known.map(part => part.best)), written }
}

/** The casualty rows of a report by group, in the order of the report, without those that a later state replaces. */
export function groupRows(report: KeyedReport): ReportGroup[] {
  const groups = new Map<string, ReportGroup & { rows: CasualtyRow[] }>()
  for (const row of rowsInForce(report)) {
    const actors = [...new Set(row.actors)].sort()
    const key = actors.join(' ')
    const group = groups.get(key) ?? { report, key, actors, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/**
 * Of the rows for one group and voice that carry `asOf`, the latest replaces the others as a whole; a row without `asOf` is the
 * first word and goes as well where it speaks of the same harm.
 */
function rowsInForce(report: KeyedReport): readonly CasualtyRow[] {
  const latest = new Map<string, CasualtyRow>()
  const keyOf = (row: CasualtyRow): string => [...row.actors].sort().join(' ') + '|' + (speakerOf(row, report) ?? '')
  for (const row of report.casualties) {
    if (row.asOf === null) continue
    const known = latest.get(keyOf(row))
    if (known === undefined || lastDay(row) >= lastDay(known)) latest.set(keyOf(row), row)
  }
  return report.casualties.filter(row => {
    const last = latest.get(keyOf(row))
    if (last === undefined || last === row) return true
    return row.asOf === null && !Object.keys(row.harm).some(harm => harm in last.harm)
  })
}

function lastDay(row: CasualtyRow): string {
  return row.asOf?.latest ?? '9999-99-99'
}

/** What each voice in the report says of the group; voices that say nothing of this harm are left out. */
export function groupFigures(group: ReportGroup, harm: Harm): Figure[] {
  const voices = Map.groupBy(group.rows, row => speakerOf(row, group.report))
  return [...voices].flatMap(([by, rows]) => {
    const sum = sumParts(partsOf(rows, harm).map(row => row.harm[harm]))
    if (sum === null) return []
    const asOf = rows.filter(row => row.asOf !== null && harm in row.harm).sort((a, b) => lastDay(a) < lastDay(b) ? -1 : 1).at(-1)?.asOf
    return [{ ...sum, report: group.report.key, by, asOf: asOf ?? null, published: group.report.published, about: group.key }]
  })
}

/** Rows that share no harm with those that speak of this one complete them, and are no parts of which it is unknown. */
function partsOf(rows: readonly CasualtyRow[], harm: Harm): readonly CasualtyRow[] {
  const speaking = rows.filter(row => harm in row.harm)
  const told = new Set(speaking.flatMap(row => Object.keys(row.harm)))
  return rows.filter(row => Object.keys(row.harm).some(key => told.has(key)))
}

/**
 * The total of one report. A group that is silent on the harm, or of which only a boast is known and boasts are left out, is an
 * unknown part. A group that another known one includes (a total without actor includes all) is not added again.
 */
export function totalOf(groups: readonly ReportGroup[], harm: Harm, isBoast: IsBoast, withBoasts: boolean): Figure | null {
  const voiced = groups.map(group => {
    const figures = groupFigures(group, harm)
    const plain = figures.filter(figure => !isBoast(figure.by, group.actors))
    const taken = plain.some(figure => figure.interval !== null) || !withBoasts ? plain : figures
    return { group, figures: taken, sum: hullOf(taken) }
  })
  const counted = voiced.filter(one => !voiced.some(other => other.sum?.interval != null && includes(other.group, one.group)))
  const sum = sumParts(counted.map(one => one.sum))
  const [first] = groups
  if (sum === null || first === undefined) return null
  const figures = counted.flatMap(one => one.figures)
  const voices = new Set(figures.map(figure => figure.by))
  const asOf = figures.map(figure => figure.asOf).filter(date => date !== null)
  return {
    ...sum,
    report: first.report.key,
    by: voices.size === 1 ? figures[0]?.by ?? null : null,
    asOf: asOf.sort((a, b) => (a.latest ?? '') < (b.latest ?? '') ? -1 : 1).at(-1) ?? null,
    published: first.report.published,
    about: counted.map(one => one.group.key).sort().join(', '),
  }
}

function includes(wide: ReportGroup, narrow: ReportGroup): boolean {
  if (wide.key === narrow.key) return false
  return wide.actors.length === 0 || (narrow.actors.length > 0 && narrow.actors.every(actor => wide.actors.includes(actor)))
}
