/** A pasted page as a text: furniture out, title and facts kept, and a list of everything that was taken away. */

import { detectLanguage, findDates, fold, knownLanguages, tokenise, viewWords } from '../language/index.ts'
import type { LanguageTag } from '../model/text.ts'
import type { Reason } from './furniture.ts'
import { buttonWords, closingReasons, exclusiveWords, factMarks, furnitureRules } from './furniture.ts'
import { looksLikeMarkup, stripMarkup } from './strip-markup.ts'

export interface Removed {
  readonly text: string
  readonly why: Reason
  /** Line of the raw text, from 1; of its text where it was markup. */
  readonly line: number
}

export interface CleanText {
  /** The page's own headline; null when it shows none. */
  readonly title: string | null
  /** Paragraphs parted by an empty line. */
  readonly body: string
  /** What the page says of itself, as it says it; `published` as EDTF where it is a date. */
  readonly facts: PageFacts
  readonly removed: readonly Removed[]
}

export interface PageFacts {
  readonly published: string | null
  readonly source: string | null
  readonly author: string | null
  readonly url: string | null
}

interface Line {
  readonly text: string
  readonly number: number
  /** True behind an empty line. */
  readonly apart: boolean
}

const headlineWords = 25
const paragraphWords = 25

/**
 * Every visible character of a plain text ends up in the title, in the body or in `removed`. Never throws. `lang` helps to read
 * dates; without it the text tells. Furniture is known in every language that the room has lists for.
 */
export function cleanText(raw: string, lang?: LanguageTag): CleanText {
  const markup = looksLikeMarkup(raw) ? stripMarkup(raw) : null
  const lines = markup === null ? splitLines(raw) : markup.lines.map((text, index) => ({ text, number: index + 1, apart: true }))
  const spoken = lang ?? detectLanguage(lines.map(line => line.text).join('\n'), knownLanguages)
  const facts = { published: isoDay(markup?.published), source: markup?.source ?? null, author: null as string | null, url: null as string | null }
  const removed: Removed[] = (markup?.removed ?? []).map(text => ({ text, why: 'markup', line: 0 }))
  const kept = lines.filter(line => {
    const why = whyFurniture(line, spoken, facts)
    if (why !== null) removed.push({ text: line.text, why, line: line.number })
    return why === null
  })
  const article = dropClosing(lines, kept, removed)
  const { title, rest } = takeTitle(article, markup?.title ?? null, removed)
  return { title, body: joinParagraphs(rest), facts, removed: removed.sort((a, b) => a.line - b.line) }
}

const unseen = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Start and end of what is left when characters go at both ends; a pattern for the end would be tried at each of a long run inside. */
function edgesOf(text: string, ahead: RegExp, behind: RegExp): [start: number, end: number] {
  let [start, end] = [0, text.length]
  while (start < end && ahead.test(text[start] ?? '')) start++
  while (end > start && behind.test(text[end - 1] ?? '')) end--
  return [start, end]
}

function splitLines(raw: string): readonly Line[] {
  const lines: Line[] = []
  let apart = false
  for (const [index, text] of raw.replace(/^\ufeff/, '').split(/\r\n?|\n|\u2028|\u2029/).entries()) {
    const visible = text.slice(...edgesOf(text, unseen, unseen))
    if (visible !== '') lines.push({ text: visible, number: index + 1, apart: apart || lines.length === 0 })
    apart = visible === ''
  }
  return lines
}

function isoDay(written: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0] ?? null
}

interface Facts { published: string | null; source: string | null; author: string | null; url: string | null }

/** Why a line is furniture; null when it belongs to the article. Facts that it states are noted, the first of each kind. */
function whyFurniture({ text }: Line, lang: LanguageTag, facts: Facts): Reason | null {
  const words = tokenise(text)
  if (words.length > 60) return null
  const line = fold(text)
  const folded = line.slice(...edgesOf(line, /[•·*▪►«»|\-–—\s]/u, /[•·|\s]/u))
  if (words.length > 0 && words.length <= 12 && words.every(word => buttonWords.has(word.text))) return 'share'
  const stated = factOf(text, folded, words.length, lang, facts)
  if (stated !== null) return stated
  const rule = furnitureRules.find(({ pattern, mostWords }) => words.length <= mostWords && pattern.test(folded))
  if (rule?.why === 'address') facts.url ??= text
  return rule?.why ?? null
}

function factOf(text: string, folded: string, words: number, lang: LanguageTag, facts: Facts): Reason | null {
  const short = words <= 12
  const date = short ? dateOf(text, lang) : null
  if (short && factMarks.updated.test(folded) && date !== null) return 'date'
  if (date !== null && (date.alone || factMarks.published.test(folded))) {
    facts.published ??= date.edtf
    return 'date'
  }
  if (short && factMarks.source.test(folded)) {
    facts.source ??= afterMark(text)
    return 'source'
  }
  const exclusive = tokenise(text).filter(word => exclusiveWords.has(word.text))
  if (words <= 6 && words > 1 && exclusive.length === 1) {
    facts.source ??= withoutWord(text, exclusive[0]?.start ?? 0, exclusive[0]?.end ?? 0)
    return 'byline'
  }
  if (words > 6 || !factMarks.author.test(folded) || /[.!?؟]$/.test(text)) return null
  facts.author ??= afterMark(text)
  return 'byline'
}

/** A date with a year, and whether the line holds hardly anything else. */
function dateOf(text: string, lang: LanguageTag): { readonly edtf: string; readonly alone: boolean } | null {
  const [found] = findDates(text, viewWords(text), lang, null).filter(({ edtf, basis }) => basis === 'written' && /^\d{4}-\d\d-\d\d$/.test(edtf))
  if (found === undefined) return null
  const rest = tokenise(text.slice(0, found.start) + text.slice(found.end)).filter(word => !/^\d+$|^(?:am|pm|gmt|utc|ص|م)$/.test(word.text))
  return { edtf: found.edtf, alone: rest.length <= 2 }
}

function afterMark(text: string): string {
  const colon = /[:：]/.exec(text)
  return (colon === null ? text.replace(/^\S+\s+/, '') : text.slice(colon.index + 1)).trim()
}

function withoutWord(text: string, start: number, end: number): string {
  const rest = text.slice(0, start) + text.slice(end)
  return rest.slice(...edgesOf(rest, /[\s\p{Pd}|:/]/u, /[\s\p{Pd}|:/]/u))
}

/** What follows the heading of a list of other articles goes with it, when no paragraph comes behind. */
function dropClosing(lines: readonly Line[], kept: readonly Line[], removed: Removed[]): readonly Line[] {
  const headings = removed.filter(({ why, text }) => closingReasons.has(why) && tokenise(text).length <= 4).map(({ line }) => line)
  const lastParagraph = kept.findLast(({ text }) => tokenise(text).length > paragraphWords || /[.!?؟]["”»)]*$/.test(text))?.number ?? lines.length
  const heading = headings.find(number => number > lastParagraph)
  if (heading === undefined) return kept
  return kept.filter(line => {
    if (line.number < heading) return true
    removed.push({ text: line.text, why: 'related', line: line.number })
    return false
  })
}

/** The first line, when it looks like a headline: short, not ended as a sentence, and a longer paragraph follows. */
function takeTitle(article: readonly Line[], stated: string | null, removed: Removed[]): { title: string | null; rest: readonly Line[] } {
  const [first, second] = article
  const marked = first === undefined ? undefined : /^#{1,2}\s+(.+)$/.exec(first.text)?.[1]
  const words = first === undefined ? 0 : tokenise(first.text).length
  const looks = first !== undefined && words > 1 && words <= headlineWords && !/[.،,؛;:]["”»]?$/.test(first.text)
    && second !== undefined && tokenise(second.text).length > words
  const title = stated ?? marked ?? (looks ? first.text : null)
  if (title === null) return { title, rest: article }
  const same = fold(title)
  const rest = article.filter((line, index) => {
    const isTitle = fold(line.text) === same || (index === 0 && line.text === first?.text && marked === title)
    if (isTitle && (index > 0 || stated !== null) && line.number > 0) removed.push({ text: line.text, why: 'repeated', line: line.number })
    return !isTitle
  })
  return { title, rest }
}

/** One paragraph a line; lines that were broken at a width are joined again. */
function joinParagraphs(lines: readonly Line[]): string {
  const blocks: string[][] = []
  for (const { text, apart } of lines) {
    const block = blocks.at(-1)
    if (apart || block === undefined) blocks.push([text])
    else block.push(text)
  }
  return blocks.flatMap(block => isWrapped(block) ? [block.join(' ')] : block).join('\n\n')
}

const widestLine = 100

function isWrapped(block: readonly string[]): boolean {
  const open = block.slice(0, -1).filter(line => !/[.!?؟:…]["”’»)\]]*$/.test(line)).length
  return block.length > 2 && block.every(line => line.length <= widestLine) && open * 2 > block.length - 1
}
