/** From what belongs at a place to the edit that puts it there. Rules say the words; here the file is asked where they stand. */

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ParsedFile, Span, YamlNode } from '../../model/source.ts'

/** Diagnostics that say what belongs `instead` get the edit that writes it, where a field or a value in one piece begins at their place. */
export function addFixes(diagnostics: readonly Diagnostic[], files: readonly ParsedFile[]): Diagnostic[] {
  const wanted = new Set(diagnostics.flatMap(({ path, instead }) => instead === undefined ? [] : [path]))
  const dataOf = new Map(files.flatMap(file => wanted.has(file.path) && file.data !== null ? [[file.path, file.data]] : []))
  return diagnostics.map(diagnostic => {
    const data = dataOf.get(diagnostic.path)
    const found = diagnostic.instead === undefined || diagnostic.fix !== undefined || data === undefined ? null : findWritten(data, diagnostic)
    return found === null ? diagnostic : { ...diagnostic, fix: [{ ...found.span, text: writeScalar(diagnostic.instead ?? '', found.plain) }] }
  })
}

/** The key or the scalar that begins at a line and column. */
function findWritten(node: YamlNode, place: { line: number; column: number }): { span: Span; plain: boolean } | null {
  const isHere = (at: { line: number; column: number }): boolean => at.line === place.line && at.column === place.column
  if (node.type === 'scalar') return isHere(node.at) && node.span !== null && node.span.end > node.span.start ? { span: node.span, plain: node.plain } : null
  if (node.type === 'list') return firstOf(node.items, item => findWritten(item, place))
  return firstOf(node.entries, ({ at, span, value }) => isHere(at) && span !== null ? { span, plain: true } : findWritten(value, place))
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}

const plainText = /^(?:[\p{L}\p{N}.~]|-\d)(?:[^:#,[\]{}"'`\\\s]|[ :](?=[^\s#:,[\]{}]))*$/u

/** A text as YAML on one line: without quotes where there were none and none are needed, in a list or map in brackets too. */
export function writeScalar(text: string, plain: boolean): string {
  return plain && plainText.test(text) ? text : JSON.stringify(text)
}
