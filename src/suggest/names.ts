/**
 * The corpus' names and the codebook's words as plain data, small enough to be a file beside a page: what `createSuggester`
 * is made from. Nothing is known here of any subject.
 */

import { tokenise } from '../language/index.ts'
import type { Codebook, Code, Side } from '../model/codebook.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'

export type NamedKind = 'actor' | 'location' | 'source'

export interface SuggestName {
  readonly kind: NamedKind
  readonly id: string
  readonly text: string
  readonly lang: LanguageTag | null
  /** Not a name that the record has, but one that may mean it: a country for its government, a city's name for its province. */
  readonly weak?: true
}

/** A word or phrase for a code, in one language. */
export interface SuggestWord {
  readonly kind: 'event-type' | 'informant' | 'measure' | 'count-word'
  readonly code: string
  readonly text: string
  readonly lang: LanguageTag
}

export interface SuggestNames {
  readonly languages: readonly LanguageTag[]
  readonly names: readonly SuggestName[]
  readonly words: readonly SuggestWord[]
  /** The first role of each side, where the codebook has one. */
  readonly roles: Readonly<Partial<Record<Side, string>>>
  /** Least value of each count word. */
  readonly countWords: Readonly<Record<string, number>>
  /** By the word that heads a name, folded: the actors whose names it heads. A later "the group" means one of them. */
  readonly heads: Readonly<Record<string, readonly string[]>>
  /** Event types in the order of the codebook, and those that tell neither means nor result. */
  readonly ranks: readonly string[]
  readonly unspecified: readonly string[]
  /** Actors that are persons: they speak and act, but no figure counts them by a plural. */
  readonly persons: readonly string[]
}

/** As much of a corpus as names need: a linked Corpus or a Recordset. */
export interface NamesOf {
  readonly site: { readonly languages: readonly LanguageTag[] }
  readonly codebook: Codebook
  readonly actors: Records<NamedRecord & { readonly country: string | null }>
  readonly locations: Records<NamedRecord & { readonly country: string | null }>
  readonly sources: Records<NamedRecord>
}

type Records<T> = readonly T[] | ReadonlyMap<string, T>

interface NamedRecord {
  readonly id: string
  readonly kind: string
  readonly name: LocalText
  readonly aliases: readonly { readonly text: string; readonly lang: LanguageTag | null }[]
}

/** All names that `createSuggester` asks for, in the order of the records. */
export function listSuggestNames({ site, codebook, actors, locations, sources }: NamesOf): SuggestNames {
  const [actorList, locationList, sourceList] = [valuesOf(actors), valuesOf(locations), valuesOf(sources)]
  const persons = new Set(codebook.actorKinds.filter(kind => kind.person).map(kind => kind.code))
  return {
    languages: site.languages,
    names: [
      ...actorList.flatMap(record => namesOf('actor', record)),
      ...locationList.flatMap(record => namesOf('location', record)),
      ...sourceList.flatMap(record => namesOf('source', record)),
      ...namesOfStates(actorList, locationList, codebook),
      ...namesWithoutKind(locationList, codebook),
    ],
    words: listWords(codebook),
    roles: rolesBySide(codebook),
    countWords: Object.fromEntries(codebook.countWords.map(({ code, least }) => [code, least])),
    heads: headsOf(actorList, codebook),
    ranks: codebook.eventTypes.map(({ code }) => code),
    unspecified: codebook.eventTypes.filter(type => type.unspecified).map(({ code }) => code),
    persons: actorList.filter(({ kind }) => persons.has(kind)).map(({ id }) => id),
  }
}

function valuesOf<T>(records: Records<T>): readonly T[] {
  return Array.from(records.values())
}

function namesOf(kind: NamedKind, { id, name, aliases }: NamedRecord): SuggestName[] {
  return [
    ...Object.entries(name).map(([lang, text]) => ({ kind, id, text, lang })),
    ...aliases.map(({ text, lang }) => ({ kind, id, text, lang })),
  ]
}

/** A country's name may stand for its government: the actor of that country whose kind is a state as such. */
function namesOfStates(
  actors: readonly (NamedRecord & { readonly country: string | null })[],
  locations: readonly (NamedRecord & { readonly country: string | null })[], codebook: Codebook,
): SuggestName[] {
  const [state] = codebook.actorKinds.filter(kind => kind.state)
  return actors.filter(({ kind, country }) => kind === state?.code && country !== null).flatMap(({ id, country }) =>
    locations.filter(location => location.country === country)
      .flatMap(location => namesOf('actor', { ...location, id }).map(name => ({ ...name, weak: true as const }))))
}

/** `محافظة حمص` may be called `حمص`, `Homs Governorate` `Homs`: the name without the word for its kind. */
function namesWithoutKind(locations: readonly NamedRecord[], codebook: Codebook): SuggestName[] {
  const labels = new Map(codebook.locationKinds.filter(({ level }) => level === 'admin1' || level === 'admin2')
    .map(({ code, label }) => [code, label]))
  return locations.flatMap(location => namesOf('location', location).flatMap((name): SuggestName[] => {
    const label = name.lang === null ? undefined : labels.get(location.kind)?.[name.lang]
    const rest = label === undefined ? undefined : withoutWord(name.text, label)
    return rest === undefined ? [] : [{ ...name, text: rest, weak: true }]
  }))
}

function withoutWord(text: string, word: string): string | undefined {
  const [lower, part] = [text.toLowerCase(), word.toLowerCase()]
  if (lower.startsWith(`${part} `)) return text.slice(word.length + 1)
  return lower.endsWith(` ${part}`) ? text.slice(0, -word.length - 1) : undefined
}

function listWords({ eventTypes, informants, measures, countWords }: Codebook): SuggestWord[] {
  const parents = new Set(eventTypes.map(({ parent }) => parent))
  return [
    ...eventTypes.flatMap(type => wordsOf('event-type', type, type.unspecified || parents.has(type.code))),
    ...informants.flatMap(code => wordsOf('informant', code)),
    ...measures.flatMap(code => wordsOf('measure', code)),
    ...countWords.flatMap(code => wordsOf('count-word', code)),
  ]
}

/** The words that the codebook gives; without any, the label, unless it names a heading or a remainder and no action. */
function wordsOf(kind: SuggestWord['kind'], { code, label, words }: Code, onlyGiven = false): SuggestWord[] {
  const given = Object.entries(words ?? {}).flatMap(([lang, texts]) => texts.map(text => ({ kind, code, text, lang })))
  return words !== undefined || onlyGiven ? given : Object.entries(label).map(([lang, text]) => ({ kind, code, text, lang }))
}

function rolesBySide({ roles }: Codebook): SuggestNames['roles'] {
  const sides = new Map<Side, string>()
  for (const { side, code } of roles) if (!sides.has(side)) sides.set(side, code)
  return Object.fromEntries(sides)
}

/** Arabic names begin with their head (`تنظيم …`), others mostly end with it (`… Division`); a kind's label counts as a name. */
function headsOf(actors: readonly NamedRecord[], { actorKinds }: Codebook): SuggestNames['heads'] {
  const labels = new Map(actorKinds.map(({ code, label }) => [code, label]))
  const heads = new Map<string, Set<string>>()
  for (const { id, kind, name, aliases } of actors) {
    for (const text of [...Object.values(name), ...aliases.map(alias => alias.text), ...Object.values(labels.get(kind) ?? {})]) {
      const tokens = tokenise(text)
      const head = tokens[0]?.arabic === true ? tokens[0] : tokens.at(-1)
      if (head === undefined || tokens.length < 2 || head.text.length < 4 || /^\d|^ال/u.test(head.text)) continue
      heads.set(head.text, (heads.get(head.text) ?? new Set()).add(id))
    }
  }
  return Object.fromEntries([...heads].map(([head, ids]) => [head, [...ids]]))
}
