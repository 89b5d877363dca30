/** The stretch of text that goes with an entry of a map or an item of a list. Comments stay. */

import { endOfEntry, isFirstOnLine, lineEnd, startOf } from './node-spans.ts'
import type { FieldsList, FieldsMap } from './fields-text.ts'

export function placeRemoval(text: string, holder: FieldsMap | FieldsList, index: number): { start: number; end: number; text: '' } {
  const isLast = index === holder.items.length - 1
  const start = startOf(holder, index)
  const end = endOfEntry(text, holder, index)
  if (holder.flow === true) return removeInline(text, holder, index, isLast)
  if (!isFirstOnLine(text, start) && !isLast) return removeBehindDash(text, start, end, startOf(holder, index + 1))
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const close = lineEnd(text, end)
  const next = close + (/^\r?\n/.exec(text.slice(close, close + 2))?.[0].length ?? 0)
  return { start: lineStart, end: next, text: '' }
}

/** The first entry on the line of a dash: the next one takes its place, unless a comment stands between. */
function removeBehindDash(text: string, start: number, end: number, next: number): { start: number; end: number; text: '' } {
  if (text.slice(end, next).trim() === '') return { start, end: next, text: '' }
  const blank = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0
  return { start: start - blank, end: lineEnd(text, end), text: '' }
}

function removeInline(text: string, holder: FieldsMap | FieldsList, index: number, isLast: boolean): { start: number; end: number; text: '' } {
  if (!isLast) return { start: startOf(holder, index), end: startOf(holder, index + 1), text: '' }
  const end = endOfEntry(text, holder, index)
  return { start: index === 0 ? startOf(holder, 0) : endOfEntry(text, holder, index - 1), end, text: '' }
}
