/** An event is part of one that has parts: a series, a campaign or a total. */

import { createDiagnostic } from '../../../model/message.ts'
import { listReports } from '../reports.ts'
import { exampleArticle } from './examples.ts'
import type { SurveyedReport } from '../reports.ts'
import type { Rule } from './rule.ts'

const fires = (scope: string): string => exampleArticle({ report: [`scope: ${scope}`] }).replace('id: market-fire', 'id: fires-of-summer')
const part = exampleArticle({ report: ['partOf: fires-of-summer'] })

export const partOfScope: Rule = {
  id: 'part-of-scope',
  scope: 'corpus',
  what: { en: 'partOf names a series, a campaign or a total', ar: 'يسمّي partOf سلسلة أو حملة أو حصيلة' },
  check: survey => {
    const reports = listReports(survey)
    const scopes = new Map<string, SurveyedReport>()
    for (const placed of reports) if (!scopes.has(placed.report.event)) scopes.set(placed.report.event, placed)
    return reports.flatMap(({ report: { event, partOf }, at }) => {
      const whole = partOf === null || partOf === event ? undefined : scopes.get(partOf)
      if (partOf === null || whole?.report.scope !== 'incident') return []
      return [createDiagnostic(at('partOf'), {
        rule: 'part-of-scope',
        level: 'warning',
        thing: { en: 'whole of an event', ar: 'حدث جامع' },
        actual: partOf,
        expected: { en: 'an event of scope series, campaign or total; this one is an incident', ar: 'حدث نطاقه series أو campaign أو total، وهذا حادث مفرد' },
        hint: {
          en: `Add "scope: series" to the reports of ${partOf}, or name another event; for two reports of one event write one id`,
          ar: `أضف «‎scope: series» إلى أخبار ${partOf}، أو سمِّ حدثًا آخر؛ وإن كان الخبران عن حدث واحد فاكتب معرّفًا واحدًا`,
        },
        related: { ...whole.at(), message: { en: 'it is reported here', ar: 'ورد خبره هنا' } },
      })]
    })
  },
  good: [{ 'articles/2020/market.md': part, 'articles/2020/summer.md': fires('series') }],
  bad: [{ 'articles/2020/market.md': part, 'articles/2020/summer.md': fires('incident') }],
}
