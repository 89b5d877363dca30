/** The text of a file as suggestions read it, with every character at its place: of an article its body, without marks of links. */

import { fieldsOf } from '../../corpus/edit/index.ts'

export interface ArticleText {
  /** As long as the file: what is no text of the article is blank. */
  readonly text: string
  /** From the front matter, where the file has one that says so. */
  readonly lang: string | null
  readonly published: string | null
}

/** Never throws: a file without front matter, or with a broken one, is a plain text. */
export function readArticleText(file: string): ArticleText {
  const fence = /^---\r?\n[^]*?\n---(?:\r?\n|$)/.exec(file)?.[0]
  if (fence === undefined) return { text: file, lang: null, published: null }
  const fields = fieldsOrNone(file)
  const text = blank(fence) + file.slice(fence.length).replace(/\]\([^()\s]*\)/g, blank).replace(/[[\\]/g, ' ')
  return { text, lang: wordOf(fields['language']), published: wordOf(fields['published']) }
}

function fieldsOrNone(file: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(file)
  } catch {
    return {}
  }
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** White space of the same length; lines stay lines. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
