/**
 * Drafts of reports: what one sentence says of one event, gathered from the suggestions in it. To accept, to change or to
 * throw away: a sentence that sums up others, or speaks of two events, looks the same from here.
 */

import type { Cues } from './cues.ts'
import { cuesOf } from './cues.ts'
import type { SuggestNames } from './names.ts'
import { splitSentences } from './passages.ts'
import type { Stretch, Suggestion, TextFacts } from './suggestion.ts'
import type { Harm } from '../model/report.ts'
import { viewWords } from '../language/index.ts'

export interface DraftCasualties {
  readonly actor?: string
  readonly counts: Readonly<Partial<Record<Harm, string>>>
  readonly passage: string
}

export interface DraftReport extends Stretch {
  readonly type: string
  readonly modality: 'asserted' | 'planned'
  readonly date?: string
  readonly locations: readonly string[]
  /** Without a role where the words give none: the format wants one, a person has to say which. */
  readonly actors: readonly { readonly id: string; readonly role?: string }[]
  readonly casualties: readonly DraftCasualties[]
  readonly measures: readonly { readonly what: string; readonly count: string; readonly actor?: string }[]
  readonly responsibility: readonly { readonly kind: keyof Cues['claims']; readonly to: string; readonly by?: string }[]
  readonly reportedBy: readonly string[]
  readonly passage: string
}

/** In the order of the text. `suggestions` are those of `createSuggester` for the same text; `names` those it was made from. */
export function suggestReports(
  text: string, suggestions: readonly Suggestion[], names: SuggestNames, { lang }: TextFacts,
): readonly DraftReport[] {
  const cues = cuesOf(lang)
  const drafts: DraftReport[] = []
  let next = 0
  for (const sentence of splitSentences(text)) {
    const from = next
    while ((suggestions[next]?.start ?? Infinity) < sentence.end) next++
    const inside = suggestions.slice(from, next).filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    const type = chooseType(inside, names)
    const previous = drafts.at(-1)
    if (type !== null) {
      const draft = draftReport(text, sentence, inside, type, names, cues)
      if (draft !== null) drafts.push(draft)
    } else if (previous !== undefined && continues(text, previous, sentence, inside)) {
      drafts[drafts.length - 1] = { ...previous, casualties: [...previous.casualties, ...casualtiesOf(text, sentence, inside)], end: sentence.end }
    }
  }
  return drafts
}

/** The codebook's order is precedence; a code that tells neither means nor result yields to every other. */
function chooseType(inside: readonly Suggestion[], { ranks, unspecified }: SuggestNames): string | null {
  const types = inside.filter(({ kind }) => kind === 'event-type').map(({ value }) => value)
  const weight = (type: string): number => (ranks.indexOf(type) + 1) + (unspecified.includes(type) ? ranks.length : 0)
  return types.toSorted((a, b) => weight(a) - weight(b))[0] ?? null
}

/** The next sentence of the same paragraph that gives figures and no event of its own says what came of the last one. */
function continues(text: string, previous: DraftReport, sentence: Stretch, inside: readonly Suggestion[]): boolean {
  return !/\n/.test(text.slice(previous.end, sentence.start)) && inside.some(({ harm }) => harm !== undefined)
}

function draftReport(
  text: string, sentence: Stretch, inside: readonly Suggestion[], type: string, names: SuggestNames, cues: Cues | null,
): DraftReport | null {
  const actors = actorsOf(inside, names)
  const locations = unique(inside.filter(({ kind }) => kind === 'location').map(({ value }) => value))
  const figures = inside.filter(({ kind }) => kind === 'count')
  if (actors.length + locations.length + figures.length === 0) return null
  const dates = unique(inside.filter(({ kind, value, sure }) => kind === 'date' && sure && value !== '').map(({ value }) => value))
  const [date] = dates
  return {
    type, start: sentence.start, end: sentence.end,
    passage: text.slice(sentence.start, sentence.end),
    modality: cues?.planned.test(viewWords(text.slice(sentence.start, sentence.end)).line) === true ? 'planned' : 'asserted',
    ...(dates.length === 1 && date !== undefined ? { date } : {}),
    locations, actors,
    casualties: casualtiesOf(text, sentence, inside),
    measures: figures.flatMap(({ measure, value, whom }) => measure === undefined ? [] : [{ what: measure, count: value, ...(whom === undefined ? {} : { actor: whom }) }]),
    responsibility: claimsOf(text, inside, cues),
    reportedBy: unique(inside.filter(({ kind }) => kind === 'informant' || kind === 'source').map(({ value }) => value)),
  }
}

/** Each actor once; a person who only speaks is not part of what happened. Two sides for one actor are no side. */
function actorsOf(inside: readonly Suggestion[], { persons }: SuggestNames): DraftReport['actors'] {
  const roles = new Map<string, Set<string>>()
  for (const { kind, value, role } of inside) {
    if (kind !== 'actor' || persons.includes(value)) continue
    const known = roles.get(value) ?? new Set()
    roles.set(value, role === undefined ? known : known.add(role))
  }
  return [...roles].map(([id, said]) => {
    const [role] = said
    return said.size === 1 && role !== undefined ? { id, role } : { id }
  })
}

/** One row for each actor; figures of nobody in particular in one of their own. */
function casualtiesOf(text: string, sentence: Stretch, inside: readonly Suggestion[]): readonly DraftCasualties[] {
  const rows = new Map<string, { counts: Partial<Record<Harm, string>>; start: number; end: number }>()
  for (const { harm, value, whom = '', passage, passageStart } of inside) {
    if (harm === undefined) continue
    const row = rows.get(whom) ?? { counts: {}, start: passageStart, end: passageStart + passage.length }
    row.counts[harm] ??= value
    rows.set(whom, { ...row, start: Math.min(row.start, passageStart), end: Math.max(row.end, passageStart + passage.length) })
  }
  return [...rows].map(([actor, { counts, start, end }]) => ({
    ...(actor === '' ? {} : { actor }), counts,
    passage: text.slice(Math.max(sentence.start, start), Math.min(sentence.end, end)),
  }))
}

/** A claim is kept only with the actor to whom it leads: the one right behind the words, or for claims the one right before. */
function claimsOf(text: string, inside: readonly Suggestion[], cues: Cues | null): DraftReport['responsibility'] {
  const [first] = inside
  if (cues === null || first === undefined) return []
  const end = Math.max(...inside.map(({ passage, passageStart }) => passageStart + passage.length))
  const actors = inside.filter(({ kind }) => kind === 'actor')
  const informant = inside.find(({ kind }) => kind === 'informant' || kind === 'source')?.value
  return (Object.keys(cues.claims) as (keyof Cues['claims'])[]).flatMap(kind => {
    const view = viewWords(text.slice(first.passageStart, end))
    const found = cues.claims[kind].exec(view.line)
    const place = found === null ? null : view.stretchOf(found.index, found.index + found[0].length)
    if (place === null) return []
    const at = first.passageStart + place.start
    const behind = actors.find(({ start }) => start >= at)
    const before = actors.findLast(({ end }) => end <= at)
    const to = kind === 'attributed' ? behind : before ?? behind
    const by = kind === 'attributed' ? before?.value ?? informant : to?.value
    return to === undefined ? [] : [{ kind, to: to.value, ...(by === undefined ? {} : { by }) }]
  })
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
