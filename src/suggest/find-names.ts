/** Names of records in a text: those that mean one record are sure, shared and weak ones are offered with all their holders. */

import type { Name, NameFinder } from '../language/index.ts'
import { createNameFinder, tokenise } from '../language/index.ts'
import type { LanguageTag } from '../model/text.ts'
import type { NamedKind, SuggestName } from './names.ts'
import type { Stretch } from './suggestion.ts'

/** A stretch of the text with what it may mean, surest first. */
export interface NamedStretch extends Stretch {
  readonly meanings: readonly { readonly kind: NamedKind; readonly id: string; readonly sure: boolean }[]
}

export type FindNames = (text: string) => readonly NamedStretch[]

/** A finder for texts in `lang`. Names that differ only in spelling habits are one; its holders share it. */
export function createFindNames(names: readonly SuggestName[], lang: LanguageTag): FindNames {
  const groups = new Map<string, SuggestName[]>()
  for (const name of names) {
    const key = tokenise(name.text).map(token => token.text).join(' ')
    groups.set(key, [...groups.get(key) ?? [], name])
  }
  const meanings = new Map([...groups].map(([key, group]) => [key, meaningsOf(group)]))
  const keyed: Name[] = [...groups].map(([key, [first]]) => ({ kind: 'name', id: key, text: first?.text ?? '', lang: first?.lang ?? null }))
  const finder: NameFinder = createNameFinder(keyed, lang)
  return text => finder.find(text).map(({ start, end, id }) => ({ start, end, meanings: meanings.get(id) ?? [] }))
}

function meaningsOf(group: readonly SuggestName[]): NamedStretch['meanings'] {
  const held = new Map<string, { kind: NamedKind; id: string; weak: boolean }>()
  for (const { kind, id, weak } of group) {
    const key = `${kind}:${id}`
    held.set(key, { kind, id, weak: weak === true && (held.get(key)?.weak ?? true) })
  }
  const own = [...held.values()].filter(holder => !holder.weak)
  return [...held.values()].sort((a, b) => Number(a.weak) - Number(b.weak))
    .map(({ kind, id, weak }) => ({ kind, id, sure: !weak && own.length === 1 && held.size === 1 }))
}
