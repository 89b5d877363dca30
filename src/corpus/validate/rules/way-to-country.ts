/** An administrative unit lies in a country: without one it is missing from every list by country. Seas and deserts need none. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { exampleRecord, smallestCorpus } from './examples.ts'
import type { LocationLevel } from '../../../model/codebook.ts'
import type { LocationRecord } from '../../../model/records.ts'
import type { Entry } from '../draft.ts'
import type { Rule } from './rule.ts'

const units: ReadonlySet<LocationLevel | undefined> = new Set<LocationLevel>(['admin1', 'admin2'])
const kinds = smallestCorpus['codebook.yml']?.replace(
  'locationKinds: [{ code: town }]',
  'locationKinds: [{ code: country, level: country }, { code: province, level: admin1 }, { code: district, level: admin2 }, { code: sea, level: region }, { code: town }]',
) ?? null
const place = (name: string, kind: string, within?: string): string => exampleRecord([`name: ${name}`, `kind: ${kind}`, ...within === undefined ? [] : [`within: ${within}`]])

export const wayToCountry: Rule = {
  id: 'way-to-country',
  scope: 'corpus',
  what: { en: 'An administrative unit lies within a country', ar: 'الوحدة الإدارية تقع ضمن دولة' },
  check: ({ locations, codebook }) => {
    const levels = new Map(codebook?.locationKinds.map(({ code, level }) => [code, level]))
    const records = new Map(locations.map(({ record }) => [record.id, record]))
    const levelOf = (id: string): LocationLevel | undefined => levels.get(records.get(id)?.kind ?? '')
    const countries = locations.filter(({ record }) => levelOf(record.id) === 'country').map(({ record }) => record.id)
    // A corpus without countries has no such lists.
    if (countries.length === 0) return []
    return locations.filter(({ record }) => units.has(levelOf(record.id)) && endsBelow(record, records, levelOf)).map(entry => refuse(entry, countries))
  },
  good: [
    {
      'codebook.yml': kinds, 'locations/land.md': place('Land', 'country'), 'locations/east.md': place('East', 'province', 'land'),
      'locations/north-sea.md': place('North Sea', 'sea'), 'locations/shire.md': place('Shire', 'district', '[north-sea, east]'),
    },
    { 'codebook.yml': kinds, 'locations/east.md': place('East', 'province') },
  ],
  bad: [
    { 'codebook.yml': kinds, 'locations/land.md': place('Land', 'country'), 'locations/east.md': place('East', 'province') },
    {
      'codebook.yml': kinds, 'locations/land.md': place('Land', 'country'), 'locations/north-sea.md': place('North Sea', 'sea'),
      'locations/shire.md': place('Shire', 'district', 'north-sea'),
    },
  ],
}

/** True when no way up meets a country, nor another unit, which is told of by itself. */
function endsBelow(record: LocationRecord, records: ReadonlyMap<string, LocationRecord>, levelOf: (id: string) => LocationLevel | undefined): boolean {
  const above = new Set(record.within)
  for (const id of above) {
    // What is not known may well be a country; that it is not known is another rule's to say.
    if (!records.has(id) || levelOf(id) === 'country' || (id !== record.id && units.has(levelOf(id)))) return false
    for (const parent of records.get(id)?.within ?? []) above.add(parent)
  }
  return true
}

function refuse({ record, file }: Entry<LocationRecord>, countries: readonly string[]) {
  const [only] = countries.length === 1 ? countries : []
  const country = only ?? '…'
  return createDiagnostic(placeAt(file, record.within.length === 0 ? ['kind'] : ['within']), {
    rule: 'way-to-country',
    level: 'warning',
    thing: { en: `way from ${record.id} up to a country`, ar: `طريق من ${record.id} صعودًا إلى دولة` },
    actual: null,
    expected: { en: 'a country under within, or a place that lies in one', ar: 'دولة في within أو مكان يقع في دولة' },
    nearest: countries.slice(0, 3),
    hint: record.within.length === 0
      ? { en: `Add a line "within: ${country}"`, ar: `أضف سطر «‎within: ${country}»` }
      : { en: `Write "within: [${[...record.within, country].join(', ')}]"`, ar: `اكتب «‎within: [${[...record.within, country].join(', ')}]»` },
  })
}
