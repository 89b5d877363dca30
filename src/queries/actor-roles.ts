/** In which roles an actor takes part, year by year. Every event is among them, incidents apart from what is never added to them. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { periodOfEvent } from './list-events.ts'
import { yearsBetween } from './periods.ts'
import { splitEvents } from './standing.ts'
import type { SplitEvents } from './standing.ts'

export interface RoleYears {
  readonly role: string
  /** In the order of `years`. */
  readonly counts: readonly SplitEvents[]
  /** Events that no year holds. */
  readonly outside: SplitEvents
}

export interface RolesOverTime {
  /** `YYYY`: every one from the first to the last. */
  readonly years: readonly string[]
  /** In the codebook's order; roles that it never has are left out. */
  readonly roles: readonly RoleYears[]
}

/** `events` as `listEvents` gives them for that actor. An event in which it has two roles stands in both rows. */
export function rolesOverTime(corpus: Corpus, events: readonly LinkedEvent[], actor: string): RolesOverTime {
  const years = yearsBetween(events)
  const yearOf = (event: LinkedEvent): string | undefined => periodOfEvent(event)?.slice(0, 4)
  const roles = corpus.codebook.roles.flatMap(({ code }) => {
    const taking = events.filter(event => event.actors.some(({ id, role }) => id === actor && role === code))
    if (taking.length === 0) return []
    return [{
      role: code,
      counts: years.map(year => splitEvents(taking.filter(event => yearOf(event) === year))),
      outside: splitEvents(taking.filter(event => yearOf(event) === undefined)),
    }]
  })
  return { years, roles }
}
