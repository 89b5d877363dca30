/** A change of a corpus as it is planned: files to write, files that go, what happens in each; checked as a whole before it is made. */

import { loadCorpus } from '../../corpus/index.ts'
import { readCorpus, realDisk } from '../../corpus/read/index.ts'
import { formatReport } from '../../corpus/report/index.ts'
import { CommandError } from '../command.ts'
import { brokenCorpus } from '../load-content.ts'
import { folderFromHere } from '../print-report.ts'
import { createOverlayDisk } from './overlay-disk.ts'
import { writeChanges } from './write-changes.ts'
import type { Disk } from '../../corpus/read/index.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Diagnostic, Words } from '../../model/diagnostic.ts'
import type { SourceText } from '../../model/source.ts'
import type { Asked } from '../command.ts'
import type { Planned } from './write-changes.ts'

export interface FileChange {
  /** Where the file is now; null: it is new. */
  readonly from: string | null
  readonly to: string
  readonly text: string
  readonly what: Words
}

export interface CorpusFiles {
  readonly corpus: Corpus
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly SourceText[]
  /** A file as it lay on disk when the corpus was opened, with its byte order mark and line ends. */
  readonly textOf: (path: string) => string
  /** All files as they were then. */
  readonly planned: Planned
}

/** The corpus with its files; throws CommandError when it has errors, since what is broken cannot be changed with care. */
export function openContent(folder: string): CorpusFiles {
  const planned = new Map<string, Uint8Array>()
  const read: Disk['read'] = (path, limit) => {
    const bytes = realDisk.read(path, limit)
    if (bytes !== null) planned.set(path.slice(folder.length + 1), bytes)
    return bytes
  }
  const disk: Disk = { ...realDisk, read: (path, limit) => planned.get(path.slice(folder.length + 1)) ?? read(path, limit) }
  const { corpus, diagnostics } = loadCorpus(folder, { disk })
  if (corpus === null) throw brokenCorpus(folder, diagnostics)
  const { files } = readCorpus(folder, disk)
  return { corpus, diagnostics, files, planned, textOf: path => new TextDecoder('utf-8', { ignoreBOM: true }).decode(planned.get(path)) }
}

/**
 * Prints the plan, checks what it would make of the corpus, and makes it unless only the plan was asked for. Throws CommandError
 * when the result would have errors. The corpus as it is then, and the problems that are new.
 */
export function makeChange(asked: Asked, content: Pick<CorpusFiles, 'diagnostics' | 'planned'>, changes: readonly FileChange[], dry: boolean): { corpus: Corpus; fresh: Diagnostic[] } {
  const texts = new Map<string, string | null>()
  for (const { from, to } of changes) if (from !== null && from !== to) texts.set(from, null)
  for (const { to, text } of changes) texts.set(to, text)
  const before = new Set(content.diagnostics.map(keyOf))
  const { corpus, diagnostics } = loadCorpus(asked.content, { disk: createOverlayDisk(realDisk, asked.content, texts) })
  const fresh = diagnostics.filter(diagnostic => !before.has(keyOf(diagnostic)))
  for (const { from, to, what } of changes) {
    asked.terminal.write(`${`${from === null ? '+ ' : from === to ? '  ' : `  ${from} -> `}${to}  ${what[asked.lang]}`.trimEnd()}\n`)
  }
  if (fresh.length > 0) asked.terminal.say(`\n${formatReport(fresh, { folder: folderFromHere(asked.content), lang: asked.lang }).trimEnd()}`)
  if (corpus === null) {
    throw new CommandError({
      message: { en: 'The corpus would have errors after this change: nothing was changed', ar: 'ستكون في المدوّنة أخطاء بعد هذا التغيير: لم يتغيّر شيء' },
      fix: { en: 'See the report above', ar: 'انظر التقرير أعلاه' },
    })
  }
  if (!dry) writeChanges(asked.content, texts, content.planned)
  return { corpus, fresh }
}

/** Without line and column: a change moves them. */
function keyOf({ rule, message, actual = '' }: Diagnostic): string {
  return `${rule} ${actual} ${message.en}`
}
