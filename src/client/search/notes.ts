/** What a reader must know about an answer: what was asked instead, what was not found, what was left out, what to try. */

import type { LanguageTag } from '../../model/text.ts'
import type { SearchAnswer } from '../../search/query.ts'
import type { Say } from './words.ts'
import { make, makeButton, quote } from './words.ts'

export interface NoteActions {
  /** Asks for the words as they are. */
  readonly insist: () => void
  /** Asks for other words. */
  readonly ask: (words: string) => void
  /** Takes back all filters; null where there are none. */
  readonly widen: (() => void) | null
}

export function drawNotes(answer: SearchAnswer, text: string, say: Say, lang: LanguageTag, { insist, ask, widen }: NoteActions): HTMLElement[] {
  const words = (list: readonly string[]): string => new Intl.ListFormat(lang, { type: 'conjunction' }).format(list.map(word => say('search.quoted', { words: isolate(word) })))
  const note = (...children: readonly (Node | string)[]): HTMLElement => make('p', 'search-note', ...children)
  const nothing = answer.total === 0
  return [
    ...(answer.corrected === null ? [] : [note(say('search.corrected'), ' ', quote(answer.corrected), ' ', makeButton('as-link', say('search.insist', { words: isolate(text) }), insist))]),
    ...(answer.suggestion === null ? [] : [note(say('search.suggestion'), ' ', suggestionButton(answer.suggestion, ask))]),
    ...(answer.unknown.length > 0 ? [note(say('search.unknown', { count: answer.unknown.length, words: words(answer.unknown) }))] : []),
    ...(answer.dropped.length > 0 ? [note(say('search.dropped', { count: answer.dropped.length, words: words(answer.dropped) }))] : []),
    ...(answer.otherLanguages && !nothing ? [note(say('search.otherLanguages'))] : []),
    ...(nothing && widen !== null ? [note(say('search.narrowed'), ' ', makeButton('as-link', say('search.clear'), widen))] : []),
    ...(nothing && widen === null ? [note(say('search.advice'))] : []),
  ]
}

function suggestionButton(words: string, ask: (words: string) => void): HTMLElement {
  const button = makeButton('as-link', '', () => ask(words))
  button.append(quote(words))
  return button
}

/** Keeps the direction of what a reader wrote to itself, inside a sentence that is plain text. */
export function isolate(words: string): string {
  return `\u2068${words.trim()}\u2069`
}
