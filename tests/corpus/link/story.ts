/**
 * Reports in a line each, for tables. A report stands in an article of its own unless `article` says otherwise; the outlet is then
 * `herald`, `radio`, … in turn. Rows: `army killed 7 wounded 2 by rebels asOf 2020-08-18`, actors joined by `+`, `-` for none.
 */

import assert from 'node:assert/strict'
import { linkCorpus } from '../../../src/corpus/link/index.ts'
import type { Corpus, LinkedEvent } from '../../../src/model/corpus.ts'
import { parseCount } from '../../../src/model/counts.ts'
import type { EdtfDate } from '../../../src/model/date.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import type { ArticleRecord, EventRecord, RuledField, Ruling } from '../../../src/model/records.ts'
import type {
  CasualtyRow, Civilian, Harm, LocationAs, MeasureRow, Report, ResponsibilityKind, ResponsibilityRow,
} from '../../../src/model/report.ts'
import { harms } from '../../../src/model/report.ts'
import type { Recordset } from '../../../src/model/recordset.ts'
import { article, codebook, eventFile, nowhere, recordset } from './world.ts'

export interface Told extends Partial<Pick<Report, 'type' | 'scope' | 'modality' | 'dateOf' | 'partOf' | 'possiblySame' | 'event'>> {
  readonly article?: string
  /** Outlet; null = unknown. */
  readonly from?: string | null
  /** Day of publication; null = unknown. */
  readonly on?: string | null
  readonly title?: string
  readonly date?: string
  /** `town`, `town precision area`, `town as origin`. */
  readonly at?: readonly string[]
  /** `rebels perpetrator`, `rebels perpetrator believed`. */
  readonly who?: readonly string[]
  readonly credit?: readonly string[]
  readonly rows?: readonly string[]
  /** `vehicles 3 of north-army by rebels`. */
  readonly measures?: readonly string[]
  /** `attributed rebels by residents`. */
  readonly claims?: readonly string[]
}

const words = new Map(codebook.countWords.map(word => [word.code, word.least]))
const outlets = ['herald', 'radio', 'gazette', 'post']

export function when(text: string): EdtfDate {
  const date = parseEdtf(text)
  assert.ok(date, `${text} is a date`)
  return date
}

function count(text: string): NonNullable<ReturnType<typeof parseCount>> {
  const parsed = parseCount(text, words)
  assert.ok(parsed, `${text} is a count`)
  return parsed
}

/** The words behind each key word of a row. */
function wordsAfter(text: string): (key: string) => string | null {
  const parts = text.split(' ')
  return key => parts.includes(key) ? parts[parts.indexOf(key) + 1] ?? null : null
}

const noEvidence = { passage: null, original: null, note: null, place: nowhere }

export function casualtyRow(text: string): CasualtyRow {
  const after = wordsAfter(text)
  const harm = harms.flatMap((name): [Harm, ReturnType<typeof count>][] => {
    const written = after(name)
    return written === null ? [] : [[name, count(written)]]
  })
  const [who = '-'] = text.split(' ')
  const asOf = after('asOf')
  const including = after('including')
  return {
    ...noEvidence, actors: who === '-' ? [] : who.split('+'), harm: Object.fromEntries(harm), by: after('by'),
    civilian: after('civilian') as Civilian | null, asOf: asOf === null ? null : when(asOf), including: including === null ? null : { en: including },
  }
}

function measureRow(text: string): MeasureRow {
  const after = wordsAfter(text)
  const [what = '', written] = text.split(' ')
  return { ...noEvidence, what, count: written === undefined || written === '-' ? null : count(written), actor: after('of'), by: after('by') }
}

function claimRow(text: string): ResponsibilityRow {
  const [kind, to = ''] = text.split(' ')
  return { ...noEvidence, kind: kind as ResponsibilityKind, to, by: wordsAfter(text)('by') }
}

export function report(told: Told): Report {
  return {
    ...noEvidence, event: told.event ?? 'event', title: told.title === undefined ? null : { en: told.title }, type: told.type ?? 'battle',
    scope: told.scope ?? 'incident', modality: told.modality ?? 'asserted', date: told.date === undefined ? null : when(told.date),
    dateOf: told.dateOf ?? 'event', partOf: told.partOf ?? null, possiblySame: told.possiblySame ?? [],
    locations: (told.at ?? []).map(text => {
      const after = wordsAfter(text)
      return { id: text.split(' ')[0] ?? '', as: (after('as') ?? 'site') as LocationAs, precision: after('precision') }
    }),
    actors: (told.who ?? []).map(text => {
      const [id = '', role = '', believed] = text.split(' ')
      return { id, role, believed: believed === 'believed' }
    }),
    reportedBy: told.credit ?? [],
    casualties: (told.rows ?? []).map(casualtyRow),
    measures: (told.measures ?? []).map(measureRow),
    responsibility: (told.claims ?? []).map(claimRow),
  }
}

/** Articles `a1`, `a2`, … in the order in which they are first named. */
export function articles(story: readonly Told[]): ArticleRecord[] {
  const byId = new Map<string, ArticleRecord>()
  for (const [index, told] of story.entries()) {
    const id = told.article ?? `a${index + 1}`
    const known = byId.get(id) ?? {
      ...article(id), source: told.from === undefined ? outlets[index % outlets.length] ?? null : told.from,
      published: told.on == null ? null : when(told.on),
    }
    byId.set(id, { ...known, reports: [...known.reports, report(told)] })
  }
  return [...byId.values()]
}

/** `killed 5`, `date 2020-08-18`, `grade discounted`. */
export function ruling(text: string): Ruling {
  const [field, value = ''] = text.split(' ')
  const figure = field === 'killed' || field === 'wounded' ? count(value) : null
  return {
    field: field as RuledField, value, count: figure, date: field === 'date' ? when(value) : null, why: { en: 'checked' }, by: 'editor',
    ruled: null, place: nowhere,
  }
}

export function link(story: readonly Told[], files: readonly EventRecord[] = [], more: Partial<Recordset> = {}): { corpus: Corpus } {
  return { corpus: linkCorpus(recordset({ articles: articles(story), events: files, ...more })) }
}

/** The event `event` of a story, with its rulings. */
export function tell(story: readonly Told[], rulings: readonly string[] = []): LinkedEvent {
  const files = rulings.length === 0 ? [] : [eventFile('event', { rulings: rulings.map(ruling) })]
  const event = link(story, files).corpus.events.get('event')
  assert.ok(event, 'the story has the event')
  return event
}
