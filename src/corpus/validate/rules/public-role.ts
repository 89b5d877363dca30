/** Private persons get no record: a person's record says by what office or work the person is public. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { exampleRecord } from './examples.ts'
import type { Rule } from './rule.ts'

export const publicRole: Rule = {
  id: 'public-role',
  scope: 'record',
  what: { en: 'The record of a person has publicRole', ar: 'لسجلّ الشخص حقل publicRole' },
  check: ({ actors, codebook }) => {
    const persons = new Set(codebook?.actorKinds.flatMap(({ code, person }) => person ? [code] : []))
    return actors.flatMap(({ record, file }) => record.publicRole !== null || !persons.has(record.kind) ? [] : [
      createDiagnostic(placeAt(file, ['kind']), {
        rule: 'public-role',
        thing: { en: 'field publicRole', ar: 'الحقل publicRole' },
        actual: null,
        expected: { en: 'the office or work by which the person is public', ar: 'المنصب أو العمل الذي به صار الشخص عامًّا' },
        hint: {
          en: 'Add a line "publicRole: …"; a private person gets no record: use an informant of the codebook',
          ar: 'أضف سطر «‎publicRole: …»؛ ومن ليس شخصًا عامًّا فلا سجلّ له: استعمل مصدرًا غير مسمّى من دليل الترميز',
        },
      }),
    ])
  },
  good: [{ 'actors/mayor.md': exampleRecord(['name: The mayor', 'kind: person', 'publicRole: Mayor of Town']) }],
  bad: [{ 'actors/mayor.md': exampleRecord(['name: The mayor', 'kind: person']) }],
}
