/** Text as the index and the query see it: words with their forms, and the records that names lead to. One analyser for both. */

import type { Name, NameFinder, Token } from '../language/index.ts'
import { createNameFinder, tokenise } from '../language/index.ts'
import { isStopWord } from '../language/stop-words.ts'
import type { Stemmer } from '../language/word-stems.ts'
import type { LanguageTag } from '../model/text.ts'
import { encodeWord, gradedToken, likelyToken, nameToken, openToken, wordToken } from './encoding.ts'
import type { MonthFinder } from './months.ts'
import { createMonthFinder } from './months.ts'
import { findCompounds } from './compounds.ts'
import type { PartFinder } from './name-parts.ts'
import { createPartFinder } from './name-parts.ts'
import { createRomanFinder } from './roman-names.ts'
import type { WordFinder } from './word-finder.ts'
import { createWordFinder } from './word-finder.ts'

export interface NamedStretch {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly id: string
}

export interface Analyser {
  /** The tokens of each word, for the index. `named`: stretches known to lead to a record, beside those that names are found in. */
  readonly encodeText: (text: string, lang: LanguageTag, named?: readonly NamedStretch[]) => string
  /** The tokens of a text alone, each once: for fields that are searched and never shown. */
  readonly encodeTokens: (text: string, lang: LanguageTag) => string[]
  /** A query as terms. A name known to the corpus is one term in whatever spelling, with its words behind it. */
  readonly analyseQuery: (query: string) => QueryTerm[]
}

/** One way to ask for a term, and what a hit is worth: 1 for the word itself. */
export interface Ask {
  readonly token: string
  readonly worth: number
}

/** One thing that a query asks for. */
export interface QueryTerm {
  /** As written. */
  readonly text: string
  /** The folded word; null for a name. */
  readonly word: string | null
  /** All of them together. */
  readonly asks: readonly Ask[]
  /** To ask where `asks` find nothing. */
  readonly guesses: readonly Ask[]
  /** For a name: the very words, any of which puts a record before those that only mean the same. */
  readonly literal: readonly string[]
  /** For a name: its words as terms, where the index knows nothing of the name. */
  readonly words: readonly QueryTerm[]
  /** The folded word as written; empty for a name. */
  readonly exact: string
  /** Words that begin like it. */
  readonly open: string
  /** Where nothing at all is found: the one name that it is a word of, if there is one. */
  readonly partOf: string | null
  /** Carries no subject. */
  readonly stop: boolean
}

/** What a word of the codebook is said to mean in a text of a language. */
const typeKind = 'type'

/** `names`: of records, and of kind `type` the words by which texts speak of it. */
export function createAnalyser(names: readonly Name[], languages: readonly LanguageTag[], stem: Stemmer): Analyser {
  const ofRecords = names.filter(({ kind }) => kind !== typeKind)
  const types = createWordFinder(names.filter(({ kind }) => kind === typeKind), stem)
  const months = createMonthFinder(languages)
  const roman = createRomanFinder(ofRecords)
  const partOf = createPartFinder(ofRecords)
  const finders = new Map<LanguageTag, NameFinder>()
  const finderFor = (lang: LanguageTag): NameFinder => {
    const known = finders.get(lang) ?? createNameFinder(ofRecords, lang)
    finders.set(lang, known)
    return known
  }
  const tokensOf = (text: string, lang: LanguageTag, named: readonly NamedStretch[]): PlacedToken[] =>
    listTokens(text, stem, [...named, ...finderFor(lang).find(text)], types, months)
  return {
    encodeText: (text, lang, named = []) => encodePlaced(text, tokensOf(text, lang, named)),
    encodeTokens: (text, lang) => [...new Set(tokensOf(text, lang, []).map(({ token }) => token))],
    analyseQuery: query => {
      const named = bestFind(query, languages.map(finderFor))
      const spelt = roman(tokenise(query)).filter(({ start, end }) => !named.some(name => name.end > start && name.start < end))
      return listTerms(query, stem, [...named, ...spelt], types, months, partOf)
    },
  }
}

interface PlacedToken {
  readonly start: number
  readonly token: string
}

function encodePlaced(text: string, tokens: readonly PlacedToken[]): string {
  const sorted = [...tokens].sort((a, b) => a.start - b.start)
  let at = 0
  return Array.from(text.matchAll(/\S+/g), ({ 0: surface, index }) => {
    const inside = new Set<string>()
    for (; at < sorted.length && (sorted[at]?.start ?? 0) < index + surface.length; at++) inside.add(sorted[at]?.token ?? '')
    return encodeWord([...inside])
  }).join(' ')
}

/** Tokens with the place of their word. A name's token stands at each of its words, so that all of them are marked when it is found. */
function listTokens(text: string, stem: Stemmer, named: readonly NamedStretch[], types: WordFinder, months: MonthFinder): PlacedToken[] {
  const words = tokenise(text)
  const over = ({ start, end }: { start: number; end: number }, token: string): PlacedToken[] => words
    .filter(word => word.end > start && word.start < end)
    .map(word => ({ start: word.start, token }))
  return [
    ...words.flatMap(word => gradedTokens(stem, word, text).map(token => ({ start: word.start, token }))),
    ...findCompounds(text, words).flatMap(compound => gradedTokens(stem, compound, compound.text).map(token => ({ start: compound.start, token }))),
    ...named.flatMap(stretch => over(stretch, nameToken(stretch.kind, stretch.id))),
    ...types.find(text, words).flatMap(stretch => over(stretch, nameToken(spokenKind(stretch.lang), stretch.id))),
    ...months(words).flatMap(stretch => over(stretch, monthToken(stretch.month))),
  ]
}

/** A month of any year. */
export function monthToken(month: number): string {
  return nameToken('month', String(month))
}

/** Words of one language that speak of a type: found by those of others, not by each other. */
function spokenKind(lang: LanguageTag | null): string {
  return `spoken${(lang ?? '').replaceAll('-', '')}`
}

function gradedTokens(stem: Stemmer, { text: word, start, end }: Token, text: string): string[] {
  const { sure, likely, maybe, loose } = stem(word, text.slice(start, end))
  return [
    ...sure.map(form => gradedToken(form, 'sure')), ...likely.map(form => gradedToken(form, 'likely')), ...[...maybe, ...loose].map(form => gradedToken(form, 'maybe')),
  ]
}

function listTerms(query: string, stem: Stemmer, named: readonly NamedStretch[], types: WordFinder, months: MonthFinder, partOf: PartFinder): QueryTerm[] {
  const words = tokenise(query)
  const spoken = types.find(query, words)
  const wordTerm = (word: Token): QueryTerm => {
    const { sure, likely, maybe, loose } = stem(word.text, query.slice(word.start, word.end))
    // The shortest sure form: what stands before it is an article.
    const bare = sure.reduce((best, form) => form.length < best.length && form.length > 2 ? form : best, word.text)
    const part = partOf(word.text)
    return {
      text: query.slice(word.start, word.end), word: bare,
      asks: [
        ...sure.map(form => ({ token: wordToken(form), worth: 1 })), ...likely.map(form => ({ token: likelyToken(form), worth: 0.9 })),
        ...maybe.map(form => ({ token: likelyToken(form), worth: 0.6 })),
      ],
      guesses: loose.map(form => ({ token: likelyToken(form), worth: 0.5 })),
      literal: [], words: [], exact: word.text, open: openToken(bare), partOf: part === null ? null : nameToken(part.kind, part.id), stop: isStopWord(word.text),
    }
  }
  const joined = (stretch: { start: number; end: number }, asks: (inside: readonly QueryTerm[]) => readonly Ask[], isName = false): QueryTerm => {
    const inside = words.filter(word => word.end > stretch.start && word.start < stretch.end)
    const terms = inside.map(wordTerm)
    const text = query.slice(inside[0]?.start ?? 0, stretch.end)
    return { text, word: null, asks: asks(terms), guesses: [], literal: isName ? literally(terms) : [], words: terms, exact: '', open: '', partOf: null, stop: false }
  }
  const stretches = [
    ...named.map(stretch => ({ stretch, make: () => joined(stretch, () => [{ token: nameToken(stretch.kind, stretch.id), worth: 1 }], true) })),
    ...spoken.filter(type => !named.some(name => name.end > type.start && name.start < type.end)).map(stretch => ({
      stretch, make: () => joined(stretch, inside => typeAsks(stretch, inside, types.languages)),
    })),
  ]
  const compounds = findCompounds(query, words).filter(compound => !stretches.some(({ stretch }) => stretch.end > compound.start && stretch.start < compound.end))
    .map(stretch => ({ stretch, make: () => joined(stretch, inside => compoundAsks(wordTerm(stretch), inside)) }))
  const dated = months(words).filter(month => !stretches.some(({ stretch }) => stretch.end > month.start && stretch.start < month.end))
    .map(stretch => ({ stretch, make: () => joined(stretch, inside => [{ token: monthToken(stretch.month), worth: 1 }, ...(inside.length === 1 ? inside[0]?.asks ?? [] : [])]) }))
  return words.flatMap((word, n) => {
    const found = [...stretches, ...compounds, ...dated].find(({ stretch: { start, end } }) => word.end > start && word.start < end)
    if (found === undefined) return [wordTerm(word)]
    const first = words.findIndex(other => other.end > found.stretch.start)
    return first === n ? [found.make()] : []
  })
}

/** Coded events of the type, texts of other languages that speak of it, and in one's own the word itself, or for several words whatever speaks of it. */
function typeAsks({ id, lang }: NamedStretch & { readonly lang: LanguageTag | null }, inside: readonly QueryTerm[], languages: readonly LanguageTag[]): Ask[] {
  return [
    ...(inside.length === 1 ? inside[0]?.asks ?? [] : []),
    { token: nameToken(typeKind, id), worth: 0.8 },
    ...languages.filter(other => other !== lang || inside.length > 1).map(other => ({ token: nameToken(spokenKind(other), id), worth: 0.4 })),
  ]
}

/** One word in the forms that are surely its own, several side by side as written. */
function literally(inside: readonly QueryTerm[]): string[] {
  const [only] = inside
  if (only !== undefined && inside.length === 1) return only.asks.filter(({ worth }) => worth === 1).map(({ token }) => token)
  return inside.length === 0 ? [] : [sideBySide(inside)]
}

function sideBySide(words: readonly QueryTerm[]): string {
  return `"${words.map(({ exact }) => gradedToken(exact, 'sure')).join(' ')}"`
}

/** A compound in one word, or its parts side by side. */
function compoundAsks(whole: QueryTerm, parts: readonly QueryTerm[]): Ask[] {
  return [...whole.asks, { token: sideBySide(parts), worth: 0.9 }]
}

/** What the finder that recognises most letters has found: the language of a query is not known. */
function bestFind(query: string, finders: readonly NameFinder[]): readonly NamedStretch[] {
  const letters = (found: readonly NamedStretch[]): number => found.reduce((sum, { start, end }) => sum + end - start, 0)
  return finders.map(finder => finder.find(query)).reduce((best, found) => (letters(found) > letters(best) ? found : best), [])
}
