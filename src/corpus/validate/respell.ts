/**
 * The same value as the format writes it: for what people type by habit and no reader could take in two ways. Each spelling
 * is offered only when the format accepts it; where two things could be meant there is none.
 */

import { parseEdtf } from '../../model/edtf.ts'
import { parseCount } from '../../model/counts.ts'
import { isId } from '../../model/ids.ts'
import { isLanguageTag } from '../../model/language-tag.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { ExpectationKey } from './expectations.ts'

const arabicDigits = /[\u0660-\u0669\u06F0-\u06F9]/g
const dashes = /[\u2010-\u2015\u2212]/g
const noWords: ReadonlyMap<string, number> = new Map()

/** Arabic-Indic and Persian digits as 0-9, the dashes of typography as the hyphen of the keyboard. */
function plainSigns(written: string): string {
  return written.replace(arabicDigits, digit => String((digit.codePointAt(0) ?? 0) & 0xf)).replace(dashes, '-').replace(/[\u200E\u200F\u061C]/g, '').trim()
}

/** For a complaint: what belongs at its place, and the hint that says so; nothing where that is not sure. */
export function writeInstead(instead: string | undefined): { instead: string; hint: Words } | Record<never, never> {
  return instead === undefined ? {} : { instead, hint: { en: `Write ${instead}`, ar: `اكتب ${instead}` } }
}

/** For a complaint: what was probably meant, for a person to choose. */
export function offerMeant(values: readonly string[]): { nearest: readonly string[]; hint: Words } | Record<never, never> {
  if (values.length === 0) return {}
  const [en, ar] = values.length === 1
    ? [`Write ${values.join()}`, `اكتب ${values.join()}`]
    : [`Write ${values.join(' or ')}, whichever is meant`, `اكتب ${values.join(' أو ')} بحسب المقصود`]
  return { nearest: values, hint: { en, ar } }
}

interface Spelling {
  readonly respell: (written: string) => string
  readonly accepts: (text: string) => boolean
}

const matches = (pattern: RegExp) => (text: string): boolean => pattern.test(text)
const decimal: Spelling = {
  respell: written => plainSigns(written).replace(/^\+/, '').replace(/\s*°$/, '').replace(/^(-?\d+)[,\u066B](\d+)$/, '$1.$2'),
  accepts: matches(/^-?\d{1,9}(?:\.\d{1,15})?$/),
}

const spellings: Partial<Readonly<Record<ExpectationKey, Spelling>>> = {
  date: { respell: respellDate, accepts: text => parseEdtf(text) !== null },
  count: { respell: respellCount, accepts: text => parseCount(text, noWords) !== null },
  id: { respell: respellId, accepts: isId },
  language: { respell: written => respellLanguage(plainSigns(written)), accepts: isLanguageTag },
  whole: { respell: plainSigns, accepts: matches(/^\d{1,9}$/) },
  decimal, latitude: decimal, longitude: decimal, radius: decimal,
  country: { respell: written => written.toUpperCase(), accepts: matches(/^[A-Z]{2}$/) },
  wikidata: { respell: written => written.replace(/^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\//, '').toUpperCase(), accepts: matches(/^Q[1-9]\d*$/) },
  geonames: { respell: written => plainSigns(/^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)/.exec(written)?.[1] ?? written), accepts: matches(/^[1-9]\d*$/) },
  pcode: { respell: written => written.toUpperCase(), accepts: matches(/^[A-Z]{2}[A-Z0-9]*$/) },
}

/** The spelling that the format wants; undefined when there is none that is surely meant. */
export function respell(key: ExpectationKey, written: string): string | undefined {
  const spelling = spellings[key]
  const text = spelling?.respell(written)
  return text !== undefined && text !== written && spelling?.accepts(text) === true ? text : undefined
}

/** The one allowed value that differs from the written one by case and by the sign between its words alone. */
export function findTwin(written: string, allowed: Iterable<string>): string | undefined {
  const twins = [...new Set(allowed)].filter(value => fold(value) === fold(written))
  return twins.length === 1 && twins[0] !== written ? twins[0] : undefined
}

/** Likewise, with yes and no for true and false and the other way round. */
export function respellChoice(written: string, allowed: readonly string[]): string | undefined {
  return findTwin(written, allowed) ?? allowed.find(value => value === sameAnswer.get(written.toLowerCase()))
}

const sameAnswer: ReadonlyMap<string, string> = new Map([['yes', 'true'], ['no', 'false'], ['true', 'yes'], ['false', 'no']])

function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[\s_-]+/g, '')
}

function respellId(written: string): string {
  return plainSigns(written).toLowerCase().replace(/[\s_-]+/g, '-')
}

function respellLanguage(written: string): string {
  const [language = '', ...rest] = written.replaceAll('_', '-').split('-')
  return [language.toLowerCase(), ...rest.map(part => part.length === 2 ? part.toUpperCase() : part.length === 4 ? part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase() : part)].join('-')
}

/** Day and month in figures can be told apart by their order alone when the year stands first; what stands behind it is left to the parser. */
function respellDate(written: string): string {
  const text = plainSigns(written).replace(/\s*(\.\.|\/)\s*/g, '$1')
  return text.replace(/(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/g, (whole: string, year: string, sign: string, month: string, day: string | undefined) => {
    if (sign === '/' && day === undefined) return whole
    return [year, month.padStart(2, '0'), ...day === undefined ? [] : [day.padStart(2, '0')]].join('-')
  })
}

function respellCount(written: string): string {
  return plainSigns(written)
    .replace(/\s+/g, '')
    .replace(/^\+(\d+)$/, '$1+')
    .replace(/^(\d+)~$/, '~$1')
    .replace(/^(\d{1,3})((?:[,\u066C]\d{3})+)(\+?)$/, (_, first: string, rest: string, more: string) => first + rest.replace(/[,\u066C]/g, '') + more)
}
