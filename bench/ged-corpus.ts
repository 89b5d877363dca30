/**
 * Writes a corpus folder made of the rows of a UCDP GED table (CSV with a header), for measuring only: every row an event with one
 * report, a hundred rows an article. What the table does not have is not invented, but for one thing: places are taken for towns.
 */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export interface GedRow {
  readonly id: string
  readonly year: string
  readonly month: string
  readonly day: string
  readonly type_of_violence: string
  readonly side_a: string
  readonly side_b: string
  readonly latitude: string
  readonly longitude: string
  readonly low_death: string
  readonly best_death: string
  readonly high_death: string
}

/** West, south, east, north of the table's country. */
const extent = [35.5, 32.2, 42.5, 37.4]
const rowsPerArticle = 100
const types: Readonly<Record<string, readonly [code: string, label: string, ar: string]>> = {
  'State-based violence': ['state-based', 'State-based violence', 'عنف طرفه دولة'],
  'Non-state violence': ['non-state', 'Non-state violence', 'عنف بين جماعات'],
  'One-sided violence': ['one-sided', 'One-sided violence', 'عنف من طرف واحد'],
}

/** All rows, or the first `most` in the order of time. */
export function readGed(file: string, most = Number.POSITIVE_INFINITY): GedRow[] {
  const rows: GedRow[] = parse(readFileSync(file), { columns: true })
  const day = (row: GedRow): string => dateOf(row) + row.id.padStart(9, '0')
  return rows.sort((a, b) => (day(a) < day(b) ? -1 : 1)).slice(0, most)
}

/** Replaces the folder. The base map is taken from the corpus of the repository. */
export function writeGedCorpus(rows: readonly GedRow[], folder: string, content = 'content'): void {
  rmSync(folder, { recursive: true, force: true })
  const write = (path: string, text: string): void => {
    const file = join(folder, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  }
  write('site.yml', siteFile)
  write('codebook.yml', codebookFile())
  cpSync(join(content, 'basemap'), join(folder, 'basemap'), { recursive: true })
  write('sources/ucdp.md', '---\nname: UCDP GED\nkind: data-set\n---\n')
  write('locations/country.md', '---\nname: { en: The country, ar: البلد }\nkind: country\n---\n')
  for (const name of new Set(rows.flatMap(row => [row.side_a, row.side_b]))) write(`actors/${idOf(name)}.md`, `---\nname: ${quote(name)}\nkind: side\n---\n`)
  for (const row of new Map(rows.map(row => [placeOf(row), row])).values()) write(`locations/${placeOf(row)}.md`, locationFile(row))
  for (let from = 0; from < rows.length; from += rowsPerArticle) {
    const part = rows.slice(from, from + rowsPerArticle)
    write(`articles/${part.at(-1)?.year}/rows-${from + 1}.md`, articleFile(part, `Rows from ${from + 1}`))
  }
}

const siteFile = `title: { en: UCDP GED rows, ar: سجلات }
description: { en: For measuring only, ar: للقياس فقط }
languages: [ar, en]
licence: CC BY 4.0
mapExtent: [${extent.join(', ')}]
`

function codebookFile(): string {
  const codes = Object.values(types).map(([code, en, ar], index) => `  - { code: ${code}, color: ${index + 1}, label: { en: ${en}, ar: ${ar} }, definition: { en: As in the table, ar: كما في الجدول } }`)
  return `version: 1
eventTypes:
${codes.join('\n')}
roles:
  - { code: party, side: none, label: { en: Party, ar: طرف } }
actorKinds:
  - { code: side, label: { en: Side, ar: طرف } }
locationKinds:
  - { code: country, level: country, label: { en: Country, ar: بلد } }
  - { code: point, level: place, precision: town, label: { en: Point, ar: نقطة } }
precisions:
  - { code: town, radiusKm: 5, label: { en: Town, ar: بلدة } }
sourceKinds:
  - { code: data-set, label: { en: Data set, ar: مجموعة بيانات } }
`
}

function locationFile(row: GedRow): string {
  const { latitude, longitude } = row
  return `---\nname: ${quote(`${Number(latitude).toFixed(3)}, ${Number(longitude).toFixed(3)}`)}\nkind: point\nwithin: country\nlatitude: ${latitude}\nlongitude: ${longitude}\n---\n`
}

function articleFile(rows: readonly GedRow[], title: string): string {
  const last = rows.at(-1)
  const reports = rows.map(row => `  - id: ged-${row.id}
    title: ${quote(titleOf(row))}
    type: ${types[row.type_of_violence]?.[0]}
    date: ${dateOf(row)}
    locations: [{ id: ${placeOf(row)} }]
    actors: [${[...new Set([row.side_a, row.side_b])].map(side => `{ id: ${idOf(side)}, role: party }`).join(', ')}]
    casualties: [{ killed: ${range(row)}, passage: Row ${row.id}. }]
    passage: Row ${row.id}.`)
  return `---\ntitle: ${title}\nsource: ucdp\nlanguage: en\npublished: ${last === undefined ? '' : dateOf(last)}\nevents:\n${reports.join('\n')}\n---\n${rows.map(row => `Row ${row.id}.`).join('\n\n')}\n`
}

/** Some rows of the table have their bounds the wrong way round. */
function range(row: GedRow): string {
  const [low = 0, high = 0] = [Number(row.low_death), Number(row.high_death)].sort((a, b) => a - b)
  return low === high ? `${low}` : `${low}-${high}`
}

function titleOf(row: GedRow): string {
  return `${types[row.type_of_violence]?.[1]}: ${row.side_a} – ${row.side_b}`
}

function dateOf({ year, month, day }: GedRow): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function placeOf({ latitude, longitude }: GedRow): string {
  return `at-${latitude}-${longitude}`.replaceAll('.', 'd').replaceAll(/[^a-z0-9]+/g, '-')
}

function idOf(name: string): string {
  return name.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9]+/g, '-').slice(0, 78).replaceAll(/^-+|-+$/g, '')
}

function quote(text: string): string {
  return JSON.stringify(text)
}
