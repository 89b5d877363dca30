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
  const lines = text.split('\n')
  if (lines[0] !== fence) return complaint(1, { ...frontMatterRefusals.missing(lines[0] ?? ''), ...fixFence(lines, 0) })
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith(fence))
  const closing = lines[close]
  if (closing === undefined) return complaint(lines.length, frontMatterRefusals.open())
  if (closing !== fence) return complaint(close + 1, { ...frontMatterRefusals.badClose(closing), ...fixFence(lines, close) })
  const { content, data } = matter(holdText(text), { engines, language: 'yaml' })
  return { yaml: typeof data['yaml'] === 'string' ? data['yaml'] : '', body: content, bodyLine: close + 2 }
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
