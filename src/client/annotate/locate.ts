/** From a line and column of a file to what the page shows there: a field, or words of the body. */

import type { FieldPath } from '../../corpus/edit/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { YamlNode } from '../../model/source.ts'
import type { CheckedFile } from './check.ts'

export type Location =
  | { readonly part: 'field'; readonly path: FieldPath }
  /** Line of the file, from 1. */
  | { readonly part: 'body'; readonly line: number }

interface Point { readonly line: number; readonly column: number }

type Problem = Pick<Diagnostic, 'line' | 'column' | 'rule' | 'message'>

/** The deepest field that begins at the place or before it; of a row and its first field the row. A missing field stands in its map. */
export function locate({ parsed, text }: Pick<CheckedFile, 'parsed' | 'text'>, problem: Problem): Location {
  const lines = text.split('\n')
  const close = lines.findIndex((line, index) => index > 0 && line === '---')
  if (close !== -1 && problem.line > close + 1) return { part: 'body', line: problem.line }
  if (parsed.data === null) return { part: 'field', path: [] }
  const path = descend(parsed.data, problem, problem.rule === 'unknown-field')
  const missing = problem.rule === 'missing-field' ? /^Missing field (\S+?),/.exec(problem.message.en)?.[1] : undefined
  return { part: 'field', path: missing === undefined ? path : [...path, missing] }
}

function descend(node: YamlNode, place: Point, isKey: boolean): FieldPath {
  if (node.type === 'scalar') return []
  // What is said of a map as a whole is said where its first field begins; of a key it is said at the key.
  if (node.type === 'map' && !isKey && isSame(node.at, place)) return []
  const children = node.type === 'list'
    ? node.items.map((value, index) => ({ step: index, at: value.at, value }))
    : node.entries.map(({ key, at, value }) => ({ step: key, at, value }))
  const child = children.filter(({ at }) => !isAfter(at, place)).at(-1)
  return child === undefined ? [] : [child.step, ...isAfter(child.value.at, place) ? [] : descend(child.value, place, isKey)]
}

function isAfter(a: Point, b: Point): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column)
}

function isSame(a: Point, b: Point): boolean {
  return a.line === b.line && a.column === b.column
}
