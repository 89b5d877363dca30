/** The corpora that builds are measured on, and the two edits that are made in them: one article, and one actor whom many pages name. */

import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGed, writeGedCorpus } from '../ged-corpus.ts'
import { writeGeneratedCorpus } from '../generated-corpus.ts'

export interface BenchCorpus {
  readonly folder: string
  readonly articles: number
  /** For people: `1000 articles, Arabic alone`. */
  readonly label: string
  /** Adds a sentence to the first article. */
  readonly changeArticle: () => void
  /** Gives the busiest actor other names. */
  readonly renameActor: () => void
}

/** Replaces the folder. */
export function writeGenerated(folder: string, articles: number, languages: 1 | 2): BenchCorpus {
  writeGeneratedCorpus(folder, { articles, translated: languages - 1 })
  return {
    folder,
    articles,
    label: `${articles} articles, ${languages === 1 ? 'Arabic alone' : 'each in Arabic and English'}`,
    changeArticle: () => edit(join(folder, 'articles', '2014', 'article-1.md'), text => `${text}\nكلمة أخرى في آخر المادة.\n`),
    // Actors are drawn by Zipf's law: the first is named most often.
    renameActor: () => edit(join(folder, 'actors', 'actor-1.md'), text => text.replace(/^name: .*$/m, 'name: { ar: الجماعة بعد تغيير اسمها, en: The Group Renamed }')),
  }
}

/** Replaces the folder. `most`: rows of the table, in the order of time. */
export function writeGed(folder: string, table: string, most: number): BenchCorpus {
  const rows = readGed(table, most)
  writeGedCorpus(rows, folder)
  const years = join(folder, 'articles')
  const firstYear = readdirSync(years).sort()[0] ?? ''
  const files = readdirSync(years, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'))
  return {
    folder,
    articles: files.length,
    label: `${rows.length} rows of UCDP GED in ${files.length} articles, interface in Arabic and English`,
    changeArticle: () => edit(join(years, firstYear, 'rows-1.md'), text => `${text}\nOne more line.\n`),
    renameActor: () => edit(join(folder, 'actors', `${busiestActor(years, files)}.md`), text => text.replace(/^name: .*$/m, 'name: "The Side Renamed"')),
  }
}

function busiestActor(folder: string, files: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const file of files) {
    for (const [, id = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/\{ id: (\S+), role: party \}/g)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`The bench changed nothing in ${file}`)
  writeFileSync(file, after)
}
