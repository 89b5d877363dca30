/** Every coded value is in the codebook; the nearest ones are offered. */

import { isId } from '../../../model/ids.ts'
import { createDiagnostic } from '../../../model/message.ts'
import { listLabelled } from '../by-name.ts'
import { listNearest } from '../nearest.ts'
import { listCodeReferences } from '../references.ts'
import { findTwin, writeInstead } from '../respell.ts'
import { exampleArticle, exampleRecord, smallestCorpus } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { CodeList, CodeReference } from '../references.ts'
import type { Rule } from './rule.ts'

const shownCodes = 12

export const unknownCode: Rule = {
  id: 'unknown-code',
  scope: 'record',
  what: { en: 'Every coded value is a code of the codebook', ar: 'كلّ قيمة مرمّزة رمز من دليل الترميز' },
  check: draft => {
    const { codebook } = draft
    if (codebook === null) return []
    const known = new Map<CodeList, Set<string>>()
    const codesOf = (list: CodeList): Set<string> => {
      const codes = known.get(list) ?? new Set(codebook[list].map(({ code }) => code))
      known.set(list, codes)
      return codes
    }
    return listCodeReferences(draft).flatMap(reference => {
      const codes = codesOf(reference.list)
      return codes.has(reference.code) ? [] : [refuse(reference, listLabelled(codebook, reference.list, reference.code), [...codes])]
    })
  },
  good: [{ 'articles/2020/market.md': exampleArticle({ report: ['measures: [{ what: shops, count: several }]'] }) }],
  bad: [
    { 'articles/2020/market.md': exampleArticle({}).replace('type: fire', 'type: fier') },
    { 'articles/2020/market.md': exampleArticle({ report: ['actors: [{ id: acme, role: bystander }]'] }) },
    { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: firm']) },
    { 'sources/courier.md': exampleRecord(['name: Courier', 'kind: daily', 'stance: loud']) },
    { 'codebook.yml': smallestCorpus['codebook.yml']?.replace('parent: accident', 'parent: incident') ?? null },
    { 'codebook.yml': smallestCorpus['codebook.yml']?.replace('code: accident', 'code: accident\n    roles: [victim]') ?? null },
    { 'codebook.yml': smallestCorpus['codebook.yml']?.replace('sourceKinds: [{ code: daily }]', 'sourceKinds: []') ?? null },
  ],
}

function refuse({ place, code, list }: CodeReference, labelled: readonly string[], codes: readonly string[]): Diagnostic {
  const nearest = labelled.length > 0 ? labelled : listNearest(code, codes)
  const [likely] = nearest
  const known = codes.slice(0, shownCodes).join(', ') + (codes.length > shownCodes ? ', …' : '')
  return createDiagnostic(place, {
    rule: 'unknown-code',
    thing: { en: 'code', ar: 'رمز' },
    actual: code,
    expected: codes.length === 0
      ? { en: `a code of ${list} in codebook.yml, which has none yet`, ar: `رمز من ${list} في codebook.yml، وليس فيها رمز بعد` }
      : { en: `a code of ${list} in codebook.yml (${known})`, ar: `رمز من ${list} في codebook.yml (${known})` },
    nearest,
    hint: likely === undefined
      ? isId(code)
        ? { en: `Write one of the codes, or add under ${list} in codebook.yml: - code: ${code}`, ar: `اكتب أحد الرموز، أو أضف تحت ${list} في codebook.yml: ‎- code: ${code}` }
        : { en: 'Write one of the codes', ar: 'اكتب أحد الرموز' }
      : { en: `Write ${likely}`, ar: `اكتب ${likely}` },
    ...writeInstead(findTwin(code, codes)),
  })
}
