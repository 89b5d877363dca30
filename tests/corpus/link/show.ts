/** Merged values as one line, so that a row of a table says what it expects in words. */

import type { Tally } from '../../../src/model/event.ts'

/** `7..9 best 9 latest-as-of`, then what is out of the ordinary: `contested`, `party-only`, `claimed rebels 10`. */
export function showTally(tally: Tally | undefined): string {
  if (tally === undefined) return 'nothing said'
  const { interval, best, rule, contested, partyOnly, claimedBy } = tally
  const range = interval === null ? 'unknown' : `${interval.low}..${interval.high ?? 'open'}`
  return [
    range, best === null ? 'no best' : `best ${best} ${rule}`, ...(contested ? ['contested'] : []), ...(partyOnly ? ['party-only'] : []),
    ...claimedBy.map(({ by, count }) => `claimed ${by} ${count.written}`),
  ].join(' ')
}
