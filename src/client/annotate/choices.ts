/** Everything a field can name: records of the corpus, those of the draft, informants of the codebook, events that are reported. */

import type { Draft as CheckDraft } from '../../corpus/validate/draft.ts'
import { compareIds } from '../../model/ids.ts'
import type { LocalText } from '../../model/text.ts'
import type { Choice } from './find.ts'
import type { Known } from './known.ts'

export function listChoices(known: Known, all: CheckDraft): Choice[] {
  return [
    ...all.actors.map(({ record }) => ({ kind: 'actor' as const, ...named(record) })),
    ...all.locations.map(({ record }) => ({ kind: 'location' as const, ...named(record) })),
    ...all.sources.map(({ record }) => ({ kind: 'source' as const, ...named(record) })),
    ...(all.codebook?.informants ?? []).map(({ code, label }): Choice => ({ kind: 'informant', id: code, name: label, others: [], code: null, date: null })),
    ...all.articles.map(({ record }): Choice => ({ kind: 'article', id: record.id, name: record.title, others: [], code: null, date: record.published?.edtf ?? null })),
    ...listEvents(known, all),
  ]
}

function named({ id, name, aliases, kind }: { id: string; name: LocalText; aliases: readonly { readonly text: string }[]; kind: string }) {
  return { id, name, others: aliases.map(({ text }) => text), code: kind, date: null }
}

/** Each once: the title of the corpus, else that of the draft; type and date of the first report that has them. */
function listEvents(known: Known, all: CheckDraft): Choice[] {
  const events = new Map<string, Choice>(known.events.map(({ id, title }) => [id, { kind: 'event', id, name: title, others: [], code: null, date: null }]))
  for (const { record: { reports } } of all.articles) {
    for (const { event, title, type, date } of reports) {
      const found = events.get(event)
      const name = found !== undefined && Object.keys(found.name).length > 0 ? found.name : title ?? {}
      events.set(event, { kind: 'event', id: event, name, others: [], code: found?.code ?? type, date: found?.date ?? date?.edtf ?? null })
    }
  }
  return [...events.values()].sort((a, b) => compareIds(a.id, b.id))
}
