/**
 * What stands around an article on a news page, by language: short lines that say "share", "read also", "advertisement". Matched
 * against a whole folded line; a line longer than its rule allows is never furniture.
 */

import { fold } from '../language/index.ts'

export type Reason =
  | 'share' | 'related' | 'tags' | 'byline' | 'date' | 'source' | 'cookies' | 'advert' | 'newsletter' | 'comments' | 'navigation' | 'counts'
  | 'rights' | 'picture' | 'address' | 'repeated' | 'markup'

export interface FurnitureRule {
  readonly why: Reason
  /** On the folded line. */
  readonly pattern: RegExp
  readonly mostWords: number
}

/** Words of buttons: a line of nothing else is furniture. */
export const buttonWords: ReadonlySet<string> = new Set(fold([
  'facebook fb twitter x whatsapp telegram instagram youtube tiktok linkedin pinterest reddit messenger viber threads signal email mail print copy link share tweet pin save',
  'on via to this article url rss google news flipboard bluesky mastodon',
  'فيسبوك فايسبوك تويتر إكس واتساب واتس اب آب تلغرام تيليجرام تيلغرام تليجرام إنستغرام انستغرام يوتيوب لينكدإن لينكد بينتيريست ماسنجر فايبر',
  'شارك شاركها مشاركة المشاركة انشر نسخ الرابط رابط طباعة اطبع بريد إلكتروني البريد الإلكتروني عبر على أرسل حفظ غرد تغريد هذا الخبر المقال المقالة الموضوع',
  'partager partagez imprimer copier le lien envoyer par courriel sur',
].join(' ')).split(' '))

const sources: readonly (readonly [Reason, number, readonly string[]])[] = [
  ['related', 22, [
    '(?:اقرا|اقراي|طالع|شاهد|انظر|تابع) (?:ايضا|المزيد|كذلك).*', '(?:مقالات|مواضيع|اخبار|مواد|موضوعات|تقارير) (?:ذات صله|مشابهه|متعلقه|مرتبطه|قد تهمك|اخري).*', 'قد (?:يهمك|يعجبك|تهمك).*', 'المزيد(?: من .{0,30})?', 'ذات صله.*',
    '(?:read|see|watch) (?:also|more|next)\\b.*', '(?:related|similar|recommended|more) (?:articles?|stories|news|posts|topics|content|reading|on this|from .*)\\b.*', 'you (?:may|might) (?:also )?(?:like|be interested).*', 'also read\\b.*', 'continue reading.*', 'most (?:read|popular|viewed).*',
    'lire aussi\\b.*', 'a lire (?:aussi|egalement)\\b.*', 'articles? (?:lies?|similaires?|connexes?|associes?).*', 'sur le meme sujet.*', 'en savoir plus.*',
  ]],
  ['tags', 40, ['(?:الوسوم|وسوم|كلمات مفتاحيه|الكلمات المفتاحيه|كلمات دلاليه|هاشتاغ|tags?|keywords?|topics?|filed under|mots[- ]cles|etiquettes?) ?[:：|].*', '(?:#+[^\\s#]+ ?)+']],
  ['cookies', 60, ['.*(?:ملفات تعريف الارتباط|ملفات الارتباط|الكوكيز|cookies?\\b|privacy policy|سياسه الخصوصيه|politique de confidentialite).*']],
  ['advert', 8, ['(?:-+ ?)?(?:اعلان|اعلانات|اعلان ممول|محتوي ممول|مساحه اعلانيه|advert|advertisement|advertising|ad|sponsored(?: content)?|promoted|publicite|annonce|contenu sponsorise)(?: ?-+)?', '(?:story|article) continues (?:below|after) (?:the )?(?:ad|advertisement)', 'scroll to continue']],
  ['newsletter', 45, ['.*(?:اشترك|اشتركوا|الاشتراك|انضم|انضموا|سجل).{0,30}(?:نشره|النشره|نشرتنا|قناتنا|القناه|بريدك|البريديه).*', '(?:تابعنا|تابعونا|تابعوا|لمتابعه).{0,60}', '.*(?:subscribe|sign up|join).{0,40}(?:newsletter|channel|inbox|mailing list|updates|free).*', '(?:follow|like) us\\b.*', '.*(?:abonnez|inscrivez)[- ]vous.*', 'newsletter', 'suivez[- ]nous.*']],
  ['comments', 12, ['(?:\\d+ )?(?:تعليق|تعليقات|التعليقات|تعليقا|لا تعليقات|لا توجد تعليقات)(?: \\(?\\d+\\)?)?', '(?:اضف|اترك|اكتب|شارك) (?:تعليقا|تعليقك|ردا|برايك).*', '(?:\\d+|no) comments?.{0,20}', 'comments?(?: \\(?\\d+\\)?)?', '(?:leave|post|add|write) a (?:comment|reply).*', '(?:\\d+ )?commentaires?.{0,20}', '(?:laisser|ajouter) un commentaire.*']],
  ['navigation', 14, [
    '(?:الرئيسيه|home|accueil)(?: ?[>»›/|\\\\•–-] ?.*)?', '(?:skip|jump) to (?:main )?content', '(?:تخط|تخطي|انتقل|الانتقال) الي المحتوي.*', '(?:القائمه|قائمه|menu|بحث|البحث|search|recherche|تسجيل الدخول|login|log in|sign in|connexion|اغلاق|close|fermer|الي الاعلي|back to top)',
    '(?:المقال|الخبر|التدوينه|الموضوع|المقاله) (?:السابق|التالي|السابقه|التاليه|القادم).*', '(?:previous|next|prev)(?: (?:article|post|story|page))?(?: ?[:»›→].*)?', '(?:article|page) (?:precedente?|suivante?).*', '(?:عاجل|اخر الاخبار|اخبار عاجله|breaking(?: news)?|latest news|live updates)', '(?:الصفحه|page) \\d+(?: (?:من|of|/) ?\\d+)?',
  ]],
  ['counts', 9, ['\\d+ ?(?:مشاهده|مشاهدات|زياره|قراءه|اعجاب|مشاركه|مشاركات|views?|shares?|likes?|reads?|vues?|partages?)', '(?:مده القراءه|وقت القراءه|زمن القراءه)?.{0,3}\\d+ ?(?:دقيقه|دقائق|min|mins|minutes?)(?: (?:قراءه|للقراءه|read|de lecture|reading))?', '(?:reading time|temps de lecture).*', '(?:حجم الخط|font size|taille).*', '[\\d.,+k\\s]+']],
  ['rights', 30, ['.*(?:جميع الحقوق محفوظه|حقوق النشر|كل الحقوق محفوظه|all rights reserved|tous droits reserves|©|copyright).*']],
  ['picture', 18, ['\\(?(?:صوره|الصوره|مصدر الصوره|تعبيريه|صوره تعبيريه|صوره ارشيفيه|ارشيفيه|ارشيف|photo|image|picture|file photo|credit|getty images|photo d archives?|illustration)\\)?(?: ?[:(/-].*)?']],
  ['address', 4, ['(?:https?://|www\\.)\\S+']],
]

/** In this order; the first that fits gives the reason. */
export const furnitureRules: readonly FurnitureRule[] = sources.map(([why, mostWords, patterns]) => ({
  why, mostWords, pattern: foldPattern(new RegExp(`^(?:${patterns.join('|')})$`, 'u')),
}))

function foldPattern({ source }: RegExp): RegExp {
  return new RegExp(source.replace(/\p{Script=Arabic}+/gu, fold), 'u')
}

/** What a page says of itself: the words before it on the folded line. */
export const factMarks = {
  published: foldPattern(/^(?:تاريخ النشر|نشر في|نشر بتاريخ|نشرت في|نشر|التاريخ|published(?: on| at)?|posted(?: on)?|date|publie(?: le)?)(?: ?[:：|-] ?| )/u),
  updated: foldPattern(/^(?:اخر تحديث|تم التحديث|حدث في|(?:last )?updated(?: on| at)?|mis a jour(?: le)?)(?: ?[:：|-] ?| )/u),
  source: foldPattern(/^(?:المصدر|مصدر|نقلا عن|عن موقع|source|via)(?: ?[:：] ?)/u),
  author: foldPattern(/^(?:بقلم|كتب|كتبت|اعداد|تحرير|المحرر|by|written by|author|auteur|par)(?: ?[:：] ?| )/u),
} as const

/** A line of a name and "exclusive" is the outlet's byline. */
export const exclusiveWords: ReadonlySet<string> = new Set(['خاص', 'حصري', 'exclusive', 'exclusif'].map(fold))

/** Headings behind which, to the end of the page, only short lines follow: a list of other articles. */
export const closingReasons: ReadonlySet<Reason> = new Set(['related', 'comments'])
