/** Events under the ids that they go by now. */

import { once } from './once.ts'
import type { Survey } from './survey.ts'

/** From an id to the one that its event has now: former ids and merges followed, no further than a circle. */
export const followEvents = once(({ events }: Survey): (id: string) => string => {
  const next = new Map<string, string>()
  for (const { record } of events) {
    for (const old of record.formerIds) next.set(old, record.id)
    if (typeof record.status === 'object') next.set(record.id, record.status.mergedInto)
  }
  return id => {
    const seen = new Set([id])
    for (const step of seen) {
      const after = next.get(step)
      if (after !== undefined) seen.add(after)
    }
    return [...seen].at(-1) ?? id
  }
})
