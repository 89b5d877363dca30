/** The edits that diagnostics carry, made in a file's text as it lies on disk: every byte that no edit touches stays. */

import type { Diagnostic, TextEdit } from '../../model/diagnostic.ts'

export interface FixedText {
  readonly text: string
  /** Those whose edits were made, in the order of the text. Where two overlap the earlier one is made; the next run sees to the other. */
  readonly made: readonly Diagnostic[]
}

/** `written`: the file's text with its byte order mark and line ends. Diagnostics are of this file, as it is. */
export function applyFixes(written: string, diagnostics: readonly Diagnostic[]): FixedText {
  const made: Diagnostic[] = []
  const edits: TextEdit[] = []
  for (const diagnostic of diagnostics.filter(hasFix).toSorted((a, b) => firstOffset(a) - firstOffset(b))) {
    if (diagnostic.fix.some(edit => edits.some(other => overlap(edit, other)))) continue
    edits.push(...diagnostic.fix)
    made.push(diagnostic)
  }
  return { text: applyEdits(written, edits), made }
}

function hasFix(diagnostic: Diagnostic): diagnostic is Diagnostic & { readonly fix: readonly TextEdit[] } {
  return diagnostic.fix !== undefined && diagnostic.fix.length > 0
}

function firstOffset({ fix = [] }: Diagnostic): number {
  return Math.min(...fix.map(({ start }) => start))
}

/** Two insertions at one offset are in each other's way too: their order would be a guess. */
function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

function applyEdits(written: string, edits: readonly TextEdit[]): string {
  const mark = written.startsWith('\uFEFF') ? 1 : 0
  const returns = [...written.matchAll(/\r\n/g)].map(({ index }, before) => index - mark - before)
  const lineEnd = returns.length > 0 ? '\r\n' : '\n'
  let text = ''
  let from = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const start = edit.start + mark + countBelow(returns, edit.start)
    text += written.slice(from, start) + edit.text.replaceAll('\n', lineEnd)
    from = edit.end + mark + countBelow(returns, edit.end)
  }
  return text + written.slice(from)
}

/** How many of the ascending numbers are smaller. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
