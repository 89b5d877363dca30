/**
 * Forms of Arabic words: without article, what is glued before and behind, duals, sound and broken plurals, the endings of
 * verbs. Alternatives and not truths; a letter that belongs to a word as such is taken from it only as a guess.
 */

import { isListedNoun, patternSingulars, singularsOf } from './broken-plurals.ts'
import { hasOwnArticle, hasOwnBeginning, hasOwnEnding } from './arabic-exceptions.ts'
import { fold } from './fold.ts'
import type { WordStems } from './stem-grades.ts'

const shortest = 3

/** `word` folded, `raw` as written: a hamza or a teh marbuta that somebody wrote says what the folded word no longer does. */
export function arabicStems(word: string, raw: string): WordStems {
  const feminine = /[ةۃ]\p{M}*$/u.test(raw.normalize('NFKC'))
  const bare = withoutArticle(word, raw)
  const sure = [...(bare === null ? [word] : [word, bare]), ...hamzaSeats(word, raw)]
  const parted = bare === null ? afterGlue(word) : []
  return {
    sure: [...new Set([...sure, ...sure.flatMap(withoutFinalHamza)])],
    likely: sure.filter(form => bare === null || form !== word).flatMap(form => inflections(form)),
    maybe: long([...parted, ...parted.flatMap(inflections), ...[...sure, ...parted].flatMap(patternSingulars)]),
    loose: long([...sure, ...parted].flatMap(form => guesses(form, feminine))),
  }
}

function long(forms: readonly string[]): string[] {
  return forms.filter(form => form.length >= shortest)
}

/** The word without an article and the particles before it; null when it has none. */
function withoutArticle(word: string, raw: string): string | null {
  if (/^\P{L}*[أإآ]/u.test(raw.normalize('NFC')) || hasOwnArticle(word)) return null
  const rest = /^(?:[وف]?[بك]?ال|[وف]?لل)(.{3,})$/u.exec(word)?.[1] ?? /^ال(.{2})$/u.exec(word)?.[1]
  return rest === undefined || hasOwnArticle(word.replace(/^[وفبك]+/u, '')) ? null : rest
}

/** One form for all seats of a hamza within a word: مسؤول and مسئول. */
function hamzaSeats(word: string, raw: string): string[] {
  const letters = raw.normalize('NFC')
  if (!/.[ؤئء]/u.test(letters)) return []
  const unified = Array.from(letters, (letter, n) => n > 0 && /[ؤئء]/u.test(letter) ? 'ء' : fold(letter)).join('')
  const bare = /^(?:[وف]?[بك]?ال|[وف]?لل)(.{3,})$/u.exec(unified)?.[1]
  return [unified, ...(bare === undefined ? [] : [bare])].filter(form => form !== word)
}

function withoutFinalHamza(word: string): string[] {
  return /.{3}ء$/u.test(word) ? [word.slice(0, -1)] : []
}

/** The word behind و or ف, ب, ل or ك, and both. */
function afterGlue(word: string): string[] {
  if (hasOwnBeginning(word)) return []
  const conjoined = /^[وف].{3,}$/u.test(word) ? [word.slice(1)] : []
  const bare = conjoined.flatMap(rest => withoutArticle(rest, rest) ?? [])
  const prepositions = [word, ...conjoined].flatMap(form => /^[بلك].{3,}$/u.test(form) && !hasOwnBeginning(form) ? [form.slice(1)] : [])
  return [...conjoined, ...bare, ...prepositions]
}

/** Singulars: of the list, and of what a sound ending says; a verb or adjective without its ending. */
function inflections(word: string): string[] {
  const listed = singularsOf(word)
  return listed.length > 0 || isListedNoun(word) ? [...listed] : endings(word)
}

const rules: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.{2,})ات$/u, ['ه']], [/^(.{3,})يات$/u, ['اه']], [/^(.{4,})ات$/u, ['']], [/^(.{2,})(?:تان|تين|تا|تي)$/u, ['ه']],
  [/^(.{3,})(?:ون|ين)$/u, ['']], [/^(.{3,})ان$/u, ['']], [/^(.{3,})وا$/u, ['']], [/^(.{3,})ت$/u, ['']], [/^(.{2,}[^ي])ا$/u, ['']], [/^(.{2,}ي)ه$/u, ['']],
]

function endings(word: string): string[] {
  if (hasOwnEnding(word)) return []
  // Of a country's name its people would be left.
  if (/^.{2,}يا$/u.test(word)) return isListedNoun(word.slice(0, -1)) ? [word.slice(0, -1)] : []
  return rules.flatMap(([pattern, added]) => {
    const rest = pattern.exec(word)?.[1]
    if (rest === undefined) return []
    const made = added.map(end => rest + end)
    return [...made, ...made.flatMap(singularsOf)]
  })
}

/** Behind a pronoun, and under the signs of an unfinished verb: يقصفون, سيقصف. */
function guesses(word: string, feminine: boolean): string[] {
  if (hasOwnEnding(word) || isListedNoun(word)) return []
  const owned = [/^(.{3,}?)(?:هما|هم|هن|ها|نا|كم)$/u.exec(word)?.[1], feminine ? undefined : /^(.{3,})ه$/u.exec(word)?.[1]].filter(form => form !== undefined)
  const nouns = owned.flatMap(form => [form, ...(form.endsWith('ت') ? [`${form.slice(0, -1)}ه`] : []), ...inflections(form)])
  const verb = hasOwnBeginning(word) ? undefined : /^(?:س?ي|ست)(.{3,}?)(?:ون|وا|ان)?$/u.exec(word)?.[1] ?? /^ت(.{3,})ون$/u.exec(word)?.[1]
  return [...nouns, ...(verb === undefined ? [] : [verb])]
}
