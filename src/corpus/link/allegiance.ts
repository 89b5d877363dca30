/** Who belongs to whom, and who speaks for whom. Only `part-of` is followed, and only as far as it may hold at the time asked. */

import { meets } from '../../model/edtf.ts'
import type { EdtfDate } from '../../model/date.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { ActorRecord, SourceRecord } from '../../model/records.ts'

/** When a relation is asked about; null bounds are unknown and exclude nothing. */
export type Time = Pick<EdtfDate, 'earliest' | 'latest'>

export interface Allegiance {
  /** The bodies that an actor is part of, nearest first, without itself. */
  readonly bodies: (actor: string, at: Time) => readonly string[]
  /** One is the other, or part of it, whichever way round. */
  readonly related: (a: string, b: string, at: Time) => boolean
  /** The actors whose voice this actor, source or informant is: itself, the party an outlet belongs to, the bodies of a person. */
  readonly voices: (by: string, at: Time) => readonly string[]
  readonly isPerson: (actor: string) => boolean
  readonly isCivilian: (actor: string) => boolean
  /** Nobody in particular: an umbrella, or a group that is not identified. */
  readonly isUnidentified: (actor: string) => boolean
  readonly isActor: (id: string) => boolean
  /** An actor or an outlet, not a mere informant. */
  readonly isNamed: (id: string) => boolean
  /** The party that an outlet belongs to; the id itself for everybody else. */
  readonly partyOf: (id: string) => string
}

export function createAllegiance(
  actors: readonly ActorRecord[], sources: readonly SourceRecord[], codebook: Pick<Codebook, 'actorKinds'>,
): Allegiance {
  const records = new Map(actors.map(actor => [actor.id, actor]))
  const parties = new Map(sources.map(source => [source.id, source.actor]))
  const kinds = new Map(codebook.actorKinds.map(kind => [kind.code, kind]))
  const kindOf = (id: string): Codebook['actorKinds'][number] | undefined => kinds.get(records.get(id)?.kind ?? '')
  const isPerson = (id: string): boolean => kindOf(id)?.person === true
  const partyOf = (id: string): string => parties.get(id) ?? id
  const bodies = (actor: string, at: Time): readonly string[] => listBodies(actor, at, records)
  return {
    bodies,
    related: (a, b, at) => a === b || bodies(a, at).includes(b) || bodies(b, at).includes(a),
    voices: (by, at) => {
      const speaker = partyOf(by)
      if (!records.has(speaker)) return []
      return isPerson(speaker) ? [speaker, ...bodies(speaker, at)] : [speaker]
    },
    isPerson,
    isCivilian: id => kindOf(id)?.civilian === true,
    isUnidentified: id => kindOf(id)?.umbrella === true,
    isActor: id => records.has(id),
    isNamed: id => records.has(id) || parties.has(id),
    partyOf,
  }
}

function listBodies(actor: string, at: Time, records: ReadonlyMap<string, ActorRecord>): readonly string[] {
  const found = new Set<string>()
  let level = [actor]
  while (level.length > 0) {
    const above = level.flatMap(id => (records.get(id)?.relations ?? [])
      .filter(({ kind, since, until }) => kind === 'part-of'
        && meets(at, { earliest: since?.earliest ?? null, latest: until?.latest ?? null }))
      .map(relation => relation.to))
    level = [...new Set(above)].filter(id => id !== actor && !found.has(id))
    for (const id of level) found.add(id)
  }
  return [...found]
}
