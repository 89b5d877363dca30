/** An event's id holds a day only if one of its reports states that day: a day in a name looks like a fact. */

import { createDiagnostic } from '../../../model/message.ts'
import { listReportedEvents } from '../holders.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Rule } from './rule.ts'

export const eventIdDate: Rule = {
  id: 'event-id-date',
  scope: 'corpus',
  what: { en: 'An event id holds a day only if a report states that day', ar: 'لا يحمل معرّف الحدث يومًا إلا إذا ذكره خبر' },
  check: draft => {
    const stated = new Set(draft.articles.flatMap(({ record }) => record.reports.flatMap(({ event, date }) =>
      date !== null && date.earliest === date.latest ? [`${event} ${date.earliest}`] : [])))
    return listReportedEvents(draft).flatMap(({ id, place }) => {
      const day = /(?:^|-)(\d{4}-\d{2}-\d{2})(?=-|$)/.exec(id)?.[1]
      return day === undefined || stated.has(`${id} ${day}`) ? [] : [createDiagnostic(place, {
        rule: 'event-id-date',
        thing: { en: 'day in an event id', ar: 'يوم في معرّف حدث' },
        actual: id,
        expected: { en: `a report that dates the event to ${day}, or an id without a day`, ar: `خبر يؤرّخ الحدث بيوم ${day}، أو معرّف بلا يوم` },
      })]
    })
  },
  good: [{ [articlePath]: exampleArticle({ report: ['date: 2020-08-17'] }).replace('id: market-fire', 'id: fire-2020-08-17') }],
  bad: [{ [articlePath]: exampleArticle({ report: ['date: 2020-08'] }).replace('id: market-fire', 'id: fire-2020-08-17') }],
}
