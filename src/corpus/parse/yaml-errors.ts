/** The YAML library's error codes in our words. */

import type { ErrorCode } from 'yaml'
import type { Words } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'

interface Description {
  readonly thing: Words
  readonly expected: Words
  readonly hint?: Words
}

const quoteIt: Words = { en: 'Put the whole text in quotes', ar: 'ضع النص كلّه بين علامتي اقتباس' }
const indentation: Description = {
  thing: { en: 'indentation before', ar: 'إزاحة قبل' },
  expected: { en: 'fields of one map in one column, two spaces deeper than their parent', ar: 'حقول الخريطة الواحدة في عمود واحد، أعمق من أبيها بفراغين' },
}
const value: Description = {
  thing: { en: 'text', ar: 'نص' },
  expected: { en: 'one value after "name: "', ar: 'قيمة واحدة بعد «اسم: »' },
  hint: quoteIt,
}

const byCode: Partial<Readonly<Record<ErrorCode, Description>>> = {
  BAD_INDENT: indentation,
  TAB_AS_INDENT: {
    thing: { en: 'tab', ar: 'علامة جدولة' },
    expected: { en: 'spaces', ar: 'فراغات' },
    hint: { en: 'Replace the tab by two spaces', ar: 'استبدل بعلامة الجدولة فراغين' },
  },
  BAD_SCALAR_START: {
    thing: { en: 'first character of a text', ar: 'محرف أول لنص' },
    expected: { en: 'a letter, a digit or a quotation mark', ar: 'حرف أو رقم أو علامة اقتباس' },
    hint: quoteIt,
  },
  BAD_DQ_ESCAPE: {
    thing: { en: 'escape', ar: 'تسلسل هروب' },
    expected: { en: 'a text without backslashes, or in single quotes', ar: 'نص بلا شرطة مائلة معكوسة، أو بين علامتين مفردتين' },
  },
  BLOCK_AS_IMPLICIT_KEY: value,
  MULTILINE_IMPLICIT_KEY: value,
  UNEXPECTED_TOKEN: value,
  MISSING_CHAR: {
    thing: { en: 'text', ar: 'نص' },
    expected: { en: 'a closing quotation mark, bracket or comma before it', ar: 'علامة اقتباس أو قوس ختام أو فاصلة قبله' },
  },
  BLOCK_IN_FLOW: value,
  KEY_OVER_1024_CHARS: value,
  NON_STRING_KEY: {
    thing: { en: 'field name', ar: 'اسم حقل' },
    expected: { en: 'a word', ar: 'كلمة' },
  },
}

/** A complaint for a library error; `found` is the rest of the line from its place. */
export function describeYamlError(code: ErrorCode, found: string): Complaint {
  const { thing, expected, hint } = byCode[code] ?? value
  return { rule: 'yaml', thing, actual: found, expected, ...(hint === undefined ? {} : { hint }) }
}
