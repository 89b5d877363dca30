/** Suggestions for one text: names of records, words of the codebook, dates and figures, each with its passage. */

import { parseEdtf } from '../model/edtf.ts'
import type { Side } from '../model/codebook.ts'
import type { LanguageTag } from '../model/text.ts'
import { cuesOf } from './cues.ts'
import type { Figure } from './figures.ts'
import { findFigures } from './figures.ts'
import type { NamedStretch } from './find-names.ts'
import { createFindNames } from './find-names.ts'
import { createFindWords } from './find-words.ts'
import type { SuggestNames } from './names.ts'
import { explainDate } from './notes.ts'
import { firstAtLeast, passageAround } from './passages.ts'
import type { Placed, Reader, Reading } from './reading.ts'
import { lineBetween, readText, sentenceAround, stretchOf } from './reading.ts'
import type { Reference } from './references.ts'
import { findReferences } from './references.ts'
import { isDependent, sideOf, speaks } from './roles.ts'
import type { Meaning, Stretch, Suggestion, SuggestionKind, TextFacts } from './suggestion.ts'

export interface Suggester {
  /** In the order of the text, one for each stretch. Offsets are of the text as given. */
  readonly suggest: (text: string, facts: TextFacts) => readonly Suggestion[]
}

/** Made once per corpus; what a language needs is made when a text in it first comes. Never throws on any text. */
export function createSuggester(names: SuggestNames): Suggester {
  const readers = new Map<LanguageTag, Reader>()
  const readerOf = (lang: LanguageTag): Reader => {
    const made = readers.get(lang) ?? {
      lang, cues: cuesOf(lang), findNames: createFindNames(names.names, lang), findWords: createFindWords(names.words, lang),
    }
    readers.set(lang, made)
    return made
  }
  return {
    suggest: (text, { lang, published }) => {
      const reading = readText(text, readerOf(lang), published === undefined ? null : parseEdtf(published))
      return suggestAll(reading, names, published)
    },
  }
}

/** The count word that says least of all that say more than one. */
function pluralWord({ countWords }: SuggestNames): string | null {
  const words = Object.entries(countWords).filter(([, least]) => least >= 2).sort((a, b) => a[1] - b[1])
  return words[0]?.[0] ?? null
}

function suggestAll(reading: Reading, names: SuggestNames, published: string | undefined): readonly Suggestion[] {
  const references = findReferences(reading, names).map(reference => suggestReference(reading, reference, names.roles))
  const actors = [...reading.names.flatMap(name => suggestName(reading, name, names.roles)), ...references].sort((a, b) => a.start - b.start)
  const idle = new Set(reading.names.filter(name => isDependent(reading, name) || speaks(reading, name)).map(({ start }) => start))
  const others = actors.filter(({ kind, role, start }) => kind === 'actor' && (role === undefined || role !== names.roles.perpetrator) && !idle.has(start))
  const figures = findFigures(reading, pluralWord(names)).map(figure => suggestFigure(reading, figure, others, names.roles.target))
  const harmed = new Map(figures.flatMap(({ whom, harm, start }) => whom === undefined || harm === undefined ? [] : [[whom, start] as const]))
  return [
    ...actors.map(actor => withHarm(reading, actor, harmed, names.roles.target)),
    ...figures,
    ...reading.words.flatMap(word => word.kind === 'event-type' || word.kind === 'informant'
      ? [propose(reading, stretchOf(reading, word), word.kind, word.code, word.others.length === 0 && isSureWord(word), word.others.map(value => ({ kind: word.kind as SuggestionKind, value })))]
      : []),
    ...reading.dates.map(date => ({
      ...propose(reading, date, 'date', date.edtf, date.edtf !== '' && date.basis !== 'vague' && date.basis !== 'anchored'),
      note: explainDate(reading.text.slice(date.start, date.end), date, published),
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** One word alone for a kind of people may be said of anybody. */
function isSureWord({ kind, size }: { readonly kind: string; readonly size: number }): boolean {
  return kind !== 'informant' || size > 1
}

function propose(
  reading: Reading, { start, end }: Stretch, kind: SuggestionKind, value: string, sure: boolean, alternatives: readonly Meaning[] = [],
): Suggestion {
  const passage = passageAround(reading.text, reading.sentences, { start, end })
  return {
    kind, value, start, end, passage: reading.text.slice(passage.start, passage.end), passageStart: passage.start, sure,
    ...(alternatives.length === 0 ? {} : { alternatives }),
  }
}

function suggestName(reading: Reading, name: NamedStretch & Placed, roles: SuggestNames['roles']): Suggestion[] {
  const [first, ...others] = rankMeanings(reading, name)
  if (first === undefined) return []
  const made = propose(reading, name, first.kind, first.id, first.sure, others.map(({ kind, id }) => ({ kind, value: id })))
  const side: Side | null = first.kind === 'actor' && !isDependent(reading, name) ? sideOf(reading, name) : null
  const role = side === null ? undefined : roles[side]
  return [role === undefined ? made : { ...made, role }]
}

function suggestReference(reading: Reading, reference: Reference, roles: SuggestNames['roles']): Suggestion {
  const side = sideOf(reading, reference)
  const role = side === null ? undefined : roles[side]
  return { ...propose(reading, stretchOf(reading, reference), 'actor', reference.id, false), byReference: true, ...(role === undefined ? {} : { role }) }
}

/** A country behind a word for place is a place; elsewhere it acts, and its government is meant. */
function rankMeanings(reading: Reading, { first, meanings }: NamedStretch & Placed): NamedStretch['meanings'] {
  const actor = meanings.find(({ kind }) => kind === 'actor')
  if (actor === undefined || meanings[0]?.kind !== 'location' || reading.cues === null) return meanings
  const before = lineBetween(reading, Math.max(-1, first - 3), first)
  return reading.cues.inPlace.test(before) ? meanings : [actor, ...meanings.filter(meaning => meaning !== actor)]
}

/** Who was killed or wounded was hit, unless the words say that he did it. */
function withHarm(reading: Reading, actor: Suggestion, harmed: ReadonlyMap<string, number>, role: string | undefined): Suggestion {
  const at = harmed.get(actor.value)
  if (actor.kind !== 'actor' || actor.role !== undefined || role === undefined || at === undefined) return actor
  const inPassage = at >= actor.passageStart && at < actor.passageStart + actor.passage.length
  return inPassage && reading.text.length > 0 ? { ...actor, role } : actor
}

const whomReach = 7
/** In characters: an actor farther off is not meant. */
const whomLongest = 600

function suggestFigure(reading: Reading, figure: Figure, actors: readonly Suggestion[], target: string | undefined): Suggestion {
  const made = propose(reading, stretchOf(reading, figure), 'count', figure.written, figure.stated)
  const whom = whomOf(reading, figure, actors, target)
  return {
    ...made,
    ...(figure.harm === undefined ? {} : { harm: figure.harm }),
    ...(figure.measure === undefined ? {} : { measure: figure.measure }),
    ...(whom === undefined ? {} : { whom }),
  }
}

/** The actor named close behind a figure; else the one that was hit in the sentence, else the nearest before it. */
function whomOf(reading: Reading, figure: Figure, actors: readonly Suggestion[], target: string | undefined): string | undefined {
  const sentence = sentenceAround(reading, figure)
  const from = firstAtLeast(actors.length, index => (actors[index]?.start ?? 0) >= Math.max(sentence.start, stretchOf(reading, figure).start - whomLongest))
  const to = firstAtLeast(actors.length, index => (actors[index]?.end ?? 0) > Math.min(sentence.end, stretchOf(reading, figure).end + whomLongest))
  const inside = actors.slice(from, to)
  const limit = reading.view.tokens[Math.min(figure.last + whomReach, sentence.last)]?.end ?? sentence.end
  const behind = inside.find(({ start }) => start > stretchOf(reading, figure).start && start <= limit)
  const before = inside.filter(({ end }) => end <= stretchOf(reading, figure).start)
  return (behind ?? before.findLast(({ role }) => role !== undefined && role === target) ?? before.at(-1) ?? inside.find(({ role }) => role !== undefined && role === target))?.value
}

