/** `marsad stats`: what a corpus holds, counted. */

import type { Command } from '../command.ts'

export const statsCommand: Command = {
  name: 'stats',
  summary: { en: 'Counts what the corpus holds and how complete it is', ar: 'يعدّ ما في المدوّنة ويبيّن مدى اكتماله' },
  usage: '',
  takes: [0, 0],
  details: [{
    en: 'Counts records by kind, events by type, year and grade, articles by source, texts by language, and for each field how many of the records that may have it do. An event whose date goes across years, or is unknown, is counted as undated.',
    ar: 'يعدّ السجلات بحسب نوعها، والأحداث بحسب النوع والسنة والدرجة، والمواد بحسب المصدر، والنصوص بحسب اللغة، ولكلّ حقل عدد السجلات التي تحمله من التي يمكن أن تحمله. والحدث الذي يمتدّ تاريخه بين سنتين أو يُجهل تاريخه يُعدّ بلا تاريخ.',
  }],
  options: {
    format: { takes: 'text', value: 'text|json', choices: ['text', 'json'], summary: { en: 'a table for people, or JSON', ar: 'جدول للقراءة، أو JSON' } },
  },
  examples: [
    { line: 'marsad stats', does: { en: 'Tables of the corpus in content/.', ar: 'جداول عن المدوّنة في content/.' } },
    { line: 'marsad stats --content ../other-corpus --format json', does: { en: 'The same of another corpus, for a program.', ar: 'الأمر نفسه عن مدوّنة أخرى، ليقرأه برنامج.' } },
  ],
  run: async asked => {
    const [{ loadContent }, { countCorpus }, { formatStats }] = await Promise.all([
      import('../load-content.ts'), import('../stats/count-corpus.ts'), import('../stats/format-stats.ts'),
    ])
    const stats = countCorpus(loadContent(asked.content))
    asked.terminal.write(asked.textOf('format') === 'json' ? `${JSON.stringify(stats, null, 2)}\n` : formatStats(stats, asked.lang))
    return 0
  },
}
