/** All names and aliases of the corpus, ready to be found in texts. */

import { createNameFinder } from '../../language/index.ts'
import type { NameFinder } from '../../language/index.ts'
import type { Alias } from '../../model/records.ts'
import type { Recordset } from '../../model/recordset.ts'
import type { LanguageTag, LocalText } from '../../model/text.ts'

/** Kinds of record whose names are looked for in texts. */
export type NamedKind = 'actor' | 'location' | 'source'

export interface NamedText {
  readonly kind: NamedKind
  readonly id: string
  readonly text: string
  readonly lang: LanguageTag | null
}

export interface Names {
  readonly list: readonly NamedText[]
  /** One finder per language of a body, made when first asked. */
  readonly finder: (lang: LanguageTag) => NameFinder
}

export function createNames(records: Recordset): Names {
  const names: readonly NamedText[] = [
    ...records.actors.flatMap(record => namesOf('actor', record)),
    ...records.locations.flatMap(record => namesOf('location', record)),
    ...records.sources.flatMap(record => namesOf('source', record)),
  ]
  const finders = new Map<LanguageTag, NameFinder>()
  return {
    list: names,
    finder: lang => {
      const made = finders.get(lang) ?? createNameFinder(names, lang)
      finders.set(lang, made)
      return made
    },
  }
}

function namesOf(
  kind: NamedKind, { id, name, aliases }: { readonly id: string; readonly name: LocalText; readonly aliases: readonly Alias[] },
): NamedText[] {
  return [...Object.entries(name), ...aliases.map(({ text, lang }) => [lang, text] as const)]
    .map(([lang, text]) => ({ kind, id, text, lang }))
}
