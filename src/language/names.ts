/**
 * Finds the names of records in a text: whole words, longest name first, each stretch of text once. Works on folded words in
 * a tree of names, in time linear in the text.
 */

import type { LanguageTag } from '../model/text.ts'
import type { ReadingRules } from './readings.ts'
import { readingRules, startAfter } from './readings.ts'
import type { Token } from './tokens.ts'
import { tokenise } from './tokens.ts'

export interface NameHolder {
  readonly kind: string
  readonly id: string
}

export interface Name extends NameHolder {
  readonly text: string
  readonly lang: LanguageTag | null
}

/** A name in a text, UTF-16 offsets: without what a language glues before it, with marks written on its letters. */
export interface FoundName extends NameHolder {
  readonly start: number
  readonly end: number
}

export interface NameFinder {
  /** In the order of the text, never overlapping. */
  readonly find: (text: string) => FoundName[]
  /** Names that lead to more than one record, each with its holders: they cover their words but are never found. */
  readonly shared: readonly { readonly text: string; readonly holders: readonly NameHolder[] }[]
}

/** A word of a name, and what may follow. `holders` stand where a name ends. */
interface Node {
  readonly next: Map<string, Node>
  readonly holders: NameHolder[]
  /** The name as first written. */
  text: string
}

interface Match {
  readonly start: number
  readonly end: number
  /** Index of the first token behind the name. */
  readonly after: number
  readonly node: Node
}

const minimumLetters = 3

/**
 * A finder for texts in `lang`. Names of any language count: a text may use a foreign one. Compared after folding (case,
 * accents, Arabic spelling); words of a name may be parted by any white space, hyphen, apostrophe or underscore, by other
 * punctuation only where the name itself has it. An apostrophe within a word may stand for a letter that the name does without: Sana'a is
 * Sanaa. Names under three letters are left out.
 */
export function createNameFinder(names: readonly Name[], lang: LanguageTag): NameFinder {
  const rules = readingRules(lang)
  const root = createNode('')
  const ends = new Set<Node>()
  for (const name of names) {
    const node = addName(root, name, rules)
    if (node !== null) ends.add(node)
  }
  const shared = [...ends].filter(node => node.holders.length > 1)
  return {
    find: text => findNames(root, text, rules),
    shared: shared.map(({ text, holders }) => ({ text, holders })),
  }
}

function createNode(text: string): Node {
  return { next: new Map(), holders: [], text }
}

/** The node where the name ends; null for a name that is too short. */
function addName(root: Node, { text, kind, id }: Name, rules: ReadingRules): Node | null {
  const tokens = tokenise(text)
  if (tokens.reduce((sum, token) => sum + Array.from(token.text).length, 0) < minimumLetters) return null
  let node = root
  for (const [index, token] of tokens.entries()) {
    const key = gapBefore(tokens, index, text) + rules.unify(token.text)
    const next = node.next.get(key) ?? createNode(text)
    node.next.set(key, next)
    node = next
  }
  if (node.holders.length === 0) node.text = text
  if (!node.holders.some(holder => holder.kind === kind && holder.id === id)) node.holders.push({ kind, id })
  return node
}

/** What parts a word from the one before it: nothing for white space and what reads like it, else the punctuation. */
function gapBefore(tokens: readonly Token[], index: number, text: string): string {
  const [before, here] = [tokens[index - 1], tokens[index]]
  if (before === undefined || here === undefined) return ''
  return text.slice(before.end, here.start).replace(/[\s\p{Cf}\p{Pd}_'’‘ʼ`´\u0640]+/gu, '')
}

function findNames(root: Node, text: string, rules: ReadingRules): FoundName[] {
  const tokens = tokenise(text)
  const found: FoundName[] = []
  for (let index = 0; index < tokens.length;) {
    const match = matchAt(root, tokens, index, text, rules)
    const [holder, ...others] = match?.node.holders ?? []
    if (match && holder && others.length === 0) found.push({ start: match.start, end: match.end, ...holder })
    index = match?.after ?? index + 1
  }
  return found
}

/** The name of most words that opens at a token; of equal ones the reading that leaves out fewest letters. */
function matchAt(root: Node, tokens: readonly Token[], index: number, text: string, rules: ReadingRules): Match | null {
  const first = tokens[index]
  if (first === undefined) return null
  let best: Match | null = null
  const readings = first.arabic
    ? rules.read(first.text).map(({ text: word, skipped }) => ({ word, skipped, after: index + 1 }))
    : wordsAt(tokens, index, text).map(word => ({ ...word, skipped: 0 }))
  for (const { word, skipped, after } of readings) {
    const end = longestFrom(root.next.get(rules.unify(word)), tokens, after, text, rules)
    if (end === null || (best !== null && best.after >= end.after)) continue
    best = { ...end, start: startAfter(first, skipped, text), end: tokens[end.after - 1]?.end ?? first.end }
  }
  return best
}

/** Follows the words of the text down the tree as far as a name reaches. */
function longestFrom(
  from: Node | undefined, tokens: readonly Token[], index: number, text: string, rules: ReadingRules,
): { node: Node; after: number } | null {
  let best: { node: Node; after: number } | null = null
  for (let node = from, at = index; node !== undefined;) {
    if (node.holders.length > 0) best = { node, after: at }
    const [here, gap]: readonly [Node, string] = [node, gapBefore(tokens, at, text)]
    const step = wordsAt(tokens, at, text).find(({ word }) => here.next.has(gap + rules.unify(word)))
    node = step && here.next.get(gap + rules.unify(step.word))
    at = step?.after ?? at
  }
  return best
}

const withinWord = /^['’‘ʼ`´]$/

/** The word of a token; where an apostrophe alone parts it from the next one, the two in one as well. `after`: the token behind it. */
function wordsAt(tokens: readonly Token[], index: number, text: string): readonly { readonly word: string; readonly after: number }[] {
  const [here, next] = [tokens[index], tokens[index + 1]]
  if (here === undefined) return []
  const alone = { word: here.text, after: index + 1 }
  const isOne = next !== undefined && !here.arabic && !next.arabic && next.start === here.end + 1 && withinWord.test(text.slice(here.end, next.start))
  return isOne ? [alone, { word: here.text + next.text, after: index + 2 }] : [alone]
}
