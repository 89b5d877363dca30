/** The fields of a file as plain values for a schema, and the way back from a path of keys to a place in the file. */

import type { Place } from '../../model/diagnostic.ts'
import type { ParsedFile, YamlNode } from '../../model/source.ts'

export type Path = readonly PropertyKey[]

/** Text, lists and objects. Fields without a value, or with `~` alone, are undefined: absent, but known by name. */
export function valueOf(node: YamlNode): unknown {
  if (node.type === 'scalar') return node.text
  if (node.type === 'list') return node.items.map(valueOf)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, isAbsent(value) ? undefined : valueOf(value)]))
}

function isAbsent(node: YamlNode): boolean {
  return node.type === 'scalar' && node.plain && (node.text === '' || node.text === '~')
}

/** Place of the value at a path, as far as the path goes in the file; of its key when asked. */
export function placeAt(file: ParsedFile, path: Path, at: 'value' | 'key' = 'value'): Place {
  let node: YamlNode | null = file.data
  let { line, column } = node?.at ?? { line: 1, column: 1 }
  for (const [depth, step] of path.entries()) {
    const entry = stepInto(node, step)
    if (entry === undefined) break
    const wanted = at === 'key' && depth === path.length - 1 ? entry.at : entry.value.at
    line = wanted.line
    column = wanted.column
    node = entry.value
  }
  return { path: file.path, line, column }
}

/** Whether anything stands at a path, right or wrong. */
export function isWritten(file: ParsedFile, path: Path): boolean {
  let node: YamlNode | null | undefined = file.data
  for (const step of path) node = stepInto(node ?? null, step)?.value
  return node !== undefined && node !== null && !isAbsent(node)
}

function stepInto(node: YamlNode | null, step: PropertyKey): { at: YamlNode['at']; value: YamlNode } | undefined {
  if (node?.type === 'map') return node.entries.length < fewEntries ? node.entries.find(({ key }) => key === step) : indexOf(node).get(step)
  const item = node?.type === 'list' ? node.items[Number(step)] : undefined
  return item === undefined ? undefined : { at: item.at, value: item }
}

type YamlMap = Extract<YamlNode, { type: 'map' }>
type Entry = YamlMap['entries'][number]

/** Fields that are looked through sooner than an index is made. */
const fewEntries = 32
const indexes = new WeakMap<YamlMap, ReadonlyMap<PropertyKey, Entry>>()

/** The first entry of each name. A file may have thousands, and something to say of each. */
function indexOf(map: YamlMap): ReadonlyMap<PropertyKey, Entry> {
  const known = indexes.get(map)
  if (known !== undefined) return known
  const made = new Map<PropertyKey, Entry>()
  for (const entry of map.entries) if (!made.has(entry.key)) made.set(entry.key, entry)
  indexes.set(map, made)
  return made
}
