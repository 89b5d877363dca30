/**
 * The one place that calls gray-matter. It runs code for `---js` and caches by text when called without options: so it
 * sees only text whose first line is exactly `---`, always with options, and every engine but ours refuses.
 */

import matter from 'gray-matter'
import { createDiagnostic } from '../../model/message.ts'
import { frontMatterRefusals } from './refusals.ts'
import type { Diagnostic, TextEdit } from '../../model/diagnostic.ts'

/** The line before the fields and behind them. */
export const fence = '---'

export interface FrontMatter {
  /** Begins behind the fence, on the opening line, so that its lines are numbered as in the file. */
  readonly yaml: string
  readonly body: string
  /** Line of the file on which the body begins. */
  readonly bodyLine: number
}

/**
 * gray-matter turns a string into a Buffer, which browsers lack. It takes anything whose constructor says "a Buffer"
 * and asks it for its text: this is the least that does.
 */
class TextHolder {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  static isBuffer(value: unknown): boolean {
    return value instanceof TextHolder
  }
  toString(): string {
    return this.#text
  }
}

function refuse(): never {
  throw new TypeError('Front matter in a language other than YAML reached gray-matter')
}

const engines = { yaml: (yaml: string) => ({ yaml }), javascript: refuse, js: refuse, json: refuse, toml: refuse, coffee: refuse }

/** Cuts a text with LF line ends into front matter and body; or says why it cannot. */
export function splitFrontMatter(path: string, text: string): FrontMatter | { problem: Diagnostic } {
  const complaint = (line: number, what: Parameters<typeof createDiagnostic>[1]): { problem: Diagnostic } =>
    ({ problem: createDiagnostic({ path, line, column: 1 }, what) })
  const close = text.indexOf(`\n${fence}`)
  const end = close === -1 ? text.length : lineEnd(text, close + 1)
  // Without the body: gray-matter uses what it is given as the key of a table, which costs a look at every character.
  const head = text.slice(0, end)
  const lines = head.split('\n')
  const closing = lines.at(-1) ?? ''
  if (lines[0] !== fence) return complaint(1, { ...frontMatterRefusals.missing(lines[0] ?? ''), ...fixFence(lines, 0) })
  if (close === -1) {
    // Two hyphens, or what an editor makes of three.
    const meant = lines.findIndex((line, index) => index > 0 && /^(?:--|[\u2010-\u2015\u2212_=*~]+-*) *$/.test(line))
    return meant === -1 ? complaint(lines.length, frontMatterRefusals.open()) : complaint(meant + 1, frontMatterRefusals.otherDashes(lines[meant] ?? ''))
  }
  if (closing !== fence) return complaint(lines.length, { ...frontMatterRefusals.badClose(closing), ...fixFence(lines, lines.length - 1) })
  const { data } = matter(holdText(head), { engines, language: 'yaml' })
  return { yaml: typeof data['yaml'] === 'string' ? data['yaml'] : '', body: text.slice(end + 1), bodyLine: lines.length + 1 }
}

/** Offset of the end of the line that begins at `start`. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}

/** Spaces behind a fence are nobody's intention. */
function fixFence(lines: readonly string[], index: number): { fix?: readonly TextEdit[] } {
  const line = lines[index] ?? ''
  const start = lines.slice(0, index).reduce((offset, { length }) => offset + length + 1, 0) + fence.length
  return line.trimEnd() === fence ? { fix: [{ start, end: start + line.length - fence.length, text: '' }] } : {}
}

/** gray-matter's types know strings and Buffers only. */
function holdText(text: string): string {
  const holder: unknown = new TextHolder(text)
  return holder as string
}
