/** Arabic words of citations and feeds: every key of the English file. */

import type { citations as english } from '../en/citations.ts'
import type { InArabic } from '../translation.ts'

export const citations = {
  'part.citation': 'الاستشهاد بهذه الصفحة',
  'citation.page': 'هذه الصفحة',
  'citation.original': 'المادة الأصلية',
  'citation.apa': 'APA',
  'citation.chicago': 'شيكاغو',
  'citation.copy': 'نسخ',
  'citation.copied': 'نُسخ',
  'citation.version': 'النسخة',
  'citation.changed': 'آخر تعديل:',
  'citation.undated': 'تاريخ آخر تعديل غير معروف',
  'feeds.follow': 'تابِع الأحداث الجديدة والمعدَّلة:',
  'citation.dataset': '{site}: مجموعة البيانات',
} satisfies InArabic<typeof english>
