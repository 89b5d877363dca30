/** How many events were found and what they add up to, in sentences. Only incidents are added; what nobody knows is said, not counted. */

import { formatTally } from '../../language/counts.ts'
import { formatList } from '../../language/numbers.ts'
import type { Events } from './data.ts'
import type { Engine } from './engine.ts'
import { sumFigures } from './sums.ts'
import type { Sum } from './sums.ts'
import type { Say } from './words.ts'

export interface Summary {
  /** "312 incidents of 2,040" */
  readonly incidents: string
  /** "and apart, not added: 3 series, 1 campaign"; empty when there are none. */
  readonly beside: string
  /** "Killed: 340–512. In 7 incidents the figure is unknown."; empty when no report speaks of it. */
  readonly harms: readonly { readonly label: string; readonly figure: string; readonly note: string }[]
}

export function summarise(events: Events, engine: Engine, total: number, say: Say, lang: string): Summary {
  const { counted, beside } = engine.passing()
  const found = say('explore.incidents', { count: counted })
  const harms = [['killed', events.killed], ['wounded', events.wounded]] as const
  return {
    incidents: counted === total ? say('explore.found.all', { found, count: counted }) : say('explore.found.of', { found, count: total }),
    beside: beside === 0 ? '' : say('explore.found.beside', { list: formatList(listBeside(events, engine.failed, say), lang) }),
    harms: harms.flatMap(([harm, figures]) => {
      const sum = sumFigures(events, engine.failed, figures)
      return sum === null ? [] : [{ label: say(`harm.${harm}`), figure: formatSum(sum, lang), note: noteOf(sum, say) }]
    }),
  }
}

function formatSum({ interval, best }: Sum, lang: string): string {
  return formatTally({ interval, best }, lang)
}

function noteOf({ incidents, unknown }: Sum, say: Say): string {
  const spoken = say('explore.sum.incidents', { count: incidents })
  return unknown === 0 ? spoken : `${spoken} ${say('explore.sum.unknown', { count: unknown })}`
}

function listBeside({ file, standing, count }: Events, failed: Uint16Array, say: Say): string[] {
  const counts = new Uint32Array(file.standings.length)
  for (let event = 0; event < count; event += 1) if (failed[event] === 0) counts[standing[event] ?? 0] = (counts[standing[event] ?? 0] ?? 0) + 1
  return file.standings.flatMap((name, index) => (name === 'counted' || counts[index] === 0 ? [] : [say(`explore.beside.${name}`, { count: counts[index] ?? 0 })]))
}
