/** Puts values into interface strings and chooses the plural form. Plain strings in and out: the caller escapes. */

import type { LanguageTag, Message } from '../model/text.ts'
import { formatNumber } from './numbers.ts'
import { printLocale } from './scripts.ts'

/** Numbers are printed in the language; words are taken as they are. */
export type Values = Readonly<Record<string, string | number>>

/** A piece of a message: words, or the name of the value that belongs there. */
export type MessagePart = { readonly text: string } | { readonly value: string }

const placeholder = /\{([a-zA-Z]+)\}/

/**
 * The form of a message for a number, by Intl.PluralRules; `zero` serves exactly 0 wherever it is given, also in languages
 * that have no such category. A message without forms is its own form.
 */
export function chooseForm(message: Message, count: number, lang: LanguageTag): string {
  if (typeof message === 'string') return message
  if (count === 0 && message.zero !== undefined) return message.zero
  return message[pluralRules(lang).select(count)] ?? message.other
}

/** Words and the names of values in turn: for a caller that puts a link or an element where the value stands. */
export function splitMessage(form: string): readonly MessagePart[] {
  return form.split(placeholder)
    .map((text, index) => index % 2 === 0 ? { text } : { value: text })
    .filter(part => !('text' in part) || part.text !== '')
}

/** The message with its values. Throws when a value is missing: that is a mistake in our code, not in the corpus. */
export function formatMessage(message: Message, values: Values, lang: LanguageTag): string {
  return splitMessage(formFor(message, values, lang)).map(part => {
    if ('text' in part) return part.text
    const value = values[part.value]
    if (value === undefined) throw new Error(`No value for {${part.value}} in "${JSON.stringify(message)}"`)
    return typeof value === 'number' ? formatNumber(value, lang) : value
  }).join('')
}

/** The form that `values.count` asks for. Throws when a message with forms gets no number. */
export function formFor(message: Message, values: Values, lang: LanguageTag): string {
  if (typeof message === 'string') return message
  const count = values['count']
  if (typeof count !== 'number') throw new Error(`No number {count} for "${JSON.stringify(message)}"`)
  return chooseForm(message, count, lang)
}

const rulesOf = new Map<LanguageTag, Intl.PluralRules>()

function pluralRules(lang: LanguageTag): Intl.PluralRules {
  const known = rulesOf.get(lang)
  if (known) return known
  const rules = new Intl.PluralRules(printLocale(lang))
  rulesOf.set(lang, rules)
  return rules
}
