/** Which words of a text are marked, and for what: passages of reports, and suggestions that nothing has taken up yet. */

import type { FieldPath } from '../../corpus/edit/index.ts'
import { listPassagePlaces } from '../../model/passage.ts'
import type { App, State } from './app.ts'
import { blocksInPane, ownLanguage } from './bodies.ts'
import { articleOf, textAt } from './draft.ts'
import { localAt, rowsAt, severalAt } from './edits.ts'
import type { PlacedSuggestion } from './proposals.ts'
import type { Mark } from './segments.ts'

export type Ref = { readonly kind: 'suggestion' | 'passage'; readonly index: number }

export function readRef(ref: string): Ref | null {
  const [, kind, index] = /^(suggestion|passage):(\d+)$/.exec(ref) ?? []
  return kind === 'suggestion' || kind === 'passage' ? { kind, index: Number(index) } : null
}

/** Marks of each block. */
export function listMarks(app: App, pane: State['pane'], suggestions: readonly PlacedSuggestion[]): Mark[][] {
  const blocks = blocksInPane(app, pane)
  const marks: Mark[][] = blocks.map(() => [])
  if (pane === 'source') return marks
  const coded = listCoded(app)
  for (const [index, suggestion] of suggestions.entries()) {
    if (coded.has(`${suggestion.kind} ${suggestion.value}`)) continue
    marks[suggestion.block]?.push({ start: suggestion.start, end: suggestion.end, name: `suggested mark-${suggestion.kind}`, ref: `suggestion:${index}` })
  }
  for (const { index, path } of listPassages(app)) {
    for (const place of listPassagePlaces(blocks, readPassage(app, path, pane), pane)) {
      marks[place.block]?.unshift({ start: place.start, end: place.end, name: index === app.state().event ? 'current' : 'passage', ref: `passage:${index}` })
    }
  }
  return marks
}

/** Reports and their rows. */
function listPassages(app: App): { readonly index: number; readonly path: FieldPath }[] {
  const article = articleOf(app.state().draft)
  const fields = article === undefined ? null : app.fields(article.key)
  return rowsAt(fields, ['events']).flatMap((_, index) => [['events', index], ...['casualties', 'measures', 'responsibility']
    .flatMap(list => rowsAt(fields, ['events', index, list]).map((__, row) => ['events', index, list, row]))].map(path => ({ index, path })))
}

function readPassage(app: App, path: FieldPath, lang: string) {
  const { draft } = app.state()
  const article = articleOf(draft)
  const fields = article === undefined ? null : app.fields(article.key)
  const own = ownLanguage(draft, app.page.lang)
  const part = (name: string): Readonly<Record<string, string>> => ({ [lang]: localAt(fields, [...path, name], own, lang) })
  return { text: part('passage'), prefix: part('prefix'), suffix: part('suffix') }
}

/** What some report of the article names already. */
function listCoded(app: App): ReadonlySet<string> {
  const article = articleOf(app.state().draft)
  const fields = article === undefined ? null : app.fields(article.key)
  const found = rowsAt(fields, ['events']).flatMap((_, index) => [
    ...rowsAt(fields, ['events', index, 'actors']).map((__, row) => `actor ${textAt(fields, ['events', index, 'actors', row, 'id'])}`),
    ...rowsAt(fields, ['events', index, 'locations']).map((__, row) => `location ${textAt(fields, ['events', index, 'locations', row, 'id'])}`),
    ...severalAt(fields, ['events', index, 'reportedBy']).flatMap(id => [`source ${id}`, `informant ${id}`, `actor ${id}`]),
    `event-type ${textAt(fields, ['events', index, 'type'])}`, `date ${textAt(fields, ['events', index, 'date'])}`,
  ])
  const mentioned = rowsAt(fields, ['mentions']).flatMap((_, index) => (['actor', 'location', 'source'] as const).map(kind => `${kind} ${textAt(fields, ['mentions', index, kind])}`))
  return new Set([...found, ...mentioned])
}
