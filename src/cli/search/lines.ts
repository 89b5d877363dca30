/** The lines of the search door as data; each fault is an error in words. */

import { z } from 'zod'
import type { DocumentQuery, SearchableDocument } from '../../search/document-search.ts'

const most = 1000

const query = z.object({ q: z.string(), lang: z.string().default('ar'), k: z.number().int().min(1).max(most).default(10) })
const documents = z.object({ docs: z.array(z.object({ id: z.string().min(1), lang: z.string().min(1), text: z.string() })) })

/** Throws an Error that says what is wrong. */
export function parseQuery(line: string): DocumentQuery {
  const { q, lang, k } = parse(query, line)
  return { text: q, lang, most: k }
}

export function parseDocuments(line: string): readonly SearchableDocument[] {
  const { docs } = parse(documents, line)
  if (new Set(docs.map(({ id }) => id)).size !== docs.length) throw new Error('docs: two documents have one id')
  return docs
}

function parse<Value>(schema: z.ZodType<Value>, line: string): Value {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    throw new Error('not JSON')
  }
  const { success, data: value, error } = schema.safeParse(data)
  if (success) return value
  const [issue] = error.issues
  throw new Error(`${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not as expected'}`)
}
