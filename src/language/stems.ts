/**
 * Forms of a word that a dictionary word may stand behind: Arabic without clitics, pronouns, duals, sound plurals and the
 * feminine of verbs, Latin words without plural and verb endings. Light: broken plurals and other verb forms are words of their own.
 */

import { wordForms } from './word-forms.ts'

const shortest = 3

/** Candidates for a folded word of a text, as written first: a folded dictionary word that is one of them is meant. */
export function stemsOf(word: string): readonly string[] {
  const forms = /^\p{Script=Arabic}/u.test(word) ? wordForms(word).flatMap(arabicStems) : latinStems(word)
  return [...new Set(forms)].filter(form => form === word || form.length >= shortest)
}

/** The form under which a dictionary word is kept: folded, without an Arabic article. */
export function dictionaryForm(word: string): string {
  return /^ال.{3,}/u.test(word) ? word.slice(2) : word
}

function arabicStems(form: string): string[] {
  const bare = [form, ...[/^(.{3,}?)(?:هما|هم|هن|ها|نا|ه)$/u.exec(form)?.[1]].filter(rest => rest !== undefined)]
  return bare.flatMap(word => [word, ...withoutEnding(word)])
}

/** `عبوات`, `عبوتين` and `عبوته` lead to `عبوه`; `هاجمت`, `هاجموا`, `هجومين` and `هجوما` to what stands before the ending. */
function withoutEnding(word: string): string[] {
  const feminine = /^(.{2,}?)(?:ات|تان|تين|ت)$/u.exec(word)?.[1]
  const other = /^(.{3,}?)(?:ان|ين|ون|وا|ت|ا)$/u.exec(word)?.[1]
  return [...(feminine === undefined ? [] : [`${feminine}ه`]), ...(other === undefined ? [] : [other])]
}

/** English and French: `attacks`, `attacked`, `striking`, `collided`, `bloquées`. */
function latinStems(word: string): string[] {
  const stems = [word]
  for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'e', 'ees']) {
    const rest = word.endsWith(ending) ? word.slice(0, -ending.length) : ''
    if (rest.length < shortest + Number(ending === 'e')) continue
    stems.push(rest, ...(ending === 'ing' ? [`${rest}e`] : []), ...(ending === 'ees' ? [`${rest}e`] : []))
  }
  return stems
}
