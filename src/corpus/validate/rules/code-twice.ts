/** Within one list of the codebook every code stands once. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { smallestCorpus } from './examples.ts'
import type { CodeList } from '../references.ts'
import type { Rule } from './rule.ts'

const lists: readonly CodeList[] = [
  'eventTypes', 'actorKinds', 'roles', 'locationKinds', 'precisions', 'informants', 'measures', 'countWords', 'sourceKinds', 'stances',
]

export const codeTwice: Rule = {
  id: 'code-twice',
  scope: 'record',
  what: { en: 'A list of the codebook has each code once', ar: 'كلّ رمز يرد مرّة واحدة في قائمته من دليل الترميز' },
  check: ({ codebook, files }) => {
    const file = files.find(({ role }) => role.role === 'codebook')
    if (codebook === null || file === undefined) return []
    return lists.flatMap(list => codebook[list].flatMap(({ code }, index, codes) => {
      const first = codes.findIndex(other => other.code === code)
      return first === index ? [] : [createDiagnostic(placeAt(file, [list, index, 'code']), {
        rule: 'code-twice',
        thing: { en: 'code', ar: 'رمز' },
        actual: code,
        expected: { en: `each code of ${list} once`, ar: `كلّ رمز من ${list} مرّة واحدة` },
        hint: { en: 'Delete one of the two, or give it a code of its own', ar: 'احذف أحدهما أو أعطه رمزًا خاصًّا به' },
        related: { ...placeAt(file, [list, first]), message: { en: 'first given here', ar: 'ورد أولًا هنا' } },
      })]
    }))
  },
  good: [{ 'codebook.yml': `${smallestCorpus['codebook.yml']}` }],
  bad: [{ 'codebook.yml': smallestCorpus['codebook.yml']?.replace('stances: [{ code: independent }]', 'stances: [{ code: party }, { code: party }]') ?? null }],
}
