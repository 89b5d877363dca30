/** Dates, counts and places in the words of one language, as page data carries them. */

import type { Interval, StatedCount } from '../model/count.ts'
import type { EdtfDate } from '../model/date.ts'
import type { EventLocation } from '../model/event.ts'
import { showDate } from '../language/index.ts'
import type { PageContext } from './context.ts'
import { labelCode, refer, referCode } from './reference.ts'
import type { Reference } from './reference.ts'

export interface DateWords {
  readonly text: string
  /** Language that the words are really in. */
  readonly lang: string
  /** As coded, for those who want the notation. */
  readonly edtf: string
  /** Value for <time>: only where it is one day, month or year. */
  readonly machine: string | null
}

export function wordDate(context: PageContext, date: EdtfDate): DateWords {
  const machine = /^\d{4}(-\d\d){0,2}$/.test(date.edtf) ? date.edtf : null
  return { ...showDate(date, context.lang, context.corpus.interface[context.lang]), edtf: date.edtf, machine }
}

/** A count as its source states it: "at least 20", "some", "unknown". */
export function wordCount(context: PageContext, count: StatedCount | null): string {
  return count?.word ? labelCode(context, 'countWords', count.word).text : context.ui.tally(count)
}

/** What a report gives after the sums inside it; a count word stays the word. */
export function wordStated(context: PageContext, stated: { written: string; interval: Interval | null; best: number | null }): string {
  const isWord = context.corpus.codebook.countWords.some(word => word.code === stated.written)
  return isWord ? labelCode(context, 'countWords', stated.written).text : context.ui.tally(stated)
}

export interface PlaceWords {
  readonly place: Reference
  /** What it lies in, nearest first, the country last. */
  readonly within: readonly Reference[]
  /** How exactly the place is known: null when nothing says. */
  readonly precision: Reference | null
  /** "somewhere within 40 km of it"; empty when the radius is not known or zero. */
  readonly radius: string
  readonly reports: readonly string[]
}

export function wordPlace(context: PageContext, site: EventLocation): PlaceWords {
  const { corpus, ui } = context
  const km = site.radiusKm
  return {
    place: refer(context, 'location', site.id),
    within: (corpus.locations.get(site.id)?.ancestors ?? []).map(id => refer(context, 'location', id)),
    precision: site.precision === null ? null : referCode(context, 'precisions', site.precision),
    radius: km === null || km === 0 ? '' : ui.t('place.radius', { count: km }),
    reports: site.reports,
  }
}
