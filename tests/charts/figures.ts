/** Every picture that the tests draw, in one place: goldens, safety and accessibility look at the same ones. */

import { parseBaseMap } from '../../src/charts/base-layers.ts'
import { baseMapName } from '../../src/charts/base-map.ts'
import { drawCalendar } from '../../src/charts/calendar.ts'
import { drawCasualtyRanges } from '../../src/charts/casualty-ranges.ts'
import { drawCoOccurrence } from '../../src/charts/co-occurrence.ts'
import { drawCoverageAreas } from '../../src/charts/coverage-areas.ts'
import { drawCoverageColumns } from '../../src/charts/coverage-columns.ts'
import { drawDateTimeline } from '../../src/charts/date-timeline.ts'
import { drawDyadMatrix } from '../../src/charts/dyad-matrix.ts'
import { drawEventMap } from '../../src/charts/event-map.ts'
import { drawEventPanels } from '../../src/charts/event-panels.ts'
import { drawEventsByMonth } from '../../src/charts/events-by-month.ts'
import { drawEventsByYear } from '../../src/charts/events-by-year.ts'
import type { Figure } from '../../src/charts/figure.ts'
import { drawResponsibility, drawSayingsByActor } from '../../src/charts/responsibility.ts'
import { drawSourceMatrix } from '../../src/charts/source-matrix.ts'
import { createInterface } from '../../src/i18n/index.ts'
import type { LinkedEvent } from '../../src/model/corpus.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import type { LocalText, ShownText } from '../../src/model/text.ts'
import { pickText } from '../../src/model/text.ts'
import { calendarOf } from '../../src/queries/calendar.ts'
import { casualtiesOfActor, casualtiesOfEvent } from '../../src/queries/casualty-ranges.ts'
import { coOccurrence } from '../../src/queries/co-occurrence.ts'
import type { CoverageRow } from '../../src/queries/coverage.ts'
import { dyadsOf } from '../../src/queries/dyads.ts'
import { eventPanels } from '../../src/queries/event-panels.ts'
import { eventRows } from '../../src/queries/event-rows.ts'
import { eventsByMonth } from '../../src/queries/events-by-month.ts'
import { eventsByYear } from '../../src/queries/events-by-year.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { extentAround, overviewExtent } from '../../src/queries/map-extent.ts'
import { mapPlace, mapPlaces } from '../../src/queries/map-places.ts'
import { responsibilityOf } from '../../src/queries/responsibility.ts'
import { sourceMatrix } from '../../src/queries/source-matrix.ts'
import { makeBadia } from './badia.ts'
import { groundFiles } from './ground.ts'
import { makeLongRun } from './long-run.ts'
import { makeMatrixCorpus } from './matrix-corpus.ts'

const languages = ['ar', 'en']
const corpus = makeBadia(groundFiles)
const all = listEvents(corpus)
/** The event with all of its harm suffered by one actor. */
const sufferedByOne = (event: LinkedEvent): LinkedEvent =>
  ({ ...event, groups: [{ actors: ['liwa-al-quds'], civilian: 'no', harm: event.totals, including: [] }] })
const related = makeMatrixCorpus()
const relatedEvents = listEvents(related)
const longRun = makeLongRun()
const bombAlone = listEvents(related, { ids: ['roadside-bomb', 'resafa-bodies'] })
const bomb = listEvents(corpus, { ids: ['roadside-bomb'] })
const wide = listEvents(corpus, { ids: ['somewhere'] })
const october = listEvents(corpus, { ids: ['hospital-protest', 'panorama-shelling', 'mayadin-clash', 'sukhnah-attack', 'sukhnah-mine'] })

type NameOf = (id: string) => ShownText

export interface Options { readonly ui: ReturnType<typeof createInterface>; readonly languages: readonly string[]; readonly id: string; readonly eventTitle: NameOf; readonly actorName: NameOf; readonly sourceName: NameOf; readonly stanceName: NameOf; readonly placeName: NameOf; readonly roleName: NameOf }

function wordsFor(id: string): LocalText {
  return related.events.get(id)?.title ?? longRun.events.get(id)?.title ?? related.actors.get(id)?.name ?? related.sources.get(id)?.name
    ?? related.codebook.stances.find(stance => stance.code === id)?.label ?? longRun.locations.get(id)?.name ?? {}
}

export function optionsFor(lang: string, id: string): Options {
  const nameOf = (wanted: string): ShownText =>
    pickText(wordsFor(wanted), lang, languages) ?? { text: wanted, lang }
  return {
    ui: createInterface(lang), languages, id, eventTitle: nameOf, actorName: nameOf, sourceName: nameOf, stanceName: nameOf, placeName: nameOf, roleName: nameOf,
  }
}

/** Incidents of all types on one day, and one that only may have been on it. */
function manyIn(count: number): LinkedEvent[] {
  const day = parseEdtf('2020-02-29')
  const about = parseEdtf('[2020-02-27..2020-02-29]')
  if (day === null || about === null) throw new Error('the leap day of 2020 is a day')
  return relatedEvents.slice(0, 4).flatMap((event, index) => Array.from({ length: Math.ceil(count / 4) }, (_, n) => {
    const value = index === 0 && n === 0 ? about : day
    return { ...event, scope: 'incident' as const, date: { ...event.date, value, earliest: value.earliest, latest: value.latest, dateOf: 'event' as const } }
  }))
}

function drawMapOf(rows: ReturnType<typeof mapPlaces>, lang: string, id: string, more: { overview: boolean; bare?: boolean }): Figure {
  const extent = more.overview ? overviewExtent(corpus) : extentAround(corpus, rows.places)
  const ground = extent === null || more.bare ? null : { light: baseMapName(extent, 'light'), dark: baseMapName(extent, 'dark') }
  const baseMap = more.bare ? null : parseBaseMap(corpus.baseMap)
  return drawEventMap(rows, { ...optionsFor(lang, id), extent, baseMap, ground, overview: more.overview })
}

const coveredMonths: readonly CoverageRow[] = [
  { period: '2019-11', ours: 2, theirs: 140 }, { period: '2019-12', ours: 0, theirs: 95 }, { period: '2020-01', ours: 7, theirs: 0 }, { period: '2020-02', ours: 1, theirs: 212 },
]

/** By name, each drawn in a language. */
export const figures: Readonly<Record<string, (lang: string) => Figure>> = {
  'events-by-month': lang => drawEventsByMonth(eventsByMonth(corpus, all), optionsFor(lang, 'months')),
  'events-by-month-too-few': lang => drawEventsByMonth(eventsByMonth(corpus, october), optionsFor(lang, 'few')),
  'casualties-of-actor': lang => drawCasualtyRanges(casualtiesOfActor(all.map(sufferedByOne), 'liwa-al-quds', 'killed'), optionsFor(lang, 'ranges')),
  'casualties-of-event': lang => drawCasualtyRanges(bomb.flatMap(casualtiesOfEvent), optionsFor(lang, 'event')),
  'casualties-none': lang => drawCasualtyRanges([], optionsFor(lang, 'none')),
  'timeline': lang => drawDateTimeline(eventRows(corpus, all), { ...optionsFor(lang, 'timeline'), current: 'white-desert' }),
  'timeline-days': lang => drawDateTimeline(eventRows(corpus, october), { ...optionsFor(lang, 'days'), current: 'panorama-shelling' }),
  'map': lang => drawMapOf(mapPlaces(corpus, all), lang, 'map', { overview: true }),
  'map-of-event': lang => drawMapOf(mapPlaces(corpus, bomb, { all: true }), lang, 'place', { overview: false }),
  'map-of-shape': lang => drawMapOf(mapPlaces(corpus, wide, { all: true }), lang, 'shape', { overview: false }),
  'map-of-place': lang => drawMapOf({ types: [], places: [...corpus.locations.values()].filter(place => place.id === 'kasiba-field').map(mapPlace), events: 0, nowhere: [] }, lang, 'here', { overview: false }),
  'events-by-year': lang => drawEventsByYear(eventsByYear(longRun, listEvents(longRun)), optionsFor(lang, 'years')),
  'events-by-year-too-few': lang => drawEventsByYear(eventsByYear(corpus, october), optionsFor(lang, 'few-years')),
  'panels-by-type': lang => drawEventPanels(eventPanels(corpus, all, 'type'), optionsFor(lang, 'types')),
  'panels-by-place': lang => drawEventPanels(eventPanels(longRun, listEvents(longRun), 'place'), optionsFor(lang, 'places')),
  'panels-by-role': lang => drawEventPanels(eventPanels(related, relatedEvents, { rolesOf: 'islamic-state' }), optionsFor(lang, 'roles')),
  'panels-too-few': lang => drawEventPanels(eventPanels(corpus, october, 'type'), optionsFor(lang, 'few-types')),
  'calendar': lang => drawCalendar(calendarOf(corpus, all, '2020-10'), optionsFor(lang, 'calendar')),
  'calendar-crowded': lang => drawCalendar(calendarOf(corpus, manyIn(23), '2020-02'), optionsFor(lang, 'crowded')),
  'calendar-nothing': lang => drawCalendar(calendarOf(corpus, all, '2020-11'), optionsFor(lang, 'november')),
  'dyads': lang => drawDyadMatrix(dyadsOf(related, relatedEvents), optionsFor(lang, 'dyads')),
  'dyads-one-pair': lang => drawDyadMatrix(dyadsOf(related, listEvents(related, { ids: ['resafa-ambush'] })), optionsFor(lang, 'pair')),
  'dyads-none': lang => drawDyadMatrix(dyadsOf(related, listEvents(related, { ids: ['statement'] })), optionsFor(lang, 'no-pair')),
  'ties': lang => drawCoOccurrence(coOccurrence(related, relatedEvents), optionsFor(lang, 'ties')),
  'ties-one-pair': lang => drawCoOccurrence(coOccurrence(related, listEvents(related, { ids: ['resafa-ambush'] })), optionsFor(lang, 'tie')),
  'voices': lang => drawSourceMatrix(sourceMatrix(related, relatedEvents), { ...optionsFor(lang, 'voices'), left: 3 }),
  'voices-one-outlet': lang => drawSourceMatrix(sourceMatrix(related, listEvents(related, { ids: ['hospital-protest'] })), optionsFor(lang, 'voice')),
  'sayings-by-month': lang => drawResponsibility(responsibilityOf(related, relatedEvents), optionsFor(lang, 'months')),
  'sayings-by-actor': lang => drawSayingsByActor(responsibilityOf(related, relatedEvents), optionsFor(lang, 'sayings')),
  'sayings-few': lang => drawResponsibility(responsibilityOf(related, bombAlone), optionsFor(lang, 'few-sayings')),
  'sayings-none': lang => drawResponsibility(responsibilityOf(related, []), optionsFor(lang, 'no-sayings')),
  'coverage-months': lang => drawCoverageColumns(coveredMonths, { ...optionsFor(lang, 'covered'), name: 'Survey' }),
  'coverage-years': lang => drawCoverageColumns([{ period: '2018', ours: 0, theirs: 12_345 }, { period: '2019', ours: 31, theirs: 0 }, { period: '2020', ours: 2, theirs: null }], { ...optionsFor(lang, 'years'), name: 'Survey' }),
  'coverage-nothing': lang => drawCoverageColumns([], { ...optionsFor(lang, 'nothing'), name: 'Survey' }),
  'coverage-areas': lang => drawCoverageAreas([
    { location: 'a', name: { ar: 'محافظة الضفة الشرقية والوادي', en: 'Governorate of the East Bank and the Valley' }, ours: 3, theirs: 1700 },
    { location: 'b', name: { en: 'Haven' }, ours: 0, theirs: 9 }, { location: 'c', name: {}, ours: 1, theirs: 0 },
  ], ['2019-11', '2020-02'], { ...optionsFor(lang, 'areas'), name: 'Survey' }),
  'coverage-no-areas': lang => drawCoverageAreas([], ['2019-11', '2020-02'], { ...optionsFor(lang, 'no-areas'), name: 'Survey' }),
  'map-with-layer': lang => drawEventMap(mapPlaces(corpus, bomb, { all: true }), {
    ...optionsFor(lang, 'layer'), extent: overviewExtent(corpus), baseMap: null, ground: null,
    layers: [{ label: 'Survey: events', note: 'Survey, 2019: the larger the dot, the more events.', light: 'layer-light.svg', dark: 'layer-dark.svg' }],
  }),
  'map-without-ground': lang => drawMapOf(mapPlaces(corpus, all), lang, 'bare', { overview: true, bare: true }),
}

export { corpus, languages }
