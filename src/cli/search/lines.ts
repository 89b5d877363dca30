/** The lines of the search door as data; each fault is an error in words. What has no language gets that of its letters. */

import { z } from 'zod'
import { detectLanguage } from '../../language/detect.ts'
import type { DocumentQuery, SearchableDocument } from '../../search/document-search.ts'

/** Ids of an answer; who asks for more gets these. */
const most = 1000
const usual = 10
const languages = ['ar', 'en'] as const

const query = z.object({ q: z.string(), lang: z.string().nullish(), k: z.number().int().min(1).nullish() })
const documents = z.object({ docs: z.array(z.object({ id: z.string().min(1), lang: z.string().nullish(), text: z.string() })) })

/** Throws an Error that says what is wrong. */
export function parseQuery(line: string): DocumentQuery {
  const { q, lang, k } = parse(query, line)
  return { text: q, lang: lang || detectLanguage(q, languages), most: Math.min(k ?? usual, most) }
}

export function parseDocuments(line: string): readonly SearchableDocument[] {
  const { docs } = parse(documents, line)
  if (new Set(docs.map(({ id }) => id)).size !== docs.length) throw new Error('docs: two documents have one id')
  return docs.map(({ id, lang, text }) => ({ id, lang: lang || detectLanguage(text, languages), text }))
}

function parse<Value>(schema: z.ZodType<Value>, line: string): Value {
  let data: unknown
  try {
    // Some programs put a mark before their first line.
    data = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    throw new Error('not JSON')
  }
  const { success, data: value, error } = schema.safeParse(data)
  if (success) return value
  const [issue] = error.issues
  throw new Error(`${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not as expected'}`)
}
