/** A unit without its texts: little enough to be kept for every record, whole enough for the rules that look at all of them. */

import { buildBodies } from './build/texts.ts'
import { encodeBodies } from './text-bytes.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ArticleRecord } from '../../model/records.ts'
import type { InlineLink, ParsedBody, ParsedFile, YamlMap } from '../../model/source.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { TranslatedFile } from './build/texts.ts'
import type { Coding, Draft, Entry, Settings } from './draft.ts'
import type { Unit } from './units.ts'

const kinds = ['articles', 'events', 'actors', 'locations', 'sources', 'pages'] as const
type Kind = (typeof kinds)[number]
type EntryOf<Name extends Kind> = Draft[Name][number]

interface StoredFile extends Pick<ParsedFile, 'path' | 'role' | 'broken'> {
  /** null for a file without a body. */
  readonly links: readonly InlineLink[] | null
}

/** Files by their number in the list of files. */
interface StoredEntry<Record> {
  readonly record: Omit<Record, 'bodies'>
  readonly file: number
  readonly lang: LanguageTag
  readonly translations: readonly (Omit<TranslatedFile, 'file'> & { readonly file: number })[]
}

/** Plain data. */
export interface StoredUnit {
  readonly files: readonly StoredFile[]
  readonly entries: { readonly [Name in Kind]?: readonly StoredEntry<EntryOf<Name>['record']>[] }
  readonly codings: readonly (Omit<Coding, 'file'> & { readonly file: number })[]
  /** The words of the bodies of articles. */
  readonly texts: readonly Uint8Array[]
  readonly diagnostics: readonly Diagnostic[]
}

export function storeUnit({ draft, diagnostics }: Unit): StoredUnit {
  const { files } = draft
  const numbers = new Map(files.map((file, index) => [file, index]))
  const numberOf = (file: ParsedFile): number => numbers.get(file) ?? 0
  const storeEntry = <Record extends Pick<ArticleRecord, 'bodies'>>({ record: { bodies: _, ...record }, file, lang, translations }: Entry<Record>): StoredEntry<Record> => ({
    record, file: numberOf(file), lang, translations: translations.map(translation => ({ ...translation, file: numberOf(translation.file) })),
  })
  return {
    files: files.map(({ path, role, broken, body }) => ({ path, role, broken, links: body === null ? null : body.links })),
    entries: Object.fromEntries(kinds.flatMap(kind => draft[kind].length === 0 ? [] : [[kind, draft[kind].map(entry => storeEntry<Entry<Pick<ArticleRecord, 'bodies'>>['record']>(entry))]])),
    codings: draft.codings.map(coding => ({ ...coding, file: numberOf(coding.file) })),
    texts: draft.articles.map(({ record }) => encodeBodies(record.bodies)),
    diagnostics,
  }
}

/** The unit again. What was not kept of a file is asked of `open` when somebody wants it, once. */
export function takeUnit(stored: StoredUnit, settings: Settings, open: (path: string) => Pick<ParsedFile, 'data' | 'body'>): Unit {
  const files = stored.files.map(file => new ClosedFile(file, open))
  const fileOf = (index: number): ParsedFile => {
    const file = files[index]
    if (file === undefined) throw new RangeError(`There is no file ${index} in a stored unit`)
    return file
  }
  const takeEntry = <Record>({ record, file, lang, translations }: StoredEntry<Record>): Entry<Record> => {
    const group = { file: fileOf(file), lang, translations: translations.map(translation => ({ ...translation, file: fileOf(translation.file) })) }
    let bodies: ReturnType<typeof buildBodies> | undefined
    const whole = Object.defineProperty({ ...record }, 'bodies', { enumerable: true, configurable: true, get: () => bodies ??= buildBodies({ ...group, written: null }) })
    return { ...group, record: whole as Record }
  }
  const take = <Name extends Kind>(kind: Name): Entry<EntryOf<Name>['record']>[] => (stored.entries[kind] ?? []).map(entry => takeEntry<EntryOf<Name>['record']>(entry))
  return {
    draft: {
      files, site: settings.site, codebook: settings.codebook, baseMap: [], interface: {}, interfaceStrings: null,
      articles: take('articles'), events: take('events'), actors: take('actors'), locations: take('locations'), sources: take('sources'), pages: take('pages'),
      articleTexts: () => stored.texts,
      codings: stored.codings.map(coding => ({ ...coding, file: fileOf(coding.file) })),
    },
    diagnostics: stored.diagnostics,
  }
}

/** A file of which only what all rules ask is at hand. */
class ClosedFile implements ParsedFile {
  readonly path: ParsedFile['path']
  readonly role: ParsedFile['role']
  readonly broken: boolean
  readonly body: ParsedBody | null
  readonly #open: (path: string) => Pick<ParsedFile, 'data' | 'body'>
  #opened: Pick<ParsedFile, 'data' | 'body'> | undefined
  constructor({ path, role, broken, links }: StoredFile, open: (path: string) => Pick<ParsedFile, 'data' | 'body'>) {
    this.path = path
    this.role = role
    this.broken = broken
    this.#open = open
    const bodyNow = (): ParsedBody | null => this.#contents().body
    this.body = links === null ? null : {
      links,
      get tree() { return bodyNow()?.tree ?? { type: 'root', children: [] } },
      get blocks() { return bodyNow()?.blocks ?? [] },
    }
  }

  get data(): YamlMap | null {
    return this.#contents().data
  }

  #contents(): Pick<ParsedFile, 'data' | 'body'> {
    return this.#opened ??= this.#open(this.path)
  }
}
