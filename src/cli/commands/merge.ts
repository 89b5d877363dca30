/** `marsad merge`: one event declared to be another. */

import type { Command } from '../command.ts'

export const mergeCommand: Command = {
  name: 'merge',
  summary: { en: 'Merges one event into another', ar: 'يدمج حدثًا في حدث آخر' },
  usage: 'EVENT INTO',
  takes: [2, 2],
  details: [
    {
      en: 'Writes "status: { merged-into: INTO }" into the file of EVENT, which is made if there is none. Reports keep the id that their coder gave them and count for INTO from then on; the page of EVENT stays and leads there. Where reports of one name the other as possiblySame, that is settled and taken out.',
      ar: 'يكتب «‎status: { merged-into: INTO }‎» في ملف الحدث EVENT، ويُنشئه إن لم يكن له ملف. وتبقى التقارير بالمعرّف الذي أعطاها إياه مرمّزها وتُحسب منذئذ للحدث INTO، وتبقى صفحة EVENT وتقود إليه. وحيث يذكر تقرير أحدهما الآخر في possiblySame يُحذف ذلك لأنه حُسم.',
    },
    {
      en: 'Refused when an editor has said that the two are distinct, when one is part of the other, when one is withdrawn or merged already, and when the corpus would have errors, such as scopes that do not agree.',
      ar: 'ويُرفض إذا بيّن محرّر أنهما مختلفان، أو كان أحدهما جزءًا من الآخر، أو مسحوبًا أو مدموجًا من قبل، أو نشأت أخطاء في المدوّنة كاختلاف النطاق.',
    },
    {
      en: 'This is about events. The shards of a site are laid together by npm run merge.',
      ar: 'هذا الأمر للأحداث. أمّا أجزاء الموقع التي بُني كلٌّ منها على حدة فيجمعها الأمر ‎npm run merge‎.',
    },
  ],
  options: {
    'dry-run': { takes: 'flag', summary: { en: 'show what would change, change nothing', ar: 'اعرض ما سيتغيّر ولا تغيّر شيئًا' } },
    'note': { takes: 'text', value: 'TEXT', summary: { en: 'the reason, as the editor\'s note on EVENT', ar: 'السبب، ملاحظةً للمحرّر على EVENT' } },
  },
  examples: [
    { line: 'marsad merge fuel-supply-routes-cut islamic-state-attacks-oil-convoys --dry-run', does: { en: 'What the merge would lead to, without making it.', ar: 'ما سيؤدي إليه الدمج دون إجرائه.' } },
    { line: 'marsad merge resafa-ambush-2023 resafa-ambush --note "Same day, same unit."', does: { en: 'Merges them and says why.', ar: 'يدمجهما ويذكر السبب.' } },
  ],
  run: async asked => {
    const [{ openContent, makeChange }, { checkExists }, { checkMerge, planMerge }, { describeMerge }] = await Promise.all([
      import('../change/corpus-change.ts'), import('../rename/check-ids.ts'), import('../merge/plan-merge.ts'), import('../merge/describe-merge.ts'),
    ])
    const [from = '', into = ''] = asked.words
    const merging = { from, into, note: asked.textOf('note') ?? null }
    const content = openContent(asked.content)
    for (const id of [from, into]) checkExists(content.corpus, 'event', id)
    checkMerge(content.corpus, merging)
    const { corpus } = makeChange(asked, content, planMerge(content, merging), asked.hasFlag('dry-run'))
    for (const line of describeMerge(content.corpus, corpus, merging, asked.lang)) asked.terminal.say(line)
    if (asked.hasFlag('dry-run')) asked.terminal.say(asked.lang === 'ar' ? 'لم يُكتب شيء' : 'Nothing written')
    return 0
  },
}
