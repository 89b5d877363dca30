/** A report names each place once, and each actor once in one role. */

import { createDiagnostic } from '../../../model/message.ts'
import { listWholeReports } from '../reports.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { PlacedReport } from '../reports.ts'
import type { Rule } from './rule.ts'

export const listedTwice: Rule = {
  id: 'listed-twice',
  scope: 'record',
  what: { en: 'A report names each place once, and each actor once in one role', ar: 'يسمّي الخبر كلّ مكان مرّة واحدة، وكلّ جهة مرّة واحدة في الدور الواحد' },
  check: draft => listWholeReports(draft).flatMap(placed => [
    ...checkList(placed, 'actors', placed.report.actors.map(({ id, role }) => ({ id, key: `${id} ${role}` }))),
    ...checkList(placed, 'locations', placed.report.locations.map(({ id, as }) => ({ id, key: `${id} ${as}` }))),
  ]),
  good: [{ [articlePath]: exampleArticle({ report: ['locations: [{ id: town }, { id: town, as: origin }]'] }) }],
  bad: [
    { [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }, { id: acme, role: party }]'] }) },
    { [articlePath]: exampleArticle({ report: ['locations: [{ id: town }, { id: town, as: site }]'] }) },
  ],
}

function checkList({ at }: PlacedReport, list: 'actors' | 'locations', items: readonly { id: string; key: string }[]): Diagnostic[] {
  return items.flatMap(({ id, key }, index) => {
    const first = items.findIndex(item => item.key === key)
    return first === index ? [] : [createDiagnostic(at(list, index, 'id'), {
      rule: 'listed-twice',
      level: 'warning',
      thing: list === 'actors' ? { en: 'second mention of an actor', ar: 'ذكر ثانٍ لجهة' } : { en: 'second mention of a place', ar: 'ذكر ثانٍ لمكان' },
      actual: id,
      expected: { en: `each id once under ${list}`, ar: `كلّ معرّف مرّة واحدة في ${list}` },
      hint: { en: 'Delete one of the two', ar: 'احذف أحدهما' },
      related: { ...at(list, first, 'id'), message: { en: 'first named here', ar: 'ورد أولًا هنا' } },
    })]
  })
}
