/** How a good file is spoilt: by bytes, by lines, by values of its fields, by pieces of other files, by repetition. Each mutation is plain data, so that it can be shrunk and told. */

import fc from 'fast-check'
import { hostileValues, patterns } from './hostile.ts'
import type { Original } from './originals.ts'

export type Mutation =
  | { readonly kind: 'paste'; readonly at: number; readonly cut: number; readonly text: string }
  | { readonly kind: 'line'; readonly at: number; readonly how: 'drop' | 'double' | 'indent' | 'swap' | 'empty' }
  | { readonly kind: 'value'; readonly at: number; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'key'; readonly at: number; readonly text: string }
  | { readonly kind: 'wrap'; readonly at: number; readonly around: readonly [string, string] }
  | { readonly kind: 'splice'; readonly at: number; readonly file: number; readonly from: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly before: string; readonly patterns: readonly string[]; readonly times: number; readonly after: string }
  | { readonly kind: 'ends'; readonly how: 'crlf' | 'cr' | 'mark' | 'marks' | 'head' | 'half' }

const at = fc.nat(40_000)
const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hostileValues) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) })
const pattern = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...patterns) }, { weight: 1, arbitrary: fc.constantFrom(...hostileValues.filter(({ length }) => length < 40)) })

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('paste' as const), at, cut: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)), text: piece }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('line' as const), at, how: fc.constantFrom('drop', 'double', 'indent', 'swap', 'empty') }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('value' as const), at, text: piece, quoted: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('key' as const), at, text: piece }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wrap' as const), at, around: fc.constantFrom<readonly [string, string]>(['[', ']'], ['{ ar: ', ' }'], ['"', '"'], ["'", "'"], ['[[', ']]'], ['{ a: [', '] }'], ['|\n  ', '\n']) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('splice' as const), at, file: at, from: at, length: fc.nat(3000) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat' as const), before: piece, patterns: fc.array(pattern, { minLength: 1, maxLength: 3 }), times: fc.oneof(fc.nat(50), fc.nat(3000), fc.constant(1990)), after: piece }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ends' as const), how: fc.constantFrom('crlf', 'cr', 'mark', 'marks', 'head', 'half') }) },
)

/** A byte here and there, after all else: what no text editor would write. */
export interface ByteChange {
  readonly at: number
  readonly value: number
}

export const byteChange: fc.Arbitrary<ByteChange> = fc.record({ at, value: fc.nat(255) })

/** Longest file that is made: past the limits of the reader by a little. */
const longest = 600_000

export function mutate(text: string, change: Mutation, original: Original): string {
  return apply(text, change, original).slice(0, longest)
}

function apply(text: string, change: Mutation, original: Original): string {
  switch (change.kind) {
    case 'paste': {
      const start = wrapAround(change.at, text.length)
      return text.slice(0, start) + change.text + text.slice(start + change.cut)
    }
    case 'line': return changeLine(text, change.at, change.how)
    case 'value': return replaceMatch(text, values, change.at, () => change.quoted ? JSON.stringify(change.text) : change.text)
    case 'key': return replaceMatch(text, keys, change.at, () => change.text)
    case 'wrap': return replaceMatch(text, values, change.at, found => change.around[0] + found + change.around[1])
    case 'splice': {
      const other = original.files.get(original.paths[wrapAround(change.file, original.paths.length)] ?? '') ?? ''
      const [start, from] = [wrapAround(change.at, text.length), wrapAround(change.from, other.length)]
      return text.slice(0, start) + other.slice(from, from + change.length) + text.slice(start)
    }
    case 'repeat': return `${text}\n${change.before}${change.patterns.join('').repeat(change.times)}${change.after}`
    case 'ends': return changeEnds(text, change.how)
  }
}

/** What stands behind a colon, a dash, a bracket or a comma of the fields. */
const values = /(?<=(?:: |- |\[ ?|\{ ?|, ))[^\s[\]{},][^\n,\]}]*/g
const keys = /[A-Za-z][\w-]*(?=:(?: |\n))/g

function replaceMatch(text: string, pattern: RegExp, at: number, by: (found: string) => string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 4) : text.length
  const found = [...text.slice(0, end === -1 ? text.length : end).matchAll(pattern)]
  const match = found[wrapAround(at, found.length)]
  return match === undefined ? text : text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length)
}

function changeLine(text: string, at: number, how: 'drop' | 'double' | 'indent' | 'swap' | 'empty'): string {
  const lines = text.split('\n')
  const index = wrapAround(at, lines.length)
  const line = lines[index] ?? ''
  const instead = { drop: [], double: [line, line], indent: [`  ${line}`], swap: [lines[index + 1] ?? '', line], empty: [line, '', ''] }[how]
  lines.splice(index, how === 'swap' ? 2 : 1, ...instead)
  return lines.join('\n')
}

function changeEnds(text: string, how: 'crlf' | 'cr' | 'mark' | 'marks' | 'head' | 'half'): string {
  if (how === 'crlf') return text.replaceAll('\n', '\r\n')
  if (how === 'cr') return text.replace('\n', '\r')
  if (how === 'head') return text.replace(/^---/, '---js')
  return how === 'half' ? text.slice(0, text.length / 2) : '\uFEFF'.repeat(how === 'mark' ? 1 : 2) + text
}

function wrapAround(number: number, length: number): number {
  return length === 0 ? 0 : number % length
}
