/** All reports of an event give it one scope. */

import { compareIds } from '../../../model/ids.ts'
import { createDiagnostic } from '../../../model/message.ts'
import { followEvents } from '../current-events.ts'
import { listReports } from '../reports.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { SurveyedReport } from '../reports.ts'
import type { Rule } from './rule.ts'

const series = (id = 'market-fire'): string => exampleArticle({ report: ['scope: series'] }).replace('id: market-fire', `id: ${id}`)

export const scopeAgreement: Rule = {
  id: 'scope-agreement',
  scope: 'corpus',
  what: { en: 'All reports of an event give it one scope', ar: 'لأخبار الحدث الواحد نطاق واحد' },
  check: survey => {
    const current = followEvents(survey)
    const reports = Map.groupBy(listReports(survey).filter(({ file }) => file.role.role === 'record'), ({ report }) => current(report.event))
    return [...reports.values()].flatMap(placed => {
      if (placed.every(({ report }) => report.scope === placed[0]?.report.scope)) return []
      const [first, ...others] = [...placed].sort((a, b) => compareIds(dayOf(a), dayOf(b)))
      return first === undefined ? [] : others.filter(({ report }) => report.scope !== first.report.scope).map(other => refuse(other, first))
    })
  },
  good: [{ [articlePath]: series(), 'articles/2020/again.md': series() }],
  bad: [
    { 'articles/2020/again.md': series() },
    { 'articles/2020/again.md': series('fires'), 'events/fires.md': exampleRecord(['status: { merged-into: market-fire }']) },
  ],
}

function dayOf({ article }: SurveyedReport): string {
  return article?.published?.earliest ?? article?.published?.latest ?? '9999'
}

function refuse(placed: SurveyedReport, first: SurveyedReport) {
  const { report, at } = placed
  const { scope } = first.report
  return createDiagnostic(report.scope === 'incident' ? placed.idPlace() : at('scope'), {
    rule: 'scope-agreement',
    thing: { en: `scope of the event ${report.event}`, ar: `نطاق الحدث ${report.event}` },
    actual: report.scope,
    expected: { en: `${scope}, as in an earlier report of it`, ar: `${scope} كما في خبر أسبق عنه` },
    nearest: [scope],
    hint: {
      en: `Write "scope: ${scope}", or give this report an event of its own with partOf: ${report.event}`,
      ar: `اكتب «‎scope: ${scope}»، أو اجعل لهذا الخبر حدثًا مستقلًّا فيه «‎partOf: ${report.event}»`,
    },
    related: { ...first.idPlace(), message: { en: 'the earlier report', ar: 'الخبر الأسبق' } },
  })
}
