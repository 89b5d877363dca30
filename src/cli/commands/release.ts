/** `marsad release`: freezes the data of the corpus as it is committed, with what differs from the release before. */

import type { Command } from '../command.ts'

export const releaseCommand: Command = {
  name: 'release',
  summary: { en: 'Freezes the data as a dated release, with what differs from the last', ar: 'يثبّت البيانات إصدارًا مؤرَّخًا، مع ما يختلف عن الإصدار السابق' },
  usage: '[FOLDER]',
  takes: [0, 1],
  details: [
    {
      en: 'Writes the whole data package into FOLDER/<day> (FOLDER is releases/ unless given), with CHANGES.md and CHANGES.ar.md, the same as changes.json, and SHA256SUMS over all files. The day is that of the last commit on the corpus, or SOURCE_DATE_EPOCH; the same commit always gives the same bytes.',
      ar: 'يكتب حزمة البيانات كاملة في FOLDER/<day> (والمجلد releases/ ما لم يُذكر غيره)، ومعها CHANGES.md وCHANGES.ar.md، وما فيهما بيانات في changes.json، وملف SHA256SUMS لكل الملفات. واليوم يوم آخر إيداع في المدوّنة، أو ما يعيّنه SOURCE_DATE_EPOCH، والإيداع نفسه يعطي البايتات نفسها دائمًا.',
    },
    {
      en: 'A release that exists is never overwritten. With changes that are not committed, or with errors in the corpus, nothing is written.',
      ar: 'لا يُكتب فوق إصدار موجود أبدًا. وإذا كانت في المدوّنة تغييرات لم تُودَع، أو أخطاء، فلا يُكتب شيء.',
    },
  ],
  options: {
    name: { takes: 'text', value: 'NAME', summary: { en: 'call it so instead of by its day', ar: 'تسميته بهذا الاسم بدل يومه' } },
  },
  examples: [
    { line: 'marsad release', does: { en: 'releases/2024-06-01, where the last commit on the corpus is of that day.', ar: 'المجلد releases/2024-06-01 إذا كان آخر إيداع في المدوّنة في ذلك اليوم.' } },
    { line: 'marsad release ../archive --name 1.2', does: { en: 'The same into another folder, under a name.', ar: 'الأمر نفسه في مجلد آخر وباسم آخر.' } },
  ],
  run: async asked => (await import('../release/run-release.ts')).runRelease(asked),
}
