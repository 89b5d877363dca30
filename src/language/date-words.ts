/** How languages speak of days in news texts: months, weekdays, and the turns of phrase around them. All folded as tokens are. */

import type { LanguageTag } from '../model/text.ts'
import { fold } from './fold.ts'
import { primaryLanguage } from './scripts.ts'

export interface DateWords {
  /** Alternatives of a pattern, longest first, with what they stand for: months 1-12, weekdays 0 (Sunday) to 6. */
  readonly months: Lexicon
  readonly weekdays: Lexicon
  /** `yesterday`: days from the day of publication. */
  readonly days: Lexicon
  /** day, week, month, year: number of days, months or years as `7d`, `1m`, `1y`; a dual carries its two. */
  readonly units: ReadonlyMap<string, string>
  /** Pieces of patterns. Each may be empty of meaning in a language: `(?!)` never matches. */
  readonly last: string
  readonly next: string
  readonly current: string
  /** Before a number of units: `ago` before (Arabic, French) or behind (English). */
  readonly agoBefore: string
  readonly agoBehind: string
  /** From the date named before: in front of a number of units or behind it, forwards and back, and what must not follow. */
  readonly laterBefore: string
  readonly laterBehind: string
  readonly earlierBefore: string
  readonly earlierBehind: string
  readonly notAnchored: string
  readonly nextDay: string
  readonly previousDay: string
  /** `for more than a month`, `since`: it lasts until publication. */
  readonly since: string
  /** `during`, `over`: it lasted through the span. */
  readonly through: string
  readonly about: string
  /** Begin, middle and end of a month or year. */
  readonly start: string
  readonly middle: string
  readonly end: string
  /** Words that may stand before a month, a year or a weekday and mean nothing more. */
  readonly monthMark: string
  readonly yearMark: string
  readonly dayMark: string
  readonly of: string
  /** True where "last" stands before the noun. */
  readonly lastFirst: boolean
}

type Lexicon = ReadonlyMap<string, number>

function lexicon(rows: Readonly<Record<number, string>>): Lexicon {
  const entries = Object.entries(rows).flatMap(([value, words]) => words.split('|').map(word => [fold(word), Number(value)] as const))
  return new Map(entries.sort((a, b) => b[0].length - a[0].length))
}

function unitWords(rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(rows).flatMap(([unit, words]) => words.split('|').map(word => [fold(word), unit] as const)).sort((a, b) => b[0].length - a[0].length))
}

const never = '(?!)'
const pattern = (words: string): string => words.split('|').map(fold).join('|')

const arabic: DateWords = {
  months: lexicon({
    1: 'كانون الثاني|يناير|جانفي', 2: 'شباط|فبراير|فيفري', 3: 'آذار|مارس', 4: 'نيسان|أبريل|إبريل|أفريل', 5: 'أيار|مايو|ماي', 6: 'حزيران|يونيو|يونيه|جوان',
    7: 'تموز|يوليو|يوليه|جويلية', 8: 'آب|أغسطس|أوت', 9: 'أيلول|سبتمبر', 10: 'تشرين الأول|أكتوبر', 11: 'تشرين الثاني|نوفمبر', 12: 'كانون الأول|ديسمبر',
  }),
  weekdays: lexicon({ 0: 'الأحد', 1: 'الاثنين|الإثنين', 2: 'الثلاثاء', 3: 'الأربعاء', 4: 'الخميس', 5: 'الجمعة', 6: 'السبت' }),
  days: lexicon({ [-2]: 'أول أمس|أمس الأول|أول من أمس', [-1]: 'أمس|البارحة', 0: 'اليوم', 1: 'غدا|يوم غد' }),
  units: unitWords({
    '1d': 'يوم|يوما|أيام', '2d': 'يومين', '7d': 'أسبوع|أسبوعا|أسابيع', '14d': 'أسبوعين', '1m': 'شهر|شهرا|أشهر|شهور', '2m': 'شهرين',
    '1y': 'عام|عاما|أعوام|سنة|سنوات|سنين', '2y': 'عامين|سنتين',
  }),
  last: pattern('الماضي|الماضية|الماضيين|الماضيتين|الفائت|الفائتة|المنصرم|المنصرمة|المنصرمين|السابق|السابقة|الأخير|الأخيرة|الأخيرين|القليلة الماضية'),
  next: pattern('المقبل|المقبلة|القادم|القادمة'),
  current: pattern('الجاري|الجارية|الحالي|الحالية|هذا'),
  agoBefore: '(?:[وف]?قبل)', agoBehind: never,
  laterBefore: '(?:[وف]?بعد(?: ذلك)?)', laterBehind: never, earlierBefore: '(?:[وف]?قبل ذلك)', earlierBehind: never, notAnchored: '(?:من|علي|ال\\S+)',
  nextDay: pattern('في اليوم التالي|اليوم التالي|في اليوم الذي تلاه'), previousDay: pattern('في اليوم السابق|اليوم السابق|في اليوم الذي سبقه'),
  since: '(?:[وف]?منذ)',
  through: `(?:[وف]?(?:${pattern('خلال|على مدار|على مدى|على امتداد|طوال|طيلة')}))`,
  about: pattern('نحو|حوالي|قرابة|زهاء|ما يقارب|ما يزيد على|ما يزيد عن|أكثر من'),
  start: pattern('مطلع|بداية|أوائل|مستهل'), middle: pattern('منتصف|أواسط'), end: pattern('نهاية|أواخر|ختام'),
  monthMark: '(?:شهر )', yearMark: '(?:[بل]?(?:العام|عام|سنه|السنه) )', dayMark: '(?:(?:يوم|اليوم) )', of: '(?:من )', lastFirst: false,
}

const english: DateWords = {
  months: lexicon({
    1: 'January|Jan', 2: 'February|Feb', 3: 'March|Mar', 4: 'April|Apr', 5: 'May', 6: 'June|Jun', 7: 'July|Jul', 8: 'August|Aug', 9: 'September|Sept|Sep',
    10: 'October|Oct', 11: 'November|Nov', 12: 'December|Dec',
  }),
  weekdays: lexicon({ 0: 'Sunday', 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday' }),
  days: lexicon({ [-2]: 'the day before yesterday', [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }),
  units: unitWords({ '1d': 'day|days', '7d': 'week|weeks', '14d': 'fortnight', '1m': 'month|months', '1y': 'year|years' }),
  last: 'last|past|previous', next: 'next|coming', current: 'this|current', agoBefore: never, agoBehind: '(?:ago)', since: '(?:since|for)',
  laterBefore: never, laterBehind: '(?:later)', earlierBefore: never, earlierBehind: '(?:earlier)', notAnchored: never,
  nextDay: '(?:the )?(?:next|following) day', previousDay: '(?:the )?previous day',
  through: '(?:during|over|throughout|in|within)', about: 'about|around|nearly|almost|roughly|more than|over|some', start: '(?:the )?(?:start|beginning) of|early',
  middle: '(?:the )?middle of|mid', end: '(?:the )?end of|late', monthMark: '(?:the month of )', yearMark: '(?:(?:the year|the) )', dayMark: '(?:on )', of: '(?:of |the )',
  lastFirst: true,
}

const french: DateWords = {
  months: lexicon({
    1: 'janvier', 2: 'février', 3: 'mars', 4: 'avril', 5: 'mai', 6: 'juin', 7: 'juillet', 8: 'août', 9: 'septembre', 10: 'octobre', 11: 'novembre', 12: 'décembre',
  }),
  weekdays: lexicon({ 0: 'dimanche', 1: 'lundi', 2: 'mardi', 3: 'mercredi', 4: 'jeudi', 5: 'vendredi', 6: 'samedi' }),
  days: lexicon({ [-2]: 'avant hier', [-1]: 'hier', 0: 'aujourd hui', 1: 'demain' }),
  units: unitWords({ '1d': 'jour|jours', '7d': 'semaine|semaines', '14d': 'quinzaine', '1m': 'mois', '1y': 'an|ans|année|années' }),
  last: pattern('dernier|dernière|derniers|dernières|passé|passée'), next: 'prochain|prochaine', current: 'ce|cette|courant',
  laterBefore: never, laterBehind: '(?:plus tard)', earlierBefore: never, earlierBehind: '(?:plus tot)', notAnchored: never,
  nextDay: '(?:le )?lendemain', previousDay: '(?:la )?veille',
  agoBefore: '(?:il y a)', agoBehind: never, since: '(?:depuis)', through: '(?:pendant|durant|au cours de(?:s| la)?|ces)',
  about: pattern('environ|près de|plus de|quelque'), start: '(?:le )?debut(?: de)?', middle: 'mi', end: '(?:la )?fin(?: de)?', monthMark: '(?:le mois de )',
  yearMark: '(?:(?:l annee|en) )', dayMark: '(?:le )', of: '(?:de |d )', lastFirst: false,
}

const languages: Readonly<Record<string, DateWords>> = { ar: arabic, en: english, fr: french }

/** The words of a language; null where only dates in digits are read. */
export function dateWordsOf(lang: LanguageTag): DateWords | null {
  return languages[primaryLanguage(lang)] ?? null
}

/** Folded names of months with their numbers, 1 to 12; none for a language whose words are not known. */
export function namesOfMonths(lang: LanguageTag): readonly (readonly [string, number])[] {
  return [...dateWordsOf(lang)?.months ?? []]
}
