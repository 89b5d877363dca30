/** Units as they are kept between runs: their facts alone, for the rules that look at all of them, and their records, for linking; texts are never kept. */

import { listBodyFiles, openBody } from './build/texts.ts'
import { buildDraft } from './draft.ts'
import { encodeTexts, listTitles, surveyUnit } from './survey.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ArticleRecord } from '../../model/records.ts'
import type { ParsedBody, ParsedFile, YamlMap } from '../../model/source.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { TranslatedFile } from './build/texts.ts'
import type { Coding, Draft, Entry, Settings } from './draft.ts'
import type { ArticleFacts, CodingFacts, OtherKinds, ReferredIds, Surveyed, Titled, UnitSurvey } from './survey.ts'
import type { Unit } from './units.ts'

const kinds = ['articles', 'events', 'actors', 'locations', 'sources', 'pages'] as const
type Kind = (typeof kinds)[number]
const otherKinds = ['events', 'actors', 'locations', 'sources', 'pages'] as const
type EntryOf<Name extends Kind> = Draft[Name][number]

/** Files by their number in the list of files. */
interface StoredEntry<Record> {
  readonly record: Omit<Record, 'bodies'>
  /** Which of its files have a body: 0 is its own, then come its translations. */
  readonly bodies: readonly number[]
  readonly file: number
  readonly lang: LanguageTag
  readonly translations: readonly (Omit<TranslatedFile, 'file'> & { readonly file: number })[]
}

type StoredEntries = { readonly [Name in Kind]?: readonly StoredEntry<EntryOf<Name>['record']>[] }
type ByNumber<Facts> = Facts & { readonly file: number }

/** What corpus rules see of a unit, and what was said of it. JSON, without what most units have nothing of. */
export interface StoredFacts {
  /** Numbers of the files that the parser refused. */
  readonly broken?: readonly number[]
  readonly articles?: readonly ByNumber<ArticleFacts>[]
  readonly codings?: readonly ByNumber<CodingFacts>[]
  readonly referred: ReferredIds
  /** Of other kinds than articles. */
  readonly entries?: StoredEntries
  readonly diagnostics?: readonly Diagnostic[]
}

/** The records of a unit. Plain data. */
export interface StoredUnit {
  readonly entries: StoredEntries
  readonly codings: readonly (Omit<Coding, 'file'> & { readonly file: number })[]
}

/** A unit of which only the facts are at hand. */
export interface SurveyedUnit {
  readonly survey: UnitSurvey
  readonly diagnostics: readonly Diagnostic[]
}

/** What a stored unit is put together with again. */
export interface Surroundings {
  readonly settings: Settings
  /** The files of the unit, in the order in which it was checked. */
  readonly group: readonly Pick<ParsedFile, 'path' | 'role'>[]
  /** Reads and parses one of them, and remembers it for a while. */
  readonly open: (path: string) => Pick<ParsedFile, 'data' | 'body'>
}

export function storeFacts({ draft, diagnostics }: Unit): StoredFacts {
  const { articles, codings, referred } = surveyUnit(draft)
  const numberOf = numberFiles(draft)
  const broken = draft.files.flatMap(file => file.broken ? [numberOf(file)] : [])
  const entries = storeEntries(draft, otherKinds)
  return {
    referred,
    ...broken.length === 0 ? {} : { broken },
    ...articles.length === 0 ? {} : { articles: articles.map(({ record, file }) => ({ ...record, file: numberOf(file) })) },
    ...codings.length === 0 ? {} : { codings: codings.map(({ record, file }) => ({ ...record, file: numberOf(file) })) },
    ...Object.keys(entries).length === 0 ? {} : { entries },
    ...diagnostics.length === 0 ? {} : { diagnostics },
  }
}

export function storeUnit({ draft }: Unit): StoredUnit {
  const numberOf = numberFiles(draft)
  return { entries: storeEntries(draft, kinds), codings: draft.codings.map(coding => ({ ...coding, file: numberOf(coding.file) })) }
}

function numberFiles({ files }: Draft): (file: ParsedFile) => number {
  const numbers = new Map(files.map((file, index) => [file, index]))
  return file => numbers.get(file) ?? 0
}

function storeEntries(draft: Draft, names: readonly Kind[]): StoredEntries {
  const numberOf = numberFiles(draft)
  const storeEntry = <Record extends Pick<ArticleRecord, 'bodies'>>({ record: { bodies: _, ...record }, file, lang, translations }: Entry<Record>): StoredEntry<Record> => ({
    record, bodies: listBodyFiles({ file, translations }), file: numberOf(file), lang, translations: translations.map(translation => ({ ...translation, file: numberOf(translation.file) })),
  })
  return Object.fromEntries(names.flatMap(kind => draft[kind].length === 0 ? []
    : [[kind, draft[kind].map(entry => storeEntry<Entry<Pick<ArticleRecord, 'bodies'>>['record']>(entry))]]))
}

/** What lies beside the facts, where it was kept. */
export interface Beside {
  readonly records: StoredUnit | null
  readonly texts: () => Uint8Array | null
  readonly titles: () => readonly Titled[] | null
}

/** The facts again. What is not beside them is made from the files when somebody asks. */
export function takeFacts(stored: StoredFacts, surroundings: Surroundings, beside: Beside): SurveyedUnit {
  return { survey: new StoredSurvey(stored, surroundings, beside), diagnostics: stored.diagnostics ?? none }
}

const none: readonly never[] = []

/** A class, since there are many of them, most with nothing but one article. */
class StoredSurvey implements UnitSurvey {
  readonly files: readonly ParsedFile[]
  readonly referred: ReferredIds
  readonly articles: readonly Surveyed<ArticleFacts>[]
  readonly codings: readonly Surveyed<CodingFacts>[]
  readonly events: OtherKinds['events']
  readonly actors: OtherKinds['actors']
  readonly locations: OtherKinds['locations']
  readonly sources: OtherKinds['sources']
  readonly pages: OtherKinds['pages']
  readonly #surroundings: Surroundings
  readonly #beside: Beside
  #draft: Draft | undefined

  constructor({ broken, articles, codings, referred, entries }: StoredFacts, surroundings: Surroundings, beside: Beside) {
    const { group, open } = surroundings
    const files = group.map(({ path, role }, index) => new ClosedFile(path, role, broken?.includes(index) ?? false, open))
    this.#surroundings = surroundings
    this.#beside = beside
    this.files = files
    this.referred = referred
    this.articles = articles?.map(record => ({ record, file: fileOf(files, record.file), unit: this })) ?? none
    this.codings = codings?.map(record => ({ record, file: fileOf(files, record.file), unit: this })) ?? none
    const others = entries === undefined ? noOthers : takeOthers(entries, files)
    this.events = others.events
    this.actors = others.actors
    this.locations = others.locations
    this.sources = others.sources
    this.pages = others.pages
  }

  whole(): Draft {
    const { settings } = this.#surroundings
    const { records } = this.#beside
    return this.#draft ??= records === null ? buildDraft(this.files, [], null, settings).draft : takeUnit(records, settings, this.files)
  }

  texts(): Uint8Array {
    return this.#beside.texts() ?? encodeTexts(this.whole())
  }

  titles(): readonly Titled[] {
    return this.#beside.titles() ?? listTitles(this.whole())
  }
}

const noOthers: OtherKinds = { events: none, actors: none, locations: none, sources: none, pages: none }

function takeUnit(stored: StoredUnit, settings: Settings, files: readonly ParsedFile[]): Draft {
  return {
    files, site: settings.site, codebook: settings.codebook, baseMap: [], references: [], interface: {}, interfaceStrings: null,
    articles: takeKind('articles', stored.entries, files),
    ...takeOthers(stored.entries, files),
    codings: stored.codings.map(coding => ({ ...coding, file: fileOf(files, coding.file) })),
  }
}

function takeOthers(stored: StoredEntries, files: readonly ParsedFile[]): OtherKinds {
  return {
    events: takeKind('events', stored, files),
    actors: takeKind('actors', stored, files),
    locations: takeKind('locations', stored, files),
    sources: takeKind('sources', stored, files),
    pages: takeKind('pages', stored, files),
  }
}

function takeKind<Name extends Kind>(kind: Name, stored: StoredEntries, files: readonly ParsedFile[]): Entry<EntryOf<Name>['record']>[] {
  const takeEntry = <Record>({ record, bodies, file, lang, translations }: StoredEntry<Record>): Entry<Record> => {
    const group = { file: fileOf(files, file), lang, translations: translations.map(translation => ({ ...translation, file: fileOf(files, translation.file) })) }
    return { ...group, record: { ...record, bodies: bodies.map(index => openBody(group, index)) } as Record }
  }
  return (stored[kind] ?? []).map(entry => takeEntry<EntryOf<Name>['record']>(entry))
}

function fileOf(files: readonly ParsedFile[], index: number): ParsedFile {
  const file = files[index]
  if (file === undefined) throw new RangeError(`There is no file ${index} in a stored unit`)
  return file
}

/** A file that is opened whenever somebody wants to know what is in it. */
class ClosedFile implements ParsedFile {
  readonly path: ParsedFile['path']
  readonly role: ParsedFile['role']
  readonly broken: boolean
  readonly #open: Surroundings['open']

  constructor(path: ParsedFile['path'], role: ParsedFile['role'], broken: boolean, open: Surroundings['open']) {
    this.path = path
    this.role = role
    this.broken = broken
    this.#open = open
  }

  get data(): YamlMap | null {
    return this.#open(this.path).data
  }

  get body(): ParsedBody | null {
    return this.#open(this.path).body
  }
}
