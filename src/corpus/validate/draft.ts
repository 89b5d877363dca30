/** All records that could be built, each with the file it came from: what the rules look at. */

import { parseCount } from '../../model/counts.ts'
import { createDiagnostic } from '../../model/message.ts'
import { buildArticle } from './build/article.ts'
import { buildReference } from './build/reference.ts'
import { buildActor, buildEvent, buildLocation, buildPage, buildSource } from './build/records.ts'
import { buildReport } from './build/report.ts'
import { buildCodebook, buildInterface, buildSite } from './build/settings.ts'
import { expectations } from './expectations.ts'
import { listMeant } from './habits.ts'
import { findTwin, offerMeant, respell, writeInstead } from './respell.ts'
import { applySchema } from './schema-door.ts'
import { articleSchema, codingSchema, translationSchema } from './schemas/article.ts'
import { actorSchema, eventSchema, locationSchema, pageSchema, sourceSchema } from './schemas/records.ts'
import { referenceSchema } from './schemas/reference.ts'
import { codebookSchema, interfaceSchema, siteSchema } from './schemas/settings.ts'
import type { z } from 'zod'
import type { Codebook } from '../../model/codebook.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { RecordKind } from '../../model/ids.ts'
import type {
  ActorRecord, ArticleRecord, BaseMapFile, EventRecord, LocationRecord, PageRecord, Site, SourceRecord,
} from '../../model/records.ts'
import type { OutsideSet } from '../../model/outside.ts'
import type { Report } from '../../model/report.ts'
import type { ParsedFile } from '../../model/source.ts'
import type { LanguageTag, Message } from '../../model/text.ts'
import type { CountReader } from './build/report.ts'
import type { FileGroup, TranslatedFile } from './build/texts.ts'

/** A record with the files it was built from. */
export interface Entry<Record> {
  readonly record: Record
  readonly file: ParsedFile
  /** Language of its texts that name none. */
  readonly lang: LanguageTag
  readonly translations: readonly TranslatedFile[]
}

/** The reports of a second coding, with the article they are about. */
export interface Coding {
  readonly article: string
  readonly file: ParsedFile
  readonly lang: LanguageTag
  readonly reports: readonly Report[]
}

export interface Draft {
  readonly files: readonly ParsedFile[]
  readonly baseMap: readonly BaseMapFile[]
  readonly site: Site | null
  readonly codebook: Codebook | null
  readonly articles: readonly Entry<ArticleRecord>[]
  readonly events: readonly Entry<EventRecord>[]
  readonly actors: readonly Entry<ActorRecord>[]
  readonly locations: readonly Entry<LocationRecord>[]
  readonly sources: readonly Entry<SourceRecord>[]
  readonly pages: readonly Entry<PageRecord>[]
  readonly codings: readonly Coding[]
  /** Outside data sets, with their tables. */
  readonly references: readonly Entry<OutsideSet>[]
  readonly interface: Readonly<Record<LanguageTag, Readonly<Record<string, Message>>>>
  /** What the interface says by itself, by key; null when the caller does not tell. */
  readonly interfaceStrings: Readonly<Record<string, Message>> | null
}

/** Language of texts that name none, where there is no site.yml to ask. */
const lastResort = 'en'

/** What the settings of a corpus say, for reading its records. */
export type Settings = Pick<Draft, 'site' | 'codebook'>

/** Applies the schemas to all files and builds what they accept. `settings`: those of the corpus, when their files are not among these. */
export function buildDraft(
  files: readonly ParsedFile[], baseMap: readonly BaseMapFile[], interfaceStrings: Draft['interfaceStrings'] = null, settings?: Settings,
): { draft: Draft; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const accept = <Schema extends z.ZodType>(schema: Schema, file: ParsedFile | undefined): z.infer<Schema> | null => {
    if (file === undefined) return null
    const { written, diagnostics: problems } = applySchema(schema, file)
    diagnostics.push(...problems)
    return written
  }
  const writtenSite = accept(siteSchema, files.find(({ role }) => role.role === 'site'))
  const site = settings === undefined ? writtenSite && buildSite(writtenSite) : settings.site
  const siteLanguage = site?.languages[0] ?? lastResort
  const writtenCodebook = accept(codebookSchema, files.find(({ role }) => role.role === 'codebook'))
  const codebook = settings === undefined ? writtenCodebook && buildCodebook(writtenCodebook, siteLanguage) : settings.codebook
  const readCount = createCountReader(codebook, diagnostics)
  const translations = listTranslations(files, file => accept(translationSchema, file))

  const buildKind = <Schema extends z.ZodType, Record>(
    kind: RecordKind, schema: Schema, build: (id: string, group: FileGroup<z.infer<Schema>>) => Record,
    languageOf: (written: z.infer<Schema>) => LanguageTag = () => siteLanguage,
  ): Entry<Record>[] => files.flatMap(file => {
    if (file.role.role !== 'record' || file.role.kind !== kind) return []
    const { id, year } = file.role
    const written = accept(schema, file)
    if (written === null) return []
    const group = { file, written, lang: languageOf(written), translations: translations.get(groupKey(kind, id, year)) ?? [] }
    return [{ record: build(id, group), file, lang: group.lang, translations: group.translations }]
  })
  const articles = buildKind('article', articleSchema, (id, group) => buildArticle(id, group, readCount), written => written.language)
  const draft: Draft = {
    files, baseMap, site, codebook, articles, interfaceStrings,
    events: buildKind('event', eventSchema, (id, group) => buildEvent(id, group, readCount)),
    actors: buildKind('actor', actorSchema, buildActor),
    locations: buildKind('location', locationSchema, buildLocation),
    sources: buildKind('source', sourceSchema, buildSource),
    pages: buildKind('page', pageSchema, buildPage),
    codings: files.flatMap(file => buildCoding(file, accept(codingSchema, file.role.role === 'coding' ? file : undefined), articles, siteLanguage, readCount)),
    references: files.flatMap(file => buildOutside(file, accept(referenceSchema, file.role.role === 'reference' ? file : undefined), files, siteLanguage, diagnostics)),
    interface: Object.fromEntries(files.flatMap(file => {
      const written = file.role.role === 'interface' ? accept(interfaceSchema, file) : null
      return file.role.role === 'interface' && written !== null ? [[file.role.lang, buildInterface(written)]] : []
    })),
  }
  return { draft, diagnostics }
}

function groupKey(kind: RecordKind, id: string, year: string | null): string {
  return `${kind} ${year ?? ''} ${id}`
}

function listTranslations(
  files: readonly ParsedFile[], accept: (file: ParsedFile) => z.infer<typeof translationSchema> | null,
): Map<string, TranslatedFile[]> {
  const groups = new Map<string, TranslatedFile[]>()
  for (const file of files) {
    if (file.role.role !== 'translation') continue
    const { kind, id, lang, year } = file.role
    const written = accept(file)
    const key = groupKey(kind, id, year)
    if (written !== null) groups.set(key, [...groups.get(key) ?? [], { file, lang, written }])
  }
  return groups
}

/** Its diagnostics are added to those given. */
function buildOutside(
  file: ParsedFile, written: z.infer<typeof referenceSchema> | null, files: readonly ParsedFile[], lang: LanguageTag, diagnostics: Diagnostic[],
): Entry<OutsideSet>[] {
  const { role } = file
  if (written === null || role.role !== 'reference') return []
  const table = files.find(other => other.role.role === 'reference-table' && other.role.name === role.name)
  const { set, diagnostics: problems } = buildReference({ file, written, lang, id: role.name }, table)
  diagnostics.push(...problems)
  return [{ record: set, file, lang, translations: [] }]
}

function buildCoding(
  file: ParsedFile, written: z.infer<typeof codingSchema> | null, articles: readonly Entry<ArticleRecord>[], siteLanguage: LanguageTag, readCount: CountReader,
): Coding[] {
  if (written === null || file.role.role !== 'coding') return []
  const { id } = file.role
  const lang = articles.find(({ record }) => record.id === id)?.lang ?? siteLanguage
  const reports = (written.events ?? []).map((report, index) => buildReport(report, { file, lang, readCount, path: ['events', index] }))
  return [{ article: id, file, lang, reports }]
}

function createCountReader(codebook: Codebook | null, diagnostics: Diagnostic[]): CountReader {
  const words = new Map(codebook?.countWords.map(({ code, least }) => [code, least]))
  return (written, place) => {
    const count = parseCount(written, words)
    // Without a codebook a word may well be one of its count words.
    const mayBeWord = codebook === null && /^[a-z-]+$/.test(written)
    const instead = count === null ? respell('count', written) ?? findTwin(written, words.keys()) : undefined
    if (count === null && !mayBeWord) diagnostics.push(createDiagnostic(place, { ...expectations.count, actual: written, ...instead === undefined ? offerMeant(listMeant('count', written)) : writeInstead(instead) }))
    return count
  }
}
