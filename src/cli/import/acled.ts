/** A row in the shape of ACLED's tables. Codes as in ACLED's codebook; its authored notes are not copied. */

import { addDays, cell, dateBetween, dayOf, wholeNumber } from './data-row.ts'
import { RowRefused } from './row-report.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { Columns, DataRow, RowActor, RowRole } from './data-row.ts'
import type { LeftOut } from './row-report.ts'

export const acledColumns = ['event_id_cnty', 'event_date', 'event_type', 'sub_event_type', 'actor1', 'location', 'latitude', 'longitude', 'fatalities'] as const

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** Throws RowRefused with all that is wrong. */
export function readAcledRow(columns: Columns): DataRow {
  const day = dayIn(cell(columns, 'event_date'))
  const fatalities = wholeNumber(columns, 'fatalities')
  const type = { type: cell(columns, 'event_type'), subtype: cell(columns, 'sub_event_type') }
  const reasons: Words[] = [
    ...cell(columns, 'event_id_cnty') === '' ? [{ en: 'event_id_cnty is empty', ar: 'العمود event_id_cnty فارغ' }] : [],
    ...type.type === '' ? [{ en: 'event_type is empty', ar: 'العمود event_type فارغ' }] : [],
    ...day === null ? [say('event_date', columns)] : [],
    ...fatalities === null ? [say('fatalities', columns)] : [],
  ]
  if (day === null || fatalities === null || reasons.length > 0) throw new RowRefused(reasons)
  const code = wholeNumber(columns, 'geo_precision')
  return {
    dataSet: 'ACLED', id: cell(columns, 'event_id_cnty'), url: null,
    types: [type.subtype, type.type].filter(name => name !== ''), acled: type, scope: 'incident',
    date: spread(day, wholeNumber(columns, 'time_precision') ?? 1),
    actors: actorsOf(columns, type.type),
    place: {
      names: [cell(columns, 'location')].filter(name => name !== ''), latitude: cell(columns, 'latitude') || null, longitude: cell(columns, 'longitude') || null,
      precision: code === null ? null : { scheme: 'acledGeo', code },
    },
    // Where sources differ or are vague ACLED takes the lowest figure, and a zero may be silence.
    killed: fatalities === 0 ? null : `${fatalities}+`,
    figures: `Fatalities: ${fatalities}.`,
    country: cell(columns, 'country'),
    credits: cell(columns, 'source').split(';').map(words => words.trim()).filter(words => words !== ''),
    note: [
      cell(columns, 'source') === '' ? '' : `Sources named in the data set: ${cell(columns, 'source')}.`,
      cell(columns, 'admin1') === '' ? '' : `Administrative units there: ${['admin1', 'admin2', 'admin3'].map(name => cell(columns, name)).filter(name => name !== '').join(', ')}.`,
    ].filter(words => words !== '').join(' '),
    leftOut: leftOutOf(columns, fatalities),
  }
}

function say(column: string, columns: Columns): Words {
  return { en: `${column} cannot be read: "${cell(columns, column)}"`, ar: `تعذّرت قراءة ‎${column}‎: «${cell(columns, column)}»` }
}

function dayIn(written: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? []
  if (year !== '') return dayOf(year, month, day)
  const [, dayWord = '', name = '', yearWord = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(written) ?? []
  return dayOf(yearWord, String(months.indexOf(name.toLowerCase()) + 1), dayWord)
}

/** 1: the day; 2: within a week, coded to its middle; 3: within a month. */
function spread(day: string, precision: number): string {
  return precision === 3 ? day.slice(0, 7) : precision === 2 ? dateBetween(addDays(day, -3), addDays(day, 3)) : day
}

/** The order of the actors says nothing of who attacked, except against civilians, who stand second. */
function actorsOf(columns: Columns, type: string): RowActor[] {
  const onCivilians = type === 'Violence against civilians' || (cell(columns, 'civilian_targeting') !== '' && /^civilians/i.test(cell(columns, 'actor2')))
  const roles: readonly [RowRole, RowRole] = onCivilians ? ['perpetrator', 'target'] : ['party', 'party']
  const actor = (name: string, role: RowRole, side: 0 | 1, needed: boolean): RowActor =>
    ({ name, outside: [`acled-actor:${name}`], role, side, killed: null, civilian: /^civilians/i.test(name), needed })
  const associates = (column: string, role: RowRole, side: 0 | 1): RowActor[] =>
    cell(columns, column).split(';').map(name => name.trim()).filter(name => name !== '').map(name => actor(name, role, side, false))
  return ([0, 1] as const).flatMap(side => [
    ...cell(columns, `actor${side + 1}`) === '' ? [] : [actor(cell(columns, `actor${side + 1}`), roles[side], side, true)],
    ...associates(`assoc_actor_${side + 1}`, roles[side], side),
  ])
}

function leftOutOf(columns: Columns, fatalities: number): LeftOut[] {
  const list = (names: readonly string[], why: Words): LeftOut[] => names.filter(name => cell(columns, name) !== '').map(name => ({ what: name, why }))
  return [
    ...list(['notes'], { en: 'authored text of the data set', ar: 'نصّ من تأليف أصحاب البيانات' }),
    ...fatalities === 0 ? [{ what: 'fatalities', why: { en: 'a zero there may be silence: unknown here', ar: 'قد يعني الصفر هناك السكوت: غير معروف هنا' } }] : [],
    ...list(['disorder_type', 'inter1', 'inter2', 'interaction', 'iso', 'region', 'timestamp', 'year'], { en: 'derived by the data set from other columns', ar: 'تستنتجه مجموعة البيانات من أعمدة أخرى' }),
    ...list(['source_scale', 'tags', 'civilian_targeting'], { en: 'the format has no field for it', ar: 'ليس في الصيغة حقل له' }),
  ]
}
