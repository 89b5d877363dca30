/** Arabic words of comparisons: what a contribution adds and changes. */

import type { changes as english } from '../en/changes.ts'
import type { InArabic } from '../translation.ts'

export const changes = {
  'changes.title': 'ما تغيّره هذه المساهمة',
  'changes.broken': 'في المدوّنة أخطاء تحول دون مقارنة سجلاتها. تجدها أدناه وعلى أسطر الملفات.',
  'changes.nothing': 'لا يتغيّر أي سجل.',
  'changes.kind': 'السجلات',
  'changes.kind.articles': 'المواد',
  'changes.kind.events': 'الأحداث',
  'changes.kind.actors': 'الجهات',
  'changes.kind.locations': 'الأماكن',
  'changes.kind.sources': 'المصادر',
  'changes.added': 'المضاف',
  'changes.changed': 'المعدَّل',
  'changes.removed': 'المحذوف',
  'changes.values': 'القيم قبل المساهمة وبعدها',
  'changes.record': 'السجل',
  'changes.field': 'الحقل',
  'changes.before': 'قبل',
  'changes.after': 'بعد',
  'changes.unknown': 'غير مذكور',
  'changes.duplicates': 'قد يكون الحدث واحدًا بمعرّفين',
  'changes.problems': 'المشكلات',
  'changes.errors': { zero: 'لا أخطاء', one: 'خطأ واحد', two: 'خطآن', few: '{count} أخطاء', many: '{count} خطأً', other: '{count} خطأ' },
  'changes.warnings': { zero: 'لا تحذيرات', one: 'تحذير واحد', two: 'تحذيران', few: '{count} تحذيرات', many: '{count} تحذيرًا', other: '{count} تحذير' },
  'changes.sound': 'لم يجد الفحص ما يؤخذ على المساهمة.',
  'changes.map': 'مواضع الأحداث',
  'changes.map.note': 'النقطة وسط ما هو معلوم، ومعها أقصى بُعد ممكن للموضع الحقيقي عنها.',
  'changes.map.without': {
    zero: 'لكل حدث نقطة معلومة.', one: 'حدث واحد بلا نقطة معلومة.', two: 'حدثان بلا نقطة معلومة.',
    few: '{count} أحداث بلا نقطة معلومة.', many: '{count} حدثًا بلا نقطة معلومة.', other: '{count} حدث بلا نقطة معلومة.',
  },
  'changes.more': { one: 'وواحد غيرها', two: 'واثنان غيرها', few: 'و{count} غيرها', many: 'و{count} غيرها', other: 'و{count} غيرها' },
  'changes.preview': 'تجد الموقع بعد هذه التغييرات وصورة الخريطة بين ملفات هذا التشغيل.',
} as const satisfies InArabic<typeof english>
