/**
 * References in words, in APA and in Chicago's author-date style, rendered by Citation.js. Its engine takes some milliseconds an
 * item, most of them for the shape of the reference and not for its words. So each shape (which fields, which month) is rendered
 * once, with a private character in the place of every text and other figures in that of day and year; what is written is put in afterwards.
 */

import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import { primaryLanguage } from '../../language/index.ts'
import type { CslDate, CslItem } from './csl.ts'
import { standInDate } from './stand-in-date.ts'
import { apaArabicStyle, arabicTerms, chicagoStyle } from './styles.ts'

export const citationStyles = ['apa', 'chicago'] as const
export type CitationStyle = (typeof citationStyles)[number]

/** A stretch of a reference. `part` says which text it is, so that a page can mark its language and direction. */
export interface ReferenceRun {
  readonly text: string
  readonly part: 'words' | TextField
  readonly italic: boolean
}

const textFields = ['title', 'author', 'container-title', 'version', 'URL', 'archive', 'archive_location'] as const
export type TextField = (typeof textFields)[number]

const firstStandIn = 0xe010
const standIns = new Map(textFields.map((field, index) => [String.fromCharCode(firstStandIn + index), field]))
const standInOf = Object.fromEntries([...standIns].map(([character, field]) => [field, character])) as Record<TextField, string>

/** Locales of which Citation.js or we have terms. */
const locales: Readonly<Record<string, string>> = { ar: 'ar', en: 'en-US', fr: 'fr-FR', de: 'de-DE', es: 'es-ES', nl: 'nl-NL' }

/** The language in which a reference is really worded: English where no terms are known. */
export function referenceLanguage(lang: string): string {
  return Object.hasOwn(locales, primaryLanguage(lang)) ? lang : 'en'
}

const shapes = new Map<string, readonly ReferenceRun[]>()

/** The runs of a reference, in the words and punctuation of `lang`. */
export function renderReference(item: CslItem, style: CitationStyle, lang: string): readonly ReferenceRun[] {
  const locale = locales[primaryLanguage(referenceLanguage(lang))] ?? 'en-US'
  const prepared = prepare(item, style)
  const date = standInDate(prepared.issued)
  const shape = shapeOf(prepared, date.shape)
  const key = `${style} ${locale} ${JSON.stringify(shape)}`
  const runs = shapes.get(key) ?? renderShape(shape, style, locale)
  shapes.set(key, runs)
  const texts = textsOf(prepared)
  return runs.map(run => ({ ...run, text: run.part === 'words' ? date.restore(run.text) : withoutStop(texts[run.part] ?? '') }))
}

/** The same as plain text. */
export function referenceText(runs: readonly ReferenceRun[]): string {
  return runs.map(({ text }) => text).join('')
}

type Prepared = Omit<CslItem, 'type'> & { readonly type: string; readonly 'available-date'?: CslDate }

/**
 * A page's site is its author: APA names it once. APA prints version and full date for documents alone. Chicago gives the full date where there is more of it than the year.
 */
function prepare(item: CslItem, style: CitationStyle): Prepared {
  const { 'container-title': container, publisher: _publisher, note: _note, ...rest } = item
  const own = container === undefined || item.author?.[0]?.literal === container ? {} : { 'container-title': container }
  const full = item.issued?.['date-parts'].some(parts => parts.length > 1) === true ? { 'available-date': item.issued } : {}
  const type = style === 'apa' && item.type === 'webpage' ? 'document' : item.type
  return { ...rest, ...own, ...full, type }
}

function textsOf(item: Prepared): Partial<Record<TextField, string>> {
  const author = item.author?.[0]?.literal
  const { title, version, URL, archive, archive_location: location, 'container-title': container } = item
  const texts = { title, author, version, URL, archive, archive_location: location, 'container-title': container }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
}

/** A reference without its words. */
interface Shape { readonly id: string; readonly type: string; readonly issued?: CslDate; readonly 'available-date'?: CslDate; readonly URL?: string }

/** The item with stand-ins for its texts. A stop at the end of a text stays: styles look at it. */
function shapeOf(item: Prepared, issued: CslDate | undefined): Shape {
  const texts = textsOf(item)
  const stood = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, standInOf[field as TextField] + (stopOf(text) ?? '')]))
  const { author, ...fields } = stood
  return {
    id: 'shape', type: item.type, ...fields,
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(issued === undefined ? {} : { issued }),
    ...(issued === undefined || item['available-date'] === undefined ? {} : { 'available-date': issued }),
  }
}

const stopPattern = /[.!?؟]$/

function stopOf(text: string): string | undefined {
  return stopPattern.exec(text)?.[0]
}

function withoutStop(text: string): string {
  return text.replace(stopPattern, '')
}

function renderShape(shape: Shape, style: CitationStyle, locale: string): readonly ReferenceRun[] {
  const { styles, locales: terms } = plugins.config.get('@csl')
  if (!terms.has('ar')) terms.add('ar', arabicTerms())
  if (!styles.has('marsad-chicago')) styles.add('marsad-chicago', chicagoStyle)
  if (!styles.has('marsad-apa-arabic')) styles.add('marsad-apa-arabic', apaArabicStyle)
  const template = style === 'chicago' ? 'marsad-chicago' : locale === 'ar' ? 'marsad-apa-arabic' : 'apa'
  // Of what has no date APA wants to know when it was retrieved: no build can know that, so the address is added without the word.
  const { URL: address, ...rest } = shape
  if (template === 'apa' && address !== undefined && shape.issued === undefined) {
    return [...renderShape(rest, style, locale), { text: ' ', part: 'words', italic: false }, { text: '', part: 'URL', italic: false }]
  }
  const html = plugins.output.format('bibliography', [shape], { template, lang: locale, format: 'html' })
  return readRuns(html.replace(/<\/?div[^>]*>/g, '').replace(/\s+/g, ' ').trim())
}

/** The engine's own markup is `<i>` and five entities; everything else would be a style that we did not choose. */
function readRuns(html: string): readonly ReferenceRun[] {
  const runs: ReferenceRun[] = []
  let italic = false
  for (const piece of html.split(/(<[^>]+>|[\ue010-\ue016])/)) {
    const field = standIns.get(piece)
    if (piece === '') continue
    if (piece.startsWith('<')) {
      if (!/^<\/?i>$/.test(piece)) throw new Error(`Unexpected ${piece} in a rendered reference`)
      italic = piece === '<i>'
    } else runs.push({ text: field === undefined ? decode(piece) : '', part: field ?? 'words', italic })
  }
  return runs
}

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
}
