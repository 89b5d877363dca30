/** Text as the index and the query see it: words with their forms, and the records that names lead to. One analyser for both. */

import type { NameFinder } from '../language/index.ts'
import { tokenise } from '../language/index.ts'
import { queryForms, wordForms } from '../language/word-forms.ts'
import { encodeWord, nameToken, openToken, wordToken } from './encoding.ts'

export interface NamedStretch {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly id: string
}

/** Encoded content for the index. `named`: stretches known to lead to a record, beside those that the finder sees. */
export function encodeText(text: string, finder: NameFinder, named: readonly NamedStretch[] = []): string {
  const tokensAt = listTokens(text, [...named, ...finder.find(text)])
  return Array.from(text.matchAll(/\S+/g), ({ 0: surface, index }) => {
    const inside = tokensAt.filter(({ start }) => start >= index && start < index + surface.length)
    return encodeWord(surface, [...new Set(inside.map(({ token }) => token))])
  }).join(' ')
}

/** The tokens of a text alone, each once: for fields that are searched and never shown. */
export function encodeTokens(text: string, finder: NameFinder): string[] {
  return [...new Set(listTokens(text, finder.find(text)).map(({ token }) => token))]
}

/** Tokens with the place of their word. A name's token stands at each of its words, so that all of them are marked when it is found. */
function listTokens(text: string, named: readonly NamedStretch[]): { start: number; token: string }[] {
  const words = tokenise(text)
  return [
    ...words.flatMap(word => wordForms(word.text).map(form => ({ start: word.start, token: wordToken(form) }))),
    ...named.flatMap(({ start, end, kind, id }) => words
      .filter(word => word.end > start && word.start < end)
      .map(word => ({ start: word.start, token: nameToken(kind, id) }))),
  ]
}

/** One thing that a query asks for: the ways to ask for it, best first. */
export interface QueryTerm {
  /** As written. */
  readonly text: string
  readonly tokens: readonly string[]
  /** The words in their surest forms, for a phrase. */
  readonly asWords: string
}

/** A query as terms. A name known to the corpus is one term in whatever spelling; after it come its words as such. */
export function analyseQuery(query: string, finders: readonly NameFinder[]): QueryTerm[] {
  const words = tokenise(query)
  const named = bestFind(query, finders)
  return words.flatMap((word, n): QueryTerm[] => {
    const name = named.find(({ start, end }) => word.end > start && word.start < end)
    if (name === undefined) return [wordTerm(query.slice(word.start, word.end), word.text)]
    const inside = words.filter(({ start, end }) => end > name.start && start < name.end)
    return inside[0] === words[n] ? [nameTerm(query.slice(word.start, name.end), name, inside.map(({ text }) => text))] : []
  })
}

function wordTerm(text: string, word: string): QueryTerm {
  const forms = queryForms(word)
  return { text, tokens: [...forms.map(wordToken), ...forms.map(openToken)], asWords: wordToken(forms[0] ?? word) }
}

function nameTerm(text: string, { kind, id }: NamedStretch, words: readonly string[]): QueryTerm {
  const asWords = words.map(word => wordToken(queryForms(word)[0] ?? word)).join(' ')
  return { text, tokens: [nameToken(kind, id), asWords], asWords }
}

/** What the finder that recognises most letters has found: the language of a query is not known. */
function bestFind(query: string, finders: readonly NameFinder[]): readonly NamedStretch[] {
  const letters = (found: readonly NamedStretch[]): number => found.reduce((sum, { start, end }) => sum + end - start, 0)
  return finders.map(finder => finder.find(query)).reduce((best, found) => (letters(found) > letters(best) ? found : best), [])
}
