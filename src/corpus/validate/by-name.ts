/** Whom a name means, for people who write "Haven" or "الميناء" where the id belongs. Only complete names and aliases count, however they are spelled. */

import { fold } from '../../language/index.ts'
import { compareIds } from '../../model/ids.ts'
import { once } from './once.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { CodeList, Target } from './references.ts'
import type { Survey } from './survey.ts'

/** Ids of records of these kinds that bear the name, in order; no more than three. */
export function listNamed(survey: Survey, name: string, targets: readonly Target[]): string[] {
  const found = targets.flatMap(target => [...(target === 'article' || target === 'event' ? titlesOf : namesOf)(survey).get(keyOf(target, name)) ?? []])
  return [...new Set(found)].sort(compareIds).slice(0, 3)
}

/** Codes of a list that are called so by their label, or suggested by the word; no more than three. */
export function listLabelled(codebook: Codebook, list: CodeList, name: string): string[] {
  const wanted = fold(name)
  const isCalled = (texts: readonly string[]): boolean => texts.some(text => fold(text) === wanted)
  const labelled = codebook[list].filter(({ label }) => isCalled(Object.values(label)))
  const suggested = codebook[list].filter(({ words }) => isCalled(Object.values(words ?? {}).flat()))
  return (labelled.length > 0 ? labelled : suggested).map(({ code }) => code).slice(0, 3)
}

type Ids = ReadonlyMap<string, ReadonlySet<string>>

const namesOf = once((survey: Survey): Ids => {
  const names = new Map<string, Set<string>>()
  const add = (target: Target, id: string, texts: Iterable<string>): void => addTexts(names, target, id, texts)
  for (const kind of ['actor', 'location', 'source'] as const) {
    for (const { record } of survey[`${kind}s`]) add(kind, record.id, [...Object.values(record.name), ...record.aliases.map(({ text }) => text)])
  }
  for (const { code, label } of survey.codebook?.informants ?? []) add('informant', code, Object.values(label))
  return names
})

/** Apart from the other names, since all articles have to be asked. */
const titlesOf = once((survey: Survey): Ids => {
  const names = new Map<string, Set<string>>()
  for (const unit of survey.units) for (const { kind, id, texts } of unit.titles()) addTexts(names, kind, id, texts)
  return names
})

function addTexts(names: Map<string, Set<string>>, target: Target, id: string, texts: Iterable<string>): void {
  for (const text of texts) {
    const key = keyOf(target, text)
    names.set(key, (names.get(key) ?? new Set()).add(id))
  }
}

function keyOf(target: Target, name: string): string {
  return `${target} ${fold(name)}`
}
