/** Every id that a file names belongs to a record; the nearest ones are offered. */

import { isId, kindFolders } from '../../../model/ids.ts'
import { createDiagnostic, showText } from '../../../model/message.ts'
import { listNamed } from '../by-name.ts'
import { listHolders, listReportedEvents } from '../holders.ts'
import { limitSearches, listNearest } from '../nearest.ts'
import { listReferred } from '../referred.ts'
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

/** So many are all named where none is near. */
const shownIds = 12

export const unknownReference: Rule = {
  id: 'unknown-reference',
  scope: 'corpus',
  what: { en: 'Every id names a record that exists', ar: 'كلّ معرّف يسمّي سجلًّا موجودًا' },
  check: survey => {
    const known = new Map<string, Set<string>>()
    for (const { kind, id } of [...listHolders(survey), ...listReportedEvents(survey)]) {
      known.set(kind, (known.get(kind) ?? new Set()).add(id))
    }
    // Without a codebook nobody knows the informants.
    const tolerant = (targets: readonly Target[]): boolean => survey.codebook === null && targets.includes('informant')
    const search = limitSearches<{ nearest: string[]; twin: string | undefined }>({ nearest: [], twin: undefined })
    const isUnknown = (id: string, targets: readonly Target[]): boolean => !tolerant(targets) && !targets.some(target => known.get(target)?.has(id))
    return listReferred(survey, isUnknown).map(reference => {
      const { id, targets } = reference
      const { nearest, twin } = search(`${targets.join()} ${id}`, () => {
        const candidates = targets.flatMap(target => [...known.get(target) ?? []])
        return { nearest: [...new Set([...listNamed(survey, id, targets), ...listNearest(id, candidates)])].slice(0, 3), twin: findTwin(id, candidates) }
      })
      const [likely] = nearest
      const few = likely === undefined ? targets.flatMap(target => [...known.get(target) ?? []]) : []
      const listed = few.length > 0 && few.length <= shownIds ? ` (${few.join(', ')})` : ''
      return createDiagnostic(reference.place, {
        rule: 'unknown-reference',
        thing: { en: 'id', ar: 'معرّف' },
        actual: id,
        expected: {
          en: targets.map(target => targetWords[target].en).join(' or ') + listed,
          ar: targets.map(target => targetWords[target].ar).join(' أو ') + listed,
        },
        nearest,
        hint: likely === undefined
          ? describeNew(id, targets)
          : { en: `Write ${likely}`, ar: `اكتب ${likely}` },
        ...writeInstead(twin),
      })
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

/** Where a record with that id would be made. */
function describeNew(id: string, targets: readonly Target[]): Words {
  if (!isId(id)) return { en: `Write the id of a record that exists, or add one with the name ${showText(id)} and write its id here`, ar: `اكتب معرّف سجلّ موجود، أو أضف سجلًّا اسمه ${showText(id)} واكتب معرّفه هنا` }
  if (targets.includes('event')) return { en: `Report an event with the id ${id} in an article, or name another event`, ar: `أورد في مادة خبرًا عن حدث معرّفه ${id}، أو سمِّ حدثًا آخر` }
  const files = targets.flatMap(target => target === 'informant' ? [] : [`${kindFolders[target]}/${target === 'article' ? '<year>/' : ''}${id}.md`])
  return { en: `Add ${files.join(' or ')}, or name another record`, ar: `أضف ‎${files.join('‎ أو ‎')}‎، أو سمِّ سجلًّا آخر` }
}
