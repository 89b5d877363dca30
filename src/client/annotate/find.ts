/** Search as you type over names in any script: by the beginnings of words, without what Arabic glues before them; else by likeness. */

import { countEdits } from '../../corpus/validate/nearest.ts'
import { fold } from '../../language/fold.ts'
import { tokenise } from '../../language/tokens.ts'
import { wordForms } from '../../language/word-forms.ts'
import type { LocalText } from '../../model/text.ts'

export type ChoiceKind = 'actor' | 'location' | 'source' | 'event' | 'informant' | 'article'

export interface Choice {
  readonly kind: ChoiceKind
  readonly id: string
  readonly name: LocalText
  /** Other names under which it is found. */
  readonly others: readonly string[]
  /** Code of its kind or type, where it has one. */
  readonly code: string | null
  /** EDTF of an event. */
  readonly date: string | null
}

export interface Found {
  readonly choice: Choice
  /** Nothing fits what was typed; this comes near. */
  readonly isNear: boolean
}

export interface Finder {
  /** The best first, at most `most`. Everything in its order for an empty query. */
  readonly find: (query: string, kinds: readonly ChoiceKind[], most?: number) => readonly Found[]
  readonly get: (kind: ChoiceKind, id: string) => Choice | undefined
}

interface Indexed {
  readonly choice: Choice
  readonly texts: readonly { readonly folded: string; readonly words: readonly string[] }[]
}

export function createFinder(choices: readonly Choice[]): Finder {
  const byKey = new Map(choices.map(choice => [`${choice.kind} ${choice.id}`, choice]))
  let index: readonly Indexed[] | undefined
  return {
    get: (kind, id) => byKey.get(`${kind} ${id}`),
    find: (query, kinds, most = 12) => {
      index ??= choices.map(indexChoice)
      const own = index.filter(({ choice }) => kinds.includes(choice.kind))
      const words = tokenise(query).map(({ text }) => text)
      if (words.length === 0) return own.slice(0, most).map(({ choice }) => ({ choice, isNear: false }))
      const fitting = best(own, entry => scoreFit(entry, fold(query), words), most)
      return fitting.length > 0 ? fitting.map(choice => ({ choice, isNear: false }))
        : best(own, entry => scoreLikeness(entry, words), 3).map(choice => ({ choice, isNear: true }))
    },
  }
}

function indexChoice(choice: Choice): Indexed {
  const texts = [...Object.values(choice.name), ...choice.others, choice.id.replaceAll('-', ' ')]
  return { choice, texts: texts.map(text => ({ folded: fold(text), words: tokenise(text).map(token => token.text) })) }
}

/** Of those with a score the lowest; of equal ones the earlier. */
function best(entries: readonly Indexed[], score: (entry: Indexed) => number | null, most: number): Choice[] {
  const scored = entries.flatMap((entry, order) => {
    const value = score(entry)
    return value === null ? [] : [{ choice: entry.choice, value, order }]
  })
  return scored.sort((a, b) => a.value - b.value || a.order - b.order).slice(0, most).map(({ choice }) => choice)
}

/** 0 the very name, 1 its beginning, 2 beginnings of its words, 3 of the forms of its words; then the shorter name. */
function scoreFit({ texts }: Indexed, folded: string, words: readonly string[]): number | null {
  const scores = texts.flatMap(text => {
    const rank = text.folded === folded ? 0 : text.folded.startsWith(folded) ? 1 : begins(words, text.words) ? 2
      : begins(words.flatMap(word => wordForms(word).at(-1) ?? word), text.words.flatMap(word => wordForms(word))) ? 3 : null
    return rank === null ? [] : [rank + Math.min(text.folded.length, 200) / 1000]
  })
  return scores.length === 0 ? null : Math.min(...scores)
}

function begins(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every(one => words.some(word => word.startsWith(one)))
}

/** Edits between each word sought and the nearest word or beginning of a word; null when one is too far off. */
function scoreLikeness({ texts }: Indexed, words: readonly string[]): number | null {
  const scores = texts.flatMap(text => {
    const edits = words.map(word => Math.min(...text.words.map(other => countEdits(word, other))))
    return edits.every((count, n) => count <= Math.max(1, Math.floor((words[n]?.length ?? 0) / 3))) ? [edits.reduce((sum, count) => sum + count, 0)] : []
  })
  return scores.length === 0 ? null : Math.min(...scores)
}
