/** What is said of a slip in fields: what stands there, what should, and the line to write instead. */

import type { Words } from '../../model/diagnostic.ts'
import { hintToWrite } from '../../model/message.ts'
import type { Complaint } from '../../model/message.ts'

/** `at`: offset in the line. `instead`: the whole value as it was probably meant. */
export type Slip = { readonly at: number } & (
  | { readonly kind: 'bracket' | 'quote'; readonly close: string; readonly instead: string }
  | { readonly kind: 'after-quote' | 'colon-inside' | 'comma'; readonly found: string; readonly instead: string }
  | { readonly kind: 'colon'; readonly found: string; readonly field: string | null }
  | { readonly kind: 'moved'; readonly line: string; readonly wanted: number; readonly as: string; readonly asLine: number })

const text: Words = { en: 'text', ar: 'نص' }

export function describeLine({ name, value, dashes }: { readonly name: string | null; readonly value: string; readonly dashes: readonly number[] }): string {
  return `${'- '.repeat(dashes.length)}${name === null ? value : `${name}:${value === '' ? '' : ` ${value}`}`}`
}

export function describeSlip(slip: Slip): Complaint {
  switch (slip.kind) {
    case 'bracket': return {
      rule: 'yaml', thing: { en: 'closing bracket', ar: 'قوس ختام' }, actual: null,
      expected: { en: `${slip.close} before the next line`, ar: `‎${slip.close}‎ قبل السطر التالي` }, hint: hintToWrite(slip.instead),
    }
    case 'quote': return {
      rule: 'yaml', thing: { en: 'closing quotation mark', ar: 'علامة اقتباس ختامية' }, actual: null,
      expected: { en: `${slip.close} at the end of the text`, ar: `‎${slip.close}‎ في آخر النص` }, hint: hintToWrite(slip.instead),
    }
    case 'after-quote': return {
      rule: 'yaml', thing: text, actual: slip.found,
      expected: { en: 'nothing behind the closing quotation mark', ar: 'ألّا يتبع علامة الاقتباس الختامية شيء' }, hint: hintToWrite(slip.instead),
    }
    case 'colon-inside': return {
      rule: 'yaml', thing: text, actual: slip.found,
      expected: { en: 'quotation marks around a text with a colon in it', ar: 'علامتا اقتباس حول نص فيه نقطتان' }, hint: hintToWrite(slip.instead),
    }
    case 'comma': return {
      rule: 'yaml', thing: text, actual: slip.found,
      expected: { en: 'a comma "," between two fields in brackets', ar: 'فاصلة لاتينية «,» بين كلّ حقلين داخل القوسين' }, hint: hintToWrite(slip.instead),
    }
    case 'colon': return {
      rule: 'yaml', thing: text, actual: slip.found,
      expected: { en: 'a field: name, colon, space, value', ar: 'حقل: اسم فنقطتان ففراغ فقيمة' }, hint: writeField(slip.field),
    }
    case 'moved': return {
      rule: 'yaml', thing: { en: 'indentation before', ar: 'إزاحة قبل' }, actual: slip.line,
      expected: { en: `the column of "${slip.as}" on line ${slip.asLine}`, ar: `عمود «‎${slip.as}‎» في السطر ${slip.asLine}` },
      hint: slip.wanted === 0 ? { en: 'Begin the line without spaces', ar: 'ابدأ السطر بلا فراغات' }
        : { en: `Begin the line with ${slip.wanted} ${slip.wanted === 1 ? 'space' : 'spaces'}`, ar: `اجعل عدد الفراغات في أول السطر ${slip.wanted}` },
    }
  }
}

function writeField(field: string | null): Words {
  const goesOn: Words = { en: 'if the words go on from the line above, begin this line with two spaces more than that one', ar: 'وإن كانت الكلمات تتمّة للسطر السابق فابدأ هذا السطر بفراغين أكثر منه' }
  const words: Words = field === null ? { en: 'Write the name of the field before it', ar: 'اكتب اسم الحقل قبلها' } : hintToWrite(field)
  return { en: `${words.en}; ${goesOn.en}`, ar: `${words.ar}، ${goesOn.ar}` }
}
