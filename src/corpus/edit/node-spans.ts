/** Where nodes, keys and dashes lie in the text, and where their lines begin and end. Offsets are UTF-16, in the fields. */

import { isCollection, isMap, isScalar } from 'yaml'
import type { FieldsList, FieldsMap, FieldsNode, FieldsPair } from './fields-text.ts'

export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Where the line ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const found = /\r?\n|$/g
  found.lastIndex = offset
  return found.exec(text)?.index ?? text.length
}

/** True when nothing but spaces stands before the offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(offset - columnOf(text, offset), offset).trim() === ''
}

/** True when the value takes up room in the text. */
export function isWritten(node: FieldsNode | undefined): node is NonNullable<FieldsNode> {
  return node !== null && node !== undefined && node.range[1] > node.range[0]
}

/** True for maps and lists written line by line. */
export function isBlock(node: FieldsNode): boolean {
  return isCollection(node) && node.flow !== true
}

/** Where the words of a value end: before blank lines and comments that follow, unless they are part of it. */
export function endOfNode(text: string, node: NonNullable<FieldsNode>): number {
  if (isCollection(node) && isBlock(node)) {
    const last = node.items.at(-1)
    if (last === undefined) return node.range[0]
    return isMap(node) ? endOfPair(text, last as unknown as FieldsPair) : endOfItem(text, node as FieldsList, node.items.length - 1)
  }
  const words = text.slice(node.range[0], node.range[1])
  const keepsLines = isScalar(node) && /^[>|]\d?\+/.test(words)
  return node.range[0] + (keepsLines ? words.replace(/\r?\n$/, '') : words.trimEnd()).length
}

export function endOfPair(text: string, pair: FieldsPair): number {
  return isWritten(pair.value) ? endOfNode(text, pair.value) : endOfColon(pair) ?? pair.key.range[1]
}

/** Just behind the `:`; undefined where a key stands alone. */
export function endOfColon(pair: FieldsPair): number | undefined {
  const tokens = (pair.srcToken !== undefined && 'sep' in pair.srcToken ? pair.srcToken.sep : undefined) ?? []
  const colon = tokens.find(({ type }) => type === 'map-value-ind')
  return colon === undefined ? undefined : colon.offset + 1
}

/** Offset of the dash before an item of a list written line by line. */
export function dashOf(list: FieldsList, index: number): number {
  const source = list.srcToken
  const tokens = source !== undefined && 'items' in source ? source.items.filter(({ start }) => start.some(isDash))[index]?.start : undefined
  return tokens?.find(isDash)?.offset ?? list.range[0]
}

export function endOfItem(text: string, list: FieldsList, index: number): number {
  const item = list.items[index]
  return isWritten(item) ? endOfNode(text, item) : dashOf(list, index) + 1
}

/** Where entries of a map, or items of a list, begin. */
export function startOf(holder: FieldsMap | FieldsList, index: number): number {
  if (isMap(holder)) return (holder as FieldsMap).items[index]?.key.range[0] ?? holder.range[0]
  return holder.flow === true ? holder.items[index]?.range[0] ?? holder.range[0] : dashOf(holder, index)
}

export function endOfEntry(text: string, holder: FieldsMap | FieldsList, index: number): number {
  if (!isMap(holder)) return endOfItem(text, holder, index)
  const pair = (holder as FieldsMap).items[index]
  return pair === undefined ? holder.range[1] : endOfPair(text, pair)
}

function isDash({ type }: { readonly type: string }): boolean {
  return type === 'seq-item-ind'
}
