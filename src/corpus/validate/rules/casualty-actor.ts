/** Whoever a casualty row counts takes part in the report. */

import { createDiagnostic } from '../../../model/message.ts'
import { listNearest } from '../nearest.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Words } from '../../../model/diagnostic.ts'
import type { Rule } from './rule.ts'

export const casualtyActor: Rule = {
  id: 'casualty-actor',
  scope: 'record',
  what: { en: 'The actor of a casualty row is one of the actors of its report', ar: 'جهة صفّ الضحايا إحدى جهات الخبر' },
  check: ({ articles, codings }) => [...articles.map(({ record, file }) => ({ file, reports: record.reports })), ...codings]
    .flatMap(({ file, reports }) => reports.flatMap(({ actors, casualties }, report) => {
      const taking = actors.map(({ id }) => id)
      return casualties.flatMap((row, index) => row.actors.flatMap((id, n) => taking.includes(id) ? [] : [
        createDiagnostic(placeAt(file, ['events', report, 'casualties', index, 'actor', n]), {
          rule: 'casualty-actor',
          thing: { en: 'actor of a casualty row', ar: 'جهة في صفّ ضحايا' },
          actual: id,
          expected: taking.length === 0
            ? { en: 'one of the actors of this report, which names none', ar: 'إحدى جهات هذا الخبر، ولا جهة فيه' }
            : { en: `one of the actors of this report: ${taking.join(', ')}`, ar: `إحدى جهات هذا الخبر: ${taking.join(' و')}` },
          nearest: listNearest(id, taking),
          hint: hintOf(id, listNearest(id, taking)[0]),
        }),
      ]))
    })),
  good: [{ [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]', 'casualties: [{ actor: acme, wounded: 3 }, { killed: 0 }]'] }) }],
  bad: [{ [articlePath]: exampleArticle({ report: ['casualties: [{ actor: acme, wounded: 3 }]'] }) }],
}

function hintOf(id: string, likely: string | undefined): Words {
  const add: Words = { en: `add "- { id: ${id}, role: … }" under actors`, ar: `أضف «‎- { id: ${id}, role: … }» تحت actors` }
  return likely === undefined
    ? { en: `A${add.en.slice(1)}`, ar: add.ar }
    : { en: `Write ${likely}, or ${add.en}`, ar: `اكتب ${likely}، أو ${add.ar}` }
}
