/** The fields of a draft, and its comments: what is sure as the format writes it, the rest for a person to take over. */

import type { FieldMap, FieldValue } from '../../corpus/edit/index.ts'
import { formatFields } from '../../corpus/edit/index.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { CleanText, DraftReport, Suggestion } from '../../suggest/index.ts'
import type { KnownNames } from '../suggest/read-names.ts'
import { wishForReport } from './propose-ids.ts'

export interface DraftParts {
  readonly clean: CleanText
  readonly lang: LanguageTag
  readonly source: string | undefined
  readonly published: string | undefined
  readonly rights: string
  readonly reports: readonly DraftReport[]
  readonly suggestions: readonly Suggestion[]
  readonly makeId: (wish: string) => string
}

/** The whole file. With `rights: summary` the body is left for the retelling. */
export function formatDraft(parts: DraftParts, known: KnownNames): string {
  const events = parts.reports.map(report => reportFields(report, parts, known))
  const { clean, lang, source, published, rights } = parts
  const fields: FieldMap = {
    title: titleOf(parts, events),
    ...given({ headline: clean.title ?? undefined, source, published, url: clean.facts.url ?? undefined }),
    language: lang,
    rights,
    codebook: String(known.codebook.version),
    ...events.length === 0 ? {} : { events },
  }
  const comments = commentsOf(parts, events).map(line => `# ${line}`.trimEnd())
  const body = rights === 'summary' ? '' : `\n${escapeMarkdown(clean.body)}\n`
  return `---\n${formatFields(fields)}${comments.map(line => `${line}\n`).join('')}---\n${body}`
}

function given(fields: Readonly<Record<string, FieldValue | undefined>>): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => value === undefined ? [] : [[key, value]]))
}

/** Ours, of labels and names, where there is an event; the headline, as a start, where there is none. */
function titleOf({ clean, lang }: DraftParts, [first]: readonly Record<string, FieldValue>[]): FieldValue {
  return first?.['title'] ?? { [lang]: clean.title ?? clean.body.split(/[\n.!?؟]/)[0]?.slice(0, 100) ?? '' }
}

function reportFields(report: DraftReport, { makeId }: DraftParts, known: KnownNames): Record<string, FieldValue> {
  const { type, modality, date, locations, actors, casualties, measures, responsibility, reportedBy, passage } = report
  const roles = actors.flatMap(({ id, role }) => role === undefined ? [] : [{ id, role }])
  const taking = new Set(roles.map(({ id }) => id))
  const rows = casualties.map(({ actor, counts, passage: words }) => ({ ...given({ actor: actor !== undefined && taking.has(actor) ? actor : undefined }), ...counts, passage: oneLine(words) }))
  return given({
    id: makeId(wishForReport(report)),
    title: eventTitle(report, known),
    type,
    modality: modality === 'planned' ? modality : undefined,
    date,
    locations: some(locations.map(id => ({ id }))),
    actors: some(roles),
    casualties: some(rows),
    measures: some(measures.map(({ what, count, actor }) => given({ what, count, actor: actor !== undefined && taking.has(actor) ? actor : undefined }))),
    responsibility: some(responsibility.map(({ kind, to, by }) => given({ kind, to, by }))),
    reportedBy: some(reportedBy),
    passage: oneLine(passage),
  })
}

function some(list: readonly FieldValue[]): FieldValue | undefined {
  return list.length === 0 ? undefined : list
}

/** `Ambush: Al-Shujayri area`, in each language of the corpus that has both words. */
function eventTitle({ type, locations: [place] }: DraftReport, { site, codebook, records }: KnownNames): FieldValue {
  const label = codebook.eventTypes.find(({ code }) => code === type)?.label ?? {}
  const name = Array.from(records.locations.values()).find(({ id }) => id === place)?.name ?? {}
  return Object.fromEntries(site.languages.flatMap(lang => {
    const [kind, where] = [label[lang], name[lang]]
    return kind === undefined ? [] : [[lang, where === undefined ? kind : `${kind}: ${where}`] as const]
  }))
}

function commentsOf({ suggestions, reports, rights }: DraftParts, events: readonly Record<string, FieldValue>[]): string[] {
  const retell = rights === 'summary' ? ['The passages above are words of the page. Retell the article below in your own words, then put the words of yours', 'that say the same in their place. At most a short phrase of the page may stay, as original.'] : []
  const roleless = reports.flatMap(({ actors }, index) => actors.filter(({ role }) => role === undefined).map(({ id }) => `  { id: ${id}, role: … } under ${String(events[index]?.['id'])}, if it took part`))
  const unsure = suggestions.filter(({ sure, value, kind, byReference }) => byReference === undefined && (!sure || value === '' || kind === 'informant')).map(describeUnsure)
  const lines = [...new Set([...roleless, ...unsure])]
  return [...retell, ...lines.length === 0 ? [] : ['Not sure, or without a role: take over what the text says, delete the rest.', ...lines]]
}

function describeUnsure({ kind, value, alternatives = [], passage, passageStart, start, end, note }: Suggestion): string {
  const words = oneLine(passage.slice(Math.max(0, start - passageStart), end - passageStart))
  const others = alternatives.map(other => `, or ${other.kind} ${other.value}`).join('')
  return `  ${kind} ${value === '' ? '(unknown)' : value}${others}: «${words}»${value === '' && note !== undefined ? `: ${oneLine(note.en)}` : ''}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A pasted text is no Markdown: marks at the start of a line, brackets and angle brackets are words. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
