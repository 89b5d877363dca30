/** What `marsad new` says when it is done: what it took, left out, found and could not find, and the next step. */

import { safeText } from '../../corpus/report/foreign.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { CleanText, DraftReport, Suggestion } from '../../suggest/index.ts'

export interface Findings {
  readonly clean: CleanText
  readonly lang: string
  readonly source: string | undefined
  readonly published: string | undefined
  readonly suggestions: readonly Suggestion[]
  readonly reports: readonly DraftReport[]
  readonly path: string
  /** Where the text itself is kept; null when it is the body. */
  readonly kept: string | null
}

export function formatFindings(found: Findings, lang: keyof Words): string {
  return (lang === 'ar' ? arabic(found) : english(found)).join('\n')
}

const countOf = (suggestions: readonly Suggestion[], kind: Suggestion['kind']): number =>
  new Set(suggestions.filter(suggestion => suggestion.kind === kind).map(({ value, start }) => kind === 'count' ? start : value)).size

const listRemoved = ({ removed }: CleanText): string[] => removed.map(({ text, why, line }) => `    ${line}  ${why}  ${safeText(text)}`)

function english({ clean, lang, source, published, suggestions, reports, path, kept }: Findings): string[] {
  const count = (kind: Suggestion['kind']): number => countOf(suggestions, kind)
  return [
    `Language ${lang}. Headline: ${clean.title === null ? 'none found' : safeText(clean.title)}`,
    `Outlet: ${source ?? (clean.facts.source === null ? 'not told' : `${safeText(clean.facts.source)}, which the corpus does not know`)}. Published: ${published ?? 'not told, so that relative dates stay open'}`,
    `Actors: ${count('actor')}, places: ${count('location')}, dates: ${count('date')}, figures: ${count('count')}, drafts of reports: ${reports.length}`,
    ...clean.removed.length === 0 ? [] : [`Left out of the page (${clean.removed.length}):`, ...listRemoved(clean)],
    ...kept === null ? [] : [`The text is kept in ${kept}, outside the corpus`],
    `Next: ${kept === null ? 'read the draft' : 'retell the article below the front matter'}, delete what the text does not say, then run marsad check: ${path}`,
  ]
}

function arabic({ clean, lang, source, published, suggestions, reports, path, kept }: Findings): string[] {
  const count = (kind: Suggestion['kind']): number => countOf(suggestions, kind)
  return [
    `اللغة: ${lang}. عنوان الصفحة: ${clean.title === null ? 'لم يُعثر عليه' : safeText(clean.title)}`,
    `الوسيلة: ${source ?? (clean.facts.source === null ? 'غير مذكورة' : `${safeText(clean.facts.source)}، ولا سجلّ لها`)}. النشر: ${published ?? 'غير مذكور، فتبقى التواريخ النسبية مفتوحة'}`,
    `الجهات: ${count('actor')}، الأماكن: ${count('location')}، التواريخ: ${count('date')}، الأعداد: ${count('count')}، مسودات التقارير: ${reports.length}`,
    ...clean.removed.length === 0 ? [] : [`ما تُرك من أسطر الصفحة (${clean.removed.length}):`, ...listRemoved(clean)],
    ...kept === null ? [] : [`النص محفوظ في ‎${kept}‎ خارج المدوّنة`],
    `الخطوة التالية: ${kept === null ? 'راجع المسودة' : 'أعد رواية الخبر بكلامك تحت الترويسة'}، واحذف ما لا يقوله النص، ثم شغّل ‎marsad check‎: ‎${path}‎`,
  ]
}
