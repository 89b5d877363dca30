/** `marsad check`: all problems of a corpus, nothing built. */

import { join } from 'node:path'
import { readSettings } from '../../build/settings.ts'
import { keepCompiled } from '../compiled-code.ts'
import { projectRoot } from '../project.ts'
import type { Command } from '../command.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: { en: 'Says all that is wrong in a corpus, where, and what to write instead', ar: 'يبيّن كلّ ما في المدوّنة من أخطاء ومواضعها وما يُكتب بدلها' },
  usage: '[DIR]',
  takes: [0, 1],
  details: [
    {
      en: 'Reads every file of the corpus and reports all problems in one run. Errors keep the site from being built; warnings do not. Nothing is changed unless --fix is given.',
      ar: 'يقرأ كلّ ملفات المدوّنة ويعرض المشكلات كلّها دفعة واحدة. الأخطاء تمنع بناء الموقع والتحذيرات لا تمنعه. ولا يغيّر شيئًا إلا مع ‎--fix‎.',
    },
    {
      en: '--fix makes only repairs that change no meaning: former ids, digits and dates in the spelling of the format, codes that differ by capitals, passages that differ from the body by vowel marks or quotation marks. Comments and everything else in the file stay as they are; what was changed is listed, the rest is reported.',
      ar: 'لا يُجري ‎--fix‎ إلا إصلاحات لا تغيّر المعنى: المعرّفات السابقة، والأرقام والتواريخ بكتابة الصيغة، والرموز التي لا تختلف إلا بحالة الأحرف، والمقاطع التي لا تختلف عن المتن إلا بالتشكيل أو علامات الاقتباس. وتبقى التعليقات وسائر الملف كما هي؛ ويُعرض ما تغيّر ثم ما بقي.',
    },
  ],
  options: {
    format: {
      takes: 'text', value: 'text|json|sarif|github', choices: ['text', 'json', 'sarif', 'github'],
      summary: { en: 'form of the report; without it text', ar: 'صيغة التقرير؛ وبدونه نص' },
    },
    fix: { takes: 'flag', summary: { en: 'make the safe repairs first', ar: 'يُجري الإصلاحات المأمونة أولًا' } },
    'no-cache': { takes: 'flag', summary: { en: 'look at every file anew and keep nothing for the next time', ar: 'يفحص كلّ ملف من جديد ولا يحفظ شيئًا للمرّة القادمة' } },
    watch: { takes: 'flag', summary: { en: 'check again whenever a file changes', ar: 'يعيد الفحص كلّما تغيّر ملف' } },
  },
  examples: [
    { line: 'npm run check', does: { en: 'Check content/, messages in the language of the terminal', ar: 'فحص content/ والرسائل بلغة الطرفية' } },
    { line: 'npm run check -- --lang ar --fix', does: { en: 'Make the safe repairs, then report what is left in Arabic', ar: 'إجراء الإصلاحات المأمونة ثم عرض ما بقي بالعربية' } },
    { line: 'npm run check -- --watch', does: { en: 'Keep checking while you write', ar: 'فحص متواصل أثناء الكتابة' } },
    { line: 'npm run -s check -- --format sarif > report.sarif', does: { en: 'A report for code hosts and editors', ar: 'تقرير لمنصّات الشيفرة والمحرّرات' } },
  ],
  refusal: { en: 'the corpus has errors', ar: 'في المدوّنة أخطاء' },
  run: async asked => {
    if (!asked.hasFlag('no-cache')) keepCompiled(join(readSettings(asked.environment, projectRoot, asked.workingFolder).cache, 'code'))
    return (await import('../check/run-check.ts')).runCheck(asked)
  },
}
