/** Corpus numbers as tables for a terminal. */

import type { Words } from '../../model/diagnostic.ts'
import type { Counted, CorpusStats } from './count-corpus.ts'

const headings = {
  records: { en: 'Records', ar: 'السجلات' },
  eventsByStatus: { en: 'Events by status', ar: 'الأحداث بحسب الحالة' },
  eventsByScope: { en: 'Published events by scope', ar: 'الأحداث المنشورة بحسب النطاق' },
  eventsByType: { en: 'Published events by type', ar: 'الأحداث المنشورة بحسب النوع' },
  eventsByYear: { en: 'Published events by year', ar: 'الأحداث المنشورة بحسب السنة' },
  eventsByGrade: { en: 'Published events by grade', ar: 'الأحداث المنشورة بحسب الدرجة' },
  articlesBySource: { en: 'Articles by source', ar: 'المواد بحسب المصدر' },
  articlesByYear: { en: 'Articles by year', ar: 'المواد بحسب السنة' },
  articlesByLanguage: { en: 'Articles by language of the outlet', ar: 'المواد بحسب لغة الناشر' },
  textsByLanguage: { en: 'Texts of articles by language', ar: 'نصوص المواد بحسب اللغة' },
  completeness: { en: 'Records that have a field', ar: 'السجلات التي تحمل الحقل' },
} as const satisfies Record<Exclude<keyof CorpusStats, 'version'>, Words>

const unknown: Words = { en: '(not known)', ar: '(غير معروف)' }

/** Ends with a line break. Codes and ids stand as they are written in the corpus. */
export function formatStats(stats: CorpusStats, lang: keyof Words): string {
  const lists = Object.entries(headings).map(([name, heading]) => {
    const rows = rowsOf(stats, name as keyof typeof headings, lang)
    return [heading[lang], ...alignRows(rows)].join('\n')
  })
  return `${lists.join('\n\n')}\n`
}

function rowsOf(stats: CorpusStats, name: keyof typeof headings, lang: keyof Words): [string, string][] {
  if (name === 'records') return Object.entries(stats.records).map(([kind, count]) => [kind, String(count)])
  if (name === 'completeness') {
    return stats.completeness.map(({ kind, field, have, of }) => [`${kind}: ${field}`, `${have}/${of}${of === 0 ? '' : `  ${String(Math.round(100 * have / of)).padStart(3)}%`}`])
  }
  return stats[name].map(({ key, count }: Counted) => [key ?? unknown[lang], String(count)])
}

function alignRows(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(0, ...rows.map(([name]) => name.length))
  const right = Math.max(0, ...rows.map(([, count]) => count.length))
  return rows.map(([name, count]) => `  ${name.padEnd(left)}  ${count.padStart(right)}`)
}
