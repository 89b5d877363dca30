/** The pages of the site as things to be cited, listed and found: which there are, and what they are called. */

import type { InterfaceKey } from '../i18n/index.ts'
import { createInterface, isInterfaceKey } from '../i18n/index.ts'
import { formatMonth, formatYear } from '../language/index.ts'
import type { Corpus } from '../model/corpus.ts'
import type { LanguageTag, LocalText, ShownText } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import { idsOfKind } from '../queries/record-ids.ts'
import { listMonths } from '../queries/time.ts'
import type { PageKind } from '../urls/index.ts'
import { pageFolders, singlePages } from '../urls/index.ts'
import type { PageSubject } from '../urls/subject.ts'

/** Pages that help to use the site and say nothing of their own: nobody cites them, nor parts of a page (`guide/rules`, `changes/2024`, a year of an actor). */
const tools: ReadonlySet<string> = new Set(['search', 'offline', 'annotate'])
const guidePages = ['guide/fields', 'guide/rules'] as const

export function isCitable(subject: PageSubject): boolean {
  return subject.kind !== 'part' && !(subject.kind === 'single' && (tools.has(subject.page) || subject.page.includes('/')))
}

/** A page that says only where an event went, or that it was withdrawn: it stays at its address, outside lists and searches. */
export function isGone(corpus: Corpus, subject: PageSubject): boolean {
  return subject.kind === 'record' && subject.record === 'event' && corpus.events.get(subject.id)?.status !== 'published'
}

/** Every page that each language has, in a fixed order; former addresses are none, and neither are the parts of long lists. */
export function listPages(corpus: Corpus): readonly PageSubject[] {
  const kinds = Object.keys(pageFolders) as PageKind[]
  const single = [...new Set<string>([...singlePages, ...guidePages, ...corpus.pages.keys()])]
  const years = listMonths(corpus)
  return [
    { kind: 'home' },
    ...kinds.map((of): PageSubject => ({ kind: 'list', of })),
    ...single.map((page): PageSubject => ({ kind: 'single', page })),
    { kind: 'time' },
    ...years.flatMap(({ year, months }): PageSubject[] => [
      { kind: 'time', year }, ...months.map(({ month }): PageSubject => ({ kind: 'time', year, month })),
    ]),
    ...kinds.flatMap(record => idsOfKind(corpus, record).map((id): PageSubject => ({ kind: 'record', record, id }))),
  ]
}

/** What the page is called in a language; a record without a title is called by its id. */
export function titleOfPage(corpus: Corpus, subject: PageSubject, lang: LanguageTag): ShownText {
  const words = createInterface(lang, corpus.interface[lang])
  const pick = (text: LocalText, instead: string): ShownText => pickText(text, lang, corpus.site.languages) ?? { text: instead, lang }
  switch (subject.kind) {
    case 'home': return pick(corpus.site.title, '')
    case 'record': return pick(nameOfRecord(corpus, subject.record, subject.id), subject.id)
    case 'part': return pick(nameOfRecord(corpus, subject.record, subject.id), subject.id)
    case 'list': return words.shown(`record.${subject.of}.plural`)
    case 'time': return subject.year === undefined ? words.shown('time.title') : { text: periodWords(subject.year, subject.month, lang), lang }
    case 'single': {
      const key = singleTitles[subject.page] ?? `nav.${subject.page}`
      const own = corpus.pages.get(subject.page)?.title
      return own === undefined && isInterfaceKey(key) ? words.shown(key) : pick(own ?? {}, subject.page)
    }
  }
}

const singleTitles: Readonly<Record<string, InterfaceKey>> = {
  matrix: 'matrix.title', 'guide/fields': 'guide.fields', 'guide/rules': 'guide.rules',
}

function periodWords(year: string, month: string | undefined, lang: LanguageTag): string {
  return month === undefined ? formatYear(year, lang) : formatMonth(`${year}-${month}`, lang)
}

function nameOfRecord(corpus: Corpus, kind: PageKind, id: string): LocalText {
  if (kind === 'article') return corpus.articles.get(id)?.title ?? {}
  if (kind === 'event') return corpus.events.get(id)?.title ?? {}
  if (kind === 'type') return corpus.codebook.eventTypes.find(({ code }) => code === id)?.label ?? {}
  return { actor: corpus.actors, location: corpus.locations, source: corpus.sources }[kind].get(id)?.name ?? {}
}
