/** Merges the figures of all reports into one tally: the range, the best figure and the rule that chose it. */

import type { EdtfDate } from '../../../model/date.ts'
import type { BestRule, PartyFigure, StatedFigure, Tally } from '../../../model/event.ts'
import type { Ruling } from '../../../model/records.ts'
import type { Figure } from './figures.ts'
import { excludeEachOther, keepTelling, singleValue, span } from './intervals.ts'

export interface Figures {
  /** What enters, in the order of the reports. */
  readonly plain: readonly Figure[]
  /** What enters only when nothing of `plain` is known. */
  readonly boasts: readonly Figure[]
  /** Figures by a party about the other side's loss, as they are shown beside. */
  readonly claimedBy: readonly PartyFigure[]
}

export function mergeFigures({ plain, boasts, claimedBy }: Figures, ruling: Ruling | null): Tally {
  const partyOnly = plain.every(figure => figure.interval === null) && boasts.some(figure => figure.interval !== null)
  const figures = partyOnly ? [...plain, ...boasts] : plain
  const kept = keepTelling(figures)
  const { best, rule } = ruling === null ? chooseBest(kept) : { best: ruling.count?.best ?? null, rule: 'ruling' as const }
  const ruled = ruling?.count ?? null
  return {
    interval: span(ruled !== null && ruled.best !== null ? [...kept, { interval: { low: ruled.best, high: ruled.best } }] : kept),
    best,
    rule,
    stated: figures.map((figure): StatedFigure => ({
      report: figure.report, by: figure.by, interval: figure.interval, best: figure.best, written: figure.written, kept: kept.includes(figure),
    })),
    contested: ruling === null && kept.some(a => kept.some(b => a.about === b.about && excludeEachOther(a.interval, b.interval))),
    claimedBy,
    partyOnly,
    ruling,
  }
}

interface Choice {
  readonly best: number | null
  readonly rule: BestRule
}

const none: Choice = { best: null, rule: 'none' }

/** A single value goes before the other rules: they could only choose it too. */
function chooseBest(kept: readonly Figure[]): Choice {
  const single = singleValue(kept)
  if (single !== undefined) return choose(single.best, 'single-value')
  const dated = kept.filter(figure => figure.asOf !== null)
  if (dated.length > 0) return choose(bestOfLatest(dated, figure => figure.asOf), 'latest-as-of')
  if (!kept.every(figure => isDay(figure.published))) return none
  return choose(bestOfLatest(kept, figure => figure.published), 'latest-published')
}

function choose(best: number | null, rule: BestRule): Choice {
  return best === null ? none : { best, rule }
}

/** The best of the figure that no other one can be later than; null where several of those differ, or have none. */
function bestOfLatest(figures: readonly Figure[], dateOf: (figure: Figure) => EdtfDate | null): number | null {
  const isOver = (a: EdtfDate | null, b: EdtfDate | null): boolean =>
    a?.latest != null && b?.earliest != null && a.latest < b.earliest
  const last = figures.filter(figure => !figures.some(other => isOver(dateOf(figure), dateOf(other))))
  const bests = new Set(last.map(figure => figure.best))
  return bests.size === 1 ? last[0]?.best ?? null : null
}

function isDay(date: EdtfDate | null): boolean {
  return date !== null && date.earliest !== null && date.earliest === date.latest && !date.approximate
}
