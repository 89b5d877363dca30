/** Every coded value is in the codebook; the nearest ones are offered. */

import { createDiagnostic } from '../../../model/message.ts'
import { listNearest } from '../nearest.ts'
import { listCodeReferences } from '../references.ts'
import { findTwin, writeInstead } from '../respell.ts'
import { exampleArticle, exampleRecord, smallestCorpus } from './examples.ts'
import type { Rule } from './rule.ts'

const shownCodes = 12

export const unknownCode: Rule = {
  id: 'unknown-code',
  scope: 'corpus',
  what: { en: 'Every coded value is a code of the codebook', ar: 'كلّ قيمة مرمّزة رمز من دليل الترميز' },
  check: draft => {
    const { codebook } = draft
    if (codebook === null) return []
    return listCodeReferences(draft).flatMap(({ code, list, place }) => {
      const codes = codebook[list].map(entry => entry.code)
      if (codes.includes(code)) return []
      const nearest = listNearest(code, codes)
      const [likely] = nearest
      const known = codes.slice(0, shownCodes).join(', ') + (codes.length > shownCodes ? ', …' : '')
      return [createDiagnostic(place, {
        rule: 'unknown-code',
        thing: { en: 'code', ar: 'رمز' },
        actual: code,
        expected: { en: `a code of ${list} in codebook.yml (${known})`, ar: `رمز من ${list} في codebook.yml (${known})` },
        nearest,
        ...(likely === undefined ? {} : { hint: { en: `Write ${likely}`, ar: `اكتب ${likely}` } }),
        ...writeInstead(findTwin(code, codes)),
      })]
    })
  },
  good: [{ 'articles/2020/market.md': exampleArticle({ report: ['measures: [{ what: shops, count: several }]'] }) }],
  bad: [
    { 'articles/2020/market.md': exampleArticle({}).replace('type: fire', 'type: fier') },
    { 'articles/2020/market.md': exampleArticle({ report: ['actors: [{ id: acme, role: bystander }]'] }) },
    { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: firm']) },
    { 'sources/courier.md': exampleRecord(['name: Courier', 'kind: daily', 'stance: loud']) },
    { 'codebook.yml': smallestCorpus['codebook.yml']?.replace('parent: accident', 'parent: incident') ?? null },
  ],
}
