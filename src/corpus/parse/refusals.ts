/** What the parser says of text that it does not take. */

import { showCodePoint } from '../../model/message.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'
import type { ForbiddenCharacter } from './unicode.ts'

const characterWords: Readonly<Record<ForbiddenCharacter['reason'], Words>> = {
  'control': { en: 'control character', ar: 'محرف تحكّم' },
  'direction': { en: 'direction override', ar: 'محرف يقلب اتجاه النص' },
  'invisible': { en: 'invisible character', ar: 'محرف لا يُرى' },
  'surrogate': { en: 'half character', ar: 'نصف محرف' },
  'presentation-form': { en: 'presentation form', ar: 'شكل عرض لحرف' },
  'private-use': { en: 'private character', ar: 'محرف خاصّ' },
  'unbalanced-isolate': { en: 'direction isolate without its pair', ar: 'عازل اتجاه بلا قرينه' },
}

const shownCharacters = 3

/** The edit is the same words in plain letters, where there are such letters. */
export function forbiddenCharacter({ characters, reason }: ForbiddenCharacter): Complaint {
  const each = [...characters]
  const shown = each.slice(0, shownCharacters).map(showCodePoint).join(' ') + (each.length > shownCharacters ? ' …' : '')
  const plain = characters.normalize('NFKC')
  return {
    rule: 'character',
    thing: characterWords[reason],
    actual: shown,
    expected: reason === 'unbalanced-isolate'
      ? { en: 'isolates that are closed on the same line', ar: 'عوازل تُغلق في السطر نفسه' }
      : { en: 'characters that a reader sees, in their plain form', ar: 'محارف يراها القارئ بصورتها العادية' },
    hint: reason === 'presentation-form'
      ? { en: `Write "${plain}"`, ar: `اكتب «${plain}»` }
      : { en: `Delete ${shown}`, ar: `احذف ${shown}` },
  }
}

export function tooMuch(rule: string, thing: Words, actual: number, limit: number, hint?: Words): Complaint {
  return {
    rule, thing, actual: String(actual), expected: { en: `at most ${limit}`, ar: `${limit} على الأكثر` },
    ...(hint === undefined ? {} : { hint }),
  }
}

export function moreProblems(shown: number): Complaint {
  return {
    rule: 'more-problems',
    thing: { en: 'number of problems', ar: 'عدد المشكلات' },
    actual: `${shown}+`,
    expected: { en: `a file with fewer; the first ${shown} are shown`, ar: `ملف أقلّ مشكلات، والمعروض أول ${shown} منها` },
    hint: { en: 'Mend these, then check again', ar: 'أصلح هذه ثم افحص من جديد' },
  }
}

export function slowBody(seconds: number): Complaint {
  return {
    rule: 'body-time',
    thing: { en: 'time to read the text', ar: 'وقت قراءة النص' },
    actual: `${seconds} s`,
    expected: { en: 'a text that is read in a moment', ar: 'نص يُقرأ في لحظة' },
    hint: {
      en: 'Look for long runs of marks, deep lists and large tables, and take them out; or split the text into several articles',
      ar: 'ابحث عن سلاسل علامات طويلة وقوائم متداخلة وجداول كبيرة واحذفها، أو قسّم النص إلى عدّة مواد',
    },
  }
}

const frontMatter = { en: 'front matter', ar: 'ترويسة' }

export const frontMatterRefusals = {
  missing: (line: string): Complaint => ({
    rule: 'front-matter',
    thing: { en: 'first line', ar: 'سطر أول' },
    actual: line,
    expected: { en: 'exactly ---', ar: '‎---‎ وحدها' },
    hint: {
      en: 'Start the file with a line of three hyphens and nothing else, then the fields, then --- again',
      ar: 'ابدأ الملف بسطر من ثلاث واصلات لا غير، ثم الحقول، ثم ‎---‎ ثانيةً',
    },
  }),
  open: (): Complaint => ({
    rule: 'front-matter',
    thing: { en: 'end of the front matter', ar: 'نهاية الترويسة' },
    actual: null,
    expected: { en: 'a line --- after the fields', ar: 'سطر ‎---‎ بعد الحقول' },
    hint: { en: 'Write a line of three hyphens between the fields and the text', ar: 'اكتب سطرًا من ثلاث واصلات بين الحقول والنص' },
  }),
  otherDashes: (line: string): Complaint => ({
    rule: 'front-matter',
    thing: frontMatter,
    actual: line,
    expected: { en: 'a closing line of exactly ---', ar: 'سطر ختام فيه ‎---‎ وحدها' },
    hint: { en: 'Write three hyphens of the keyboard: ---', ar: 'اكتب ثلاث واصلات من لوحة المفاتيح: ‎---' },
  }),
  badClose: (line: string): Complaint => ({
    rule: 'front-matter',
    thing: frontMatter,
    actual: line,
    expected: { en: 'a closing line of exactly ---', ar: 'سطر ختام فيه ‎---‎ وحدها' },
    hint: { en: 'Take away what stands behind the three hyphens, spaces too', ar: 'احذف ما بعد الواصلات الثلاث، والفراغات أيضًا' },
  }),
} as const
