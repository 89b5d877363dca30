/** An outside data set has its record and its table, says which time it covers, and names its types wherever it has some. */

import { createDiagnostic } from '../../../model/message.ts'
import { listNearest } from '../nearest.ts'
import { isWritten, placeAt } from '../written.ts'
import { exampleReference } from './examples.ts'
import type { Diagnostic, Place, Words } from '../../../model/diagnostic.ts'
import type { OutsideSet } from '../../../model/outside.ts'
import type { ParsedFile } from '../../../model/source.ts'
import type { Draft, Entry } from '../draft.ts'
import type { Rule } from './rule.ts'

const record = exampleReference['reference/survey/reference.yml']
const change = (from: string, to: string) => ({ ...exampleReference, 'reference/survey/reference.yml': record.replace(from, to) })
// A function, for scripts come without the examples and what they are made of.
const typed = () => ({ ...change('longitude: lon', 'longitude: lon, type: class'), 'reference/survey/events.csv': 'month,lat,lon,class\n2020-08,1.5,2.5,a\n' })
const withTypes = (types: string) => ({ ...typed(), 'reference/survey/reference.yml': `${typed()['reference/survey/reference.yml']}types: ${types}\n` })

export const referenceSet: Rule = {
  id: 'reference-set',
  scope: 'record',
  what: { en: 'An outside data set has reference.yml and events.csv, a closed time, and types where the table has them', ar: 'لمجموعة البيانات الخارجية ملفّا reference.yml وevents.csv، ومدّة مغلقة، وأنواع حيث في الجدول أنواع' },
  check: draft => [...draft.files.flatMap(file => checkPair(file, draft)), ...draft.references.flatMap(checkSet)],
  checkTogether: ({ references, locations }) => {
    const known = new Set(locations.map(({ record: { id } }) => id))
    return references.flatMap(({ file, record }) => record.within.flatMap((id, index) => known.has(id) ? [] : [refusePlace(placeAt(file, ['within', index]), id, known)]))
  },
  good: [change('cite:', 'within: town\ncite:'), exampleReference, withTypes('[{ code: a, label: Fires, beside: fire }, { code: b }]')],
  bad: [
    { 'reference/survey/events.csv': exampleReference['reference/survey/events.csv'] },
    { 'reference/survey/reference.yml': record },
    change('2020/2020', '2020/..'),
    withTypes('[{ code: a }, { code: a }]'),
    change('cite:', 'types: [{ code: a }]\ncite:'),
    change('cite:', 'within: [twon]\ncite:'),
  ],
}

function checkPair({ path, role }: ParsedFile, { files }: Draft): Diagnostic[] {
  if (role.role !== 'reference' && role.role !== 'reference-table') return []
  const wanted = role.role === 'reference' ? 'reference-table' : 'reference'
  if (files.some(other => other.role.role === wanted && other.role.name === role.name)) return []
  const missing = `reference/${role.name}/${wanted === 'reference' ? 'reference.yml' : 'events.csv'}`
  return [complain({ path, line: 1, column: 1 }, { en: `file ${missing}`, ar: `الملف ${missing}` }, null,
    { en: 'reference.yml and events.csv side by side', ar: 'الملفّان reference.yml وevents.csv معًا' },
    { en: `Write ${missing}, or delete the folder`, ar: `اكتب ${missing} أو احذف المجلّد` })]
}

function checkSet({ file, record: { from, until, types } }: Entry<OutsideSet>): Diagnostic[] {
  const codes = types.map(({ code }) => code)
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  const hasColumn = isWritten(file, ['columns', 'type'])
  return [
    ...from !== '' && until !== '' ? [] : [complain(placeAt(file, ['covers']), { en: 'time without an end', ar: 'مدّة بلا طرف' }, '..',
      { en: 'a first and a last day: 2004/2020', ar: 'يوم أول ويوم أخير: ‎2004/2020' }, { en: 'Write the years that the file covers', ar: 'اكتب السنين التي يغطّيها الملف' })],
    ...twice === -1 ? [] : [complain(placeAt(file, ['types', twice, 'code']), { en: 'code', ar: 'رمز' }, codes[twice] ?? '',
      { en: 'a code that stands once', ar: 'رمز يرد مرّة واحدة' }, { en: 'Join the two into one', ar: 'اجعلهما واحدًا' })],
    ...types.length === 0 || hasColumn ? [] : [complain(placeAt(file, ['types']), { en: 'types', ar: 'أنواع' }, codes.join(', '),
      { en: 'a column of the table that holds them', ar: 'عمود في الجدول يحملها' }, { en: 'Name the column: columns: { …, type: … }; or take types away', ar: 'سمِّ العمود: ‎columns: { …, type: … }‎ أو احذف types' })],
  ]
}

function refusePlace(place: Place, id: string, known: ReadonlySet<string>): Diagnostic {
  const nearest = listNearest(id, known)
  return createDiagnostic(place, {
    rule: 'reference-set', thing: { en: 'place', ar: 'مكان' }, actual: id, nearest,
    expected: { en: 'the id of a place of the corpus', ar: 'معرّف مكان من المدوّنة' },
    hint: { en: `Write ${nearest[0] ?? 'the id of the place'}`, ar: `اكتب ${nearest[0] ?? 'معرّف المكان'}` },
  })
}

function complain(place: Place, thing: Words, actual: string | null, expected: Words, hint: Words): Diagnostic {
  return createDiagnostic(place, { rule: 'reference-set', thing, actual, expected, hint })
}
