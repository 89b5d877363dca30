/** What each kind of value is called and must be. A schema names its entry as its error; one door turns that into a diagnostic. */

import type { Words } from '../../model/diagnostic.ts'

export interface Expectation {
  readonly rule: string
  readonly thing: Words
  readonly expected: Words
  readonly hint?: Words
}

const value = (en: string, ar: string): Words => ({ en, ar })

export const expectations = {
  text: { rule: 'field-value', thing: value('value', 'قيمة'), expected: value('a text', 'نص') },
  map: { rule: 'field-value', thing: value('value', 'قيمة'), expected: value('fields, each "name: value"', 'حقول، كلّ منها «اسم: قيمة»') },
  list: { rule: 'field-value', thing: value('value', 'قيمة'), expected: value('a list: [a, b], or lines that begin with "- "', 'قائمة: ‎[a, b]‎ أو أسطر تبدأ بـ «- »') },
  localText: {
    rule: 'field-value', thing: value('value', 'قيمة'),
    expected: value('a text, or a text per language such as { ar: …, en: … }', 'نص، أو نص لكلّ لغة مثل ‎{ ar: …, en: … }'),
  },
  language: { rule: 'language', thing: value('language', 'لغة'), expected: value('a language tag such as ar, en or en-GB', 'وسم لغة مثل ar أو en أو en-GB') },
  id: {
    rule: 'id', thing: value('id', 'معرّف'),
    expected: value('small letters a–z and digits, words joined by single hyphens', 'أحرف a–z صغيرة وأرقام، والكلمات موصولة بواصلة مفردة'),
  },
  date: {
    rule: 'date', thing: value('date', 'تاريخ'),
    expected: value(
      'a day of the calendar or an interval in order: 2020-08-18, 2020-08, [2020-08-18..2020-08-25], 2020-08-18/2020-08-25, ../2020-10, 2020-10~',
      'يوم من التقويم أو مدّة مرتّبة: ‎2020-08-18‎ أو ‎2020-08‎ أو ‎[2020-08-18..2020-08-25]‎ أو ‎2020-08-18/2020-08-25‎ أو ‎../2020-10‎ أو ‎2020-10~',
    ),
  },
  count: {
    rule: 'count', thing: value('count', 'عدد'),
    expected: value('7, 20+, -30, 3-5, ~40, unknown or a count word of the codebook', '‏7 أو ‎20+‎ أو ‎-30‎ أو ‎3-5‎ أو ‎~40‎ أو unknown أو كلمة عدد من دليل الترميز'),
  },
  address: { rule: 'link-address', thing: value('address', 'عنوان'), expected: value('a whole address that begins with https:// or http://', 'عنوان كامل يبدأ بـ ‎https://‎ أو ‎http://') },
  host: { rule: 'link-address', thing: value('address', 'عنوان'), expected: value('a host whose words are each in one script', 'مضيف كلّ كلمة فيه بكتابة واحدة') },
  yesNo: { rule: 'field-value', thing: value('value', 'قيمة'), expected: value('true or false', '‏true أو false') },
  choice: { rule: 'field-value', thing: value('value', 'قيمة'), expected: value('one of the values of the format', 'إحدى قيم الصيغة') },
  whole: { rule: 'number', thing: value('number', 'رقم'), expected: value('a whole number', 'عدد صحيح') },
  decimal: { rule: 'number', thing: value('number', 'رقم'), expected: value('a number such as 35.33', 'رقم مثل 35.33') },
  latitude: { rule: 'coordinates', thing: value('latitude', 'خطّ عرض'), expected: value('degrees from -90 to 90, such as 35.33', 'درجات من ‎-90‎ إلى 90، مثل 35.33') },
  longitude: { rule: 'coordinates', thing: value('longitude', 'خطّ طول'), expected: value('degrees from -180 to 180, such as 40.14', 'درجات من ‎-180‎ إلى 180، مثل 40.14') },
  coordinates: { rule: 'coordinates', thing: value('point', 'نقطة'), expected: value('latitude and longitude together', 'خطّ العرض وخطّ الطول معًا') },
  radius: { rule: 'number', thing: value('radius', 'نصف قطر'), expected: value('kilometres, 0 to 20,000', 'كيلومترات من 0 إلى 20,000') },
  extent: {
    rule: 'coordinates', thing: value('map extent', 'مدى خريطة'),
    expected: value('[west, south, east, north] in degrees', '‏[غرب، جنوب، شرق، شمال] بالدرجات'),
  },
  country: { rule: 'country', thing: value('country', 'دولة'), expected: value('two capital letters (ISO 3166-1)', 'حرفان كبيران (ISO 3166-1)') },
  wikidata: { rule: 'outside-id', thing: value('Wikidata id', 'معرّف ويكي بيانات'), expected: value('Q and a number, such as Q858', 'حرف Q ورقم، مثل Q858') },
  geonames: { rule: 'outside-id', thing: value('GeoNames id', 'معرّف GeoNames'), expected: value('a number', 'رقم') },
  pcode: { rule: 'outside-id', thing: value('P-code', 'رمز P-code'), expected: value('capital letters and digits', 'أحرف كبيرة وأرقام') },
  geometry: { rule: 'outside-id', thing: value('shape', 'شكل'), expected: value('<layer>/<feature> of the base map', '‏<طبقة>/<معلم> من الخريطة الأساس') },
  acled: { rule: 'field-value', thing: value('value', 'قيمة'), expected: value('{ type: …, subtype: … } or none', '‎{ type: …, subtype: … }‎ أو none') },
  status: { rule: 'field-value', thing: value('status', 'حالة'), expected: value('published, withdrawn or { merged-into: <event id> }', '‏published أو withdrawn أو ‎{ merged-into: <معرّف حدث> }') },
  mentionTarget: {
    rule: 'mention', thing: value('mention', 'ذكر'),
    expected: value('exactly one of actor, location, source, event, article', 'واحد لا غير من actor وlocation وsource وevent وarticle'),
  },
  interfaceKey: { rule: 'field-value', thing: value('key', 'مفتاح'), expected: value('a key of the interface such as search.title', 'مفتاح من مفاتيح الواجهة مثل search.title') },
} as const satisfies Record<string, Expectation>

export type ExpectationKey = keyof typeof expectations

export function isExpectationKey(text: string): text is ExpectationKey {
  return Object.hasOwn(expectations, text)
}
