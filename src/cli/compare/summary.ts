/**
 * A contribution as Markdown for the page of a pull request. Every word that came from a contributor stands as code:
 * it cannot become a heading, a link, an image, a mention of somebody, or HTML.
 */

import type { Interface } from '../../i18n/index.ts'
import { createInterface, interfaceLanguages } from '../../i18n/index.ts'
import { comparedTables } from '../../exports/changes.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { Contribution } from './contribution.ts'

/** The most of each list. */
const most = { records: 60, values: 120, problems: 40, points: 200 }
const longestWords = 160
/** A host takes no comment of more than 65536 characters, and something is put before this one. */
const longestSummary = 65_000

type Most = Readonly<typeof most>

/**
 * In the languages of the site that the program speaks, else English; all but the first folded. Ends with a line break. Lists
 * are halved, and say how much is left, until all is short enough for a comment.
 */
export function formatSummary(contribution: Contribution): string {
  let halvings = 0
  let summary = formatMost(contribution, most)
  while (summary.length > longestSummary && most.points >> halvings > 0) summary = formatMost(contribution, halve(++halvings))
  return summary
}

function halve(times: number): Most {
  return { records: most.records >> times, values: most.values >> times, problems: most.problems >> times, points: most.points >> times }
}

function formatMost(contribution: Contribution, shown: Most): string {
  const languages = contribution.languages.filter(lang => interfaceLanguages.includes(lang))
  const [first, ...others] = (languages.length === 0 ? ['en'] : languages).map(lang => createInterface(lang))
  if (first === undefined) return ''
  const folded = others.map(ui => ['<details>', `<summary>${ui.t('changes.title')}</summary>`, '', formatIn(ui, contribution, shown), '', '</details>'].join('\n'))
  const map = formatMap(contribution, shown)
  return [formatIn(first, contribution, shown), ...map === null ? [] : [map], ...folded, ''].join('\n\n')
}

function formatIn(ui: Interface, contribution: Contribution, shown: Most): string {
  const parts = [
    `## ${ui.t('changes.title')}`,
    ...formatCounts(ui, contribution),
    ...formatAdded(ui, contribution, shown),
    ...formatValues(ui, contribution, shown),
    ...formatProblems(ui, contribution, shown),
    ...formatPlaces(ui, contribution),
    ...contribution.errors === 0 ? [ui.t('changes.preview')] : [],
  ]
  return parts.join('\n\n')
}

/** Foreign words as a code span that nothing in them can end; one line; cut. */
export function quoteWords(words: string, length = longestWords): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim()
  const cut = [...line].length <= length ? line : `${[...line].slice(0, length - 1).join('')}…`
  const longest = Math.max(0, ...(cut.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const inside = cut.startsWith('`') || cut.endsWith('`') ? ` ${cut} ` : cut
  return cut === '' ? '' : `${fence}${inside}${fence}`
}

function formatCounts(ui: Interface, { changes }: Contribution): string[] {
  if (changes === null) return [ui.t('changes.broken')]
  if (changes.length === 0) return [ui.t('changes.nothing')]
  const rows = comparedTables.flatMap(table => {
    const counts = (['added', 'changed', 'removed'] as const).map(kind => changes.filter(one => one.table === table && one.change === kind).length)
    return counts.every(count => count === 0) ? [] : [[ui.t(`changes.kind.${table}`), ...counts.map(ui.number)]]
  })
  return [formatTable([ui.t('changes.kind'), ui.t('changes.added'), ui.t('changes.changed'), ui.t('changes.removed')], rows)]
}

function formatTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function formatAdded(ui: Interface, { changes, more }: Contribution, shown: Most): string[] {
  return (['added', 'removed'] as const).flatMap(kind => {
    const records = (changes ?? []).filter(({ change }) => change === kind)
    if (records.length === 0) return []
    const lines = records.slice(0, shown.records)
      .map(({ table, id, title }) => `- ${ui.t(`changes.kind.${table}`)}: ${quoteWords(id)} ${quoteWords(pick(title, ui.lang))}`.trimEnd())
    return [`### ${ui.t(`changes.${kind}`)}`, [...lines, ...formatMore(ui, records.length - shown.records + (kind === 'added' ? more.changes : 0))].join('\n')]
  })
}

function pick(title: Readonly<Record<string, string>>, lang: LanguageTag): string {
  return title[lang] ?? Object.values(title)[0] ?? ''
}

function formatMore(ui: Interface, count: number): string[] {
  return count > 0 ? [`- ${ui.t('changes.more', { count })}`] : []
}

function formatValues(ui: Interface, { changes }: Contribution, shown: Most): string[] {
  const rows = (changes ?? []).flatMap(({ id, values }) => values.map(({ field, before, after }) =>
    [quoteWords(id), quoteWords(field), ...[before, after].map(value => value === null ? ui.t('changes.unknown') : quoteWords(value))]))
  if (rows.length === 0) return []
  const heads = [ui.t('changes.record'), ui.t('changes.field'), ui.t('changes.before'), ui.t('changes.after')]
  return [`### ${ui.t('changes.values')}`, formatTable(heads, rows.slice(0, shown.values)), ...formatMore(ui, rows.length - shown.values)]
}

function formatProblems(ui: Interface, { problems, errors, warnings, more }: Contribution, shown: Most): string[] {
  if (errors + warnings === 0) return [ui.t('changes.sound')]
  const twins = problems.filter(({ rule }) => rule === 'near-duplicate')
  const others = problems.filter(problem => !twins.includes(problem))
  const list = (items: Contribution['problems'], left: number): string => [
    ...items.slice(0, shown.problems).map(problem => formatProblem(ui.lang === 'ar' ? 'ar' : 'en', problem)),
    ...formatMore(ui, items.length - shown.problems + left),
  ].join('\n')
  const count = `${ui.t('changes.errors', { count: errors })} · ${ui.t('changes.warnings', { count: warnings })}`
  return [
    ...twins.length === 0 ? [] : [`### ${ui.t('changes.duplicates')}`, list(twins, 0)],
    `### ${ui.t('changes.problems')}`, count, ...others.length === 0 ? [] : [list(others, more.problems)],
  ]
}

function formatProblem(lang: 'en' | 'ar', { path, line, column, message, related }: Contribution['problems'][number]): string {
  const see = related === null ? '' : ` → ${quoteWords(`${related.path}:${related.line}:${related.column}`)}`
  return `- ${quoteWords(`${path}:${line}:${column}`)} ${quoteWords(message[lang], 600)}${see}`
}

function formatPlaces(ui: Interface, { points, without }: Contribution): string[] {
  if (points.length + without === 0) return []
  return [
    `### ${ui.t('changes.map')}`,
    ...points.length === 0 ? [] : [ui.t('changes.map.note')],
    ...without === 0 ? [] : [ui.t('changes.map.without', { count: without })],
  ]
}

/** A block that the host of the repository draws as a map. */
function formatMap({ points }: Contribution, shown: Most): string | null {
  if (points.length === 0 || shown.points === 0) return null
  const features = points.slice(0, shown.points).map(({ event, latitude, longitude, radiusKm }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { event, ...radiusKm === null ? {} : { radiusKm } },
  }))
  return ['```geojson', JSON.stringify({ type: 'FeatureCollection', features }), '```'].join('\n')
}
