/** What the timeline says where it is pointed at: the event of a mark, or what stands in a bar. A click on a mark leads to its event. */

import { formatDate, formatMonth, formatYear, showDate } from '../../language/dates.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { ExploreWords } from '../../model/explore.ts'
import type { Urls } from '../../urls/index.ts'
import { placeOf } from '../load.ts'
import { isoDay } from './data.ts'
import type { Events } from './data.ts'
import { describeTypes, showTip } from './map-tip.ts'
import type { MapTipWords } from './map-tip.ts'
import type { LoadRows } from './rows.ts'
import type { Strip } from './strips.ts'
import { binOf } from './time-scale.ts'
import type { TimeScale } from './time-scale.ts'
import { showWord } from './words.ts'
import type { Say } from './words.ts'

export interface TimeTipOptions {
  /** What the pointer moves over, beside it the `.map-tip`. */
  readonly overlay: HTMLElement
  readonly events: Events
  readonly words: ExploreWords
  readonly say: Say
  readonly lang: string
  readonly urls: Urls
  readonly loadRows: LoadRows
  /** As it is now drawn; null before that. */
  readonly drawn: () => DrawnTime | null
}

export interface DrawnTime {
  readonly scale: TimeScale
  readonly height: number
  /** Marks of single events that are shown, and the height of their lanes. */
  readonly strips: readonly Strip[]
  readonly lane: number
  /** Incidents by bin where there are no single events: nine numbers a bin, hollow ones first. */
  readonly bins: readonly number[]
}

/** Pixels beside a mark that still point at it. */
const reach = 4

export function followTime(options: TimeTipOptions): void {
  const { overlay, drawn } = options
  const tip = overlay.parentElement?.querySelector<HTMLElement>('.map-tip') ?? null
  let pointed: Strip | undefined
  let asked = 0
  let pressed = 0
  const hide = (): void => {
    asked += 1
    pointed = undefined
    overlay.classList.remove('is-pointed')
    if (tip !== null) tip.hidden = true
  }
  const point = async (event: PointerEvent): Promise<void> => {
    const picture = drawn()
    const box = overlay.getBoundingClientRect()
    if (tip === null || picture === null) return
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    const { scale, height } = picture
    pointed = stripAt(picture, scale.at(x), y)
    overlay.classList.toggle('is-pointed', pointed !== undefined)
    const question = ++asked
    const lines = pointed === undefined ? describeBin(options, picture, scale.at(x)) : await describeEvent(options, pointed.event)
    if (question === asked) showTip(tip, lines.length === 0 ? undefined : { x, y }, { width: scale.width, height }, lines)
  }
  overlay.addEventListener('pointermove', event => (event.buttons === 0 ? void point(event) : hide()))
  overlay.addEventListener('pointerleave', hide)
  overlay.addEventListener('pointerdown', event => {
    pressed = event.clientX
  })
  overlay.addEventListener('click', event => {
    const strip = pointed
    if (strip !== undefined && Math.abs(event.clientX - pressed) < reach) void open(options, strip.event)
  })
}

async function open({ loadRows, urls, lang }: TimeTipOptions, event: number): Promise<void> {
  const [row] = await loadRows([event])
  if (row !== undefined) location.assign(placeOf(urls.record(lang, 'event', row.id)))
}

function stripAt({ strips, lane, height }: DrawnTime, x: number, y: number): Strip | undefined {
  return strips.find(strip => x >= strip.x - reach && x <= strip.end + reach && Math.abs(height - (strip.lane + 0.5) * lane - 2 - y) <= lane / 2)
}

async function describeEvent({ events, words, lang, loadRows }: TimeTipOptions, event: number): Promise<readonly string[]> {
  const [row] = await loadRows([event])
  const type = showWord(words.types[events.type[event] ?? -1], lang).text
  return row === undefined ? [] : [row.title.text, showDate(parseEdtf(row.date), lang).text, type]
}

/** The time of the bar under `x`, from the side where reading begins, and what stands in it; nothing for an empty one. */
export function describeBin({ events, words, say, lang }: MapTipWords, { scale, bins }: Pick<DrawnTime, 'scale' | 'bins'>, x: number): readonly string[] {
  const bin = binOf(scale, scale.dayAt(x))
  const [hollow = 0, ...bySlot] = bins.slice(bin * 9, (bin + 1) * 9)
  const count = bySlot.reduce((sum, own) => sum + own, 0)
  if (count + hollow === 0) return []
  const day = isoDay(scale.borders[bin] ?? 0)
  const name = { day: () => formatDate(parseEdtf(day), lang), month: () => formatMonth(day, lang), year: () => formatYear(day, lang) }[scale.unit]()
  const may = hollow === 0 ? [] : [say('explore.time.may', { count: hollow })]
  return [name, say('explore.incidents', { count }), ...describeTypes({ events, words, say, lang }, [0, ...bySlot]), ...may]
}
