/** Every id that a file names belongs to a record; the nearest ones are offered. */

import { createDiagnostic } from '../../../model/message.ts'
import { listHolders, listReportedEvents } from '../holders.ts'
import { listNearest } from '../nearest.ts'
import { listReferences } from '../references.ts'
import { findTwin, writeInstead } from '../respell.ts'
import { exampleArticle, exampleRecord } from './examples.ts'
import type { Words } from '../../../model/diagnostic.ts'
import type { Target } from '../references.ts'
import type { Rule } from './rule.ts'

const targetWords: Readonly<Record<Target, Words>> = {
  actor: { en: 'an actor', ar: 'جهة' },
  location: { en: 'a location', ar: 'مكان' },
  source: { en: 'a source', ar: 'مصدر' },
  event: { en: 'an event', ar: 'حدث' },
  article: { en: 'an article', ar: 'مادة' },
  informant: { en: 'an informant of the codebook', ar: 'مصدر غير مسمّى من دليل الترميز' },
}

export const unknownReference: Rule = {
  id: 'unknown-reference',
  scope: 'corpus',
  what: { en: 'Every id names a record that exists', ar: 'كلّ معرّف يسمّي سجلًّا موجودًا' },
  check: draft => {
    const known = new Map<string, Set<string>>()
    for (const { kind, id } of [...listHolders(draft), ...listReportedEvents(draft)]) {
      known.set(kind, (known.get(kind) ?? new Set()).add(id))
    }
    // Without a codebook nobody knows the informants.
    const tolerant = (targets: readonly Target[]): boolean => draft.codebook === null && targets.includes('informant')
    return listReferences(draft).flatMap(({ id, targets, place }) => {
      if (tolerant(targets) || targets.some(target => known.get(target)?.has(id))) return []
      const candidates = targets.flatMap(target => [...known.get(target) ?? []])
      const nearest = listNearest(id, candidates)
      const [likely] = nearest
      return [createDiagnostic(place, {
        rule: 'unknown-reference',
        thing: { en: 'id', ar: 'معرّف' },
        actual: id,
        expected: {
          en: targets.map(target => targetWords[target].en).join(' or '),
          ar: targets.map(target => targetWords[target].ar).join(' أو '),
        },
        nearest,
        hint: likely === undefined
          ? { en: `Add a file for ${id}, or name another record`, ar: `أضف ملفًّا لـ ${id} أو سمِّ سجلًّا آخر` }
          : { en: `Write ${likely}`, ar: `اكتب ${likely}` },
        ...writeInstead(findTwin(id, candidates)),
      })]
    })
  },
  good: [
    { 'articles/2020/market.md': exampleArticle({ report: ['actors: [{ id: acme, role: party }]', 'reportedBy: [residents, courier]'] }) },
    { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company'], 'It lies in [Town](location:town) and [burned](event:market-fire).') },
  ],
  bad: [
    { 'articles/2020/market.md': exampleArticle({ report: ['actors: [{ id: acne, role: party }]'] }) },
    { 'articles/2020/market.md': exampleArticle({ report: ['reportedBy: [neighbours]'] }) },
    { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company'], 'It lies in [Town](location:twon).') },
    { 'locations/town.md': exampleRecord(['name: Town', 'kind: town', 'within: nowhere']) },
  ],
}
