/** Passages of a text around what was found in it: whole sentences where they are short enough, with the found words marked. */

import type { ExcerptPart } from './encoding.ts'

export interface FoundPassage {
  readonly parts: readonly ExcerptPart[]
  /** Words found in it. */
  readonly found: number
}

/** Words of a passage at most, and how far before the first found word it may begin. */
const longest = 36
const lead = 14
const sentenceEnd = /[.!?؟…]["”»)]*$/u

/** In the order of the text, never overlapping; those with most of what was found, at most `most` of them. `places`: positions of found words. */
export function cutPassages(text: string, places: readonly number[], most: number): FoundPassage[] {
  const words = wordsOf(text)
  const found = [...new Set(places)].filter(place => place < words.length).sort((a, b) => a - b)
  const passages: { readonly from: number; readonly to: number; readonly found: readonly number[] }[] = []
  for (let at = 0; at < found.length;) {
    const from = startOf(words, found[at] ?? 0, passages.at(-1)?.to ?? 0)
    const inside = found.slice(at).filter(place => place < from + longest)
    passages.push({ from, to: endOf(words, inside.at(-1) ?? from, from + longest), found: inside })
    at += inside.length
  }
  const kept = new Set([...passages].sort((a, b) => b.found.length - a.found.length).slice(0, most))
  return passages.filter(passage => kept.has(passage)).map(({ from, to, found: inside }) => ({ parts: markWords(words, from, to, new Set(inside)), found: inside.length }))
}

/** The first words of a text. */
export function cutBeginning(text: string): FoundPassage {
  const words = wordsOf(text)
  return { parts: markWords(words, 0, endOf(words, longest / 2, longest), new Set()), found: 0 }
}

/** Where the sentence begins, unless that is far; then a few words before. */
function startOf(words: readonly string[], place: number, earliest: number): number {
  for (let at = place; at >= Math.max(earliest, place - lead); at -= 1) {
    if (at === earliest || sentenceEnd.test(words[at - 1] ?? '')) return at
  }
  return Math.max(earliest, place - lead / 2)
}

/** Behind the end of the sentence, or where there is no more room. */
function endOf(words: readonly string[], place: number, latest: number): number {
  const end = Math.min(words.length, latest)
  for (let at = place; at < end; at += 1) if (sentenceEnd.test(words[at] ?? '')) return at + 1
  return end
}

function markWords(words: readonly string[], from: number, to: number, found: ReadonlySet<number>): ExcerptPart[] {
  const parts: { text: string; marked: boolean }[] = []
  const add = (text: string, marked: boolean): void => {
    const last = parts.at(-1)
    if (last?.marked === marked) last.text += text
    else parts.push({ text, marked })
  }
  if (from > 0) add('… ', false)
  for (let at = from; at < to; at += 1) {
    const marked = found.has(at)
    if (at > from) add(' ', marked && found.has(at - 1))
    add(words[at] ?? '', marked)
  }
  if (to < words.length && !sentenceEnd.test(words[to - 1] ?? '')) add(' …', false)
  return parts.flatMap(trimMark)
}

/** What only stands beside a word is not marked with it. */
function trimMark({ text, marked }: ExcerptPart): ExcerptPart[] {
  if (!marked) return [{ text, marked }]
  const [, before = '', words = '', after = ''] = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/su.exec(text) ?? []
  return [{ text: before, marked: false }, { text: words, marked: true }, { text: after, marked: false }].filter(part => part.text !== '')
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/** A title with what is found in it marked. `encoded`: the tokens of its words; `tokens`: what was asked for. */
export function markTitle(title: string, encoded: string, tokens: readonly string[]): ExcerptPart[] {
  const words = wordsOf(title)
  const found = wordsOf(encoded).flatMap((word, at) => word.split('|').some(own => tokens.some(token => own.startsWith(token))) ? [at] : [])
  return markWords(words, 0, words.length, new Set(found))
}
