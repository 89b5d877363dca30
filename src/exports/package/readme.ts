/** The README of the package in one language, as Markdown: what it is, how to count with it, what every column means, what crosswalks lose. */

import type { Interface, InterfaceKey } from '../../i18n/index.ts'
import { describeColumn } from '../../i18n/column-words.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { pickText } from '../../model/text.ts'
import type { Loss } from '../crosswalk/losses.ts'
import type { WrittenFile } from '../export-file.ts'
import type { ExportContext, Table } from '../table.ts'
import type { PackageFacts } from './facts.ts'
import { purposeOf } from './formats.ts'

export interface ReadmeParts {
  readonly facts: PackageFacts
  readonly tables: readonly Table[]
  readonly losses: readonly Loss[]
  /** In the order of the package. */
  readonly files: readonly Pick<WrittenFile, 'path' | 'rows'>[]
}

export function formatReadme(context: ExportContext, ui: Interface, parts: ReadmeParts): string {
  const sections = [introduce, explainCounting, listFiles, listLosses, listColumns]
  return `${sections.flatMap(section => section(context, ui, parts)).join('\n\n')}\n`
}

type Section = (context: ExportContext, ui: Interface, parts: ReadmeParts) => string[]

const introduce: Section = ({ corpus, urls, languages }, ui, { facts }) => {
  const shown = (text: typeof corpus.site.title): string => pickText(text, ui.lang, languages)?.text ?? ''
  const site = shown(corpus.site.title)
  const { version } = facts
  const date = facts.lastChange === null ? null : ui.date(parseEdtf(facts.lastChange))
  const address = urls.origin === '' ? '' : urls.absolute(urls.single(languages[0] ?? 'en', 'data'))
  return [
    `# ${site}`,
    `## ${ui.t('package.what')}`,
    ui.t('package.intro', { title: site }),
    ...[shown(corpus.site.description)].filter(text => text !== ''),
    date === null ? ui.t('package.version.undated', { version }) : ui.t('package.version', { version, date }),
    ...(corpus.site.licence === null ? [] : [ui.t('package.licence', { licence: corpus.site.licence })]),
    `## ${ui.t('package.cite')}`,
    (date === null ? ui.t('package.cite.undated', { site, version, address }) : ui.t('package.cite.text', { site, version, date, address })).trim(),
  ]
}

export const countingAdvice = [
  'package.read.unknown', 'package.read.range', 'package.read.scope', 'package.read.modality', 'package.read.claims', 'package.read.dates',
  'package.read.lists', 'package.read.formula',
] as const satisfies readonly InterfaceKey[]

export const crosswalkAdvice = [
  'package.shaped.fatalities', 'package.shaped.single', 'package.shaped.series', 'package.shaped.empty',
] as const satisfies readonly InterfaceKey[]

const explainCounting: Section = (_, ui) => [`## ${ui.t('package.read')}`, list(ui, countingAdvice)]

const listFiles: Section = (_, ui, { files }) => {
  const rows = files.map(({ path, rows: count }) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return [`\`${name}\``, count === null ? '' : ui.t('package.rows', { count }), ui.t(purposeOf(name))]
  })
  return [`## ${ui.t('package.files')}`, table([ui.t('package.files'), '', ''], rows), ui.t('package.check')]
}

const listLosses: Section = (_, ui, { losses }) => [
  `## ${ui.t('package.shaped')}`,
  ui.t('package.shaped.text'),
  list(ui, crosswalkAdvice),
  losses.length === 0 ? ui.t('package.shaped.none') : table(
    [ui.t('package.loss.file'), ui.t('package.loss.what'), ui.t('package.loss.why'), ui.t('package.loss.events')],
    losses.map(({ file, kind, reason, events }) => [`\`${file}.csv\``, ui.t(`package.loss.${kind}`), ui.t(`loss.${reason}`), ui.number(events.length)]),
  ),
  ui.t('package.shaped.losses'),
]

const listColumns: Section = (_, ui, { tables }) => [
  `## ${ui.t('package.columns')}`,
  ...tables.flatMap(({ name, columns }) => [
    `### \`${name}\``,
    table([ui.t('package.column'), ui.t('package.type'), ui.t('package.meaning')],
      columns.map(column => [`\`${column.name}\``, column.type, describeColumn(column.description, ui.lang).text])),
  ]),
]

function list(ui: Interface, keys: readonly InterfaceKey[]): string {
  return keys.map(key => `- ${ui.t(key)}`).join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
