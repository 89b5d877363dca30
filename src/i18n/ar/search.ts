/** Arabic words of the search: every key of the English file, plurals in all forms. */

import type { search as english } from '../en/search.ts'
import type { InArabic } from '../translation.ts'

export const search = {
  'search.title': 'البحث',
  'search.description': 'ابحث في نصوص هذا الموقع وسجلاته.',
  'search.words': 'كلمات البحث',
  'search.hint': 'يُعثر على الأسماء بأي رسم وردت به في السجلات. ضع العبارة بين علامتي اقتباس لتبحث عنها بلفظها.',
  'search.submit': 'ابحث',
  'search.filters': 'تضييق النتائج',
  'search.filter.kind': 'الصنف',
  'search.filter.type': 'نوع الحدث',
  'search.filter.year': 'السنة',
  'search.filter.actor': 'الجهة',
  'search.filter.place': 'المكان',
  'search.filter.any': 'الكل',
  'search.filter.option': '{label} ({count})',
  'search.clear': 'إلغاء التضييق',
  'search.results': 'النتائج',
  'search.count': {
    zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '{count} نتائج', many: '{count} نتيجة', other: '{count} نتيجة',
  },
  'search.unknown': {
    one: 'كلمة لا ترد في أي موضع: {words}', two: 'كلمتان لا تردان في أي موضع: {words}', few: 'كلمات لا ترد في أي موضع: {words}',
    many: 'كلمات لا ترد في أي موضع: {words}', other: 'كلمات لا ترد في أي موضع: {words}',
  },
  'search.dropped': {
    one: 'لا صفحة تجمع الكلمات كلها، فأُسقطت من البحث كلمة: {words}', two: 'لا صفحة تجمع الكلمات كلها، فأُسقطت من البحث كلمتان: {words}',
    few: 'لا صفحة تجمع الكلمات كلها، فأُسقطت من البحث كلمات: {words}', many: 'لا صفحة تجمع الكلمات كلها، فأُسقطت من البحث كلمات: {words}',
    other: 'لا صفحة تجمع الكلمات كلها، فأُسقطت من البحث كلمات: {words}',
  },
  'search.otherLanguages': 'لا نتائج بلغة هذه الصفحات، وهذه نتائج بلغات أخرى.',
  'search.advice': 'راجع الإملاء، أو قلّل الكلمات، أو ألغِ التضييق.',
  'search.more': 'مزيد من النتائج',
  'search.shown': {
    one: 'أُضيفت نتيجة واحدة', two: 'أُضيفت نتيجتان', few: 'أُضيفت {count} نتائج', many: 'أُضيفت {count} نتيجة', other: 'أُضيفت {count} نتيجة',
  },
  'search.loading': 'يجري تحميل البحث…',
  'search.failed': 'تعذّر تحميل البحث. تحقّق من الاتصال ثم أعد تحميل الصفحة.',
  'search.noScript': 'يعمل البحث في المتصفح ويحتاج إلى JavaScript، ويمكن الوصول إلى كل شيء من القوائم أيضًا:',
} as const satisfies InArabic<typeof english>
