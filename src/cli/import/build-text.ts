/** A labelled text as an article: marks of names become links where they stand, marks of events become reports with their words as passage. */

import { formatRecord } from '../../corpus/edit/index.ts'
import { listNearest } from '../../corpus/validate/nearest.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { isLanguageTag } from '../../model/language-tag.ts'
import { normaliseText } from '../../model/passage.ts'
import { cleanWords } from './clean-words.ts'
import { escapeMarkdown, guardStart } from './markdown-words.ts'
import { compactFields, idOf } from './names.ts'
import { RowRefused, hiddenCharacters } from './row-report.ts'
import type { FieldMap } from '../../corpus/edit/index.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { BuildContext, MadeFile } from './build-row.ts'
import type { LabelledSpan, LabelledText } from './read-texts.ts'
import type { LeftOut, Missing } from './row-report.ts'

const lists = { actor: 'actors', location: 'places', source: 'sources' } as const
const titleLength = 100
/** Of an article, so that the ids of its reports have room for their numbers. */
const longestId = 70
/** Folder of articles whose day of publication is not known. */
const anyYear = '0000'
const contextLength = 40

interface Link extends LabelledSpan {
  readonly to: string
}

/** Throws RowRefused: without a language or rights in the mapping, a title, or a record for an outlet that is named. */
export function buildText(foreign: LabelledText, context: BuildContext): MadeFile {
  const { mapping, corpus } = context
  const { labelled, hidden } = cleanLabelled(foreign)
  const lang = languageOf(labelled, context)
  const missing: Missing[] = [
    ...lang === '' ? [setting('language')] : [], ...mapping.rights === undefined ? [setting('rights')] : [],
    ...unknownTypes(context, labelled.spans),
  ]
  const id = idOfText(labelled)
  const noId = id === null ? [{ en: `no id can be made of "${labelled.id}"`, ar: `لا يُشتقّ معرّف من «${labelled.id}»` }] : []
  if (missing.length > 0 || id === null) throw new RowRefused([...noId, ...missing.map(sayMissing)], missing)
  const leftOut: LeftOut[] = [...hidden, ...labelled.others.map(what => ({ what, why: noField }))]
  const { links, reports } = sortSpans(labelled, context, leftOut)
  const about = describeText(labelled, context, leftOut)
  const title = { [lang]: labelled.known['title'] ?? firstWords(labelled.text) }
  const fields = compactFields({
    title, ...about.fields, language: lang, rights: mapping.rights, annotators: mapping.annotators, codebook: String(corpus.codebook.version),
    events: reports.map((span, index) => buildReport(labelled.text, span, { id: `${id}-${index + 1}`, lang }, context)),
  })
  return { path: `articles/${about.year}/${id}.md`, text: formatRecord(fields, writeBody(labelled.text, links)), leftOut }
}

/** The name of the file is cut, never the text's own id: reports of two texts under one id would be one event. null when it is too long. */
function idOfText({ collection, id }: LabelledText): string | null {
  const room = longestId - 1 - (idOf(id)?.length ?? 0)
  const made = idOf((idOf(collection) ?? 'text').slice(0, Math.max(0, room)), id)
  return made !== null && made.length <= longestId ? made : null
}

const reasons: Readonly<Record<string, Words>> = {
  source: { en: 'nothing names this outlet', ar: 'لا يسمّي هذا المصدرَ شيء' },
  published: { en: 'no date of the format', ar: 'ليس تاريخًا بالصيغة' },
  date: { en: 'no date of the format', ar: 'ليس تاريخًا بالصيغة' },
}
const noField: Words = { en: 'the format has no field for it', ar: 'ليس في الصيغة حقل له' }

/** Without characters that the corpus refuses; marks keep their words. */
function cleanLabelled(labelled: LabelledText): { labelled: LabelledText; hidden: LeftOut[] } {
  const { text, moveOffset, found } = cleanWords(labelled.text)
  const spans = labelled.spans.map(span => ({ ...span, start: moveOffset(span.start), end: moveOffset(span.end) }))
  const known = Object.fromEntries(Object.entries(labelled.known).map(([key, words]) => [key, cleanWords(words).text]))
  return { labelled: { ...labelled, text, spans, known }, hidden: found.length === 0 ? [] : [{ what: found.join(' '), why: hiddenCharacters }] }
}

/** The text's own, when it is known, else that of the mapping; empty when neither says. */
function languageOf({ known }: LabelledText, { mapping }: BuildContext): string {
  const own = known['language'] ?? known['lang'] ?? ''
  return isLanguageTag(own) ? own : mapping.language ?? ''
}

function setting(name: string): Missing {
  return { list: 'settings', name, nearest: [] }
}

function sayMissing({ list, name }: Missing): Words {
  return list === 'settings'
    ? { en: `the mapping does not say: ${name}`, ar: `لا تذكر المقابلة: ${name}` }
    : { en: `the label leads to the event type "${name}", which the codebook does not have`, ar: `يقود الوسم إلى نوع الحدث «${name}» وليس في دليل الترميز` }
}

function unknownTypes({ mapping, corpus: { codebook } }: BuildContext, spans: readonly LabelledSpan[]): Missing[] {
  const codes = codebook.eventTypes.map(({ code }) => code)
  const wanted = new Set(spans.flatMap(({ label }) => /^event:(.+)$/.exec(meaningOf(mapping.labels, label) ?? '')?.[1] ?? []))
  return [...wanted].filter(code => !codes.includes(code)).map(code => ({ list: 'types', name: code, nearest: listNearest(code, codes) }))
}

function meaningOf(labels: Readonly<Record<string, string>> | undefined, label: string): string | undefined {
  return labels !== undefined && Object.hasOwn(labels, label) ? labels[label] : undefined
}

/** Every mark becomes a link, a report, or is left out with its reason. */
function sortSpans({ text, spans }: LabelledText, { mapping, names }: BuildContext, leftOut: LeftOut[]): { links: Link[]; reports: LabelledSpan[] } {
  const links: Link[] = []
  const reports: LabelledSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const words = text.slice(span.start, span.end)
    const leave = (why: Words): void => void leftOut.push({ what: `${span.label} "${normaliseText(words)}"`, why })
    const meaning = meaningOf(mapping.labels, span.label)
    const isAcross = /\n[ \t]*\r?\n/.test(words) || words.trim() === ''
    if (meaning === undefined) leave({ en: 'the mapping does not say what this label means', ar: 'لا تقول المقابلة ما يعنيه هذا الوسم' })
    else if (meaning === 'none') leave({ en: 'the mapping says none', ar: 'تقول المقابلة none' })
    else if (isAcross) leave({ en: 'it goes across paragraphs', ar: 'يمتدّ بين فقرات' })
    else if (meaning.startsWith('event:')) reports.push(span)
    else {
      const kind = meaning as keyof typeof lists
      const found = names.find(lists[kind], [words.trim()])
      const last = links.at(-1)
      if (found.kind !== 'found') leave(found.kind === 'none' ? { en: 'the mapping says none', ar: 'تقول المقابلة none' } : { en: 'nothing in the corpus or the mapping has this name', ar: 'لا شيء في المدوّنة ولا في المقابلة بهذا الاسم' })
      else if (last !== undefined && span.start < last.end) leave({ en: 'it lies inside another mark', ar: 'يقع داخل علامة أخرى' })
      else links.push({ ...span, to: `${kind}:${found.id}` })
    }
  }
  return { links, reports }
}

function buildReport(text: string, span: LabelledSpan, { id, lang }: { readonly id: string; readonly lang: string }, { mapping }: BuildContext): FieldMap {
  const words = normaliseText(text.slice(span.start, span.end))
  const type = meaningOf(mapping.labels, span.label)?.slice('event:'.length) ?? ''
  const before = /[^\n]*$/.exec(text.slice(0, span.start))?.[0] ?? ''
  const after = /^[^\n]*/.exec(text.slice(span.end))?.[0] ?? ''
  const isTwice = normaliseText(text).split(words).length > 2
  return compactFields({
    id, title: { [lang]: words.slice(0, titleLength) }, type, passage: words,
    prefix: isTwice ? foldEdge(before.slice(-contextLength)).trimStart() : null, suffix: isTwice ? foldEdge(after.slice(0, contextLength)).trimEnd() : null,
  })
}

function foldEdge(words: string): string {
  return words.replace(/\s+/g, ' ')
}

/** What is known of the text, in the fields of an article; other fields are left out and said to be. */
function describeText({ known }: LabelledText, { mapping, names }: BuildContext, leftOut: LeftOut[]): { fields: Record<string, string | null>; year: string } {
  const published = parseEdtf(known['published'] ?? known['date'] ?? '')
  const found = mapping.source !== undefined ? names.take('sources', mapping.source) : known['source'] === undefined ? null : names.find('sources', [known['source']])
  for (const [key, value] of Object.entries(known)) {
    const isUsed = key === 'title' || key === 'url' || (/^lang(?:uage)?$/.test(key) && isLanguageTag(value)) || (key === 'source' && mapping.source === undefined && found?.kind === 'found') || ((key === 'published' || key === 'date') && published?.edtf === value)
    if (!isUsed) leftOut.push({ what: `${key} "${value}"`, why: (Object.hasOwn(reasons, key) ? reasons[key] : undefined) ?? noField })
  }
  return {
    fields: { source: found?.kind === 'found' ? found.id : null, published: published?.edtf ?? null, url: known['url'] ?? null },
    year: published?.earliest?.slice(0, 4) ?? anyYear,
  }
}

function firstWords(text: string): string {
  const line = normaliseText(text.trim().split('\n')[0] ?? '')
  return line.length <= titleLength ? line : `${line.slice(0, titleLength).replace(/\s+\S*$/, '')} …`
}

/** Paragraphs as they are, names linked; signs that Markdown would take for marks are escaped. */
function writeBody(text: string, links: readonly Link[]): string {
  let body = ''
  let from = 0
  for (const { start, end, to } of links) {
    body += `${escapeMarkdown(text.slice(from, start))}[${escapeMarkdown(text.slice(start, end)).replace(/\s+/g, ' ')}](${to})`
    from = end
  }
  return (body + escapeMarkdown(text.slice(from))).split(/\r?\n/).map(line => guardStart(line.trim())).join('\n')
}
