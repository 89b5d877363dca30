/** A count holds as of a day between the event and the publication. */

import { createDiagnostic } from '../../../model/message.ts'
import { listWholeReports } from '../reports.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { CasualtyRow } from '../../../model/report.ts'
import type { PlacedReport } from '../reports.ts'
import type { Rule } from './rule.ts'

export const asOf: Rule = {
  id: 'as-of',
  scope: 'record',
  what: { en: 'asOf lies between the event and the publication of the article', ar: 'يقع asOf بين وقوع الحدث ونشر المادة' },
  check: draft => listWholeReports(draft).flatMap(placed => placed.report.casualties.flatMap((row, index) => [
    ...checkBegin(placed, row, index), ...checkEnd(placed, row, index),
  ])),
  good: [{ [articlePath]: exampleArticle({ report: ['date: 2020-08-16', 'casualties: [{ wounded: 3, asOf: 2020-08-17 }, { wounded: 4, asOf: 2020-08 }]'] }) }],
  bad: [
    { [articlePath]: exampleArticle({ report: ['date: 2020-08-16', 'casualties: [{ wounded: 3, asOf: 2020-08-15 }]'] }) },
    { [articlePath]: exampleArticle({ report: ['casualties: [{ wounded: 3, asOf: 2020-08-19 }]'] }) },
  ],
}

function checkBegin({ report: { date, dateOf }, at }: PlacedReport, { asOf: day }: CasualtyRow, index: number): Diagnostic[] {
  if (day === null || day.latest === null || date?.earliest == null || dateOf !== 'event' || day.approximate || date.approximate || day.latest >= date.earliest) return []
  return [createDiagnostic(at('casualties', index, 'asOf'), {
    rule: 'as-of',
    thing: { en: 'day of a count', ar: 'يوم عدّ' },
    actual: day.edtf,
    expected: { en: `a day from ${date.earliest} on, when the event began`, ar: `يوم لا يسبق ${date.earliest} حين بدأ الحدث` },
    hint: { en: 'Correct asOf or the date of the event', ar: 'صحّح asOf أو تاريخ الحدث' },
    related: { ...at('date'), message: { en: 'the event is dated here', ar: 'تاريخ الحدث هنا' } },
  })]
}

function checkEnd({ article, at }: PlacedReport, { asOf: day }: CasualtyRow, index: number): Diagnostic[] {
  const published = article?.published?.latest ?? null
  if (day === null || day.earliest === null || day.approximate || published === null || article === null || day.earliest <= published) return []
  return [createDiagnostic(at('casualties', index, 'asOf'), {
    rule: 'as-of',
    thing: { en: 'day of a count', ar: 'يوم عدّ' },
    actual: day.edtf,
    expected: { en: `a day up to ${published}, when the article appeared`, ar: `يوم لا يتجاوز ${published} وهو يوم نشر المادة` },
    hint: { en: 'Correct asOf or published; the line without asOf holds as of the publication', ar: 'صحّح asOf أو published؛ والصفّ بلا asOf يسري حتى يوم النشر' },
    related: { ...article.place, message: { en: 'the article begins here', ar: 'المادة تبدأ هنا' } },
  })]
}
