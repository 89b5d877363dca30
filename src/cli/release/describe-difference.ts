/** What differs between two releases, in words: new events, changed figures, merged and withdrawn events, and how many other records changed. */

import { comparedTables } from '../../exports/changes.ts'
import type { RecordChange } from '../../exports/changes.ts'
import type { Table } from '../../exports/index.ts'
import { createInterface } from '../../i18n/index.ts'
import type { Interface, InterfaceKey } from '../../i18n/index.ts'
import { quoteWords } from '../compare/summary.ts'
import type { ReleaseFacts } from './earlier-releases.ts'

/** Columns of casualties, as `listChanges` names them, and what pages call them. */
const figures: Readonly<Record<string, InterfaceKey>> = {
  killed: 'harm.killed', wounded: 'harm.wounded', captured: 'harm.captured', missing: 'harm.missing', killed_or_wounded: 'harm.killedOrWounded',
}

/** Markdown in one language. `tables`: of both states, for the titles of events. */
export function describeDifference(changes: readonly RecordChange[], facts: ReleaseFacts, tables: readonly Table[], lang: 'ar' | 'en'): string {
  const ui = createInterface(lang)
  const titles = titlesOf(tables, lang)
  const nameOf = ({ id }: RecordChange): string => `${escape(titles.get(id) ?? id)} (${quoteWords(id)})`
  const events = changes.filter(({ table }) => table === 'events')
  const turned = (status: string): RecordChange[] => events.filter(({ values }) => values.some(({ field, after }) => field === 'status' && after?.startsWith(status) === true))
  const list = (key: InterfaceKey, lines: readonly string[]): string[] => lines.length === 0 ? [] : [`## ${ui.t(key)}`, lines.map(line => `- ${line}`).join('\n')]
  const parts = [
    `# ${ui.t('release.title', { name: facts.name })}`,
    facts.previous === null ? ui.t('release.first') : ui.t('release.since', { name: facts.previous }),
    ...changes.length === 0 && facts.previous !== null ? [ui.t('release.nothing')] : [],
    ...list('release.newEvents', events.filter(({ change }) => change === 'added').map(nameOf)),
    ...list('release.figures', events.flatMap(event => sayFigures(ui, event, nameOf(event)))),
    ...list('release.merged', turned('merged-into').map(event => `${nameOf(event)} → ${quoteWords(event.values.find(({ field }) => field === 'status')?.after?.slice('merged-into:'.length) ?? '')}`)),
    ...list('release.withdrawn', turned('withdrawn').map(nameOf)),
    ...list('release.removedEvents', events.filter(({ change }) => change === 'removed').map(nameOf)),
    ...list('release.records', countRecords(ui, changes)),
  ]
  return `${parts.join('\n\n')}\n`
}

function sayFigures(ui: Interface, { values }: RecordChange, name: string): string[] {
  return values.flatMap(({ field, before, after }) => {
    const key = figures[field]
    const say = (value: string | null): string => value === null ? ui.t('changes.unknown') : `\u2068${value}\u2069`
    return key === undefined ? [] : [`${name}: ${ui.t(key)}: ${ui.t('history.value', { before: say(before), after: say(after) })}`]
  })
}

function countRecords(ui: Interface, changes: readonly RecordChange[]): string[] {
  return comparedTables.flatMap(table => {
    const own = changes.filter(change => change.table === table)
    const counts = (['added', 'changed', 'removed'] as const).map(kind => [ui.t(`changes.${kind}`), ui.number(own.filter(({ change }) => change === kind).length)].join(' '))
    return own.length === 0 ? [] : [`${ui.t(`changes.kind.${table}`)}: ${counts.join(ui.t('list.comma'))}`]
  })
}

function titlesOf(tables: readonly Table[], lang: string): ReadonlyMap<string, string> {
  return new Map(tables.filter(({ name }) => name === 'events').flatMap(({ columns, rows }) => {
    const index = columns.findIndex(({ name }) => name === `title_${lang}`)
    const any = columns.findIndex(({ name }) => name.startsWith('title_'))
    return Array.from(rows, row => [String(row[0]), String(row[index] ?? row[any] ?? row[0])] as const)
  }))
}

/** A title is words, whatever signs stand in it. */
function escape(words: string): string {
  return words.replace(/[\\`*_[\]<>#|]/g, sign => `\\${sign}`)
}
