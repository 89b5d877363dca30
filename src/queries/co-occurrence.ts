/** Actors that take part in the same incidents, and whether they stand against each other there. Umbrella names and unidentified groups are left out. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import { actorsOnSide, isSomebody } from './dyads.ts'
import { isCounted, listBeside } from './standing.ts'
import type { BesideRow } from './standing.ts'

export interface ActorTie {
  /** The one whose id comes first. */
  readonly a: string
  readonly b: string
  /** Incidents in which one is on the perpetrators' side and the other on the targets'. */
  readonly against: readonly string[]
  /** Incidents in which both take part, on no opposed sides. */
  readonly together: readonly string[]
}

export interface CoOccurrence {
  /** Actors with a tie: most incidents shared with others first, then by id. */
  readonly actors: readonly { readonly actor: string; readonly incidents: number }[]
  /** Strongest first, then by ids. */
  readonly ties: readonly ActorTie[]
  /** Incidents with two such actors at least. */
  readonly incidents: number
  readonly beside: readonly BesideRow[]
}

/** `events` as `listEvents` gives them. */
export function coOccurrence(corpus: Corpus, events: readonly LinkedEvent[]): CoOccurrence {
  const ties = new Map<string, { a: string; b: string; against: string[]; together: string[] }>()
  const shared = new Map<string, number>()
  const incidents = events.filter(isCounted).map(event => ({ event, actors: namedActors(corpus, event) })).filter(({ actors }) => actors.length > 1)
  for (const { event, actors } of incidents) {
    for (const actor of actors) shared.set(actor, (shared.get(actor) ?? 0) + 1)
    for (const [index, a] of actors.entries()) {
      for (const b of actors.slice(index + 1)) {
        const tie = ties.get(`${a} ${b}`) ?? { a, b, against: [], together: [] }
        const list = areOpposed(corpus, event, a, b) ? tie.against : tie.together
        list.push(event.id)
        ties.set(`${a} ${b}`, tie)
      }
    }
  }
  const strength = (tie: ActorTie): number => tie.against.length + tie.together.length
  return {
    actors: [...shared].map(([actor, count]) => ({ actor, incidents: count }))
      .sort((x, y) => y.incidents - x.incidents || compareIds(x.actor, y.actor)),
    ties: [...ties.values()].sort((x, y) => strength(y) - strength(x) || compareIds(x.a, y.a) || compareIds(x.b, y.b)),
    incidents: incidents.length,
    beside: listBeside(events),
  }
}

/** By id, each once. */
function namedActors(corpus: Corpus, event: LinkedEvent): string[] {
  return [...new Set(event.actors.map(({ id }) => id))].filter(id => isSomebody(corpus, id)).sort(compareIds)
}

function areOpposed(corpus: Corpus, event: LinkedEvent, a: string, b: string): boolean {
  const perpetrators = actorsOnSide(corpus, event, 'perpetrator')
  const targets = actorsOnSide(corpus, event, 'target')
  return (perpetrators.includes(a) && targets.includes(b)) || (perpetrators.includes(b) && targets.includes(a))
}
