/** Arabic words of the editions without a network: every key of the English file, plurals in all forms. */

import type { offline as english } from '../en/offline.ts'
import type { InArabic } from '../translation.ts'

export const offline = {
  'portable.title': '{title}: النسخة المحمولة',
  'portable.open': 'افتح الملف {file} في متصفح Chrome أو Edge أو Chromium أو Firefox. لا يلزم تثبيت شيء ولا اتصال بالشبكة.',
  'portable.works': 'يعمل من هنا البحث والمستكشف والرسوم وأداة الترميز، ويبقى ما تكتبه في أداة الترميز داخل متصفحك.',
  'portable.whole': 'أبقِ المجلد كاملًا، وفُكّ ضغط الملف قبل فتحه: فالصفحات تحتاج إلى ما بجوارها.',
  'portable.newest': 'أحدث نسخة منشورة على العنوان:',
} as const satisfies InArabic<typeof english>
