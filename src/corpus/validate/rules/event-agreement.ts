/** Reports under one id tell of one event: two that agree in nothing that both state share an id by mistake. */

import { dayNumber } from '../../../model/edtf.ts'
import { compareIds } from '../../../model/ids.ts'
import { createDiagnostic } from '../../../model/message.ts'
import { followEvents } from '../current-events.ts'
import { createFamilyOf } from '../near-events.ts'
import { areNear, listExtents } from '../neighbours.ts'
import { listReports } from '../reports.ts'
import { articlePath, exampleArticle, exampleRecord, smallestCorpus } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { SurveyedReport } from '../reports.ts'
import type { ReportFacts, Survey } from '../survey.ts'
import type { Example, Rule } from './rule.ts'

/** Days between two dates that nobody takes for one day told differently. */
const farApart = 31

/** A function, so that no browser's script has to hold what it is made of. */
const first = (): Example => ({
  'codebook.yml': smallestCorpus['codebook.yml']?.replace('  - code: accident', '  - code: theft\n  - code: accident') ?? null,
  'locations/village.md': exampleRecord(['name: Village', 'kind: town']),
  [articlePath]: exampleArticle({ report: ['date: 2020-08-16', 'locations: [{ id: town }]'] }),
})
const then = (type: string, ...report: readonly string[]): Example => ({
  ...first(), 'articles/2020/shop.md': exampleArticle({ report }).replace('2020-08-18', '2020-08-19').replace('type: fire', `type: ${type}`),
})

export const eventAgreement: Rule = {
  id: 'event-agreement',
  scope: 'corpus',
  what: {
    en: 'Reports under one id agree in the type, the place or the time of the event',
    ar: 'تتفق أخبار المعرّف الواحد في نوع الحدث أو مكانه أو زمنه',
  },
  check: survey => {
    const current = followEvents(survey)
    const disagree = createComparison(survey)
    const told = listReports(survey).filter(({ file, report }) => file.role.role === 'record' && report.scope === 'incident')
    return [...Map.groupBy(told, ({ report }) => current(report.event)).values()].flatMap(placed => {
      if (placed.length < 2) return []
      const [earliest, ...others] = placed.toSorted((a, b) => compareIds(dayOf(a), dayOf(b)))
      return earliest === undefined ? [] : others.filter(later => disagree(earliest.report, later.report)).map(later => warnOf(later, earliest))
    })
  },
  good: [
    then('theft', 'date: 2020-08-17', 'locations: [{ id: village }]'),
    then('theft', 'date: 2020-05', 'locations: [{ id: town }]'),
    then('accident', 'date: 2020-05', 'locations: [{ id: village }]'),
    then('theft'),
  ],
  bad: [
    then('theft', 'date: 2020-05', 'locations: [{ id: village }]'),
    then('theft', 'locations: [{ id: village }]'),
  ],
}

function dayOf({ article }: SurveyedReport): string {
  return article?.published?.earliest ?? article?.published?.latest ?? '9999'
}

/** True when type and all else that both state differ, and there is something else. */
function createComparison(survey: Survey): (a: ReportFacts, b: ReportFacts) => boolean {
  const familyOf = createFamilyOf(survey)
  const isApart = createApart(survey)
  return (a, b) => {
    if (familyOf(a.type) === familyOf(b.type)) return false
    const stated = [isApart(a, b), areDaysApart(a, b)].filter(answer => answer !== null)
    return stated.length > 0 && stated.every(answer => answer)
  }
}

/** null where one of them says no day. An announcement says when it was made. */
function areDaysApart(a: ReportFacts, b: ReportFacts): boolean | null {
  const [one, two] = [a, b].map(({ date, dateOf }) => dateOf === 'event' ? date : null)
  if (one?.earliest == null || one.latest === null || two?.earliest == null || two.latest === null) return null
  return dayNumber(one.earliest) - dayNumber(two.latest) > farApart || dayNumber(two.earliest) - dayNumber(one.latest) > farApart
}

/** null where one of them names no place whose extent says anything. */
function createApart(survey: Survey): (a: ReportFacts, b: ReportFacts) => boolean | null {
  const extents = listExtents(survey)
  const parents = new Map(survey.locations.map(({ record }) => [record.id, record.within]))
  const climb = (ids: readonly string[]): Set<string> => {
    const above = new Set(ids)
    for (const id of above) for (const parent of parents.get(id) ?? []) above.add(parent)
    return above
  }
  return (a, b) => {
    const [one, two] = [a, b].map(({ locations }) => locations.flatMap(({ id, as }) => as === 'site' && extents.has(id) ? [id] : []))
    if (one === undefined || two === undefined || one.length === 0 || two.length === 0) return null
    const [over, under] = [climb(one), climb(two)]
    const extentsOf = (ids: readonly string[]) => ids.flatMap(id => extents.get(id) ?? [])
    return !one.some(id => under.has(id)) && !two.some(id => over.has(id)) && !areNear(extentsOf(one), extentsOf(two))
  }
}

function warnOf(later: SurveyedReport, earlier: SurveyedReport): Diagnostic {
  const { event } = later.report
  return createDiagnostic(later.idPlace(), {
    rule: 'event-agreement',
    level: 'warning',
    thing: { en: 'event of a report', ar: 'حدث في خبر' },
    actual: event,
    expected: {
      en: 'an event whose earlier report has this type, place or time; here all that both state differs',
      ar: 'حدث يوافقه خبره الأسبق في النوع أو المكان أو الزمن، وهنا يختلف كلّ ما يذكره الخبران',
    },
    hint: {
      en: `Give this report an id of its own, perhaps with "possiblySame: ${event}"; or correct what is wrong in one of the two`,
      ar: `ضع لهذا الخبر معرّفًا خاصًّا به، وربّما معه «‎possiblySame: ${event}»؛ أو صحّح الخطأ في أحد الخبرين`,
    },
    related: { ...earlier.idPlace(), message: { en: 'the earlier report', ar: 'الخبر الأسبق' } },
  })
}
