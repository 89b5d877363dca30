/**
 * The list of the stages: read -> parse -> validate -> link. Every stage reports all it finds; an error keeps a file from the
 * later looks into it, never the other files. Linking wants a whole corpus: with any error there is none.
 */

import { compareDiagnostics } from '../model/diagnostic.ts'
import { createLimitedParser } from './limited-parser.ts'
import { linkCorpus } from './link/index.ts'
import { parseFile } from './parse/index.ts'
import { readCorpus, realDisk } from './read/index.ts'
import { validateCorpus } from './validate/index.ts'
import type { LoadResult } from '../model/corpus.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { BaseMapFile } from '../model/records.ts'
import type { ParsedFile, SourceText } from '../model/source.ts'
import type { Message } from '../model/text.ts'
import type { ParseResult } from './parse/index.ts'
import type { Disk } from './read/index.ts'

export interface LoadEffects {
  readonly disk: Disk
  /** Text to structure; the same text always gives the same. */
  readonly parse: (source: SourceText) => ParseResult
  /** What the interface says, by key, for corpora that bring translations of it. */
  readonly interfaceStrings: Readonly<Record<string, Message>> | null
}

const parseBody = createLimitedParser()

function parseInTime(source: SourceText): ParseResult {
  return parseFile(source, parseBody)
}

/**
 * Loads the corpus folder at `root`. Diagnostics are sorted; the corpus is null when one of them is an error. Throws only
 * when the disk fails or the program is wrong: nothing that a contributor can write makes it throw.
 */
export function loadCorpus(root: string, { disk = realDisk, interfaceStrings = null, parse = parseInTime }: Partial<LoadEffects> = {}): LoadResult {
  const read = readCorpus(root, disk)
  const parsed = read.files.map(file => parse(file))
  const refused = read.refused.map(({ path, role }): ParsedFile => ({ path, role, data: null, body: null, broken: true }))
  const validated = validateCorpus([...parsed.map(({ file }) => file), ...refused], read.files.flatMap(toBaseMapFile), interfaceStrings)
  const diagnostics = [...read.diagnostics, ...parsed.flatMap(({ diagnostics: found }) => found), ...validated.diagnostics].sort(compareDiagnostics)
  return { corpus: validated.records === null || hasError(diagnostics) ? null : linkCorpus(validated.records), diagnostics }
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ level }) => level === 'error')
}

function toBaseMapFile({ role, text }: SourceText): BaseMapFile[] {
  return role.role === 'base-map' ? [{ name: role.name, text }] : []
}
