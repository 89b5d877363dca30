/** What the files of the package are, by their names: media type, and the words that say whom a file is for. */

import type { InterfaceKey } from '../../i18n/index.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv', json: 'application/json', geojson: 'application/geo+json', parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3', md: 'text/markdown', txt: 'text/plain', zip: 'application/zip', bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
}

/** `path`: with folders or without. */
export function mediaTypeOf(path: string): string {
  return mediaTypes[endingOf(path)] ?? 'application/octet-stream'
}

export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

const byName: readonly (readonly [RegExp, InterfaceKey])[] = [
  [/^events_hxl\./, 'package.about.hxl'], [/^acled\./, 'package.about.acled'], [/^ged\./, 'package.about.ged'],
  [/^crosswalk_losses\./, 'package.about.losses'], [/^references\./, 'package.about.references'], [/^datapackage\.json$/, 'package.about.datapackage'],
  [/^ro-crate-metadata\.json$/, 'package.about.crate'], [/^version\.json$/, 'package.about.version'], [/^checksums\.txt$/, 'package.about.checksums'],
  [/^README/, 'package.about.readme'], [/\.zip$/, 'package.about.zip'], [/\.geojson$/, 'package.about.geojson'],
  [/\.parquet$/, 'package.about.parquet'], [/\.sqlite$/, 'package.about.sqlite'], [/\.csv$/, 'package.about.csv'], [/\.json$/, 'package.about.json'],
]

/** Key of the words about a file of the package, by its name without folders. */
export function purposeOf(name: string): InterfaceKey {
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? 'package.about.other'
}
