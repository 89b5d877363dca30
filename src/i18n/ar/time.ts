/** Arabic words of the pages of years and months, and of the page of matrices: every key of the English file. */

import type { time as english } from '../en/time.ts'
import type { InArabic } from '../translation.ts'

export const time = {
  'time.title': 'الأحداث بحسب الزمن',
  'time.lead': 'يضمّ كل شهر وكل سنة ما يقع تاريخه كله فيه من أحداث، وما كان تاريخه أوسع من ذلك يُذكر على حدة.',
  'time.months': 'الأشهر',
  'time.inMonths': 'تجدها في صفحات الأشهر.',
  'time.inMonths.rest': 'المذكور هنا ما لا يقع كله في شهر واحد، وسائر الأحداث في صفحات الأشهر.',
  'time.overOnly': {
    one: 'حدث واحد لا يُعرف عنه إلا أنه كان قد وقع حتى ذلك الحين.',
    two: 'حدثان لا يُعرف عنهما إلا أنهما كانا قد وقعا حتى ذلك الحين.',
    few: '{count} أحداث لا يُعرف عنها إلا أنها كانت قد وقعت حتى ذلك الحين.',
    many: '{count} حدثًا لا يُعرف عنها إلا أنها كانت قد وقعت حتى ذلك الحين.',
    other: '{count} حدث لا يُعرف عنها إلا أنها كانت قد وقعت حتى ذلك الحين.',
  },
  'time.undated': 'لا تُحصر في سنة واحدة',
  'time.undated.explained': 'تواريخها مجهولة، أو مستمرة بلا نهاية معروفة، أو ممتدة عبر أكثر من سنة.',
  'time.description': '{period}: {figure}.',
  'time.ofThem': {
    one: '{all}، منها حادث واحد', two: '{all}، منها حادثان', few: '{all}، منها {count} حوادث', many: '{all}، منها {count} حادثًا', other: '{all}، منها {count} حادث',
  },
  'time.toll': 'ضحايا هذه الحوادث',
  'time.toll.none': 'لا ترد في الأخبار أعداد ضحايا لحوادث هذه المدة.',
  'time.announced': 'خارج هذه الأعداد، إذ لا يُعرف إلا تاريخ الإعلان أو الاكتشاف',
  'time.events': 'ضمن هذه المدة',
  'time.meeting': 'تمتد إلى هذه المدة',
  'time.meeting.explained': 'دامت أطول منها، أو لا تُعرف تواريخها إلا ضمن حدود أوسع، فلا تُعدّ هنا.',
  'time.over': 'وقعت قبل انتهاء هذه المدة',
  'time.over.explained': 'لا تُعرف بدايتها، وكانت قد وقعت حتى يوم من هذه المدة، فلا تُعدّ هنا.',
  'time.earlier': 'السابق: {period}',
  'time.later': 'التالي: {period}',
  'time.neighbours': 'مدد مجاورة',

  'matrix.title': 'من ضدّ من، ومن يروي ماذا',
  'matrix.lead': 'أنماط عبر أحداث المدوّنة كلها. وهي تُظهر ما ترويه المواد، لا كل ما حدث.',
  'matrix.sides': 'الأطراف المتقابلة',
  'matrix.company': 'الجهات معًا',
  'matrix.outlets': 'المصادر',
  'matrix.panels': 'الأنواع والمناطق',
} as const satisfies InArabic<typeof english>
