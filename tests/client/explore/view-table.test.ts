/** What is taken away holds exactly the view: rows as they are, unknown left empty, nothing that a spreadsheet would run. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { FeatureCollection } from 'geojson'
import { decodeEvents } from '../../../src/client/explore/data.ts'
import { formatReadme } from '../../../src/client/explore/package-view.ts'
import { formatViewCsv, formatViewGeoJson, makeViewRows } from '../../../src/client/explore/view-table.ts'
import type { ViewRows } from '../../../src/client/explore/view-table.ts'
import { createSay } from '../../../src/client/explore/words.ts'
import { createInterface } from '../../../src/i18n/index.ts'
import { english } from '../../../src/i18n/en/index.ts'
import type { InterfaceKey } from '../../../src/i18n/index.ts'
import { dateFlags } from '../../../src/model/explore.ts'
import { createUrls } from '../../../src/urls/index.ts'
import { makeFile } from './events.ts'
import type { GivenEvent } from './events.ts'

const urls = createUrls('https://marsad.example/site', ['ar', 'en'])

function take(...given: Partial<GivenEvent>[]): ViewRows {
  const events = decodeEvents(makeFile(given))
  const texts = given.map((_, event) => ({ id: `event-${event}`, title: { text: event === 0 ? '=1+1, "so"' : 'A title', lang: 'en' }, date: '2020-08~' }))
  return makeViewRows(events, given.map((_, event) => event), texts, urls)
}

const row = (...given: Partial<GivenEvent>[]): Record<string, string> => (parse(formatViewCsv(take(...given)), { columns: true }) as Record<string, string>[])[0] ?? {}

test('a row has what is known of the event, under the names of the public table', () => {
  const { title, ...rest } = row({ start: 18492, span: 3, killed: [3, 4, 5], actors: [0, 1], sites: [0], type: 1 })
  assert.equal(title, `'=1+1, "so"`)
  assert.deepEqual(rest, {
    event_id: 'event-0', title_language: 'en', standing: 'counted', date_edtf: '2020-08~', date_earliest: '2020-08-18', date_latest: '2020-08-21',
    date_announced: 'false', event_type: 'ambush', event_supertype: 'fight', location_id: 'city', location_precision: 'town', radius_km: '5',
    latitude: '35', longitude: '40', actors: 'blue;red', sources: 'daily', killed_low: '3', killed_best: '4', killed_high: '5', killed_high_open: 'false',
    wounded_low: '', wounded_best: '', wounded_high: '', wounded_high_open: '', grade: 'corroborated', url: 'https://marsad.example/site/ar/events/event-0/',
  })
})

test('nothing said, a figure that is not known, none and "at least" stay four things', () => {
  const figures = (killed: GivenEvent['killed']): string[] => {
    const { killed_low, killed_best, killed_high, killed_high_open } = row({ killed })
    return [killed_low, killed_best, killed_high, killed_high_open].map(cell => cell ?? 'no column')
  }
  assert.deepEqual(figures([-2, -1, -1]), ['', '', '', ''])
  assert.deepEqual(figures([-1, -1, -1]), ['', '', '', ''])
  assert.deepEqual(figures([0, 0, 0]), ['0', '0', '0', 'false'])
  assert.deepEqual(figures([20, 20, -1]), ['20', '20', '', 'true'])
})

test('a bound that is not known is an empty cell, and so is the point of an event with several sites', () => {
  const { date_earliest, date_latest, latitude, radius_km, location_id } = row({ start: 18492, flags: dateFlags.startUnknown, sites: [0, 1] })
  assert.deepEqual([date_earliest, date_latest, latitude, radius_km, location_id], ['', '2020-08-18', '', '', 'city;region'])
})

test('the map layer has a point, several, or none, and the same columns', () => {
  const rows = take({ sites: [0] }, { sites: [0, 1] }, { sites: [2] })
  const { features } = JSON.parse(formatViewGeoJson(rows)) as FeatureCollection
  assert.deepEqual(features.map(feature => feature.geometry), [{ type: 'Point', coordinates: [40, 35] }, { type: 'MultiPoint', coordinates: [[40, 35], [38, 34]] }, null])
  assert.deepEqual(Object.keys(features[0]?.properties ?? {}), Object.keys(rows.rows[0] ?? {}))
  assert.deepEqual(JSON.parse(formatViewGeoJson({ rows: [], points: [] })), { type: 'FeatureCollection', features: [] })
})

for (const lang of ['ar', 'en']) {
  test(`the text in ${lang} says what was chosen, under which licence, how to cite and how to come back`, () => {
    const ui = createInterface(lang)
    const messages = Object.fromEntries((Object.keys(english) as InterfaceKey[]).map(key => [key, ui.message(key)]))
    const say = createSay({ lang, languages: [lang], site: '', siteTitle: '', licence: null, citation: '', messages })
    const text = formatReadme({
      say, siteTitle: 'Site', citation: 'Cite this', licence: 'CC BY 4.0', permalink: 'https://marsad.example/site/en/explore/?type=ambush',
      counts: ['2 incidents'], filters: ['Type: ambush'],
    }, true)
    for (const part of ['2 incidents', '- Type: ambush', 'Cite this', 'CC BY 4.0', '?type=ambush', 'events.csv', 'events.geojson', 'view.svg', 'view.png']) assert.ok(text.includes(part), part)
    assert.doesNotMatch(text, /[{}]|undefined/)
  })
}
