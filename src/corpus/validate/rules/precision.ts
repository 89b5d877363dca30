/** A report gives a place a precision only to say that it is coarser than the place's own. */

import { createDiagnostic } from '../../../model/message.ts'
import { listReports } from '../reports.ts'
import { articlePath, exampleArticle, exampleRecord, smallestCorpus } from './examples.ts'
import type { Codebook } from '../../../model/codebook.ts'
import type { LocationRecord } from '../../../model/records.ts'
import type { Rule } from './rule.ts'

const book = smallestCorpus['codebook.yml']?.replace(
  'precisions: [{ code: exact }]', 'precisions: [{ code: exact, radiusKm: 0.5 }, { code: around, radiusKm: 5 }, { code: area, radiusKm: 25 }]',
).replace('locationKinds: [{ code: town }]', 'locationKinds: [{ code: town, precision: around }]') ?? null
const at = (precision: string): string => exampleArticle({ report: [`locations: [{ id: town, precision: ${precision} }]`] })

export const precisionRule: Rule = {
  id: 'precision',
  scope: 'corpus',
  what: { en: 'A precision in a report is no finer than that of the place', ar: 'الدقّة المذكورة في الخبر لا تفوق دقّة المكان' },
  check: survey => {
    const { codebook } = survey
    if (codebook === null) return []
    const places = new Map(survey.locations.map(entry => [entry.record.id, entry]))
    const radii = new Map(codebook.precisions.map(({ code, radiusKm }) => [code, radiusKm]))
    return listReports(survey).flatMap(({ report, at: placeOf }) => report.locations.flatMap(({ id, precision }, index) => {
      const place = places.get(id)
      const stated = radii.get(precision ?? '') ?? null
      const own = place === undefined ? null : radiusOf(place.record, codebook, radii)
      if (place === undefined || precision === null || stated === null || own === null || stated >= own) return []
      return [createDiagnostic(placeOf('locations', index, 'precision'), {
        rule: 'precision',
        level: 'warning',
        thing: { en: 'precision', ar: 'دقّة' },
        actual: precision,
        expected: {
          en: `none, or one coarser than ${own} km: ${id} itself is known no closer than that, and ${precision} means ${stated} km`,
          ar: `لا دقّة، أو أوسع من ${own} كم: فالمكان ${id} نفسه لا يُعرف بأدقّ من ذلك، و${precision} تعني ${stated} كم`,
        },
        nearest: codebook.precisions.filter(({ radiusKm }) => radiusKm !== null && radiusKm > own).map(({ code }) => code).slice(0, 3),
        hint: { en: `Delete "precision: ${precision}", or name the smaller place that the report means`, ar: `احذف «‎precision: ${precision}»، أو سمِّ المكان الأصغر الذي يقصده الخبر` },
        related: { ...place.record.place, message: { en: 'the place', ar: 'المكان' } },
      })]
    }))
  },
  good: [
    { 'codebook.yml': book, [articlePath]: at('area') },
    { 'codebook.yml': book, [articlePath]: at('around') },
    { 'codebook.yml': book, [articlePath]: at('exact'), 'locations/town.md': exampleRecord(['name: Town', 'kind: town', 'radiusKm: 0.2']) },
  ],
  bad: [
    { 'codebook.yml': book, [articlePath]: at('exact') },
    { 'codebook.yml': book, [articlePath]: at('around'), 'locations/town.md': exampleRecord(['name: Town', 'kind: town', 'radiusKm: 20']) },
  ],
}

/** The record's own radius, else that of its kind. */
function radiusOf({ radiusKm, kind }: LocationRecord, { locationKinds }: Codebook, radii: ReadonlyMap<string, number | null>): number | null {
  return radiusKm ?? radii.get(locationKinds.find(({ code }) => code === kind)?.precision ?? '') ?? null
}
