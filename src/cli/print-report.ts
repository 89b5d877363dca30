/** The report as it is shown to people at a terminal: with the line in question, in their language. */

import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportOptions } from '../corpus/report/index.ts'
import { formatReport } from '../corpus/report/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Larger files are refused by the corpus itself; their lines are not worth showing. */
const largestShown = 512 * 1024

/** On the error stream. `content`: the corpus folder. */
export function printReport(content: string, diagnostics: readonly Diagnostic[]): void {
  console.error(`\n${formatReport(diagnostics, reportOptions(content)).trimEnd()}`)
}

/** Paths that a terminal can open, and texts of the files. `lang` absent: the language of the terminal, Arabic or else English. */
export function reportOptions(content: string, lang?: string): ReportOptions {
  return {
    folder: folderFromHere(content),
    lang: (lang ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('ar') ? 'ar' : 'en',
    textOf: path => readPlainText(join(content, path)),
  }
}

/** The folder as seen from the working folder, where it lies below it. */
export function folderFromHere(folder: string): string {
  const start = `${process.cwd()}/`
  return folder.startsWith(start) ? folder.slice(start.length) : folder
}

function readPlainText(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size <= largestShown ? readFileSync(path, 'utf8') : undefined
}
