/** Quotation marks: the only sign on a page that words are an outlet's own. */

import type { LanguageTag } from '../model/text.ts'
import { primaryLanguage, scriptOf } from './scripts.ts'

/** Opening and closing mark per language; other languages by their script (CLDR delimiters). */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„', '“'],
  es: ['«', '»'],
  fr: ['«\u202f', '\u202f»'],
  he: ['”', '”'],
  it: ['«', '»'],
  ku: ['«', '»'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  ru: ['«', '»'],
  tr: ['“', '”'],
  uk: ['«', '»'],
}

export function quotationMarks(lang: LanguageTag): readonly [string, string] {
  return marks[primaryLanguage(lang)] ?? (scriptOf(lang) === 'Arab' ? ['«', '»'] : ['“', '”'])
}

/** Words in the quotation marks of the language that they are in. */
export function quote(text: string, lang: LanguageTag): string {
  const [open, close] = quotationMarks(lang)
  return open + text + close
}
