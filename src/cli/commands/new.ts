/** `marsad new`: a first draft of an article from a pasted text. */

import type { Command } from '../command.ts'
import { textOptions } from './suggest.ts'

export const newCommand: Command = {
  name: 'new',
  summary: { en: 'Starts an article from a news text', ar: 'يبدأ مادة جديدة من نص خبر' },
  usage: '[FILE]',
  takes: [0, 1],
  details: [
    {
      en: 'Takes a text from a file or a pipe, leaves out what stands around it on the page (buttons, related articles, adverts; each is listed), finds its headline, and writes an article file with what it can suggest: sure things as fields, the rest as comments. marsad check then says what is missing. A file that exists is never overwritten.',
      ar: 'يأخذ نصًا من ملف أو أنبوب، ويترك ما حوله في الصفحة (الأزرار والمواد ذات الصلة والإعلانات، ويعدّدها)، ويجد عنوانه، ثم يكتب ملف مادة بما أمكن اقتراحه: المؤكد حقولًا، والباقي تعليقات. وبعده يبيّن ‎marsad check‎ ما ينقص. ولا يُكتب فوق ملف موجود أبدًا.',
    },
    {
      en: 'A pasted text is somebody\'s words. Without --rights the draft has no body and its passages are still those words: retell the article in your own, and the validator finds the passages that yours replace. The text itself is kept in drafts/ beside the corpus, which git does not see. With --rights excerpt or full, for texts whose licence allows it, the text is the body.',
      ar: 'النص المنقول كلام غيرك. ومن دون ‎--rights‎ تكون المسودة بلا متن ومقاطعها ما زالت بذلك الكلام: أعد رواية الخبر بكلامك، ويدلّك المدقّق على المقاطع التي تحلّ محلها. ويبقى النص في ‎drafts/‎ بجانب المدوّنة ولا يراه git. ومع ‎--rights excerpt‎ أو ‎full‎، لنص تسمح رخصته بنقله، يكون النص هو المتن.',
    },
  ],
  options: {
    ...textOptions,
    source: { takes: 'text', value: 'ID', summary: { en: 'the outlet, an id of the corpus', ar: 'الوسيلة، بمعرّفها في المدوّنة' } },
    id: { takes: 'text', value: 'ID', summary: { en: 'id of the article; without it one is proposed', ar: 'معرّف المادة؛ وبدونه يُقترح معرّف' } },
    rights: {
      takes: 'text', value: 'summary|excerpt|full', choices: ['summary', 'excerpt', 'full'],
      summary: { en: 'what may be done with the text; without it summary', ar: 'ما يجوز بالنص؛ وبدونه summary' },
    },
  },
  examples: [
    { line: 'marsad new page.txt --published 2021-12-04', does: { en: 'A draft from a saved page', ar: 'مسودة من صفحة محفوظة' } },
    { line: 'pbpaste | marsad new --source an-outlet', does: { en: 'From what was copied', ar: 'مما نُسخ' } },
    { line: 'marsad new --text "أُصيب عاملان في انفجار بالميناء أمس." --published 2021-12-04', does: { en: 'From a sentence', ar: 'من جملة' } },
  ],
  refusal: { en: 'the text cannot be read, or the file exists', ar: 'تعذّرت قراءة النص، أو الملف موجود' },
  run: async asked => (await import('../new/run-new.ts')).runNew(asked),
}
