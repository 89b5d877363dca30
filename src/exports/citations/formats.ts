/** References in the formats of reference managers: BibTeX and RIS by Citation.js, CSL-JSON as it is. */

import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { CslItem } from './csl.ts'

export const citationFormats = ['bib', 'ris', 'json'] as const
export type CitationFormat = (typeof citationFormats)[number]

// Our ids are the labels, and Arabic stays Arabic: every BibTeX of today reads UTF-8.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, asciiOnly: false, checkLabel: false })

/** The text of a file with these references, in their order. */
export function formatReferences(items: readonly CslItem[], format: CitationFormat): string {
  if (format === 'json') return `${JSON.stringify(items, null, 1)}\n`
  if (format === 'ris') return items.map(formatRis).join('\n')
  const text = plugins.output.format('bibtex', items.map(withNote))
  // The address once: Citation.js says it again for programs that know no field for it.
  return `${text.trim().replace(/^\thowpublished = .*\n/gm, '').replace(/\n+@/g, '\n\n@')}\n`
}

/** Citation.js breaks lines inside addresses, cuts the id at 20 letters, where ours begin to differ, and knows no more than the year of a newspaper's article. */
function formatRis(item: CslItem): string {
  const text = plugins.output.format('ris', [withNote(item)]).trim().replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
  const lines = text.split('\n').filter(line => !line.startsWith('ID  - '))
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  const isDated = year === undefined || lines.some(line => line.startsWith('DA  - '))
  const date = isDated ? [] : [`DA  - ${[year, month, day].map(part => part ?? '').join('/')}/`]
  return `${[...lines.slice(0, -1), ...date, 'ER  - '].join('\n')}\n`
}

/** Neither format has a field that Citation.js fills for the version of a page or the copy in an archive: the note says them. */
function withNote(item: CslItem): CslItem {
  const said = [
    item.version === undefined ? '' : `Version ${item.version}`,
    item.archive_location === undefined ? '' : `Archived copy: ${item.archive_location}`,
    item.note ?? '',
  ].filter(part => part !== '')
  return said.length === 0 ? item : { ...item, note: said.join('. ') }
}
