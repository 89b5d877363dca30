/** Markdown (GFM without footnotes, HTML and images) to a tree without positions, its blocks of text and its links to records. */

import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { createDiagnostic } from '../../model/message.ts'
import { checkTree } from './check-tree.ts'
import { guardMarkdown } from './markdown-guard.ts'
import { parsePlainMarkdown } from './plain-markdown.ts'
import { remarkPlainNames } from './plain-names.ts'
import { normaliseTree } from './tree.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { ParsedBody } from '../../model/source.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkPlainNames).freeze()

export type BodyParser = (path: string, body: string, firstLine: number) => { body: ParsedBody | null; diagnostics: Diagnostic[] }

/** `firstLine` is the line of the file on which the body begins. The body is null when it is empty or anything was refused. */
export function parseMarkdown(path: string, body: string, firstLine: number): { body: ParsedBody | null; diagnostics: Diagnostic[] } {
  const guarded = guardMarkdown(body)
  if (guarded.length > 0) {
    return { body: null, diagnostics: guarded.map(({ line, complaint }) => createDiagnostic({ path, line: line + firstLine - 1, column: 1 }, complaint)) }
  }
  const root = parsePlainMarkdown(body) ?? markdown.parse(body)
  const placeOf = (start: { line: number; column: number } | undefined): Place =>
    ({ path, line: (start?.line ?? 1) + firstLine - 1, column: start?.column ?? 1 })
  const { diagnostics, links } = checkTree(root, placeOf)
  if (diagnostics.length > 0) return { body: null, diagnostics }
  const { tree, blocks } = normaliseTree(root, placeOf)
  return { body: blocks.length === 0 ? null : { tree, blocks, links }, diagnostics: [] }
}
