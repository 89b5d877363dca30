/**
 * A corpus in parts that can be looked at one by one: a record's file with its translations and second codings. What a part says by
 * itself depends on its files and on the settings alone; what is left for the end sees the facts of all parts together.
 */

import { compareIds } from '../../model/ids.ts'
import { buildDraft } from './draft.ts'
import { addFixes } from './mend.ts'
import { checkRecords, checkSurvey } from './rules/index.ts'
import { surveyUnit } from './survey.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { BaseMapFile } from '../../model/records.ts'
import type { FileRole, ParsedFile } from '../../model/source.ts'
import type { Draft, Settings } from './draft.ts'
import type { Survey, UnitSurvey } from './survey.ts'

export interface Unit {
  readonly draft: Draft
  /** Of schemas and rules, not of the parser. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Site, codebook, interface and base map: few files, which everything may depend on. */
export function isSettings({ role }: { readonly role: FileRole }): boolean {
  return role.role !== 'record' && role.role !== 'translation' && role.role !== 'coding'
}

/** The other files by the record that they belong to, in the order in which they are given. Two files for one id are one group. */
export function groupFiles<File extends { readonly role: FileRole }>(files: readonly File[]): Map<string, File[]> {
  const groups = new Map<string, File[]>()
  for (const file of files) {
    const { role } = file
    if (role.role !== 'record' && role.role !== 'translation' && role.role !== 'coding') continue
    const key = `${role.role === 'coding' ? 'article' : role.kind}/${role.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [file])
    else group.push(file)
  }
  return groups
}

/** All that can be said of the files of one record, or with null of the settings, by themselves. */
export function checkUnit(files: readonly ParsedFile[], settings: Settings | null, interfaceStrings: Draft['interfaceStrings'] = null): Unit {
  const { draft, diagnostics } = buildDraft(files, [], interfaceStrings, settings ?? undefined)
  return { draft, diagnostics: addFixes([...diagnostics, ...checkRecords(draft)], files) }
}

/** The whole corpus, and what only the whole shows. */
export function checkTogether({ draft: settings }: Unit, units: readonly Unit[], baseMap: readonly BaseMapFile[]): { draft: Draft; diagnostics: Diagnostic[] } {
  return {
    draft: joinDrafts(settings, units.map(({ draft }) => draft), baseMap),
    diagnostics: checkFacts(settings, units.map(({ draft }) => surveyUnit(draft)), baseMap),
  }
}

/** All records, in the order of their paths. */
export function joinDrafts(settings: Draft, drafts: readonly Draft[], baseMap: readonly BaseMapFile[]): Draft {
  return {
    ...settings, baseMap,
    files: inPathOrder([...settings.files, ...drafts.flatMap(({ files }) => files)]),
    articles: inOrder(drafts.flatMap(({ articles }) => articles)),
    events: inOrder(drafts.flatMap(({ events }) => events)),
    actors: inOrder(drafts.flatMap(({ actors }) => actors)),
    locations: inOrder(drafts.flatMap(({ locations }) => locations)),
    sources: inOrder(drafts.flatMap(({ sources }) => sources)),
    pages: inOrder(drafts.flatMap(({ pages }) => pages)),
    codings: inOrder(drafts.flatMap(({ codings }) => codings)),
  }
}

/** What only the whole shows, by the facts alone. */
export function checkFacts(settings: Draft, units: readonly UnitSurvey[], baseMap: readonly BaseMapFile[]): Diagnostic[] {
  const { site, codebook, references } = settings
  const survey: Survey = {
    units, baseMap, site, codebook, references,
    files: inPathOrder([...settings.files, ...units.flatMap(({ files }) => files)]),
    articles: inOrder(units.flatMap(({ articles }) => articles)),
    codings: inOrder(units.flatMap(({ codings }) => codings)),
    events: inOrder(units.flatMap(({ events }) => events)),
    actors: inOrder(units.flatMap(({ actors }) => actors)),
    locations: inOrder(units.flatMap(({ locations }) => locations)),
    sources: inOrder(units.flatMap(({ sources }) => sources)),
    pages: inOrder(units.flatMap(({ pages }) => pages)),
  }
  return addFixes(checkSurvey(survey), survey.files)
}

/** Reports and messages follow this order, whatever order the units came in. */
function inPathOrder<Item extends { readonly path: string }>(files: Item[]): Item[] {
  return files.sort((a, b) => compareIds(a.path, b.path))
}

function inOrder<Item extends { readonly file: ParsedFile }>(items: Item[]): Item[] {
  return items.sort((a, b) => compareIds(a.file.path, b.file.path))
}
