/** An event file stands beside reports of that event, unless the event is merged or withdrawn. */

import { createDiagnostic } from '../../../model/message.ts'
import { listReportedEvents } from '../holders.ts'
import { limitSearches, listNearest } from '../nearest.ts'
import { placeAt } from '../written.ts'
import { exampleRecord } from './examples.ts'
import type { Rule } from './rule.ts'

export const eventFile: Rule = {
  id: 'event-file',
  scope: 'corpus',
  what: { en: 'An event file is about an event that an article reports, or is merged or withdrawn', ar: 'ملف الحدث عن حدث تذكره مادة، أو عن حدث مدموج أو مسحوب' },
  check: survey => {
    const reported = new Set(listReportedEvents(survey).map(({ id }) => id))
    // An article that could not be read may well report it.
    if (survey.articles.length < survey.files.filter(({ role }) => role.role === 'record' && role.kind === 'article').length) return []
    const search = limitSearches<string[]>([])
    const mergedInto = new Set(survey.events.flatMap(({ record: { status } }) => typeof status === 'string' ? [] : [status.mergedInto]))
    return survey.events.flatMap(({ record, file }) => {
      const known = [record.id, ...record.formerIds].some(id => reported.has(id)) || mergedInto.has(record.id)
      if (known || record.status !== 'published') return []
      return [createDiagnostic(placeAt(file, []), {
        rule: 'event-file',
        thing: { en: 'event file', ar: 'ملف حدث' },
        actual: record.id,
        expected: { en: 'the id of an event that an article reports', ar: 'معرّف حدث تذكره مادة' },
        nearest: search(record.id, () => listNearest(record.id, reported)),
        hint: { en: 'Rename the file to the id of its event, or add "status: withdrawn"', ar: 'أعد تسمية الملف بمعرّف حدثه أو أضف «‎status: withdrawn»' },
      })]
    })
  },
  good: [
    { 'events/market-fire.md': exampleRecord(['sameAs: [X1]'], 'A note.') },
    { 'events/old-fire.md': exampleRecord(['title: Old fire', 'status: { merged-into: market-fire }']) },
  ],
  bad: [{ 'events/market-fires.md': exampleRecord(['title: Fire']) }],
}
