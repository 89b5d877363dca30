/** The names of the corpus' records and the words of its event types, as the index and the query know them. */

import type { Name } from '../language/index.ts'
import type { EventType } from '../model/codebook.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'

/** Files beside the index. */
export const namesFile = 'names.json'
export const wordsFile = 'words.json'
export const labelsFile = (lang: LanguageTag): string => `labels.${lang}.json`

interface Named {
  readonly id: string
  readonly name: LocalText
  readonly aliases: readonly { readonly text: string; readonly lang: LanguageTag | null }[]
}

/** What names are made from: a corpus, or as much of one as could be read. */
export interface NamedRecords {
  readonly actors: Iterable<Named>
  readonly locations: Iterable<Named>
  readonly sources: Iterable<Named>
  readonly eventTypes: readonly EventType[]
}

export function listNames({ actors, locations, sources, eventTypes }: NamedRecords): Name[] {
  return withGlued([...namesOf('actor', actors), ...namesOf('location', locations), ...namesOf('source', sources), ...eventTypes.flatMap(typeWords)])
}

function namesOf(kind: string, records: Iterable<Named>): Name[] {
  return Array.from(records).flatMap(({ id, name, aliases }) => [
    ...Object.entries(name).map(([lang, text]) => ({ kind, id, text, lang })),
    ...aliases.map(({ text, lang }) => ({ kind, id, text, lang })),
  ])
}

function typeWords({ code, label, words, parent }: EventType): Name[] {
  const labels = parent === null ? [] : Object.entries(label)
  return [...labels, ...Object.entries(words ?? {}).flatMap(([lang, list]) => list.map(text => [lang, text] as const))]
    .map(([lang, text]) => ({ kind: 'type', id: code, text, lang }))
}

/** Letters of a name that is still told from a word when it is written without its spaces. */
const gluedLetters = 6

/** Names of several words also written together: ديرالزور, and those with hyphens without these: Port enNahr road. What is a name already stays what it is. */
function withGlued(names: readonly Name[]): Name[] {
  const known = new Set(names.map(({ text }) => text))
  const glued = names.filter(({ kind }) => kind !== 'type')
    .flatMap(name => gluedForms(name.text).filter(text => text.length >= gluedLetters && !known.has(text)).map(text => ({ ...name, text })))
  return [...names, ...glued]
}

/** All names of a record together: kind, id, then language and text in turn. */
export type PackedNames = readonly (readonly [kind: string, id: string, ...names: (string | null)[]])[]

/** Without names that are made of others. */
export function packNames(names: readonly Name[]): PackedNames {
  const made = new Set(names.flatMap(name => gluedForms(name.text).map(text => keyOf(name, text))))
  const packed = new Map<string, [string, string, ...(string | null)[]]>()
  for (const name of names.filter(name => !made.has(keyOf(name, name.text)))) {
    const known = packed.get(`${name.kind} ${name.id}`) ?? [name.kind, name.id]
    known.push(name.lang, name.text)
    packed.set(`${name.kind} ${name.id}`, known)
  }
  return [...packed.values()]
}

export function unpackNames(packed: PackedNames): Name[] {
  return withGlued(packed.flatMap(([kind, id, ...rest]) => rest.flatMap((text, n) => n % 2 === 1 && text !== null ? [{ kind, id, text, lang: rest[n - 1] ?? null }] : [])))
}

function keyOf({ kind, id, lang }: Name, text: string): string {
  return JSON.stringify([kind, id, lang, text])
}

/** Without spaces, hyphens and apostrophes, and without the last two alone; what is the same as the text is left out. */
function gluedForms(text: string): string[] {
  return [...new Set([/[\s\p{Pd}'’]+/gu, /[\p{Pd}'’]+/gu].map(between => text.replace(between, '')))].filter(glued => glued !== text)
}
