/**
 * The words of the interface in one language. What a language lacks comes from English and says so (`shown`);
 * a corpus may bring words of its own (`interface/<lang>.yml`), which go before ours. Values are plain strings: the caller escapes.
 */

import type { CountLike, Direction, MessagePart, Values } from '../language/index.ts'
import {
  chooseForm, directionOf, formatCounted, formatMessage, formatNumber, formatTally, primaryLanguage, showDate, splitMessage,
} from '../language/index.ts'
import type { EdtfDate } from '../model/date.ts'
import type { LanguageTag, Message, ShownText } from '../model/text.ts'
import { arabic } from './ar/index.ts'
import { english } from './en/index.ts'

export type InterfaceKey = keyof typeof english

/** Keys of the messages that count something: `harm.killed.counted`, `record.event.counted`. */
export type CountedKey = { [Key in InterfaceKey]: (typeof english)[Key] extends string ? never : Key }[InterfaceKey]

export interface Interface {
  readonly lang: LanguageTag
  readonly dir: Direction
  /** The words for a key; `{name}` is replaced by `values.name`, the plural form chosen by `values.count`. Throws when a value is missing. */
  readonly t: (key: InterfaceKey, values?: Values) => string
  /** The same with the language that the words are really in. */
  readonly shown: (key: InterfaceKey, values?: Values) => ShownText
  /** The words in pieces, for a caller that puts an element where a value stands. */
  readonly parts: (key: InterfaceKey, count?: number) => readonly MessagePart[]
  /** All forms of a message, for a script that counts in the browser. */
  readonly message: (key: InterfaceKey) => { readonly message: Message; readonly lang: LanguageTag }
  readonly number: (value: number) => string
  /** A date in words: "by 18 August 2020", "unknown date". null reads as unknown. */
  readonly date: (date: EdtfDate | null) => string
  /** A figure with its uncertainty: "7", "at least 20", "5 (3–5)", "unknown". */
  readonly tally: (count: CountLike | null) => string
  /** The same with the noun: "at least 20 killed"; unknown figures by the key's neighbour `….unknown`, where there is one. */
  readonly counted: (key: CountedKey, count: CountLike | null) => string
}

const tables: Readonly<Record<LanguageTag, Readonly<Record<InterfaceKey, Message>>>> = { ar: arabic, en: english }

/** Languages for which the program itself has words. */
export const interfaceLanguages: readonly LanguageTag[] = Object.keys(tables)

/** True for a key that some page uses: others in a corpus' own file are mistakes. */
export function isInterfaceKey(key: string): key is InterfaceKey {
  return Object.hasOwn(english, key)
}

const none: Readonly<Record<string, Message>> = Object.freeze({})
const made = new WeakMap<Readonly<Record<string, Message>>, Map<LanguageTag, Interface>>()

/** The same words give the same interface: every page asks for it. `overrides` must not change afterwards. */
export function createInterface(lang: LanguageTag, overrides: Readonly<Record<string, Message>> = none): Interface {
  const known = made.get(overrides) ?? new Map<LanguageTag, Interface>()
  made.set(overrides, known)
  const found = known.get(lang) ?? makeInterface(lang, overrides)
  known.set(lang, found)
  return found
}

function makeInterface(lang: LanguageTag, overrides: Readonly<Record<string, Message>>): Interface {
  const own: Readonly<Record<string, Message>> = { ...tables[primaryLanguage(lang)], ...overrides }
  const find = (key: InterfaceKey): { message: Message; lang: LanguageTag } => {
    const message = Object.hasOwn(own, key) ? own[key] : undefined
    return message === undefined ? { message: english[key], lang: 'en' } : { message, lang }
  }
  const shown = (key: InterfaceKey, values: Values = {}): ShownText => {
    const found = find(key)
    return { text: formatMessage(found.message, values, found.lang), lang: found.lang }
  }
  return {
    lang,
    dir: directionOf(lang),
    t: (key, values) => shown(key, values).text,
    shown,
    parts: (key, count) => {
      const found = find(key)
      return splitMessage(count === undefined ? formOf(found.message) : chooseForm(found.message, count, found.lang))
    },
    message: find,
    number: value => formatNumber(value, lang),
    date: date => showDate(date, lang, own).text,
    tally: count => formatTally(count, lang, own),
    counted: (key, count) => {
      const found = find(key)
      const unknown = key.replace(/counted$/, 'unknown')
      const unknownWords = isInterfaceKey(unknown) ? shown(unknown).text : undefined
      return formatCounted(count, found.message, found.lang, found.lang === lang ? own : {}, unknownWords)
    },
  }
}

function formOf(message: Message): string {
  return typeof message === 'string' ? message : message.other
}
