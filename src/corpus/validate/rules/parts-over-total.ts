/** What a report counts of a part is no more than what the same voice counts of the whole. */

import { createDiagnostic } from '../../../model/message.ts'
import { harms } from '../../../model/report.ts'
import { listReports } from '../reports.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { StatedCount } from '../../../model/count.ts'
import type { Diagnostic, Place } from '../../../model/diagnostic.ts'
import type { Draft } from '../draft.ts'
import type { PlacedReport } from '../reports.ts'
import type { Rule } from './rule.ts'

const id = 'parts-over-total'

/** A figure that a report states of some actors; of none in particular when the list is empty: the whole. */
interface Figure {
  readonly actors: readonly string[]
  readonly count: StatedCount
  readonly place: () => Place
  /** A note explains it: an outlet may well be wrong in its sums. */
  readonly explained: boolean
}

type Related = (a: string, b: string) => boolean

export const partsOverTotal: Rule = {
  id,
  scope: 'corpus',
  what: { en: 'A part is no larger than the whole that the same report counts', ar: 'لا يزيد الجزء على الكلّ الذي يعدّه الخبر نفسه' },
  check: draft => {
    const related = createRelated(draft)
    return listReports(draft).flatMap(placed => listFigures(placed).flatMap(figures => checkFigures(figures, related)))
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

/** Figures that can be compared: of one kind, by one voice, as of one day. */
function listFigures({ report, at }: PlacedReport): Figure[][] {
  const voice = (by: string | null): string => by ?? report.reportedBy.at(-1) ?? ''
  const groups = new Map<string, Figure[]>()
  const add = (key: string, figure: Figure): void => void groups.set(key, [...groups.get(key) ?? [], figure])
  for (const [index, row] of report.casualties.entries()) {
    for (const harm of harms) {
      const count = row.harm[harm]
      if (count === undefined) continue
      add(`${harm} ${voice(row.by)} ${row.asOf?.edtf ?? ''}`, { actors: row.actors, count, place: () => at('casualties', index, harm), explained: row.note !== null })
    }
  }
  for (const [index, { what, by, actor, count, note }] of report.measures.entries()) {
    if (count !== null) {
      add(`measure ${what} ${voice(by)}`, { actors: actor === null ? [] : [actor], count, place: () => at('measures', index, 'count'), explained: note !== null })
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

function checkFigures(figures: readonly Figure[], related: Related): Diagnostic[] {
  return figures.flatMap(whole => {
    const most = whole.count.interval?.high ?? null
    if (most === null || whole.explained) return []
    const parts = addUp(figures.filter(figure => isPart(figure, whole)), related)
    const least = parts.reduce((sum, { count }) => sum + (count.interval?.low ?? 0), 0)
    const [largest] = parts
    return largest === undefined || least <= most || parts.some(({ explained }) => explained) ? [] : [refuse(whole, most, parts, largest, least)]
  })
}

function isPart({ actors }: Figure, whole: Figure): boolean {
  return actors.length > 0 && (whole.actors.length === 0 || actors.length < whole.actors.length && actors.every(actor => whole.actors.includes(actor)))
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

function refuse(whole: Figure, most: number, parts: readonly Figure[], largest: Figure, least: number): Diagnostic {
  const sum = parts.length === 1 ? largest.count.written : `${parts.map(({ count }) => count.written).join(' + ')} = ${least}`
  return createDiagnostic(largest.place(), {
    rule: id,
    thing: parts.length === 1 ? { en: 'part', ar: 'جزء' } : { en: 'sum of parts', ar: 'مجموع أجزاء' },
    actual: sum,
    expected: { en: `at most ${most}, the figure of the whole in this report`, ar: `${most} على الأكثر، وهو عدد الكلّ في هذا الخبر` },
    hint: {
      en: `Write at most ${most} here or at least ${least} for the whole; if the article itself adds up wrongly, say so in the row: note: …`,
      ar: `اكتب هنا ${most} على الأكثر، أو للكلّ ${least} على الأقلّ؛ وإن كانت المادة نفسها تخطئ في الجمع فاذكر ذلك في الصفّ: ‎note: …`,
    },
    related: { ...whole.place(), message: { en: `the whole is counted here: ${whole.count.written}`, ar: `عدد الكلّ هنا: ${whole.count.written}` } },
  })
}

/** Whether one actor is, directly or not, part of the other. */
function createRelated({ actors }: Draft): Related {
  const parents = new Map(actors.map(({ record }) => [record.id, record.relations.flatMap(({ kind, to }) => kind === 'part-of' ? [to] : [])]))
  const isUnder = (child: string, body: string): boolean => {
    const seen = new Set([child])
    for (const one of seen) for (const parent of parents.get(one) ?? []) seen.add(parent)
    return seen.has(body)
  }
  return (a, b) => isUnder(a, b) || isUnder(b, a)
}
