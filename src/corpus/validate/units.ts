/**
 * A corpus in parts that can be looked at one by one: a record's file with its translations and second codings. What a part says by
 * itself depends on its files and on the settings alone; what is left for the end sees all parts together.
 */

import { compareIds } from '../../model/ids.ts'
import { buildDraft } from './draft.ts'
import { addFixes } from './mend.ts'
import { runRules } from './rules/index.ts'
import { encodeBodies } from './text-bytes.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { BaseMapFile } from '../../model/records.ts'
import type { FileRole, ParsedFile } from '../../model/source.ts'
import type { Draft, Entry, Settings } from './draft.ts'

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
  return { draft, diagnostics: addFixes([...diagnostics, ...runRules(draft, 'record')], files) }
}

/** The whole corpus, and what only the whole shows. */
export function checkTogether({ draft: settings }: Unit, units: readonly Unit[], baseMap: readonly BaseMapFile[]): { draft: Draft; diagnostics: Diagnostic[] } {
  const collect = <Record>(list: (draft: Draft) => readonly Entry<Record>[]): Entry<Record>[] => inOrder(units.flatMap(unit => list(unit.draft)))
  const draft: Draft = {
    ...settings, baseMap,
    files: [...settings.files, ...units.flatMap(unit => unit.draft.files)].sort((a, b) => compareIds(a.path, b.path)),
    articles: collect(({ articles }) => articles),
    events: collect(({ events }) => events),
    actors: collect(({ actors }) => actors),
    locations: collect(({ locations }) => locations),
    sources: collect(({ sources }) => sources),
    pages: collect(({ pages }) => pages),
    codings: inOrder(units.flatMap(unit => unit.draft.codings)),
    articleTexts: () => units.flatMap(unit => unit.draft.articleTexts?.() ?? unit.draft.articles.map(({ record }) => encodeBodies(record.bodies))),
  }
  return { draft, diagnostics: addFixes(runRules(draft, 'corpus'), draft.files) }
}

/** As their files are in: reports and messages follow this order, whatever order the units came in. */
function inOrder<Item extends { readonly file: ParsedFile }>(items: Item[]): Item[] {
  return items.sort((a, b) => compareIds(a.file.path, b.file.path))
}
