/** Places within places, bodies that are part of bodies, events that are part of or merged into events and types under types never lead back to themselves. */

import { createDiagnostic } from '../../../model/message.ts'
import { findCycles } from '../cycles.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle, exampleRecord, smallestCorpus } from './examples.ts'
import type { Diagnostic, Place } from '../../../model/diagnostic.ts'
import type { Survey } from '../survey.ts'
import type { Rule } from './rule.ts'

interface Step {
  readonly from: string
  readonly to: string
  readonly place: Place
}

export const cycle: Rule = {
  id: 'cycle',
  scope: 'corpus',
  what: { en: 'within, part-of, partOf, merged-into and parent never lead in a circle', ar: 'لا تدور within ولا part-of ولا partOf ولا merged-into ولا parent في حلقة' },
  check: survey => [placeSteps(survey), actorSteps(survey), eventSteps(survey), mergeSteps(survey), typeSteps(survey)].flatMap(checkSteps),
  good: [{ 'locations/land.md': exampleRecord(['name: Land', 'kind: town']), 'locations/town.md': exampleRecord(['name: Town', 'kind: town', 'within: land']) }],
  bad: [
    { 'locations/town.md': exampleRecord(['name: Town', 'kind: town', 'within: town']) },
    {
      'actors/acme.md': exampleRecord(['name: Acme', 'kind: company', 'relations: [{ to: apex, kind: part-of }]']),
      'actors/apex.md': exampleRecord(['name: Apex', 'kind: company', 'relations: [{ to: acme, kind: part-of }]']),
    },
    { [articlePath]: exampleArticle({ report: ['partOf: market-fire'] }) },
    {
      'events/old-fire.md': exampleRecord(['status: { merged-into: older-fire }']),
      'events/older-fire.md': exampleRecord(['status: { merged-into: old-fire }']),
    },
    { 'codebook.yml': smallestCorpus['codebook.yml']?.replace('code: accident', 'code: accident\n    parent: fire') ?? null },
  ],
}

function checkSteps(steps: readonly Step[]): Diagnostic[] {
  const parents = new Map<string, string[]>()
  for (const { from, to } of steps) parents.set(from, [...parents.get(from) ?? [], to])
  return findCycles(parents).flatMap(circle => {
    const [from, to] = circle.slice(-2)
    const last = steps.find(step => step.from === from && step.to === to)
    const first = steps.find(step => step.from === circle[0] && step.to === circle[1])
    return last === undefined ? [] : [createDiagnostic(last.place, {
      rule: 'cycle',
      thing: { en: 'circle', ar: 'حلقة' },
      actual: circle.join(' → '),
      expected: { en: 'a hierarchy that ends', ar: 'تسلسل له نهاية' },
      hint: { en: 'Take one of these steps away', ar: 'احذف إحدى هذه الخطوات' },
      ...(first === undefined || first === last ? {} : { related: { ...first.place, message: { en: 'the circle begins here', ar: 'تبدأ الحلقة هنا' } } }),
    })]
  })
}

function placeSteps({ locations }: Survey): Step[] {
  return locations.flatMap(({ record, file }) => record.within.map((to, index) => ({ from: record.id, to, get place() { return placeAt(file, ['within', index]) } })))
}

function actorSteps({ actors }: Survey): Step[] {
  return actors.flatMap(({ record, file }) => record.relations.flatMap(({ to, kind }, index) =>
    kind === 'part-of' ? [{ from: record.id, to, get place() { return placeAt(file, ['relations', index, 'to']) } }] : []))
}

function eventSteps({ articles }: Survey): Step[] {
  return articles.flatMap(({ record, file }) => record.reports.flatMap(({ event, partOf }, index) =>
    partOf === null ? [] : [{ from: event, to: partOf, get place() { return placeAt(file, ['events', index, 'partOf']) } }]))
}

/** A merge into itself is said to be one by another rule. */
function mergeSteps({ events }: Survey): Step[] {
  const now = new Map(events.flatMap(({ record }) => record.formerIds.map(old => [old, record.id])))
  return events.flatMap(({ record: { id, status }, file }) => {
    const to = typeof status === 'object' ? now.get(status.mergedInto) ?? status.mergedInto : id
    return to === id ? [] : [{ from: id, to, get place() { return placeAt(file, ['status', 'merged-into']) } }]
  })
}

function typeSteps({ codebook, files }: Survey): Step[] {
  const file = files.find(({ role }) => role.role === 'codebook')
  return (codebook?.eventTypes ?? []).flatMap(({ code, parent }, index) =>
    parent === null || file === undefined ? [] : [{ from: code, to: parent, get place() { return placeAt(file, ['eventTypes', index, 'parent']) } }])
}
