/** From a line and column of a file to what the page shows there: a field, or words of the body. */

import type { FieldPath } from '../../corpus/edit/index.ts'
import type { YamlNode } from '../../model/source.ts'
import type { CheckedFile } from './check.ts'

export type Location =
  | { readonly part: 'field'; readonly path: FieldPath }
  /** Line of the file, from 1. */
  | { readonly part: 'body'; readonly line: number }

interface Point { readonly line: number; readonly column: number }

/** The deepest field that begins at the place or before it. */
export function locate({ parsed, text }: Pick<CheckedFile, 'parsed' | 'text'>, place: Point): Location {
  const lines = text.split('\n')
  const close = lines.findIndex((line, index) => index > 0 && line === '---')
  if (close !== -1 && place.line > close + 1) return { part: 'body', line: place.line }
  return { part: 'field', path: parsed.data === null ? [] : descend(parsed.data, place) }
}

function descend(node: YamlNode, place: Point): FieldPath {
  if (node.type === 'scalar') return []
  const children = node.type === 'list'
    ? node.items.map((value, index) => ({ step: index, at: value.at, value }))
    : node.entries.map(({ key, at, value }) => ({ step: key, at, value }))
  const child = children.filter(({ at }) => !isAfter(at, place)).at(-1)
  // A complaint about a map as a whole stands where its first field begins.
  const first = children[0]
  if (child === undefined || (child === first && node.type === 'map' && isSame(child.at, place) && isSame(node.at, place) && !isSame(child.value.at, place) && isRow(node))) return []
  return [child.step, ...isAfter(child.value.at, place) ? [] : descend(child.value, place)]
}

/** Rows are complained of as a whole; the file's own fields are not. */
function isRow(node: YamlNode): boolean {
  return node.at.line > 2
}

function isAfter(a: Point, b: Point): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column)
}

function isSame(a: Point, b: Point): boolean {
  return a.line === b.line && a.column === b.column
}
