/** An event's id holds a day, a month or a year only if one of its reports states it: a date in a name looks like a fact. */

import { createDiagnostic } from '../../../model/message.ts'
import { listReportedEvents } from '../holders.ts'
import { findDate } from '../id-dates.ts'
import { listReports } from '../reports.ts'
import { isWritten } from '../written.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { SurveyedReport } from '../reports.ts'
import type { Rule } from './rule.ts'

const fire = (id: string, ...report: readonly string[]): Record<string, string> =>
  ({ [articlePath]: exampleArticle({ report }).replace('id: market-fire', `id: ${id}`) })

export const eventIdDate: Rule = {
  id: 'event-id-date',
  scope: 'corpus',
  what: { en: 'An event id holds a date only if a report states that date', ar: 'لا يحمل معرّف الحدث تاريخًا إلا إذا ذكره خبر' },
  check: survey => {
    const told = Map.groupBy(listReports(survey).filter(({ file }) => file.role.role === 'record'), ({ report }) => report.event)
    return listReportedEvents(survey).flatMap(holder => {
      const { id } = holder
      const found = findDate(id, survey.site?.languages ?? [])
      if (found === null || (told.get(id) ?? []).some(placed => states(placed, found.date))) return []
      const bare = id.replace(found.words, '').replace(/-{2,}/g, '-').replace(/^-|-?(?:-(?:of|in|on))?-?$/g, '')
      return [createDiagnostic(holder.place, {
        rule: 'event-id-date',
        // A day is plainly one; a month or a year may be a number or a word that means something else.
        level: found.date.length === 10 ? 'error' : 'warning',
        thing: { en: 'date in an event id', ar: 'تاريخ في معرّف حدث' },
        actual: id,
        expected: { en: `a report that dates the event to ${found.date}, or an id without a date`, ar: `خبر يؤرّخ الحدث بـ ${found.date}، أو معرّف بلا تاريخ` },
        hint: bare === ''
          ? { en: 'Write an id made of words, in all reports of the event', ar: 'اكتب معرّفًا من كلمات، في كلّ أخبار الحدث' }
          : { en: `Write ${bare}, in all reports of the event`, ar: `اكتب ${bare} في كلّ أخبار الحدث` },
      })]
    })
  },
  good: [
    fire('fire-2020-08-17', 'date: 2020-08-17'), fire('fire-2020-08', 'date: 2020-08'), fire('fire-august-2020', 'date: ../2020-08-18'),
    fire('fire-of-18-august-2020', 'date: 2020-08-18'), fire('fires-2020', 'date: [2020-03..2020-08]'), fire('fire-17-august-2020', 'date: 2020-08-17'),
  ],
  bad: [
    fire('fire-2020-08-17', 'date: 2020-08'), fire('fire-17-august-2020', 'date: 2020-08'), fire('fire-august-2020', 'date: 2020-07'), fire('fire-aout-2020'),
    fire('fire-2020-07', 'date: 2020-08'), fire('fires-of-2019', 'date: 2020-08'), fire('2020-08-17'),
  ],
}

/** A day must be the day of the date; a month or a year must hold its first or its last day. A date that could not be read is complained of already. */
function states({ report: { date }, file, path }: SurveyedReport, stated: string): boolean {
  if (date === null) return isWritten(file, [...path, 'date'])
  const { earliest, latest } = date
  if (stated.length === 10) return earliest === stated && latest === stated
  return (earliest?.startsWith(stated) ?? false) || (latest?.startsWith(stated) ?? false)
}
