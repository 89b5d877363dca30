/** Every event has a title: in its own file or in one of its reports. */

import { createDiagnostic } from '../../../model/message.ts'
import { listReportedEvents } from '../holders.ts'
import { limitSearches, listNearest } from '../nearest.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { Rule } from './rule.ts'

export const eventTitle: Rule = {
  id: 'event-title',
  scope: 'corpus',
  what: { en: 'An event has a title in at least one of its reports, or in its own file', ar: 'للحدث عنوان في أحد أخباره على الأقلّ أو في ملفّه' },
  check: survey => {
    const titled = new Set([
      ...survey.articles.flatMap(({ record }) => record.reports.flatMap(({ event, titledIn }) => titledIn === null ? [] : [event])),
      ...survey.events.flatMap(({ record }) => record.title !== null || record.status !== 'published' ? [record.id] : []),
      // Reports under an earlier id count for the event that has it now.
      ...survey.events.flatMap(({ record }) => record.formerIds),
    ])
    const search = limitSearches<string[]>([])
    return listReportedEvents(survey).filter(({ id }) => !titled.has(id)).map(({ id, place }) => {
      const nearest = search(id, () => listNearest(id, titled))
      return createDiagnostic(place, {
        rule: 'event-title',
        thing: { en: 'event without a title', ar: 'حدث بلا عنوان' },
        actual: id,
        expected: { en: 'a title in one of its reports', ar: 'عنوان في أحد أخباره' },
        nearest,
        hint: nearest[0] === undefined
          ? { en: 'Add a line "title: …" to this report', ar: 'أضف سطر «‎title: …» إلى هذا الخبر' }
          : { en: `If it is the event ${nearest[0]}, write that id; else add a line "title: …"`, ar: `إن كان الحدث ${nearest[0]} فاكتب معرّفه، وإلا فأضف سطر «‎title: …»` },
      })
    })
  },
  good: [{
    [articlePath]: exampleArticle({}).replace('    title: Fire at the market\n', ''),
    'events/market-fire.md': exampleRecord(['title: Fire']),
  }],
  bad: [{ [articlePath]: exampleArticle({}).replace('    title: Fire at the market\n', '') }],
}
