/** A record that nothing names is either forgotten or not needed. A corpus that is being set up may list its actors first. */

import { compareIds } from '../../../model/ids.ts'
import { createDiagnostic } from '../../../model/message.ts'
import { listUsed } from '../referred.ts'
import { findNamed } from '../text-bytes.ts'
import { placeAt } from '../written.ts'
import { exampleArticle, exampleRecord } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { ActorRecord, LocationRecord, SourceRecord } from '../../../model/records.ts'
import type { Entry } from '../draft.ts'
import type { Survey } from '../survey.ts'
import type { Example, Rule } from './rule.ts'

/** Fewer articles are a beginning. */
const youngest = 10
/** More are a list taken over as a whole, whose use is elsewhere. */
const mostShown = 50

type Named = Entry<ActorRecord> | Entry<LocationRecord> | Entry<SourceRecord>

const grown: Example = Object.fromEntries(Array.from({ length: youngest }, (_, index) => [
  `articles/2020/fire-${index}.md`,
  exampleArticle({ front: ['source: courier'], report: ['actors: [{ id: acme, role: party }]'] }).replace('id: market-fire', `id: fire-${index}`),
]))

export const unusedRecord: Rule = {
  id: 'unused-record',
  scope: 'corpus',
  what: { en: 'Something names every actor, location and source', ar: 'كلّ جهة ومكان ومصدر يسمّيه شيء' },
  check: survey => survey.articles.length < youngest ? [] : ([['actor', survey.actors], ['location', survey.locations], ['source', survey.sources]] as const)
    .flatMap(([kind, entries]) => warnOfKind(kind, entries, survey)),
  good: [{ ...grown, 'locations/town.md': exampleRecord(['name: Town', 'kind: town']) }],
  bad: [
    { ...grown, 'actors/apex.md': exampleRecord(['name: Apex', 'kind: company']) },
    { ...grown, 'locations/hill.md': exampleRecord(['name: Hill', 'kind: town', 'within: town']) },
  ],
}

function warnOfKind(kind: 'actor' | 'location' | 'source', entries: readonly Named[], survey: Survey): Diagnostic[] {
  const used = listUsed(survey, kind)
  const unused = entries.filter(({ record }) => ![record.id, ...record.formerIds].some(id => used.has(id)))
  if (unused.length === 0 || unused.length > mostShown) return []
  const namesOf = ({ record: { name, aliases } }: Named): string[] => [...Object.values(name), ...aliases.map(({ text }) => text)]
  const named = findNamed(unused.flatMap(namesOf), survey.units)
  const isNamed = (entry: Named): boolean => namesOf(entry).some(name => named.has(name))
  return unused.filter(entry => !isNamed(entry)).sort((a, b) => compareIds(a.record.id, b.record.id)).map(({ record, file }) =>
    createDiagnostic(placeAt(file, []), {
      rule: 'unused-record',
      level: 'warning',
      thing: { en: `${kind} that nothing names`, ar: { actor: 'جهة لا يسمّيها شيء', location: 'مكان لا يسمّيه شيء', source: 'مصدر لا يسمّيه شيء' }[kind] },
      actual: record.id,
      expected: { en: 'a record that an article, a place or a relation names', ar: 'سجلّ تسمّيه مادة أو مكان أو علاقة' },
      hint: { en: `Name ${record.id} where it belongs, or delete ${file.path}`, ar: `سمِّ ${record.id} حيث ينبغي، أو احذف ‎${file.path}` },
    }))
}
