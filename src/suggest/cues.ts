/**
 * The small words by which a language says who did it, to whom, and what a figure counts: verbs of harm, persons, prepositions.
 * They belong to the fields of the format, not to a subject; what happened itself is the codebook's to name.
 */

import { fold, primaryLanguage } from '../language/index.ts'
import type { LanguageTag } from '../model/text.ts'
import type { Harm } from '../model/report.ts'

export interface Cues {
  /** Words of harm, by stems; a text's words lead to them. */
  readonly harms: ReadonlyMap<string, Harm>
  /** The line behind a figure or a word of harm where killed and wounded are counted together. */
  readonly together: RegExp
  /** Nouns for persons: one (`a soldier`), two (`جنديان`), several without a figure (`soldiers`). */
  readonly one: ReadonlySet<string>
  readonly two: ReadonlySet<string>
  readonly several: ReadonlySet<string>
  /** Behind a number: it counts time or distance, or things and no people. */
  readonly notCounted: RegExp
  readonly notPeople: RegExp
  /** The line before an actor that did it, or to whom it was done; `of` may stand between a word for an event and its doer. */
  readonly doer: RegExp
  readonly target: RegExp
  /** Behind an actor: it did what the next word of an event says, or suffered it. */
  readonly doerBehind: RegExp
  readonly targetBehind: RegExp
  /** Between a word for an event and an actor: it is the event of that actor; `eventOf` null where the actor stands before. */
  readonly eventOf: RegExp | null
  readonly eventBy: RegExp | null
  /** Between a word for an event and an actor: against it. */
  readonly eventOn: RegExp
  /** Before a country: the place and not its government. */
  readonly inPlace: RegExp
  /** Between two actors: the second only says whose the first is, and takes no part by that. */
  readonly belongs: RegExp
  /** How much farther a word of harm is that stands behind its figure, unless it stands right there. */
  readonly behindCosts: number
  /** Verbs of saying: before the actor, or right behind it. */
  readonly says: RegExp
  /** Words of claim, admission, attribution and denial. */
  readonly claims: Readonly<Record<'claimed' | 'admitted' | 'attributed' | 'denied', RegExp>>
  /** The report is of something meant, not done. */
  readonly planned: RegExp
}

function harmWords(rows: Readonly<Record<Harm, string>>): ReadonlyMap<string, Harm> {
  return new Map((Object.keys(rows) as Harm[]).flatMap(harm => wordsOf(rows[harm]).map(word => [word, harm] as const)))
}

function wordsOf(words: string): string[] {
  return words.split(' ').map(fold).filter(word => word !== '')
}

/** Patterns are written with their hamzas and read against folded words. */
function folded({ source }: RegExp): RegExp {
  return new RegExp(source.replace(/\p{Script=Arabic}+/gu, fold), 'u')
}

const members = '(?:عناصر|عنصر|افراد|مقاتلي|مقاتلين|جنود|مواقع|موقع|نقاط|نقطه|مقرات|مقر|حواجز|حاجز|رتل|ارتال|سياره|سيارات|اليات|دوريه|مجموعه|مجموعات|مخابئ|خلايا|صفوف|قوات|ميليشيا|ميليشيات|مليشيا|لعناصر|لافراد|لمجموعه|من|في|تابعه|تابعين|تابع|تابعان|ل|عسكري|عسكريه|المتقدمه)'

const arabic: Cues = {
  harms: harmWords({
    killed: 'قتل مقتل قتيل قتلى قتلا مصرع صرع وفاة توفي استشهد شهيد شهداء ذبح أعدم حتفهم حتفه بحياة',
    wounded: 'جرح جريح جرحى أصيب إصابة مصاب', captured: 'أسر أسير أسرى', missing: 'فقدان مفقود فقد', killedOrWounded: '',
  }),
  together: folded(/ (?:مقتل واصابه|قتل واصيب|قتل وجرح|مقتل وجرح|قتل واصابه|قتلي وجرحي|بين قتيل وجريح|قتيل وجريح|قتلا وجرحا) /),
  one: new Set(wordsOf('جندي عنصر شخص مدني ضابط قيادي قائد عسكري سائق طفل امرأة شاب رجل مقاتل مسلح')),
  two: new Set(wordsOf('جنديان جنديين عنصران عنصرين شخصان شخصين مدنيان ضابطان ضابطين قياديان عسكريان سائقان سائقين طفلان طفلين امرأتان امرأتين شابان شابين رجلان رجلين مقاتلان قتيلان قتيلين جريحان جريحين مسلحان')),
  several: new Set(wordsOf('عناصر جنود أشخاص مدنيون مدنيين ضباط عسكريون عسكريين مقاتلون مقاتلين أفراد مسلحون مسلحين أطفال نساء سائقين قتلى جرحى قتلا')),
  notCounted: folded(/^ (?:يوم|يوما|ايام|اسبوع|اسبوعا|اسابيع|شهر|شهرا|اشهر|سنه|سنوات|عام|عاما|ساعه|ساعات|دقيقه|دقائق|كيلومتر|كيلومترا|كم|متر|مترا) /),
  notPeople: folded(/^ (?:غاره|غارات|سياره|سيارات|اليه|اليات|مركبه|مركبات|بالمئه|دولار|ليره) /),
  // The verbs stand right before their doer; those that may also be read as passive (خطف، اعدم) are left out.
  doer: folded(/ [وف]?(?:شن|شنت|يشن|تشن|كثف|كثفت|يكثف|تكثف|صعد|صعدت|يصعد|تصعد|باغت|باغتت|يباغت|تباغت|استولي|استولت|يستولي|تستولي|اقتحم|اقتحمت|يقتحم|تقتحم)(?: (?:مقاتلو|مسلحو|عناصر))? $| (?:من قبل|علي يد|علي ايدي|بيد|من جانب|(?:التي |الذي )?(?:نفذه|نفذها|نفذته|نفذتها|شنه|شنها|شنته|شنتها|يشنه|يشنها|تشنه|تشنها|نصبه|نصبها|نصبته|اعده|اعدته|اعدها)|تابعه ل)(?: (?:مجموعه|مجموعات|عناصر|خلايا|مسلحو|مسلحون|مقاتلو|من|ل|تابعه|يعتقد|يظن|ان|انها|انهم|تنتمي|ينتمون|الي))* $/),
  target: folded(new RegExp(` (?:ضد|استهدفت?|يستهدف|تستهدف|استهداف|باستهداف|طالت?|هاجمت?|بقتل)(?: ${members})* $`, 'u')),
  doerBehind: folded(/^(?: (?:قد|بعد|ان|علي|من|الي))? (?:هاجم|هاجمت|قصف|قصفت|شن|شنت|نفذ|نفذت|استهدف|استهدفت|يشن|تشن|نصب|اغار|اغارت|فجر|فجرت) /),
  targetBehind: folded(/^(?: \S+){0,5}? (?:تعرض|تعرضت|تعرضوا|وقعوا|وقع|وقعت) /),
  eventOf: folded(/^(?: (?:مسلح|مسلحه|مفاجئ|مفاجئه|مباغته|المباغته|مكثفه|ل|شنها|شنه|نفذه|نفذها|نفذته|شنته|نصبه|من))* $/),
  eventBy: null,
  eventOn: folded(new RegExp(`^(?: \\S+){0,6} (?:علي|ضد|استهدف|استهدفت|طالت|تطال|بعض)(?: (?:${members}|بعض))* $`, 'u')),
  inPlace: folded(/ (?:في|داخل|الي|شرق|غرب|شمال|جنوب|وسط|شرقي|غربي|شمالي|جنوبي|عبر|انحاء|عموم|خارج|باتجاه|نحو) $/),
  belongs: folded(/^ (?:في|من) $|^(?: \S+){0,2} (?:التابعه|التابع|التابعين|تابعه|الموالي|الموالون|المواليه|الموالين|المدعوم|المدعومه|المدعومين|الممول|المموله|بدعم)(?: (?:ل|من))? $/), behindCosts: 3,
  says: folded(/ [وف]?(?:اعلن|اعلنت|قال|قالت|اكد|اكدت|ذكر|ذكرت|اضاف|اضافت|صرح|صرحت|افاد|افادت|نشر|نشرت|اعترف|اعترفت|اقر|اقرت) /),
  claims: {
    claimed: folded(/ (?:تبني|تبنت|اعلن|اعلنت)(?: \S+){0,4}? (?:مسؤوليته|مسؤوليتها|مسووليته|مسووليتها|المسؤوليه|المسووليه|العمليه|الهجوم|التفجير|استهداف|قتل) | (?:تبني|تبنت) /),
    admitted: folded(/ (?:اعترف|اعترفت|اقر|اقرت|تعترف|يعترف|تقر|يقر) /),
    attributed: folded(/ (?:اتهم|اتهمت|اتهموا|نسب|نسبت|حمل|حملت)(?: \S+){0,6}? (?:المسؤوليه|المسووليه|ب|الي|بالوقوف|بتنفيذ|بقتل|بشن) | (?:اتهم|اتهمت|اتهموا|يعتقد ان|يعتقد انها|يظن انها) /),
    denied: folded(/ (?:نفي|نفت|نفوا|انكر|انكرت|تنفي|ينفي)(?= )/),
  },
  planned: folded(/ [وف]?(?:يستعد|تستعد|يستعدون|استعداد|استعدادا|تعتزم|يعتزم|تنوي|ينوي|تمهيدا|سيشن|ستشن|ستنفذ|سينفذ|بهدف شن|لشن|تخطط|يخطط|لتنفيذ|تحضر|تعد لحمله) /),
}

const english: Cues = {
  harms: harmWords({
    killed: 'killed kill killing dead died death deaths slain slaughtered executed fatalities', wounded: 'wounded wounding wound injured injuring injuries injury hurt',
    captured: 'captured prisoner', missing: 'missing', killedOrWounded: 'casualties',
  }),
  together: / (?:killed or wounded|killed and wounded|killed or injured|killed and injured|dead or wounded|dead and wounded|killing or wounding) /,
  one: new Set(wordsOf('soldier fighter civilian person man woman child officer commander driver policeman serviceman worker docker boy girl')),
  two: new Set(),
  several: new Set(wordsOf('soldiers fighters civilians people men women children officers drivers policemen servicemen troops members others workers dockers militants')),
  notCounted: /^ (?:days?|weeks?|months?|years?|hours?|minutes?|km|kilometres?|kilometers?|miles?|metres?) /,
  notPeople: /^ (?:air|airstrikes?|strikes?|cars?|vehicles?|trucks?|lorries|percent|per|am|pm|o|dollars?) /,
  doer: / (?:by|at the hands of|carried out by)(?: (?:the|a|an|members of|fighters of|gunmen of|cells of|suspected|group of|militants of))* $/,
  target: / (?:against|targeting|targeted|killing|ambushed|attacked|bombed|shelled|hit|struck|bombarded)(?: (?:the|a|an|some|several|members|fighters|positions|posts|points|column|convoy|patrol|soldiers|men|of|on|belonging|to|for|vehicle|car|cells))* $/,
  doerBehind: /^(?: (?:fighters|forces|gunmen|militants|cells|has|have|had|also|then|later|aircraft|troops|group))* (?:attacked|ambushed|bombed|shelled|bombarded|targeted|struck|hit|launched|carried|stormed|killed|raided|seized|attacks|blew|detonated|fired) /,
  targetBehind: /^(?: (?:fighters|forces|soldiers|troops|members|column|convoy|patrol|posts?|positions?))* (?:was|were|came under|ran into|had been) /,
  eventOf: null,
  eventBy: /^(?: (?:by|from|that|which|the|laid|carried|out|made|launched|group|of|members|fighters|gunmen|suspected|a|an))* (?:by|that|of) (?:(?:the|a|an|group of|members of|fighters of|suspected|gunmen from) )*$/,
  eventOn: /^(?: \S+){0,6} (?:on|against|at|upon|for)(?: (?:the|a|an|some|several|members|fighters|positions|posts|points|column|convoy|patrol|soldiers|men|of|belonging|to|hideouts|cells|targets|group))* $/,
  inPlace: / (?:in|into|inside|across|within|throughout|east of|west of|north of|south of|outside|parts of) (?:the )?$/,
  belongs: /^(?: \S+){0,3} (?:backed by|subordinate to|loyal to|belonging to|affiliated (?:with|to)|supported by|allied (?:with|to)|funded by|part of|founded by)(?: the)? $/, behindCosts: 0.5,
  says: / (?:said|says|announced|announces|stated|reported|told|declared|confirmed|admitted|acknowledged|added|claimed) /,
  claims: {
    claimed: / (?:claimed|claims|claiming)(?: \S+){0,3}? (?:responsibility|attack|it) /,
    admitted: / (?:admitted|admits|acknowledged|acknowledges|admitting) /,
    attributed: / (?:blamed|blames|blaming|accused|accuses|accusing|attributed|believed to) /,
    denied: / (?:denied|denies|denying) /,
  },
  planned: / (?:preparing|prepares|plans to|plan to|planned|planning|intends to|is to|are to|will|due to|about to|ready to) /,
}

const french: Cues = {
  harms: harmWords({
    killed: 'tué tués tuée tuées mort morts morte mortes décès décédé', wounded: 'blessé blessés blessée blessées', captured: 'capturé capturés',
    missing: 'disparu disparus disparue disparues', killedOrWounded: '',
  }),
  together: / (?:tues ou blesses|tues et blesses|morts et blesses|morts ou blesses) /,
  one: new Set(wordsOf('soldat combattant civil personne homme femme enfant officier docker ouvrier')),
  two: new Set(),
  several: new Set(wordsOf('soldats combattants civils personnes hommes femmes enfants officiers dockers ouvriers')),
  notCounted: /^ (?:jours?|semaines?|mois|ans?|annees?|heures?|minutes?|km|kilometres?|metres?) /,
  notPeople: /^ (?:voitures?|vehicules?|pour cent|navires?|conteneurs?|euros?) /,
  doer: / (?:par|de la part de)(?: (?:le|la|les|l|un|une|des))* $/,
  target: / (?:contre|visant)(?: (?:le|la|les|l|un|une|des|de|du|membres|positions))* $/,
  doerBehind: /^(?: (?:a|ont|avait|avaient))? (?:attaque|bombarde|vise|lance|mene|bloque|revendique) /,
  targetBehind: /^(?: \S+){0,2}? (?:a ete|ont ete) /,
  eventOf: null,
  eventBy: /^(?: \S+){0,4} (?:par|de|du|des|d) (?:(?:le|la|les|l) )?$/,
  eventOn: /^(?: \S+){0,6} (?:contre|sur)(?: (?:le|la|les|l|un|une|des|de|du|positions))* $/,
  inPlace: / (?:en|a|au|aux|dans|vers|depuis|pres de) (?:(?:le|la|les|l) )?$/,
  belongs: /^(?: \S+){0,3} (?:soutenue?s? par|liee?s? a|affiliee?s? a|fidele a|membre de)(?: (?:la|le|l))? $/, behindCosts: 0.5,
  says: / (?:dit|annonce|declare|affirme|ajoute|confirme|indique) /,
  claims: {
    claimed: / (?:revendique|revendiquent|a revendique) /, admitted: / (?:reconnu|reconnait|admis|admet) /, attributed: / (?:accuse|accusent|attribue|impute) /,
    denied: / (?:dement|nie|nient|a dementi|a nie) /,
  },
  planned: / (?:doit|doivent|prevoit|prevoient|prepare|preparent|s apprete) /,
}

const languages: Readonly<Record<string, Cues>> = { ar: arabic, en: english, fr: french }

/** The cues of a language; null where it has none: names, dates in digits and codebook words are then all there is. */
export function cuesOf(lang: LanguageTag): Cues | null {
  return languages[primaryLanguage(lang)] ?? null
}
