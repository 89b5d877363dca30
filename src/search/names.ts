/** The names of the corpus' records, as the index and the query know them. */

import type { Name } from '../language/index.ts'
import type { Corpus } from '../model/corpus.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'

/** Files beside the index. */
export const namesFile = 'names.json'
export const labelsFile = (lang: LanguageTag): string => `labels.${lang}.json`

interface Named {
  readonly id: string
  readonly name: LocalText
  readonly aliases: readonly { readonly text: string; readonly lang: LanguageTag | null }[]
}

export function listNames(corpus: Corpus): Name[] {
  return [
    ...namesOf('actor', corpus.actors.values()),
    ...namesOf('location', corpus.locations.values()),
    ...namesOf('source', corpus.sources.values()),
  ]
}

function namesOf(kind: string, records: Iterable<Named>): Name[] {
  return Array.from(records).flatMap(({ id, name, aliases }) => [
    ...Object.entries(name).map(([lang, text]) => ({ kind, id, text, lang })),
    ...aliases.map(({ text, lang }) => ({ kind, id, text, lang })),
  ])
}
