/** Puts the report on the terminal: on the error stream, in colour where it is one. */

import { formatReport } from '../corpus/report/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** `content`: the corpus folder, put before the paths so that a terminal can open them. */
export function printReport(content: string, diagnostics: readonly Diagnostic[]): void {
  console.error(`\n${formatReport(diagnostics, { folder: relativeTo(content) })}`)
}

/** The folder as seen from the working folder, where it lies below it. */
function relativeTo(folder: string): string {
  const start = `${process.cwd()}/`
  return folder.startsWith(start) ? folder.slice(start.length) : folder
}
