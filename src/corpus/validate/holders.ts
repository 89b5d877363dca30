/** Who holds which id: the records that exist, their earlier ids, the informants of the codebook. */

import { once } from './once.ts'
import { placeOfSpot } from './survey.ts'
import { placeAt } from './written.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { Target } from './references.ts'
import type { Survey } from './survey.ts'

export interface Holder {
  readonly kind: Target | 'page'
  readonly id: string
  /** Worked out when asked: most ids are right. */
  readonly place: Place
  /** The id that it goes by now; null when it is this one. */
  readonly now: string | null
}

/** Every id with its holder, records first, in the order of the files. A broken file still holds its id. */
export const listHolders = once((survey: Survey): readonly Holder[] => {
  const records = survey.files.flatMap((file): Holder[] =>
    file.role.role === 'record' ? [{ kind: file.role.kind, id: file.role.id, get place() { return placeAt(file, []) }, now: null }] : [])
  const book = survey.files.find(({ role }) => role.role === 'codebook')
  const informants = (survey.codebook?.informants ?? []).flatMap(({ code }, index): Holder[] =>
    book === undefined ? [] : [{ kind: 'informant', id: code, get place() { return placeAt(book, ['informants', index]) }, now: null }])
  return [...records, ...informants, ...listFormer(survey)]
})

function listFormer({ articles, events, actors, locations, sources, pages }: Survey): Holder[] {
  return [...articles, ...events, ...actors, ...locations, ...sources, ...pages].flatMap(({ record, file }) =>
    record.formerIds.flatMap((id, index): Holder[] => file.role.role !== 'record' ? [] : [
      { kind: file.role.kind, id, get place() { return placeAt(file, ['formerIds', index]) }, now: record.id },
    ]))
}

/** Ids of events that reports bring into being, each once, at its first report. */
export const listReportedEvents = once((survey: Survey): readonly Holder[] => {
  const first = new Map<string, Holder>()
  for (const { record: { reports }, file } of survey.articles) {
    for (const { event, idAt } of reports) {
      if (!first.has(event)) first.set(event, { kind: 'event', id: event, place: placeOfSpot(file, idAt), now: null })
    }
  }
  return [...first.values()]
})
