/** A row of the UCDP Georeferenced Event Dataset: the full one, or the short one that is often passed on. Codes as in the GED codebook. */

import { cell, countBetween, dateBetween, dayOf, wholeNumber } from './data-row.ts'
import { RowRefused } from './row-report.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { Columns, DataRow, RowActor, RowRole } from './data-row.ts'
import type { LeftOut } from './row-report.ts'

/** Columns that every GED file has. */
export const gedColumns = ['id', 'year', 'type_of_violence', 'side_a', 'side_b', 'latitude', 'longitude'] as const

const violence: readonly (readonly [number: string, name: string])[] = [
  ['1', 'state-based violence'], ['2', 'non-state violence'], ['3', 'one-sided violence'],
]

/** Throws RowRefused with all that is wrong. */
export function readGedRow(columns: Columns): DataRow {
  const type = typeOf(cell(columns, 'type_of_violence'))
  const date = dateOf(columns)
  const deaths = deathsOf(columns)
  const reasons = [
    ...cell(columns, 'id') === '' ? [{ en: 'id is empty', ar: 'العمود id فارغ' }] : [],
    ...type === null ? [say('type_of_violence', cell(columns, 'type_of_violence'))] : [],
    ...date === null ? [say('date', [cell(columns, 'date_start') || cell(columns, 'year'), cell(columns, 'month'), cell(columns, 'day')].join(' ').trim())] : [],
    ...deaths === null ? [say('low, best, high', ['low', 'best', 'high'].map(name => cell(columns, name) || cell(columns, `${name}_death`)).join(', '))] : [],
  ]
  if (type === null || date === null || deaths === null || reasons.length > 0) throw new RowRefused(reasons)
  const [number, name] = type
  const actors = actorsOf(columns, number)
  const groups = actors.flatMap(({ killed }) => killed === null ? [] : [Number(killed)])
  // Some rows contradict themselves: what they say lies between the smallest and the largest of their figures.
  const figures = [deaths.low, deaths.best, deaths.high]
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  const isSum = groups.length === 1 && groups[0] === low && low === high
  return {
    dataSet: 'UCDP GED', id: cell(columns, 'id'), url: null,
    types: [number, cell(columns, 'type_of_violence'), name], acled: null,
    scope: cell(columns, 'event_clarity') === '2' ? 'total' : 'incident',
    date, actors, place: placeOf(columns),
    killed: isSum ? null : countBetween(low, high),
    figures: `Deaths: best estimate ${deaths.best}, low ${deaths.low}, high ${deaths.high}.`,
    country: cell(columns, 'country'),
    credits: cell(columns, 'source_original').split(';').map(words => words.trim()).filter(words => words !== ''),
    note: noteOf(columns, deaths),
    leftOut: leftOutOf(columns),
  }
}

function say(column: string, actual: string): Words {
  return { en: `${column} cannot be read: "${actual}"`, ar: `تعذّرت قراءة ‎${column}‎: «${actual}»` }
}

function typeOf(written: string): readonly [number: string, name: string] | null {
  return violence.find(([number, name]) => number === written || name === written.toLowerCase()) ?? null
}

function dateOf(columns: Columns): string | null {
  const [start, end] = ['date_start', 'date_end'].map(name => {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(cell(columns, name)) ?? []
    return dayOf(year, month, day)
  })
  if (start != null && end != null) return start <= end ? dateBetween(start, end) : null
  return dayOf(cell(columns, 'year'), cell(columns, 'month'), cell(columns, 'day'))
}

interface Deaths { readonly low: number; readonly best: number; readonly high: number }

function deathsOf(columns: Columns): Deaths | null {
  const [low, best, high] = ['low', 'best', 'high'].map(name => wholeNumber(columns, name) ?? wholeNumber(columns, `${name}_death`))
  return low == null || best == null || high == null ? null : { low, best, high }
}

/** In one-sided violence side A kills; otherwise the order of the sides says nothing. A zero for a side is no statement. */
function actorsOf(columns: Columns, type: string): RowActor[] {
  const side = (letter: 'a' | 'b', role: RowRole): RowActor => {
    const ids = [cell(columns, `side_${letter}_new_id`), cell(columns, `side_${letter}_dset_id`)].filter(id => id !== '')
    const isCivilian = letter === 'b' && type === '3'
    const killed = wholeNumber(columns, isCivilian ? 'deaths_civilians' : `deaths_${letter}`) ?? 0
    return {
      name: cell(columns, `side_${letter}`), outside: ids.map(id => `ucdp-actor:${id}`), role, side: letter === 'a' ? 0 : 1,
      killed: killed > 0 ? String(killed) : null, civilian: isCivilian, needed: true,
    }
  }
  const civilians = type === '3' ? 0 : wholeNumber(columns, 'deaths_civilians') ?? 0
  return [
    side('a', type === '3' ? 'perpetrator' : 'party'), side('b', type === '3' ? 'target' : 'party'),
    ...civilians > 0 ? [{ name: 'Civilians', outside: [], role: 'affected' as const, side: 1 as const, killed: String(civilians), civilian: true, needed: true }] : [],
  ].filter(({ name }) => name !== '')
}

function placeOf(columns: Columns): DataRow['place'] {
  const code = wholeNumber(columns, 'where_prec')
  const names = code === 6 ? [cell(columns, 'country')] : code === 4 ? [cell(columns, 'adm_1')] : code === 3 ? [cell(columns, 'adm_2')] : [cell(columns, 'where_coordinates')]
  return {
    names: names.filter(name => name !== ''), latitude: cell(columns, 'latitude') || null, longitude: cell(columns, 'longitude') || null,
    precision: code === null ? null : { scheme: 'ucdpWhere', code },
  }
}

function noteOf(columns: Columns, { low, best, high }: Deaths): string {
  const unknown = wholeNumber(columns, 'deaths_unknown') ?? 0
  return [
    cell(columns, 'where_description') === '' ? '' : `Place as described in the data set: ${cell(columns, 'where_description')}.`,
    best !== low || best !== high ? `Best estimate of deaths in the data set: ${best}.` : '',
    unknown > 0 ? `Deaths of unknown side: ${unknown}.` : '',
    cell(columns, 'source_article') === '' ? '' : `Sources named there: ${cell(columns, 'source_article')}.`,
  ].filter(words => words !== '').join(' ')
}

/** Columns that carry something which the format has no field for. */
function leftOutOf(columns: Columns): LeftOut[] {
  const derived: Words = { en: 'derived by the data set from other columns', ar: 'تستنتجه مجموعة البيانات من أعمدة أخرى' }
  const noField: Words = { en: 'the format has no field for it', ar: 'ليس في الصيغة حقل له' }
  const list = (names: readonly string[], why: Words): LeftOut[] => names.filter(name => cell(columns, name) !== '').map(name => ({ what: name, why }))
  return [
    ...list(['conflict_name', 'dyad_name', 'relid', 'code_status', 'active_year', 'number_of_sources'], noField),
    ...list(['geom_wkt', 'priogrid_gid', 'country_id', 'region', 'gwnoa', 'gwnob', 'conflict_new_id', 'conflict_dset_id', 'dyad_new_id', 'dyad_dset_id', 'date_prec'], derived),
    ...list(['source_office', 'source_date', 'source_headline'], { en: 'stands in source_article, which is kept in the note', ar: 'وارد في source_article المحفوظ في الملاحظة' }),
  ]
}
