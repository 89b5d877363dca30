/** The annotator knows every record of the corpus: counted in its file as it was written. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotateFile } from '../../model/annotate.ts'
import type { AnnotateFile } from '../../model/annotate.ts'
import type { Corpus } from '../../model/corpus.ts'

const kinds = ['actors', 'locations', 'sources', 'events', 'articles', 'pages'] as const

export function checkAnnotate(folder: string, corpus: Corpus): string[] {
  const file = readFile(join(folder, annotateFile))
  if (file === null) return [`${annotateFile}: is missing`]
  const reports = file.articles.reduce((sum, article) => sum + (article.reports?.length ?? 0), 0)
  return [
    ...kinds.flatMap(kind => file[kind].length === corpus[kind].size ? [] : [`${annotateFile}: has ${file[kind].length} ${kind} for ${corpus[kind].size} of the corpus`]),
    ...reports === corpus.reports.size ? [] : [`${annotateFile}: has ${reports} reports for ${corpus.reports.size} of the corpus`],
  ]
}

function readFile(path: string): AnnotateFile | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as AnnotateFile
  } catch {
    return null
  }
}
