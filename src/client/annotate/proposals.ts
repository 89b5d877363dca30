/** Suggestions gathered by the sentence they stand in, and the report that a sentence proposes: everything in it to be looked at. */

import type { FieldMap } from '../../corpus/edit/index.ts'
import type { Block } from '../../model/records.ts'
import type { Suggester, Suggestion } from '../../suggest/index.ts'
import { withoutEmpty } from './edits.ts'
import type { PickedPassage, Stretch } from './passages.ts'

/** A suggestion with its place in the text: offsets are of its block. */
export interface PlacedSuggestion extends Suggestion {
  readonly block: number
}

/** What one sentence offers. */
export interface Proposal extends Stretch {
  readonly passage: string
  readonly suggestions: readonly PlacedSuggestion[]
}

/** Asks block by block and remembers what was asked: typing changes one block at a time. */
export function createBlockSuggester(suggester: Suggester): (blocks: readonly Block[], lang: string, published: string) => PlacedSuggestion[] {
  const known = new Map<string, readonly Suggestion[]>()
  return (blocks, lang, published) => blocks.flatMap(({ text }, block) => {
    const key = `${lang}\n${published}\n${text}`
    const found = known.get(key) ?? suggester.suggest(text, { lang, ...published === '' ? {} : { published } })
    known.set(key, found)
    return found.map(suggestion => ({ ...suggestion, block }))
  })
}

/** One for each sentence with a suggestion, in the order of the text. */
export function listProposals(suggestions: readonly PlacedSuggestion[]): Proposal[] {
  const groups = new Map<string, PlacedSuggestion[]>()
  for (const suggestion of suggestions) {
    const key = `${suggestion.block}:${suggestion.passageStart}`
    groups.set(key, [...groups.get(key) ?? [], suggestion])
  }
  return [...groups.values()].flatMap(group => {
    const longest = group.reduce((a, b) => b.passage.length > a.passage.length ? b : a)
    const { block, passage, passageStart } = longest
    return [{ block, passage, start: passageStart, end: passageStart + passage.length, suggestions: group }]
  })
}

/** The words of a sentence tell of something that happened: a type, or a figure. */
export function tellsOfEvent({ suggestions }: Proposal): boolean {
  return suggestions.some(({ kind }) => kind === 'event-type' || kind === 'count')
}

/** A report from what a sentence surely says; figures with their own words. Title and what is missing are left to the person. */
export function proposeReport(proposal: Proposal, passage: PickedPassage, makeId: (type: string, place: string) => string): FieldMap {
  const sure = proposal.suggestions.filter(({ sure }) => sure)
  const of = (kind: Suggestion['kind']): PlacedSuggestion[] => sure.filter(suggestion => suggestion.kind === kind && suggestion.value !== '')
  const type = of('event-type')[0]?.value ?? ''
  const locations = unique(of('location').map(({ value }) => value))
  const actors = of('actor').filter((actor, index, all) => all.findIndex(({ value }) => value === actor.value) === index)
  const named = new Set(actors.map(({ value }) => value))
  return withoutEmpty({
    id: makeId(type, locations[0] ?? ''),
    type,
    date: of('date')[0]?.value,
    locations: locations.map(id => ({ id })),
    actors: actors.map(({ value, role }) => withoutEmpty({ id: value, role })),
    casualties: listCasualties(of('count'), named),
    measures: of('count').flatMap(({ measure, value }) => measure === undefined ? [] : [{ what: measure, count: value }]),
    reportedBy: unique([...of('informant'), ...of('source')].map(({ value }) => value)),
    ...passage,
  })
}

/** One row for each group: its killed and its wounded stand together. */
function listCasualties(counts: readonly PlacedSuggestion[], named: ReadonlySet<string>): FieldMap[] {
  const rows: Map<string, string>[] = []
  for (const { harm, value, whom } of counts) {
    if (harm === undefined) continue
    const actor = whom !== undefined && named.has(whom) ? whom : undefined
    const row = rows.find(other => other.get('actor') === actor && !other.has(harm))
    if (row === undefined) rows.push(new Map([...actor === undefined ? [] : [['actor', actor] as const], [harm, value] as const]))
    else row.set(harm, value)
  }
  return rows.map(row => Object.fromEntries(row))
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
