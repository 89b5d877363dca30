/** No record is related to itself, distinct from itself or possibly the same as itself. */

import { createDiagnostic } from '../../../model/message.ts'
import { listWholeReports } from '../reports.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic, Place } from '../../../model/diagnostic.ts'
import type { Rule } from './rule.ts'

export const selfReference: Rule = {
  id: 'self-reference',
  scope: 'record',
  what: { en: 'possiblySame, distinctFrom, merged-into and relations name another record', ar: 'يسمّي كلّ من possiblySame وdistinctFrom وmerged-into وrelations سجلًّا آخر' },
  check: draft => [
    ...listWholeReports(draft).flatMap(({ report, at }) => report.possiblySame.flatMap((id, index) =>
      id === report.event ? [refuse(at('possiblySame', index), id, 'possiblySame')] : [])),
    ...draft.events.flatMap(({ record, file }) => [
      ...record.distinctFrom.flatMap(({ id }, index) => id === record.id ? [refuse(placeAt(file, ['distinctFrom', index, 'id']), id, 'distinctFrom')] : []),
      ...typeof record.status === 'object' && record.status.mergedInto === record.id ? [refuse(placeAt(file, ['status', 'merged-into']), record.id, 'merged-into')] : [],
    ]),
    ...draft.actors.flatMap(({ record, file }) => record.relations.flatMap(({ to, kind }, index) =>
      // A body that is part of itself is a circle, and said to be one.
      to === record.id && kind !== 'part-of' ? [refuse(placeAt(file, ['relations', index, 'to']), to, 'relations')] : [])),
  ],
  good: [{
    'actors/acme.md': exampleRecord(['name: Acme', 'kind: company', 'relations: [{ to: apex, kind: allied-with }]']),
    'actors/apex.md': exampleRecord(['name: Apex', 'kind: company']),
  }],
  bad: [
    { [articlePath]: exampleArticle({ report: ['possiblySame: market-fire'] }) },
    { 'events/market-fire.md': exampleRecord(['distinctFrom: [{ id: market-fire, why: Another street }]']) },
    { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company', 'relations: [{ to: acme, kind: allied-with }]']) },
  ],
}

function refuse(place: Place, id: string, field: string): Diagnostic {
  return createDiagnostic(place, {
    rule: 'self-reference',
    thing: { en: `id under ${field}`, ar: `معرّف في ${field}` },
    actual: id,
    expected: { en: 'another record than this one', ar: 'سجلّ غير هذا' },
    hint: { en: `Write the id of the other record, or delete ${field}`, ar: `اكتب معرّف السجلّ الآخر أو احذف ${field}` },
  })
}
