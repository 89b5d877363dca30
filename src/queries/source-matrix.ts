/**
 * Who reports what: outlets in the order of their stance, and of each event the voice in which an outlet speaks of it. Every scope is
 * among the rows, for nothing is summed.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import { standingOf } from './standing.ts'
import type { Standing } from './standing.ts'

/**
 * `party`: the outlet belongs to an actor that takes part in the event, and tells it or is credited with it. `own`: it reports in its
 * own voice. `citing`: it reports and credits somebody else. `credited`: another outlet's report goes back to it.
 */
export const voices = ['party', 'own', 'citing', 'credited'] as const
export type Voice = (typeof voices)[number]

export interface SourceColumn {
  /** null stands for the unknown outlets, together. */
  readonly source: string | null
  /** Code of the codebook; null = not coded. */
  readonly stance: string | null
}

export interface SourceEventRow {
  readonly event: string
  readonly standing: Standing
  /** In the order of the columns; an outlet that does not speak of the event has no cell. */
  readonly cells: readonly { readonly source: string | null; readonly voices: readonly Voice[] }[]
}

export interface SourceMatrix {
  /** By stance in the codebook's order (not coded last), then most events, then id; the unknown outlet is the last. */
  readonly columns: readonly SourceColumn[]
  /** In the order given. */
  readonly rows: readonly SourceEventRow[]
  /** Events that two outlets or more speak of. */
  readonly shared: number
}

/** `events` as `listEvents` gives them; those of which no report tells are left out. */
export function sourceMatrix(corpus: Corpus, events: readonly LinkedEvent[]): SourceMatrix {
  const spoken = events.map(event => ({ event, voices: voicesOf(corpus, event) })).filter(row => row.voices.size > 0)
  const columns = listColumns(corpus, spoken.flatMap(row => [...row.voices.keys()]))
  return {
    columns,
    rows: spoken.map(({ event, voices: heard }) => ({
      event: event.id,
      standing: standingOf(event),
      cells: columns.flatMap(({ source }) => {
        const own = heard.get(source)
        return own === undefined ? [] : [{ source, voices: voices.filter(voice => own.has(voice)) }]
      }),
    })),
    shared: spoken.filter(row => row.voices.size > 1).length,
  }
}

function voicesOf(corpus: Corpus, event: LinkedEvent): Map<string | null, Set<Voice>> {
  const heard = new Map<string | null, Set<Voice>>()
  const hear = (source: string | null, voice: Voice): void => {
    const own = heard.get(source) ?? new Set<Voice>()
    heard.set(source, own.add(isParty(corpus, event, source) ? 'party' : voice))
  }
  for (const key of event.reports) {
    const report = corpus.reports.get(key)
    if (report === undefined) continue
    hear(report.source, report.reportedBy.length === 0 ? 'own' : 'citing')
    for (const teller of report.reportedBy) if (corpus.sources.has(teller)) hear(teller, 'credited')
  }
  return heard
}

function isParty(corpus: Corpus, event: LinkedEvent, source: string | null): boolean {
  const actor = source === null ? null : corpus.sources.get(source)?.actor ?? null
  return actor !== null && event.actors.some(({ id }) => id === actor)
}

/** `speaking` names an outlet once for each of its events. */
function listColumns(corpus: Corpus, speaking: readonly (string | null)[]): SourceColumn[] {
  const counts = new Map<string | null, number>()
  for (const source of speaking) counts.set(source, (counts.get(source) ?? 0) + 1)
  const columns = [...counts.keys()].map(source => ({ source, stance: source === null ? null : corpus.sources.get(source)?.stance ?? null }))
  const stances = corpus.codebook.stances.map(({ code }) => code)
  const rank = ({ source, stance }: SourceColumn): number => {
    if (source === null) return stances.length + 1
    const place = stances.indexOf(stance ?? '')
    return place === -1 ? stances.length : place
  }
  return columns.sort((a, b) =>
    rank(a) - rank(b) || (counts.get(b.source) ?? 0) - (counts.get(a.source) ?? 0) || compareIds(a.source ?? '', b.source ?? ''))
}
