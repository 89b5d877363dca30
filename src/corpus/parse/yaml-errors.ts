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
  hint: {
    en: 'Put the line in one column with its neighbours, or close the bracket or quotation mark that is open above it',
    ar: 'ضع السطر في عمود جيرانه، أو أغلق القوس أو علامة الاقتباس المفتوحة فوقه',
  },
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
    hint: { en: 'Put the text in single quotes, or write each backslash twice', ar: 'ضع النص بين علامتين مفردتين، أو اكتب كلّ شرطة معكوسة مرّتين' },
  },
  BLOCK_AS_IMPLICIT_KEY: value,
  MULTILINE_IMPLICIT_KEY: {
    ...value,
    hint: {
      en: 'If the next line is a field of its own, put it in the column of this one; else put the whole text in quotes',
      ar: 'إن كان السطر التالي حقلًا مستقلًا فضعه في عمود هذا السطر، وإلا فضع النص كلّه بين علامتي اقتباس',
    },
  },
  UNEXPECTED_TOKEN: value,
  MISSING_CHAR: {
    thing: { en: 'text', ar: 'نص' },
    expected: { en: 'a closing quotation mark, bracket or comma before it', ar: 'علامة اقتباس أو قوس ختام أو فاصلة قبله' },
    hint: { en: 'Look above for the quotation mark or bracket that is not closed', ar: 'ابحث في ما سبق عن علامة الاقتباس أو القوس المفتوح' },
  },
  BLOCK_IN_FLOW: value,
  KEY_OVER_1024_CHARS: value,
  NON_STRING_KEY: {
    thing: { en: 'field name', ar: 'اسم حقل' },
    expected: { en: 'a word', ar: 'كلمة' },
    hint: { en: 'Write a name before the colon', ar: 'اكتب اسمًا قبل النقطتين' },
  },
}

const neverClosed: Complaint = {
  rule: 'yaml',
  thing: { en: 'closing quotation mark or bracket', ar: 'علامة اقتباس أو قوس ختام' },
  actual: null,
  expected: { en: 'one for each that opens', ar: 'ختام لكلّ ما فُتح' },
  hint: { en: 'Look above for the one that is not closed', ar: 'ابحث في ما سبق عن المفتوح بلا ختام' },
}

/** A complaint for a library error; `found` is the rest of the line from its place. */
export function describeYamlError(code: ErrorCode, found: string): Complaint {
  if (code === 'MISSING_CHAR' && found === '') return neverClosed
  const { thing, expected, hint } = byCode[code] ?? value
  return { rule: 'yaml', thing, actual: found, expected, ...(hint === undefined ? {} : { hint }) }
}
