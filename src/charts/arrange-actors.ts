/** The order in which tied actors stand in a column, so that strong ties are short. A greedy rule without chance: same ties, same order. */

import type { ActorTie } from '../queries/co-occurrence.ts'

/**
 * Begins with the first of `actors` (they come with the most shared first). Then the actor with the strongest ties to those that stand
 * already is put to the end at which its ties are shorter; equals keep the order given.
 */
export function arrangeActors(actors: readonly string[], ties: readonly ActorTie[]): string[] {
  const strength = new Map(ties.flatMap(({ a, b, against, together }) => {
    const count = against.length + together.length
    return [[`${a} ${b}`, count], [`${b} ${a}`, count]] as const
  }))
  const tied = (a: string, b: string): number => strength.get(`${a} ${b}`) ?? 0
  const order: string[] = []
  const waiting = [...actors]
  while (waiting.length > 0) {
    const pull = (actor: string): number => order.reduce((sum, other) => sum + tied(actor, other), 0)
    const next = waiting.reduce((best, actor) => pull(actor) > pull(best) ? actor : best)
    waiting.splice(waiting.indexOf(next), 1)
    const lengthAt = (end: 'first' | 'last'): number =>
      order.reduce((sum, other, index) => sum + tied(next, other) * (end === 'first' ? index + 1 : order.length - index), 0)
    if (lengthAt('first') < lengthAt('last')) order.unshift(next)
    else order.push(next)
  }
  return order
}
