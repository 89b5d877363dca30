/** `marsad suggest`: what a text may mean, by the corpus' own names and the codebook's words. */

import type { Command } from '../command.ts'

export const textOptions = {
  text: { takes: 'text', value: 'TEXT', summary: { en: 'the text itself, instead of a file', ar: 'النص نفسه بدل ملف' } },
  published: {
    takes: 'text', value: 'DATE',
    summary: { en: 'day of publication, from which words such as "last Saturday" are counted', ar: 'يوم النشر، ومنه تُحسب ألفاظ مثل «السبت الماضي»' },
  },
  language: { takes: 'text', value: 'TAG', summary: { en: 'language of the text; without it the text tells', ar: 'لغة النص؛ وبدونه تُعرف من النص' } },
} as const satisfies Command['options']

export const suggestCommand: Command = {
  name: 'suggest',
  summary: { en: 'Points out actors, places, dates, figures and event types in a text', ar: 'يدلّ على الفاعلين والأماكن والتواريخ والأعداد وأنواع الأحداث في نص' },
  usage: '[FILE]',
  takes: [0, 1],
  details: [{
    en: 'Reads an article or any text, from a file or a pipe, and prints what its words may mean, each with its place and its sentence. It goes by the names and aliases of the corpus and the words of the codebook; what is not certain has a question mark. Nothing is written to disk.',
    ar: 'يقرأ مادة أو أي نص من ملف أو أنبوب، ويطبع ما قد تعنيه ألفاظه، ولكلّ منها موضعه وجملته. يعتمد على أسماء المدوّنة وألقابها وعلى ألفاظ دليل الترميز، وما ليس مؤكدًا فأمامه علامة استفهام. ولا يكتب شيئًا على القرص.',
  }],
  options: {
    ...textOptions,
    format: { takes: 'text', value: 'text|json', choices: ['text', 'json'], summary: { en: 'lines for people, or JSON with drafts of reports', ar: 'أسطر للقراءة، أو JSON مع مسودات التقارير' } },
  },
  examples: [
    { line: 'marsad suggest content/articles/2021/some-article.md', does: { en: 'What else the article names', ar: 'ما تسمّيه المادة غير المرمَّز' } },
    { line: 'marsad suggest page.txt --published 2021-12-04 --format json', does: { en: 'For a program', ar: 'ليقرأه برنامج' } },
  ],
  refusal: { en: 'the text cannot be read', ar: 'تعذّرت قراءة النص' },
  run: async asked => (await import('../suggest/run-suggest.ts')).runSuggest(asked),
}
