/** Structure to records: schemas first, then the rules over all that could be built. Runs in browsers; throws for no input. */

import { buildDraft } from './draft.ts'
import { addFixes } from './mend.ts'
import { rules } from './rules/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { BaseMapFile } from '../../model/records.ts'
import type { Recordset } from '../../model/recordset.ts'
import type { ParsedFile } from '../../model/source.ts'
import type { Draft, Entry } from './draft.ts'

export interface ValidateResult {
  /** null when there is an error. */
  readonly records: Recordset | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Checks the files of one corpus folder together. Files that the parser refused count as present but are not looked into.
 * `interfaceStrings`, by key, are what translations of the interface are held against, where they are given.
 */
export function validateCorpus(
  files: readonly ParsedFile[], baseMap: readonly BaseMapFile[], interfaceStrings: Draft['interfaceStrings'] = null,
): ValidateResult {
  const { draft, diagnostics: schemaProblems } = buildDraft(files, baseMap, interfaceStrings)
  const diagnostics = addFixes([...schemaProblems, ...rules.flatMap(rule => rule.check(draft))], files)
  const broken = files.some(file => file.broken) || diagnostics.some(({ level }) => level === 'error')
  return { records: broken ? null : toRecordset(draft), diagnostics }
}

function toRecordset(draft: Draft): Recordset | null {
  const { site, codebook } = draft
  if (site === null || codebook === null) return null
  const recordsOf = <Record>(entries: readonly Entry<Record>[]): Record[] => entries.map(({ record }) => record)
  return {
    site,
    codebook,
    articles: recordsOf(draft.articles),
    events: recordsOf(draft.events),
    actors: recordsOf(draft.actors),
    locations: recordsOf(draft.locations),
    sources: recordsOf(draft.sources),
    pages: recordsOf(draft.pages),
    baseMap: draft.baseMap,
    interface: draft.interface,
  }
}
