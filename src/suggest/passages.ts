/** Sentences and clauses of a text with their places: what a suggestion shows as its evidence. */

import type { Stretch } from './suggestion.ts'

/** A sentence longer than this is narrowed to its clauses around the words in question. */
const longest = 280

/** An end of a sentence: its mark with what closes after it, or the end of a line. A point inside a number or an initial is none. */
const sentenceEnd = /(?:[!?؟。]+|(?<!\d)\.+(?!\d)|(?<=\d)\.(?!\d)|(?<![\p{L}\p{N}])\.+)["'”’»)\]]*(?=\s|$)|(?<=[\p{L}])\.{1,3}(?=\p{Script=Arabic})|\n+/gu
const initials = /(?:^|[\s(.])\p{Lu}\.$/u
const clauseEnd = /[،,؛;:](?=\s)|\s[–—-]\s/gu

/** The sentences in order, without the white space around them; together they cover every visible character. */
export function splitSentences(text: string): readonly Stretch[] {
  return splitAt(text, { start: 0, end: text.length }, sentenceEnd)
}

/** The sentence around a stretch, narrowed to whole clauses where it is long. Never empty for a stretch with a visible character. */
export function passageAround(text: string, sentences: readonly Stretch[], { start, end }: Stretch): Stretch {
  const at = Math.max(0, firstAtLeast(sentences.length, index => (sentences[index]?.start ?? 0) > start) - 1)
  const first = sentences[at] ?? { start, end }
  let last = first
  for (let next = at + 1; (sentences[next]?.start ?? Infinity) < end; next++) last = sentences[next] ?? last
  const whole = { start: Math.min(first.start, start), end: Math.max(last.end, end) }
  return whole.end - whole.start <= longest ? whole : narrow(text, whole, { start, end })
}

/** Clauses around the words, taken in turn before and behind them as long as they fit. */
function narrow(text: string, whole: Stretch, { start, end }: Stretch): Stretch {
  const near = { start: Math.max(whole.start, start - longest), end: Math.min(whole.end, end + longest) }
  // A clause that the window cuts is not taken: it would break a word.
  const clauses = splitAt(text, near, clauseEnd)
    .filter(clause => (clause.start > near.start || near.start === whole.start || clause.end > start) && (clause.end < near.end || near.end === whole.end || clause.start < end))
  let from = clauses.findIndex(clause => clause.end > start)
  let to = clauses.findLastIndex(clause => clause.start < end)
  if (from < 0 || to < from) return { start, end }
  const reach = (a: number, b: number): number => (clauses[b]?.end ?? Infinity) - (clauses[a]?.start ?? -Infinity)
  for (let grown = true; grown;) {
    grown = false
    if (to + 1 < clauses.length && reach(from, to + 1) <= longest) { to++; grown = true }
    if (from > 0 && reach(from - 1, to) <= longest) { from--; grown = true }
  }
  const found = wholeWords(text, { start: clauses[from]?.start ?? start, end: clauses[to]?.end ?? end }, { start, end })
  return trim(text, { start: Math.min(found.start, start), end: Math.max(found.end, end) }, /[\s،,؛;:]/u)
}

/** A clause of hundreds of characters is cut at the window; then at the next white space inside. */
function wholeWords(text: string, { start, end }: Stretch, inner: Stretch): Stretch {
  const isWord = (at: number): boolean => at > 0 && at < text.length && !/\s/.test(text[at - 1] ?? ' ') && !/\s/.test(text[at] ?? ' ')
  while (start < inner.start && isWord(start)) start++
  while (end > inner.end && isWord(end)) end--
  return { start, end }
}

/** The first of `length` indexes that fits, by halves: those that fit stand behind those that do not. */
export function firstAtLeast(length: number, fits: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function splitAt(text: string, { start, end }: Stretch, border: RegExp): readonly Stretch[] {
  const found: Stretch[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(border)) {
    const to = start + match.index + match[0].length
    if (match[0] === '.' && initials.test(text.slice(from, to))) continue
    found.push(trim(text, { start: from, end: to }, /\s/u))
    from = to
  }
  found.push(trim(text, { start: from, end }, /\s/u))
  return found.filter(stretch => stretch.end > stretch.start)
}

function trim(text: string, { start, end }: Stretch, what: RegExp): Stretch {
  while (start < end && what.test(text[start] ?? '')) start++
  while (end > start && what.test(text[end - 1] ?? '')) end--
  return { start, end }
}
