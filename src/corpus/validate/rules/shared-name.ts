/** A name leads to one record: a name that two records share is never linked in a text by itself. */

import { createNameFinder, fold } from '../../../language/index.ts'
import { compareIds } from '../../../model/ids.ts'
import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { exampleRecord } from './examples.ts'
import type { NameHolder } from '../../../language/index.ts'
import type { Diagnostic, Place } from '../../../model/diagnostic.ts'
import type { LanguageTag } from '../../../model/text.ts'
import type { Survey } from '../survey.ts'
import type { Rule } from './rule.ts'

interface PlacedName extends NameHolder {
  readonly text: string
  readonly lang: LanguageTag | null
  readonly place: () => Place
}

export const sharedName: Rule = {
  id: 'shared-name',
  scope: 'corpus',
  what: { en: 'No two records share a name or alias', ar: 'لا يشترك سجلّان في اسم أو اسم بديل' },
  check: survey => {
    const names = listNames(survey)
    const byHolder = Map.groupBy(names, ({ kind, id }) => `${kind}:${id}`)
    const warnings = new Map<string, Diagnostic>()
    // Languages may fold names differently, so that each is asked; a name is warned of once.
    for (const lang of survey.site?.languages ?? []) {
      for (const { text, holders } of createNameFinder(names, lang).shared) {
        const keys = holders.map(({ kind, id }) => `${kind}:${id}`).sort(compareIds)
        if (!warnings.has(`${keys.join(' ')} ${text}`)) warnings.set(`${keys.join(' ')} ${text}`, warn(text, keys, byHolder))
      }
    }
    return [...warnings.values()]
  },
  good: [{ 'actors/apex.md': exampleRecord(['name: Apex', 'kind: company', 'aliases: [Apex Ltd, APEX]']) }],
  bad: [
    { 'actors/apex.md': exampleRecord(['name: Apex', 'kind: company', 'aliases: [The firm, Ácme]']) },
    { 'actors/town.md': exampleRecord(['name: Town', 'kind: company']) },
  ],
}

function listNames({ actors, locations, sources }: Survey): PlacedName[] {
  const kinds = [['actor', actors], ['location', locations], ['source', sources]] as const
  return kinds.flatMap(([kind, entries]) => entries.flatMap(({ record: { id, name, aliases }, file }) => [
    ...Object.entries(name).map(([lang, text]) => ({ kind, id, text, lang, place: () => placeAt(file, ['name', lang]) })),
    ...aliases.map(({ text, lang }, index) => ({ kind, id, text, lang, place: () => placeAt(file, ['aliases', index]) })),
  ]))
}

/** At the name of the last holder that is spelt so, or at any of its names; the first holder is shown beside it. */
function warn(text: string, keys: readonly string[], byHolder: ReadonlyMap<string, readonly PlacedName[]>): Diagnostic {
  const ofHolder = (key: string): PlacedName | undefined => {
    const own = byHolder.get(key) ?? []
    return own.find(name => name.text === text) ?? own.find(name => fold(name.text) === fold(text)) ?? own[0]
  }
  const [first = '', last = ''] = [keys[0], keys.at(-1)]
  const here = ofHolder(last)
  const other = ofHolder(first)?.place()
  return createDiagnostic(here?.place() ?? { path: '', line: 1, column: 1 }, {
    rule: 'shared-name',
    level: 'warning',
    thing: { en: 'name', ar: 'اسم' },
    actual: text,
    expected: { en: `a name that ${first} does not have`, ar: `اسم لا يحمله ${first}` },
    hint: {
      en: `Texts are not linked by it: delete it from one of the two, or link by hand where it matters: [${text}](${last})`,
      ar: `لا تُربط به النصوص: احذفه من أحدهما، أو اربط يدويًّا حيث يلزم: ‎[${text}](${last})`,
    },
    ...(other === undefined ? {} : { related: { ...other, message: { en: 'also named here', ar: 'ورد الاسم هنا أيضًا' } } }),
  })
}
