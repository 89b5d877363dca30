/** By what a table of events can be narrowed: only by what tells its rows apart. */

import type { InterfaceKey } from '../i18n/index.ts'
import { formatYear } from '../language/index.ts'
import { compareIds } from '../model/ids.ts'
import type { Interface } from './context.ts'
import type { EventGroup, EventItem } from './page-data/event-list.ts'

export interface FilterList {
  readonly name: 'type' | 'role' | 'year'
  readonly label: InterfaceKey
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

/** Below this a list is read faster than filtered. */
const fewest = 8

/** null where a filter would help nobody. */
export function listFilters(groups: readonly EventGroup[], ui: Interface): readonly FilterList[] | null {
  const items = groups.flatMap(group => group.items)
  if (items.length < fewest) return null
  const list = (name: FilterList['name'], label: InterfaceKey, optionOf: (item: EventItem) => readonly [string, string] | null): FilterList[] => {
    const found = new Map(items.flatMap(item => [optionOf(item)].filter(option => option !== null)))
    const options = [...found].map(([value, text]) => ({ value, text }))
    return options.length < 2 ? [] : [{ name, label, options: options.sort((a, b) => name === 'year' ? compareIds(a.value, b.value) : 0) }]
  }
  return [
    ...list('type', 'event.type', ({ type }) => [type.id, type.name.text]),
    ...list('role', 'list.role', ({ role }) => role === null ? null : [role.text, role.text]),
    ...list('year', 'filter.year', ({ year }) => year === null ? null : [year, formatYear(year, ui.lang)]),
  ]
}
