/** Every picture that the tests draw, in one place: goldens, safety and accessibility look at the same ones. */

import { parseBaseMap } from '../../src/charts/base-layers.ts'
import { baseMapName } from '../../src/charts/base-map.ts'
import { drawCasualtyRanges } from '../../src/charts/casualty-ranges.ts'
import { drawDateTimeline } from '../../src/charts/date-timeline.ts'
import { drawEventMap } from '../../src/charts/event-map.ts'
import { drawEventsByMonth } from '../../src/charts/events-by-month.ts'
import type { Figure } from '../../src/charts/figure.ts'
import { createInterface } from '../../src/i18n/index.ts'
import type { ShownText } from '../../src/model/text.ts'
import { pickText } from '../../src/model/text.ts'
import { casualtiesByActor, casualtiesByEvent, casualtiesOfEvent } from '../../src/queries/casualty-ranges.ts'
import { eventRows } from '../../src/queries/event-rows.ts'
import { eventsByMonth } from '../../src/queries/events-by-month.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { extentAround, overviewExtent } from '../../src/queries/map-extent.ts'
import { mapPlace, mapPlaces } from '../../src/queries/map-places.ts'
import { makeBadia } from './badia.ts'
import { groundFiles } from './ground.ts'

const languages = ['ar', 'en']
const corpus = makeBadia(groundFiles)
const all = listEvents(corpus)
const bomb = listEvents(corpus, { ids: ['roadside-bomb'] })
const wide = listEvents(corpus, { ids: ['somewhere'] })
const october = listEvents(corpus, { ids: ['hospital-protest', 'panorama-shelling', 'mayadin-clash', 'sukhnah-attack', 'sukhnah-mine'] })

export interface Options { readonly ui: ReturnType<typeof createInterface>; readonly languages: readonly string[]; readonly id: string; readonly eventTitle: (id: string) => ShownText; readonly actorName: (id: string) => ShownText }

export function optionsFor(lang: string, id: string): Options {
  const nameOf = (wanted: string): ShownText =>
    pickText(corpus.events.get(wanted)?.title ?? corpus.actors.get(wanted)?.name ?? {}, lang, languages) ?? { text: wanted, lang }
  return { ui: createInterface(lang), languages, id, eventTitle: nameOf, actorName: nameOf }
}

function drawMapOf(rows: ReturnType<typeof mapPlaces>, lang: string, id: string, more: { overview: boolean; bare?: boolean }): Figure {
  const extent = more.overview ? overviewExtent(corpus) : extentAround(corpus, rows.places)
  const ground = extent === null || more.bare ? null : { light: baseMapName(extent, 'light'), dark: baseMapName(extent, 'dark') }
  const baseMap = more.bare ? null : parseBaseMap(corpus.baseMap)
  return drawEventMap(rows, { ...optionsFor(lang, id), extent, baseMap, ground, overview: more.overview })
}

/** By name, each drawn in a language. */
export const figures: Readonly<Record<string, (lang: string) => Figure>> = {
  'events-by-month': lang => drawEventsByMonth(eventsByMonth(corpus, all), optionsFor(lang, 'months')),
  'events-by-month-too-few': lang => drawEventsByMonth(eventsByMonth(corpus, october), optionsFor(lang, 'few')),
  'casualties-by-event': lang => drawCasualtyRanges(casualtiesByEvent(all, 'killed'), optionsFor(lang, 'ranges')),
  'casualties-of-event': lang => drawCasualtyRanges(bomb.flatMap(casualtiesOfEvent), optionsFor(lang, 'event')),
  'casualties-by-actor': lang => drawCasualtyRanges(casualtiesByActor(all, 'killed'), optionsFor(lang, 'actors')),
  'casualties-none': lang => drawCasualtyRanges([], optionsFor(lang, 'none')),
  'timeline': lang => drawDateTimeline(eventRows(corpus, all), { ...optionsFor(lang, 'timeline'), current: 'white-desert' }),
  'timeline-days': lang => drawDateTimeline(eventRows(corpus, october), { ...optionsFor(lang, 'days'), current: 'panorama-shelling' }),
  'map': lang => drawMapOf(mapPlaces(corpus, all), lang, 'map', { overview: true }),
  'map-of-event': lang => drawMapOf(mapPlaces(corpus, bomb, { all: true }), lang, 'place', { overview: false }),
  'map-of-shape': lang => drawMapOf(mapPlaces(corpus, wide, { all: true }), lang, 'shape', { overview: false }),
  'map-of-place': lang => drawMapOf({ types: [], places: [...corpus.locations.values()].filter(place => place.id === 'kasiba-field').map(mapPlace), events: 0, nowhere: [] }, lang, 'here', { overview: false }),
  'map-without-ground': lang => drawMapOf(mapPlaces(corpus, all), lang, 'bare', { overview: true, bare: true }),
}

export { corpus, languages }
