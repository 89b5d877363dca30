/** Circles in what should be a hierarchy. */

import { compareIds } from '../../model/ids.ts'

/**
 * One circle for each group of ids that lead back to themselves, from its smallest id: [a, b, a]. `parents` gives the ids above each id.
 * Does not recurse: a chain may be as long as a corpus.
 */
export function findCycles(parents: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  for (const start of [...parents.keys()].sort(compareIds)) {
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }]
    const onPath = new Set([start])
    if (done.has(start)) continue
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const parent = parents.get(top.id)?.[top.next++]
      if (parent === undefined) {
        done.add(top.id)
        onPath.delete(top.id)
        path.pop()
      } else if (onPath.has(parent)) {
        cycles.push([...path.slice(path.findIndex(({ id }) => id === parent)).map(({ id }) => id), parent])
      } else if (!done.has(parent)) {
        path.push({ id: parent, next: 0 })
        onPath.add(parent)
      }
    }
  }
  return cycles
}
