/** Finds words that speak of something, in any of their forms: «كمائن» where the list says «كمين». The longest first. */

import type { Name, Token } from '../language/index.ts'
import { tokenise } from '../language/index.ts'
import type { Stemmer, WordStems } from '../language/word-stems.ts'
import type { LanguageTag } from '../model/text.ts'

export interface FoundWords {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly id: string
  readonly lang: LanguageTag | null
}

export interface WordFinder {
  /** Of `text` in its `words`, in order and never overlapping. */
  readonly find: (text: string, words: readonly Token[]) => readonly FoundWords[]
  readonly languages: readonly LanguageTag[]
}

interface Entry extends Name {
  readonly words: readonly WordStems[]
}

export function createWordFinder(names: readonly Name[], stem: Stemmer): WordFinder {
  const stemsOf = (text: string): readonly WordStems[] => tokenise(text).map(word => stem(word.text, text.slice(word.start, word.end)))
  const byFirst = new Map<string, Entry[]>()
  for (const name of names) {
    const entry: Entry = { ...name, words: stemsOf(name.text) }
    for (const form of formsOf(entry.words[0])) {
      const entries = byFirst.get(form) ?? []
      if (entries.length === 0) byFirst.set(form, entries)
      entries.push(entry)
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return {
    find: (text, words) => byFirst.size === 0 ? [] : findWords(words, words.map(word => stem(word.text, text.slice(word.start, word.end))), byFirst),
    languages: [...new Set(names.flatMap(({ lang }) => lang ?? []))],
  }
}

function findWords(words: readonly Token[], stems: readonly WordStems[], byFirst: ReadonlyMap<string, readonly Entry[]>): FoundWords[] {
  const found: FoundWords[] = []
  for (let at = 0; at < words.length;) {
    const entry = [...formsOf(stems[at]), ...stems[at]?.maybe ?? []].flatMap(form => byFirst.get(form) ?? [])
      .filter(({ words: wanted }) => wanted.every((word, n) => n === 0 || alike(word, stems[at + n])))
      .reduce<Entry | null>((best, next) => best !== null && best.words.length >= next.words.length ? best : next, null)
    const [first, last] = [words[at], words[at + (entry?.words.length ?? 1) - 1]]
    if (entry !== null && first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end, kind: entry.kind, id: entry.id, lang: entry.lang })
    at += entry?.words.length ?? 1
  }
  return found
}

function formsOf(stems: WordStems | undefined): readonly string[] {
  return stems === undefined ? [] : [...stems.sure, ...stems.likely]
}

function alike(a: WordStems, b: WordStems | undefined): boolean {
  const forms = formsOf(b)
  return formsOf(a).some(form => forms.includes(form))
}
