/** Words for numbers and for how sure a number is, in the languages whose texts are read. All folded as tokens are. */

import type { LanguageTag } from '../model/text.ts'
import { fold } from './fold.ts'
import { primaryLanguage } from './scripts.ts'

export interface NumberWords {
  readonly values: ReadonlyMap<string, number>
  /** What may be glued before a number word. */
  readonly glued: RegExp
  /** Words that join parts of one number. */
  readonly joins: ReadonlySet<string>
  /** Before or behind a number: "at least", "at most", "about". Tested on the line of words around it. */
  readonly least: Marks
  readonly most: Marks
  readonly about: Marks
  /** Between the two ends of a range, and what opens one: "between 3 and 5". */
  readonly to: RegExp
  readonly between: RegExp
}

interface Marks {
  readonly before: RegExp
  readonly behind?: RegExp
}

function values(...lists: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap(([value, words]) => words.split(' ').map(word => [fold(word), value] as const)))
}

const arabic: NumberWords = {
  values: values(
    [1, 'واحد واحدة إحدى أحد'], [2, 'اثنان اثنين اثنتان اثنتين إثنين إثنان اثنا اثني اثنتا اثنتي'], [3, 'ثلاثة ثلاث'], [4, 'أربعة أربع'],
    [5, 'خمسة خمس'], [6, 'ستة ست'], [7, 'سبعة سبع'], [8, 'ثمانية ثماني ثمان'], [9, 'تسعة تسع'], [10, 'عشرة عشر'], [20, 'عشرون عشرين'],
    [30, 'ثلاثون ثلاثين'], [40, 'أربعون أربعين'], [50, 'خمسون خمسين'], [60, 'ستون ستين'], [70, 'سبعون سبعين'], [80, 'ثمانون ثمانين'],
    [90, 'تسعون تسعين'], [100, 'مئة مائة'], [200, 'مئتان مئتين مائتان مائتين'], [300, 'ثلاثمئة ثلاثمائة'], [400, 'أربعمئة أربعمائة'],
    [500, 'خمسمئة خمسمائة'], [600, 'ستمئة ستمائة'], [700, 'سبعمئة سبعمائة'], [800, 'ثمانمئة ثمانمائة'], [900, 'تسعمئة تسعمائة'],
    [1000, 'ألف آلاف'], [2000, 'ألفان ألفين'],
  ),
  glued: /^[وف]?[بلك]?/u,
  joins: new Set(),
  least: { before: / (?:اكثر من|ما لا يقل عن|لا يقل عن|ما يزيد عن|ما يزيد علي|يزيد علي|يفوق|علي الاقل) $/, behind: /^ (?:\S+ ){0,2}?(?:علي الاقل|او اكثر|فاكثر)(?= )/ },
  most: { before: / (?:ما يصل الي|حتي|لا يتجاوز|لا يزيد عن|لا يزيد علي|اقل من) $/, behind: /^ (?:\S+ ){0,2}?علي الاكثر(?= )/ },
  about: { before: / [وف]?(?:نحو|حوالي|قرابه|زهاء|ما يقارب|ما يقرب من|بنحو|بحوالي|لنحو) $/, behind: /^ (?:\S+ )?تقريبا(?= )/ },
  to: /^ (?:الي|او|-) $/,
  between: / (?:بين|ما بين) $/,
}

const english: NumberWords = {
  values: values(
    [1, 'one'], [2, 'two'], [3, 'three'], [4, 'four'], [5, 'five'], [6, 'six'], [7, 'seven'], [8, 'eight'], [9, 'nine'], [10, 'ten'], [11, 'eleven'],
    [12, 'twelve dozen'], [13, 'thirteen'], [14, 'fourteen'], [15, 'fifteen'], [16, 'sixteen'], [17, 'seventeen'], [18, 'eighteen'], [19, 'nineteen'],
    [20, 'twenty'], [30, 'thirty'], [40, 'forty'], [50, 'fifty'], [60, 'sixty'], [70, 'seventy'], [80, 'eighty'], [90, 'ninety'], [100, 'hundred'], [1000, 'thousand'],
  ),
  glued: /^/u,
  joins: new Set(['and']),
  least: { before: / (?:at least|more than|over|no fewer than|no less than|upwards of) (?:a )?$/, behind: /^ (?:or more|at least)(?= )/ },
  most: { before: / (?:up to|at most|as many as|no more than|fewer than|less than) (?:a )?$/ },
  about: { before: / (?:about|around|nearly|almost|some|roughly|approximately|close to) (?:a )?$/ },
  to: /^ (?:to|or|-) $/,
  between: / (?:between|from) $/,
}

const french: NumberWords = {
  values: values(
    [1, 'un une'], [2, 'deux'], [3, 'trois'], [4, 'quatre'], [5, 'cinq'], [6, 'six'], [7, 'sept'], [8, 'huit'], [9, 'neuf'], [10, 'dix'], [11, 'onze'], [12, 'douze douzaine'],
    [13, 'treize'], [14, 'quatorze'], [15, 'quinze'], [16, 'seize'], [20, 'vingt vingtaine'], [30, 'trente'], [40, 'quarante'], [50, 'cinquante'], [60, 'soixante'],
    [100, 'cent cents centaine'], [1000, 'mille'],
  ),
  glued: /^/u,
  joins: new Set(['et']),
  least: { before: / (?:au moins|plus de|plus d|pas moins de) $/, behind: /^ (?:ou plus|au moins)(?= )/ },
  most: { before: / (?:jusqu a|au plus|moins de) $/ },
  about: { before: / (?:environ|pres de|quelque|autour de) (?:une )?$/ },
  to: /^ (?:a|ou|-) $/,
  between: / (?:entre|de) $/,
}

const plain: NumberWords = { ...english, values: new Map(), joins: new Set() }
const languages: Readonly<Record<string, NumberWords>> = { ar: arabic, en: english, fr: french }

/** The words of a language; one without words of its own has digits only. */
export function numberWordsOf(lang: LanguageTag): NumberWords {
  return languages[primaryLanguage(lang)] ?? plain
}
