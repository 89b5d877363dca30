/** YAML fields read with the place of every node, so that edits can be made in the text itself. */

import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml'
import type { FieldMap, FieldValue } from './field-value.ts'

/** The edit cannot be made: the fields are no YAML of the format, or there is nothing at the path. */
export class EditError extends Error {
  override readonly name = 'EditError'
}

export type FieldsNode = ParsedNode | null
export type FieldsPair = Pair<ParsedNode, FieldsNode>
export type FieldsMap = YAMLMap.Parsed<ParsedNode, FieldsNode>
export type FieldsList = YAMLSeq.Parsed<ParsedNode>

export interface FieldsText {
  readonly text: string
  /** null when there are no fields at all. */
  readonly root: FieldsMap | null
  readonly data: FieldMap
}

/** Reads as the corpus reader does: YAML 1.2, every scalar its words. Throws EditError. */
export function readFields(text: string): FieldsText {
  const document = parseDocument(text, {
    version: '1.2', schema: 'failsafe', merge: false, stringKeys: true, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'silent',
    keepSourceTokens: true,
  })
  const [error] = document.errors
  if (error !== undefined) throw new EditError(error.message)
  const root = document.contents
  if (root === null || isEmpty(root)) return { text, root: null, data: {} }
  if (!isMap(root)) throw new EditError('The fields are not a map')
  return { text, root: root as FieldsMap, data: dataOfMap(root as FieldsMap) }
}

/** True for a value that stands for "absent": nothing, or `~`. */
export function isEmpty(node: FieldsNode | undefined): boolean {
  return node === null || node === undefined || (isScalar(node) && node.type === 'PLAIN' && (node.value === '' || node.value === '~'))
}

function dataOfMap(map: FieldsMap): FieldMap {
  return Object.fromEntries(map.items.flatMap(pair => isEmpty(pair.value) ? [] : [[keyOf(pair), dataOf(pair.value)]]))
}

function dataOf(node: FieldsNode): FieldValue {
  if (isMap(node)) return dataOfMap(node as FieldsMap)
  if (isSeq(node)) return (node as FieldsList).items.map(dataOf)
  return isScalar(node) && typeof node.value === 'string' && !isEmpty(node) ? node.value.normalize('NFC') : ''
}

export function keyOf(pair: FieldsPair): string {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value.normalize('NFC') : ''
}

/** The pair of a map with this key; undefined when there is none. */
export function findPair(map: FieldsMap, key: string): FieldsPair | undefined {
  return map.items.find(pair => isPair(pair) && keyOf(pair) === key.normalize('NFC'))
}
