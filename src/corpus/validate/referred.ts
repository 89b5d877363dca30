/** References of a whole corpus: which ids are named, and where, without opening files whose references are right. */

import { listReferences } from './references.ts'
import type { Reference, Target } from './references.ts'
import type { Survey } from './survey.ts'

type Question = (id: string, targets: readonly Target[]) => boolean

/** The references that are sought, with their places, in the order of the units. */
export function listReferred({ units }: Survey, isSought: Question): Reference[] {
  const ask = remember(isSought)
  return units.flatMap(unit => {
    for (const [key, ids] of Object.entries(unit.referred)) {
      const question = ask(key)
      if (ids.some(question)) return listReferences(unit.whole()).filter(({ id, targets }) => isSought(id, targets))
    }
    return []
  })
}

/** Ids under which something of this kind is referred to. */
export function listUsed({ units }: Survey, kind: Target): Set<string> {
  const used = new Set<string>()
  for (const { referred } of units) {
    for (const [key, ids] of Object.entries(referred)) {
      if (key.split(' ').some(target => target === kind)) for (const id of ids) used.add(id)
    }
  }
  return used
}

/** The same ids are named by thousands of articles: each is asked about once. */
function remember(isSought: Question): (key: string) => (id: string) => boolean {
  const questions = new Map<string, (id: string) => boolean>()
  return key => {
    const targets = key.split(' ') as Target[]
    const answers = new Map<string, boolean>()
    const question = questions.get(key) ?? ((id: string): boolean => {
      const answer = answers.get(id) ?? isSought(id, targets)
      answers.set(id, answer)
      return answer
    })
    questions.set(key, question)
    return question
  }
}
