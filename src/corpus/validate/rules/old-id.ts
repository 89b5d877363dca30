/** A record is called by its present id; an earlier one still leads to it. */

import { createDiagnostic } from '../../../model/message.ts'
import { listHolders } from '../holders.ts'
import { listReferred } from '../referred.ts'
import { listReports } from '../reports.ts'
import { articlePath, exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic, Place } from '../../../model/diagnostic.ts'
import type { Holder } from '../holders.ts'
import type { Target } from '../references.ts'
import type { Rule } from './rule.ts'

const renamed = { 'actors/acme.md': null, 'actors/apex.md': exampleRecord(['name: Apex', 'kind: company', 'formerIds: [acme]']) }

export const oldId: Rule = {
  id: 'old-id',
  scope: 'corpus',
  what: { en: 'A record is called by its present id', ar: 'يُسمّى السجلّ بمعرّفه الحالي' },
  check: survey => {
    const present = new Set<string>()
    const former = new Map<string, Former>()
    for (const holder of listHolders(survey)) {
      const { kind, id, now } = holder
      if (now === null) present.add(`${kind} ${id}`)
      else former.set(`${kind} ${id}`, { now, holder })
    }
    if (former.size === 0) return []
    const find = (id: string, targets: readonly Target[]): Former | undefined => targets.some(kind => present.has(`${kind} ${id}`)) ? undefined
      : targets.map(kind => former.get(`${kind} ${id}`)).find(holder => holder !== undefined)
    const warn = (id: string, targets: readonly Target[], place: () => Place): Diagnostic[] => {
      const found = find(id, targets)
      return found === undefined ? [] : [warnOfOld(place(), id, found)]
    }
    return [
      ...listReferred(survey, (id, targets) => find(id, targets) !== undefined).flatMap(({ id, targets, place }) => warn(id, targets, () => place)),
      ...listReports(survey).flatMap(placed => warn(placed.report.event, ['event'], () => placed.idPlace())),
    ]
  },
  good: [{ ...renamed, [articlePath]: exampleArticle({ report: ['actors: [{ id: apex, role: party }]'] }) }],
  bad: [
    { ...renamed, [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]'] }) },
    { ...renamed, [articlePath]: exampleArticle({ body: 'Three people were hurt in Town by [Acme](actor:acme).' }) },
    { 'events/town-fire.md': exampleRecord(['title: Fire', 'formerIds: [market-fire]']) },
  ],
}

interface Former {
  readonly now: string
  readonly holder: Holder
}

function warnOfOld(place: Place, id: string, { now, holder }: Former): Diagnostic {
  return createDiagnostic(place, {
    rule: 'old-id',
    level: 'warning',
    thing: { en: 'former id', ar: 'معرّف سابق' },
    actual: id,
    expected: { en: `the present id ${now}`, ar: `المعرّف الحالي ${now}` },
    hint: { en: `Write ${now} instead of ${id}`, ar: `اكتب ${now} بدل ${id}` },
    nearest: [now],
    instead: now,
    related: { ...holder.place, message: { en: 'given up here', ar: 'تُرك هنا' } },
  })
}
