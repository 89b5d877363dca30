/** A relation begins before it ends. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { exampleRecord } from './examples.ts'
import type { Rule } from './rule.ts'

const acme = (dates: string): string => exampleRecord(['name: Acme', 'kind: company', `relations: [{ to: apex, kind: part-of, ${dates} }]`])
const apex = exampleRecord(['name: Apex', 'kind: company'])

export const sinceUntil: Rule = {
  id: 'since-until',
  scope: 'record',
  what: { en: 'since is not later than until', ar: 'لا يتأخّر since عن until' },
  check: ({ actors }) => actors.flatMap(({ record, file }) => record.relations.flatMap(({ since, until }, index) => {
    if (since?.earliest == null || until?.latest == null || since.earliest <= until.latest) return []
    return [createDiagnostic(placeAt(file, ['relations', index, 'until']), {
      rule: 'since-until',
      thing: { en: 'end of a relation', ar: 'نهاية علاقة' },
      actual: until.edtf,
      expected: { en: `a date from ${since.edtf} on, when it began`, ar: `تاريخ لا يسبق ${since.edtf} حين بدأت` },
      hint: { en: `If the two are exchanged, write since: ${until.edtf}, until: ${since.edtf}`, ar: `إن تبادلا الموضع فاكتب ‎since: ${until.edtf}, until: ${since.edtf}` },
      related: { ...placeAt(file, ['relations', index, 'since']), message: { en: 'begins here', ar: 'البداية هنا' } },
    })]
  })),
  good: [{ 'actors/acme.md': acme('since: 2019, until: 2019-05'), 'actors/apex.md': apex }, { 'actors/acme.md': acme('until: 2019-05'), 'actors/apex.md': apex }],
  bad: [{ 'actors/acme.md': acme('since: 2020, until: 2019'), 'actors/apex.md': apex }],
}
