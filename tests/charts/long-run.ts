/** Incidents over many years at several places: what pictures by year and small multiples are drawn from. */

import type { Corpus, LinkedEvent } from '../../src/model/corpus.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { makeEvent, makeLocation } from '../small-corpus.ts'
import { makeBadia } from './badia.ts'

const types = ['battle', 'air-strike', 'violence-against-civilians', 'development', 'battle', 'ambush', 'remote-violence']
const regions = [
  makeLocation('homs', { ar: 'محافظة حمص', en: 'Homs Governorate' }, { kind: 'governorate', admin1: 'homs' }),
  makeLocation('deir', { ar: 'محافظة دير الزور', en: 'Deir ez-Zor Governorate' }, { kind: 'governorate', admin1: 'deir' }),
  makeLocation('hama', { en: 'Hama Governorate' }, { kind: 'governorate', admin1: 'hama' }),
  makeLocation('river', { ar: 'الفرات', en: 'Euphrates' }),
]
const wheres = [['homs'], ['deir'], ['deir', 'hama'], ['river'], ['deir'], ['homs']]

/** Events in the years 2011 to 2024, more in the middle ones and none in 2021. */
export function makeLongRun(): Corpus {
  const badia = makeBadia()
  const days = Array.from({ length: 14 }, (_, index) => 2011 + index).filter(year => year !== 2021)
    .flatMap(year => Array.from({ length: 1 + 3 * (year % 4) }, (_, n) => `${year}-${String(1 + n).padStart(2, '0')}-1${n % 10}`))
  const events = days.map((day, index) => draft(`e${index}`, day, index))
  return {
    ...badia,
    locations: new Map([...badia.locations.values(), ...regions].map(place => [place.id, place])),
    events: new Map([...events, draft('coarse', '2015', 3), draft('vague', '2015/2017', 3)].map(event => [event.id, event])),
  }
}

function draft(id: string, edtf: string, index: number): LinkedEvent {
  const value = parseEdtf(edtf)
  if (value === null) throw new Error(`${edtf} is no date`)
  const event = makeEvent(id, { ar: `حدث ${id}`, en: `Event ${id}` })
  return {
    ...event,
    type: { ...event.type, value: types[index % types.length] ?? 'battle' },
    date: { ...event.date, value, earliest: value.earliest, latest: value.latest, kept: [value] },
    locations: (wheres[index % wheres.length] ?? []).map(place => ({ id: place, as: 'site', precision: null, radiusKm: null, reports: [] })),
  }
}
