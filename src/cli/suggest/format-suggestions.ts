/** Suggestions as lines for people and as JSON: where, what, by which words. */

import { safeText } from '../../corpus/report/foreign.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { Suggestion } from '../../suggest/index.ts'

interface Located extends Suggestion {
  readonly line: number
  readonly column: number
}

/** Line and column count from 1, columns in UTF-16 units, as the validator counts. */
export function locate(text: string, suggestions: readonly Suggestion[]): readonly Located[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return suggestions.map(suggestion => {
    const line = starts.findLastIndex(start => start <= suggestion.start)
    return { ...suggestion, line: line + 1, column: suggestion.start - (starts[line] ?? 0) + 1 }
  })
}

/** One line each, and the sentence where it changes. `?` marks what is not sure. */
export function formatSuggestions(path: string, text: string, suggestions: readonly Suggestion[], lang: keyof Words): string {
  const lines: string[] = []
  let passage = ''
  for (const found of locate(text, suggestions)) {
    if (found.passage !== passage) lines.push(`${lines.length === 0 ? '' : '\n'}    ${safeText(found.passage.replace(/\s+/g, ' '))}`)
    passage = found.passage
    lines.push(`${path}:${found.line}:${found.column}  ${found.sure ? ' ' : '?'} ${describe(found)}  «${safeText(text.slice(found.start, found.end))}»${noteOf(found, lang)}`)
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function describe({ kind, value, role, harm, measure, whom, alternatives = [] }: Suggestion): string {
  const more = [harm, measure, role].filter(part => part !== undefined).map(part => ` ${part}`).join('')
  const others = alternatives.length === 0 ? '' : ` (${alternatives.map(other => `${other.kind} ${other.value}`).join(', ')})`
  return `${kind} ${value === '' ? '?' : value}${more}${whom === undefined ? '' : ` of ${whom}`}${others}`
}

function noteOf({ kind, note }: Suggestion, lang: keyof Words): string {
  return kind === 'date' && note !== undefined ? `  ${safeText(note[lang])}` : ''
}
