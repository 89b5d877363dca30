/** Short ways to parse in tests. */

import { parseFile } from '../../../src/corpus/parse/index.ts'
import type { ParseResult } from '../../../src/corpus/parse/index.ts'

export function parseArticle(text: string): ParseResult {
  return parseFile({ path: 'a.md', role: { role: 'record', kind: 'article', id: 'a', year: '2020' }, text })
}

/** An article with this front matter. */
export function parseFields(yaml: string): ParseResult {
  return parseArticle(`---\n${yaml}\n---\n`)
}

/** An article with this body, which begins on line 4. */
export function parseBody(body: string): ParseResult {
  return parseArticle(`---\ntitle: A\n---\n${body}`)
}

/** Rules and places of all that is refused: `html 4:3`. */
export function refusals({ diagnostics }: ParseResult): string[] {
  return diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
}
