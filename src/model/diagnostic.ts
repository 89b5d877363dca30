/** A diagnostic is data: where, which rule, what was found, what was expected, how to mend it. Printing is somebody else's. */

import { compareIds } from './ids.ts'

export type Level = 'error' | 'warning'

/** A place in a file of the corpus. `path` is relative to the corpus folder, `/`-separated; line and column count from 1. */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** Words for the contributor, in each language that the validator speaks. */
export interface Words {
  readonly en: string
  readonly ar: string
}

/** A replacement of characters: offsets (UTF-16, `end` exclusive) in the file's text as it was read: without byte order mark, lines ended by LF. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Diagnostic extends Place {
  readonly level: Level
  /** Kebab-case id of the rule; also its anchor in the contributor guide. */
  readonly rule: string
  /** One sentence without a final full stop: `Unexpected <thing> "actual", expected <what>`. */
  readonly message: Words
  /** The exact edit that would mend it, as a sentence. */
  readonly hint?: Words
  readonly actual?: string
  readonly expected?: string
  /** Allowed values close to the actual one, best first. */
  readonly nearest?: readonly string[]
  /** The other place concerned, for example where an id was first defined. */
  readonly related?: Place & { readonly message: Words }
  /** What surely belongs where the actual value stands: the same thing, written as the format wants it. */
  readonly instead?: string
  /** The hint as edits of this file, where a machine may make them without asking: they change no meaning. */
  readonly fix?: readonly TextEdit[]
}

/** Order of report: path, line, column, rule. Bytewise, so that it is the same in every locale. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareIds(a.path, b.path) || a.line - b.line || a.column - b.column || compareIds(a.rule, b.rule)
}
