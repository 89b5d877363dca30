/** What a report counts of a part is no more than what the same voice counts of the whole. */

import { createDiagnostic } from '../../../model/message.ts'
import { listReports } from '../reports.ts'
import { isPart, listFigures } from '../totals.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { SurveyedReport } from '../reports.ts'
import type { Survey } from '../survey.ts'
import type { Figure } from '../totals.ts'
import type { Rule } from './rule.ts'

const id = 'parts-over-total'

type Related = (a: string, b: string) => boolean

export const partsOverTotal: Rule = {
  id,
  scope: 'corpus',
  what: { en: 'A part is no larger than the whole that the same report counts', ar: 'لا يزيد الجزء على الكلّ الذي يعدّه الخبر نفسه' },
  check: survey => {
    const related = createRelated(survey)
    return listReports(survey).flatMap(placed => {
      const report = placed.report.doubtful ? placed.whole() : null
      return report === null ? [] : listFigures(report).flatMap(figures => checkFigures(figures, related, placed))
    })
  },
  good: [
    { [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]', 'casualties: [{ wounded: 3 }, { actor: acme, wounded: 3 }]'] }) },
    {
      [articlePath]: exampleArticle({
        report: ['actors: [{ id: acme, role: party }]', 'casualties: [{ wounded: 3 }, { actor: acme, wounded: 4, note: The paper adds up wrongly. }]'],
      }),
    },
    { [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]', 'casualties: [{ wounded: 3, by: residents }, { actor: acme, wounded: 4 }]'] }) },
    { [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]', 'casualties: [{ wounded: 3+ }, { actor: acme, wounded: 9 }]'] }) },
  ],
  bad: [
    { [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]', 'casualties: [{ wounded: 3 }, { actor: acme, wounded: 4 }]'] }) },
    {
      [articlePath]: exampleArticle({
        report: [
          'actors: [{ id: acme, role: party }, { id: apex, role: party }]',
          'casualties: [{ actor: [acme, apex], wounded: 3 }, { actor: acme, wounded: 2 }, { actor: apex, wounded: 2 }]',
        ],
      }),
      'actors/apex.md': exampleRecord(['name: Apex', 'kind: company']),
    },
    { [articlePath]: exampleArticle({ report: ['measures: [{ what: shops, count: 3 }, { what: shops, count: 4, actor: acme }]'] }) },
  ],
}

function checkFigures(figures: readonly Figure[], related: Related, placed: SurveyedReport): Diagnostic[] {
  return figures.flatMap(whole => {
    const most = whole.count.interval?.high ?? null
    if (most === null || whole.explained) return []
    const parts = addUp(figures.filter(figure => isPart(figure, whole)), related)
    const least = parts.reduce((sum, { count }) => sum + (count.interval?.low ?? 0), 0)
    const [largest] = parts
    return largest === undefined || least <= most || parts.some(({ explained }) => explained) ? [] : [refuse(whole, most, parts, largest, least, placed)]
  })
}

/** Parts that count nobody twice, the largest first: no actor in two of them, nor one that belongs to another. */
function addUp(parts: readonly Figure[], related: Related): Figure[] {
  const taken: Figure[] = []
  for (const part of [...parts].sort((a, b) => (b.count.interval?.low ?? 0) - (a.count.interval?.low ?? 0))) {
    const meets = taken.some(({ actors }) => actors.some(a => part.actors.some(b => a === b || related(a, b))))
    if (!meets && part.count.interval !== null) taken.push(part)
  }
  return taken
}

function refuse(whole: Figure, most: number, parts: readonly Figure[], largest: Figure, least: number, { at }: SurveyedReport): Diagnostic {
  const sum = parts.length === 1 ? largest.count.written : `${parts.map(({ count }) => count.written).join(' + ')} = ${least}`
  return createDiagnostic(at(...largest.path), {
    rule: id,
    thing: parts.length === 1 ? { en: 'part', ar: 'جزء' } : { en: 'sum of parts', ar: 'مجموع أجزاء' },
    actual: sum,
    expected: { en: `at most ${most}, the figure of the whole in this report`, ar: `${most} على الأكثر، وهو عدد الكلّ في هذا الخبر` },
    hint: {
      en: `Write at most ${most} here or at least ${least} for the whole; if the article itself adds up wrongly, say so in the row: note: …`,
      ar: `اكتب هنا ${most} على الأكثر، أو للكلّ ${least} على الأقلّ؛ وإن كانت المادة نفسها تخطئ في الجمع فاذكر ذلك في الصفّ: ‎note: …`,
    },
    related: { ...at(...whole.path), message: { en: `the whole is counted here: ${whole.count.written}`, ar: `عدد الكلّ هنا: ${whole.count.written}` } },
  })
}

/** Whether one actor is, directly or not, part of the other. */
function createRelated({ actors }: Survey): Related {
  const parents = new Map(actors.map(({ record }) => [record.id, record.relations.flatMap(({ kind, to }) => kind === 'part-of' ? [to] : [])]))
  const isUnder = (child: string, body: string): boolean => {
    const seen = new Set([child])
    for (const one of seen) for (const parent of parents.get(one) ?? []) seen.add(parent)
    return seen.has(body)
  }
  return (a, b) => isUnder(a, b) || isUnder(b, a)
}
