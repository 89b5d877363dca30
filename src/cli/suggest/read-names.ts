/** What suggestions are made from, read from a corpus folder that may still have errors in it: a draft is no reason to refuse. */

import { buildDraft } from '../../corpus/validate/draft.ts'
import { parseFile } from '../../corpus/parse/index.ts'
import { readCorpus, realDisk } from '../../corpus/read/index.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { Site } from '../../model/records.ts'
import type { SourceText } from '../../model/source.ts'
import type { NamesOf, SuggestNames } from '../../suggest/index.ts'
import { listSuggestNames } from '../../suggest/index.ts'
import { CommandError } from '../command.ts'
import { folderFromHere } from '../print-report.ts'

export interface KnownNames {
  readonly names: SuggestNames
  readonly site: Site
  readonly codebook: Codebook
  readonly records: NamesOf
  /** Every file as read, for ids that are taken. */
  readonly files: readonly SourceText[]
}

const named: ReadonlySet<string> = new Set(['actor', 'location', 'source'])

/** Throws CommandError where site.yml or codebook.yml cannot be read: without them nothing is known. */
export function readNames(content: string): KnownNames {
  const { files } = readCorpus(content, realDisk)
  const wanted = files.filter(({ role }) => role.role === 'site' || role.role === 'codebook' || (role.role === 'record' && named.has(role.kind)))
  const { draft } = buildDraft(wanted.map(file => parseFile(file).file), [])
  const { site, codebook } = draft
  if (site === null || codebook === null) throw unknownCorpus(content)
  const recordsOf = <T>(entries: readonly { readonly record: T }[]): readonly T[] => entries.map(({ record }) => record)
  const records: NamesOf = { site, codebook, actors: recordsOf(draft.actors), locations: recordsOf(draft.locations), sources: recordsOf(draft.sources) }
  return { names: listSuggestNames(records), site, codebook, records, files }
}

function unknownCorpus(content: string): CommandError {
  const shown = folderFromHere(content)
  return new CommandError({
    message: { en: `${shown} holds no site.yml and codebook.yml that can be read`, ar: `لا يوجد في ‎${shown}‎ ملفّا site.yml وcodebook.yml صالحان للقراءة` },
    fix: { en: `Run marsad check --content ${shown}`, ar: `شغّل ‎marsad check --content ${shown}‎` },
  })
}
