/** Structure to records: schemas and rules for each record by itself, then the rules over all that could be built. Runs in browsers; throws for no input. */

import { checkFacts, checkTogether, checkUnit, groupFiles, isSettings, joinDrafts } from './units.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { BaseMapFile } from '../../model/records.ts'
import type { Recordset } from '../../model/recordset.ts'
import type { ParsedFile } from '../../model/source.ts'
import type { Draft, Entry } from './draft.ts'
import type { SurveyedUnit } from './stored-units.ts'
import type { Unit } from './units.ts'

export { encodeTexts, listTitles } from './survey.ts'
export { checkTogether, checkUnit, groupFiles, isSettings } from './units.ts'
export { storeFacts, storeUnit, takeFacts } from './stored-units.ts'
export type { Settings } from './draft.ts'
export type { Titled } from './survey.ts'
export type { Beside, StoredFacts, StoredUnit, SurveyedUnit } from './stored-units.ts'
export type { Unit } from './units.ts'

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
  const settings = checkUnit(files.filter(isSettings), null, interfaceStrings)
  const units = [...groupFiles(files.filter(file => !isSettings(file))).values()].map(group => checkUnit(group, settings.draft))
  const { draft, diagnostics: last } = checkTogether(settings, units, baseMap)
  const diagnostics = [...settings.diagnostics, ...units.flatMap(unit => unit.diagnostics), ...last]
  const broken = draft.files.some(file => file.broken) || diagnostics.some(({ level }) => level === 'error')
  return { records: broken ? null : toRecordset(draft), diagnostics }
}

/** What there is to say of a corpus when its units have been looked at; `settings` are the files that belong to no record. */
export function finishUnits(settings: Unit, units: readonly SurveyedUnit[], baseMap: readonly BaseMapFile[]): Diagnostic[] {
  const last = checkFacts(settings.draft, units.map(({ survey }) => survey), baseMap)
  return [...settings.diagnostics, ...units.flatMap(unit => unit.diagnostics), ...last]
}

/** The records of a corpus of which nothing bad was said; null where a file was refused or the settings are missing. */
export function collectRecords(settings: Unit, units: readonly SurveyedUnit[], baseMap: readonly BaseMapFile[]): Recordset | null {
  const draft = joinDrafts(settings.draft, units.map(({ survey }) => survey.whole()), baseMap)
  return draft.files.some(file => file.broken) ? null : toRecordset(draft)
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
    codings: draft.codings.map(({ article, file: { role }, lang, reports }) => ({ article, coder: role.role === 'coding' ? role.coder : '', lang, reports })),
    baseMap: draft.baseMap,
    outside: recordsOf(draft.references),
    interface: draft.interface,
  }
}
