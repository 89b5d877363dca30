/** `marsad rename`: another id for a record, everywhere. */

import type { Command } from '../command.ts'

export const renameCommand: Command = {
  name: 'rename',
  summary: { en: 'Gives a record another id, everywhere in the corpus', ar: 'يعطي سجلًّا معرّفًا آخر في كلّ موضع من المدوّنة' },
  usage: 'KIND OLD NEW',
  takes: [3, 3],
  details: [
    {
      en: 'KIND is article, event, actor, location, source or page. Renames the record\'s file with its translations and second codings, and changes every reference in fields and every link in texts. The old id stays with the record under formerIds, so that its address still leads there; an event that has no file gets one for that.',
      ar: 'النوع KIND أحد هذه: article وevent وactor وlocation وsource وpage. يغيّر اسم ملف السجل وترجماته وترميزاته الثانية، وكلّ إحالة إليه في الحقول وكلّ رابط في النصوص. ويبقى المعرّف القديم مع السجل في formerIds كي يظلّ عنوانه صالحًا، والحدث الذي لا ملف له يُنشأ له ملف لذلك.',
    },
    {
      en: 'Every other byte stays: comments, quotes, order, line ends. The result is checked before anything is written; either all files change or none.',
      ar: 'ويبقى كلّ ما عدا ذلك بايتًا ببايت: التعليقات وعلامات الاقتباس والترتيب ونهايات الأسطر. وتُفحص النتيجة قبل أن يُكتب شيء، فإمّا أن تتغيّر الملفات كلّها أو لا يتغيّر منها شيء.',
    },
  ],
  options: { 'dry-run': { takes: 'flag', summary: { en: 'show what would change, change nothing', ar: 'اعرض ما سيتغيّر ولا تغيّر شيئًا' } } },
  examples: [
    { line: 'marsad rename actor qaterji qaterji-company', does: { en: 'The actor, in every article that names it.', ar: 'الجهة، في كلّ مادة تذكرها.' } },
    { line: 'marsad rename event kasiba-attack kasiba-road-attack --dry-run', does: { en: 'Which files an event\'s new id would touch.', ar: 'الملفات التي يمسّها معرّف جديد لحدث.' } },
  ],
  run: async asked => {
    const [{ openContent, makeChange }, { checkExists, checkFree, readKind }, { planRename }] = await Promise.all([
      import('../change/corpus-change.ts'), import('../rename/check-ids.ts'), import('../rename/plan-rename.ts'),
    ])
    const [kindWord = '', from = '', to = ''] = asked.words
    const kind = readKind(kindWord)
    const content = openContent(asked.content)
    checkExists(content.corpus, kind, from)
    checkFree(content.corpus, kind, to, from)
    const changes = planRename(content, { kind, from, to })
    const dry = asked.hasFlag('dry-run')
    makeChange(asked, content, changes, dry)
    asked.terminal.say(asked.lang === 'ar'
      ? `${from} -> ${to}: الملفات ${changes.length}${dry ? '، ولم يُكتب منها شيء' : ''}`
      : `${from} -> ${to}: ${changes.length} file${changes.length === 1 ? '' : 's'}${dry ? ', nothing written' : ''}`)
    return 0
  },
}
