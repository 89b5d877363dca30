/**
 * Forms of Arabic words: without article, what is glued before and behind, duals, sound and broken plurals, the endings of
 * verbs. Alternatives and not truths; a letter that belongs to a word as such is taken from it only as a guess.
 */

import { isListedNoun, patternSingulars, singularsOf } from './broken-plurals.ts'
import { hasOwnArticle, hasOwnBeginning, hasOwnEnding, isNounOfDeed } from './arabic-exceptions.ts'
import { fold } from './fold.ts'
import type { WordStems } from './stem-grades.ts'

const shortest = 3

/** `word` folded, `raw` as written: a hamza or a teh marbuta that somebody wrote says what the folded word no longer does. */
export function arabicStems(word: string, raw: string): WordStems {
  const feminine = /[ةۃ]\p{M}*$/u.test(raw.normalize('NFKC'))
  const bare = withoutArticle(word, raw)
  const sure = [...(bare === null ? [word] : [word, bare]), ...hamzaSeats(word, raw)]
  const parted = bare === null ? afterGlue(word) : []
  // What is a word of its own when the particle is taken away, and none with it: a particle it is.
  const known = parted.filter(isListedNoun)
  const [, seat] = /^(?:[وفبكل]{0,2}(?:ال|لل)?)?\P{L}*([أإ])/u.exec(raw.normalize('NFC')) ?? []
  return {
    sure: [...new Set([...sure, ...sure.flatMap(withoutFinalHamza)])],
    likely: [...sure.filter(form => bare === null || form !== word).flatMap(form => seat === 'إ' && isNounOfDeed(form) ? [] : inflections(form)), ...known, ...known.flatMap(inflections)],
    maybe: long([...parted, ...afterFuture(word), ...unfinished(word), ...[...parted, ...afterFuture(word)].flatMap(inflections), ...[...sure, ...parted].flatMap(form => [...derivedVerbs(form), ...patternSingulars(form, seat === 'أ')])]),
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

/** A verb behind the sign of what is to come: سيقصف. */
function afterFuture(word: string): string[] {
  return /^س[يتن].{3,}$/u.test(word) && !hasOwnBeginning(word) ? [word.slice(1)] : []
}

/** A verb of three letters under the sign of the third person: few other words begin with it. */
function unfinished(word: string): string[] {
  const verb = hasOwnBeginning(word) || hasOwnEnding(word) ? undefined : /^س?ي(.{3})(?:ون|وا|ان)?$/u.exec(word)?.[1]
  return verb === undefined ? [] : [verb]
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

/** The verb of three long stems, from its noun (انسحاب, اعتقال, استهداف) and from its unfinished forms (ينسحب, تستهدف): no other words look like them. */
function derivedVerbs(word: string): string[] {
  const noun = /^(ا(?:ن..|.ت.|ست..))ا(.)$/u.exec(word)
  const unfinished = /^س?[يتن]((?:ن.|.ت|ست.)..)(?:ون|وا|ان)?$/u.exec(word)?.[1]
  return [...(noun === null ? [] : [`${noun[1]}${noun[2]}`]), ...(unfinished === undefined ? [] : [`ا${unfinished}`])]
}
