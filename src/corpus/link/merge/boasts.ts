/** Tells a party's figure about the other side's loss from all other figures. */

import type { Codebook } from '../../../model/codebook.ts'
import type { EventActor } from '../../../model/event.ts'
import type { Allegiance, Time } from '../allegiance.ts'
import { sidesOf } from './actors.ts'
import type { IsBoast } from './figures.ts'

/**
 * A party is whoever takes part on one side, is part of one that does, or the other way round, or speaks for it. A row is the other
 * side's loss when all its actors stand on the other side only; roles without a side have no other side.
 */
export function createBoastTest(actors: readonly EventActor[], roles: Codebook['roles'], at: Time, allegiance: Allegiance): IsBoast {
  const sides = sidesOf(actors, roles)
  const sided = [...new Set(actors.map(actor => actor.id))].filter(id => sides(id).size > 0)
  return (by, concerned) => {
    if (by === null || concerned.length === 0) return false
    const voices = allegiance.voices(by, at)
    const own = new Set(sided.filter(id => voices.some(voice => allegiance.related(voice, id, at))).flatMap(id => [...sides(id)]))
    const [side] = own
    return own.size === 1 && concerned.every(id => sides(id).size === 1 && !sides(id).has(side ?? 'none'))
  }
}
