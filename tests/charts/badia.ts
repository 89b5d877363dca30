/** A linked corpus for the pictures: two dozen events with every kind of date, place and figure that a picture must show honestly. */

import type { Corpus, LinkedEvent } from '../../src/model/corpus.ts'
import type { EdtfDate } from '../../src/model/date.ts'
import type { Tally } from '../../src/model/event.ts'
import type { BaseMapFile } from '../../src/model/records.ts'
import type { LocalText } from '../../src/model/text.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { makeActor, makeCorpus, makeEvent, makeLocation, makeTally, makeType } from '../small-corpus.ts'

const types = [
  makeType('battle', { ar: 'قتال', en: 'Battles' }, { color: 1, rank: 0 }),
  makeType('ambush', { ar: 'كمين', en: 'Ambush' }, { parent: 'battle', rank: 1 }),
  makeType('remote-violence', { ar: 'عنف عن بُعد', en: 'Explosions and remote violence' }, { color: 2, rank: 2 }),
  makeType('air-strike', { ar: 'غارة جوية', en: 'Air strike' }, { parent: 'remote-violence', rank: 3 }),
  makeType('violence-against-civilians', { ar: 'عنف ضد المدنيين', en: 'Violence against civilians' }, { color: 3, rank: 4 }),
  makeType('development', { ar: 'تطورات', en: 'Developments' }, { color: 6, rank: 5 }),
  makeType('statement', { ar: 'تصريحات', en: 'Statements' }, { color: 7, rank: 6 }),
]

const places = [
  makeLocation('syria', { ar: 'سوريا', en: 'Syria' }, { kind: 'country', latitude: 34.8, longitude: 39, radiusKm: 300, geometry: 'countries/SY' }),
  makeLocation('raqqa-governorate', { ar: 'محافظة الرقة', en: 'Raqqa Governorate' }, {
    kind: 'governorate', latitude: 35.97894, longitude: 39.03782, radiusKm: 95, geometry: 'adm1/R', ancestors: ['syria'],
  }),
  makeLocation('resafa', { ar: 'الرصافة', en: 'Resafa' }, { latitude: 35.62778, longitude: 38.75639, radiusKm: 2, ancestors: ['raqqa-governorate', 'syria'] }),
  makeLocation('badia-of-resafa', { ar: 'بادية الرصافة', en: 'Badia of Resafa' }, { latitude: 35.62778, longitude: 38.75639, radiusKm: 25, ancestors: ['raqqa-governorate', 'syria'] }),
  makeLocation('jabal-al-bishri', { ar: 'جبل البشري', en: 'Jabal al-Bishri' }, { latitude: 35.28972, longitude: 39.21889, radiusKm: 30, ancestors: ['syria'] }),
  makeLocation('al-shujayri', { ar: 'الشجيري', en: 'al-Shujayri' }, { latitude: 35.28972, longitude: 39.21889, radiusKm: 40, ancestors: ['syria'] }),
  makeLocation('deir-ez-zor', { ar: 'دير الزور', en: 'Deir ez-Zor' }, { latitude: 35.33588, longitude: 40.14084, radiusKm: 5, ancestors: ['syria'] }),
  makeLocation('military-hospital', { ar: 'المشفى العسكري', en: 'Military hospital' }, { latitude: 35.33588, longitude: 40.14084, radiusKm: 5, ancestors: ['deir-ez-zor', 'syria'] }),
  makeLocation('panorama', { ar: 'البانوراما', en: 'Panorama' }, { latitude: 35.33588, longitude: 40.14084, radiusKm: 8, ancestors: ['syria'] }),
  makeLocation('al-mayadin', { ar: 'الميادين', en: 'al-Mayadin' }, { latitude: 35.01982, longitude: 40.45154, radiusKm: 3, ancestors: ['syria'] }),
  makeLocation('al-sukhnah', { ar: 'السخنة', en: 'al-Sukhnah' }, { latitude: 34.88533, longitude: 38.8711, radiusKm: 3, ancestors: ['syria'] }),
  makeLocation('kasiba-field', { ar: 'حقل كصيبة', en: 'Kasiba oil field' }, { latitude: 35.545, longitude: 39.727, radiusKm: 40, ancestors: ['syria'] }),
  makeLocation('unlocated', { en: 'A checkpoint' }, { ancestors: ['syria'] }),
  makeLocation('somewhere-exact', { ar: 'نقطة بلا دقة معروفة', en: 'A point of unknown exactness' }, { latitude: 34.5624, longitude: 38.28402, ancestors: ['syria'] }),
  makeLocation('moscow', { ar: 'موسكو', en: 'Moscow' }, { latitude: 55.75, longitude: 37.62, radiusKm: 5 }),
]

const actors = [
  makeActor('islamic-state', { ar: 'تنظيم الدولة الإسلامية', en: 'Islamic State' }),
  makeActor('russian-forces', { ar: 'القوات المسلحة الروسية', en: 'Russian Armed Forces' }),
  makeActor('liwa-al-quds', { ar: 'لواء القدس', en: 'Liwa al-Quds' }),
]

interface Sketch {
  readonly id: string
  readonly title: LocalText
  readonly date: string
  readonly type: string
  readonly at?: readonly string[]
  readonly more?: Partial<LinkedEvent>
}

const sketches: readonly Sketch[] = [
  { id: 'roadside-bomb', title: { ar: 'عبوة ناسفة تستهدف رتلًا روسيًا قرب دير الزور، ومقتل ضابط برتبة لواء', en: 'Roadside bomb hits a Russian convoy near Deir ez-Zor; a major general dies' },
    date: '../2020-08-18', type: 'remote-violence', at: ['deir-ez-zor'], more: dated('announcement') },
  { id: 'resafa-ambush', title: { ar: 'كمين في بادية الرصافة', en: 'Ambush in the badia of Resafa' }, date: '2020-09-04', type: 'ambush', at: ['badia-of-resafa'] },
  { id: 'resafa-bodies', title: { ar: 'العثور على جثث قرب الرصافة', en: 'Bodies found near Resafa' }, date: '2020-09', type: 'violence-against-civilians', at: ['resafa'], more: dated('discovery') },
  { id: 'bishri-strikes', title: { ar: 'غارات على جبل البشري', en: 'Air strikes on Jabal al-Bishri' }, date: '2020-09-10', type: 'air-strike', at: ['jabal-al-bishri'] },
  { id: 'shujayri-strikes', title: { ar: 'غارات قرب الشجيري', en: 'Air strikes near al-Shujayri' }, date: '2020-09', type: 'air-strike', at: ['al-shujayri'] },
  { id: 'hospital-protest', title: { ar: 'احتجاج أمام المشفى العسكري', en: 'Protest at the military hospital' }, date: '2020-10-02', type: 'development', at: ['military-hospital'] },
  { id: 'panorama-shelling', title: { ar: 'قصف قرب البانوراما', en: 'Shelling near the Panorama' }, date: '[2020-10-03..2020-10-09]', type: 'remote-violence', at: ['panorama'] },
  { id: 'mayadin-clash', title: { ar: 'اشتباك في الميادين', en: 'Clash in al-Mayadin' }, date: '2020-10-05/2020-10-07', type: 'battle', at: ['al-mayadin'] },
  { id: 'sukhnah-attack', title: { ar: 'هجوم قرب السخنة', en: 'Attack near al-Sukhnah' }, date: '2020-10-11', type: 'battle', at: ['al-sukhnah'] },
  { id: 'sukhnah-mine', title: { ar: 'انفجار لغم قرب السخنة', en: 'Mine explodes near al-Sukhnah' }, date: '2020-10-12', type: 'remote-violence', at: ['al-sukhnah'] },
  { id: 'kasiba-attack', title: { ar: 'هجوم على طريق حقل كصيبة', en: 'Attack on the road of the Kasiba field' }, date: '2020-12', type: 'battle', at: ['kasiba-field'] },
  { id: 'statement', title: { ar: 'بيان وزارة الدفاع', en: 'Statement of the ministry of defence' }, date: '2020-08-18', type: 'statement', at: ['moscow'] },
  { id: 'somewhere', title: { ar: 'هجوم في مكان ما من محافظة الرقة', en: 'Attack somewhere in Raqqa Governorate' }, date: '2020-12-01~', type: 'battle', at: ['raqqa-governorate'] },
  { id: 'checkpoint', title: { ar: 'هجوم على حاجز', en: 'Attack on a checkpoint' }, date: '2020', type: 'battle', at: ['unlocated'] },
  { id: 'vague', title: { ar: 'اشتباك على طريق تدمر', en: 'Clash on the Palmyra road' }, date: '[2020-11..2021-02]', type: 'battle', at: ['somewhere-exact'] },
  { id: 'placeless', title: { en: 'An attack whose place no report tells' }, date: '2020-10-20', type: 'battle' },
  { id: 'strike-series', title: { ar: 'سلسلة غارات', en: 'A series of strikes' }, date: '2020-08/2020-10', type: 'air-strike', at: ['jabal-al-bishri'], more: { scope: 'series' } },
  { id: 'white-desert', title: { ar: 'عملية الصحراء البيضاء', en: 'Operation White Desert' }, date: '2020-08-25/..', type: 'battle', at: ['syria'], more: { scope: 'campaign' } },
  { id: 'weekly-total', title: { ar: 'حصيلة أسبوع', en: 'Total of a week' }, date: '2020-10', type: 'battle', at: ['syria'], more: { scope: 'total' } },
  { id: 'plan', title: { ar: 'تجنيد مزمع', en: 'Planned recruitment' }, date: '2020-11', type: 'development', more: { modalities: ['planned'] } },
  { id: 'gone', title: { en: 'Withdrawn event' }, date: '2020-10-01', type: 'battle', at: ['al-mayadin'], more: { status: 'withdrawn' } },
]

const unknown: Tally = { ...makeTally(0, null, 0), interval: null, rule: 'none' }
const casualties: Readonly<Record<string, Partial<LinkedEvent>>> = {
  'roadside-bomb': figures([
    { actors: ['russian-forces'], killed: makeTally(1, 2, 2), wounded: makeTally(1, 1, 2) },
    { actors: ['russian-forces', 'liwa-al-quds'], wounded: makeTally(20, 20, null) },
  ], { killed: makeTally(1, 2, 2), wounded: makeTally(21, null, null) }),
  'resafa-ambush': figures([{ actors: ['liwa-al-quds'], killed: { ...makeTally(7, null, 15), contested: true } }], { killed: { ...makeTally(7, null, 15), contested: true } }),
  'mayadin-clash': figures([{ actors: ['islamic-state'], killed: { ...makeTally(3, 3, 3), partyOnly: true }, wounded: unknown }], { killed: { ...makeTally(3, 3, 3), partyOnly: true }, wounded: unknown }),
  'sukhnah-attack': figures([{ actors: [], killed: unknown }], { killed: unknown }),
  'kasiba-attack': figures([{ actors: ['russian-forces'], killed: makeTally(2, null, null) }], { killed: makeTally(2, null, null) }),
}

/** The corpus; `baseMap` files are read by the charts only. */
export function makeBadia(baseMap: readonly BaseMapFile[] = []): Corpus {
  const corpus = makeCorpus({ codebook: { eventTypes: types }, events: sketches.map(draft), actors, locations: places })
  return { ...corpus, baseMap, site: { ...corpus.site, mapExtent: [35.5, 33.1, 41.9, 36.7] } }
}

function draft({ id, title, date, type, at = [], more = {} }: Sketch): LinkedEvent {
  const value = dateOf(date)
  const event = makeEvent(id, title)
  return {
    ...event,
    type: { ...event.type, value: type },
    date: { ...event.date, value, earliest: value.earliest, latest: value.latest, kept: [value] },
    locations: at.map(location => ({ id: location, as: 'site', precision: null, radiusKm: places.find(place => place.id === location)?.radiusKm ?? null, reports: [] })),
    ...casualties[id],
    ...more,
    ...(more.date === undefined ? {} : { date: { ...more.date, value, earliest: value.earliest, latest: value.latest, kept: [value] } }),
  }
}

function dateOf(text: string): EdtfDate {
  const date = parseEdtf(text)
  if (date === null) throw new Error(`${text} is no date`)
  return date
}

function dated(dateOfWhat: LinkedEvent['date']['dateOf']): Partial<LinkedEvent> {
  return { date: { ...makeEvent('any', {}).date, dateOf: dateOfWhat } }
}

type Harms = { readonly killed?: Tally; readonly wounded?: Tally }

function figures(groups: readonly (Harms & { readonly actors: readonly string[] })[], totals: Harms): Partial<LinkedEvent> {
  return { groups: groups.map(({ actors: who, ...harm }) => ({ actors: who, civilian: 'no', harm, including: [] })), totals }
}
