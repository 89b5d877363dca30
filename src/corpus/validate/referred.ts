/** References of a whole corpus: which ids are named, and where, without opening files whose references are right. */

import { once } from './once.ts'
import { listReferences } from './references.ts'
import type { Reference, Target } from './references.ts'
import type { Survey } from './survey.ts'

/** The references that are sought, with their places, in the order of the units. */
export function listReferred(survey: Survey, isSought: (id: string, targets: readonly Target[]) => boolean): Reference[] {
  const sought = new Map([...idsByTargets(survey)].flatMap(([key, ids]) => {
    const found = [...ids].filter(id => isSought(id, targetsOf(key)))
    return found.length === 0 ? [] : [[key, new Set(found)]]
  }))
  if (sought.size === 0) return []
  return survey.units.flatMap(unit => Object.entries(unit.referred).some(([key, ids]) => ids.some(id => sought.get(key)?.has(id)))
    ? listReferences(unit.whole()).filter(({ id, targets }) => sought.get(targets.join(' '))?.has(id)) : [])
}

/** Ids under which something of this kind is referred to. */
export function listUsed(survey: Survey, kind: Target): Set<string> {
  return new Set([...idsByTargets(survey)].flatMap(([key, ids]) => targetsOf(key).includes(kind) ? [...ids] : []))
}

/** The same ids are named by thousands of articles: each is asked about once. */
const idsByTargets = once(({ units }: Survey): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { referred } of units) {
    for (const key in referred) {
      const known = found.get(key) ?? new Set()
      found.set(key, known)
      for (const id of referred[key] ?? []) known.add(id)
    }
  }
  return found
})

function targetsOf(key: string): Target[] {
  return key.split(' ') as Target[]
}
