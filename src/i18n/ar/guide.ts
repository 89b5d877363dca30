/** Arabic words of the pages that explain the format and the rules. */

import type { guide as english } from '../en/guide.ts'
import type { InArabic } from '../translation.ts'

export const guide = {
  'guide.fields': 'الحقول',
  'guide.fieldsLead': 'كلّ حقل في كلّ ملف من ملفات المدوّنة: ما يقوله، وما يصحّ فيه، ومثال عليه.',
  'guide.required': 'مطلوب',
  'guide.requiredNote': 'ما لا يحمل هذه العلامة يجوز تركه. والنص يصحّ دائمًا بحسب اللغة.',
  'guide.field': 'الحقل',
  'guide.means': 'ما يقوله',
  'guide.form': 'ما يصحّ فيه',
  'guide.example': 'مثال',
  'guide.coding': 'حقل events وحده كما في المادة.',
  'guide.rules': 'القواعد',
  'guide.rulesLead': 'ما ينظر فيه فحص المدوّنة، ولماذا. والتقارير هي التي يعطيها على هذه الأمثلة.',
  'guide.wrong': 'خطأ',
  'guide.right': 'صواب',
  'guide.missing': 'الملف غير موجود.',
  'guide.report': 'التقرير',
} as const satisfies InArabic<typeof english>
