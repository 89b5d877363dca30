/** Written texts and bodies in the shapes of the model: a text alone gets the language of its file. */

import type { ParsedBody, ParsedFile } from '../../../model/source.ts'
import type { Body } from '../../../model/records.ts'
import type { Passage } from '../../../model/report.ts'
import type { LanguageTag, LocalText } from '../../../model/text.ts'

export type WrittenText = Readonly<Record<string, string>>

/** A file with structure and what its schema made of it. */
export interface Checked<Written> {
  readonly file: ParsedFile
  readonly written: Written
}

/** A record's own file with its translations. */
export interface FileGroup<Written> extends Checked<Written> {
  /** Of the texts that name no language. */
  readonly lang: LanguageTag
  readonly translations: readonly TranslatedFile[]
}

export interface TranslatedFile extends Checked<{ readonly title?: string | undefined; readonly translator?: string | undefined }> {
  readonly lang: LanguageTag
}

/** A text per language: what stands without a language is in `lang`, unless that is given too. */
export function buildText(written: WrittenText, lang: LanguageTag): LocalText {
  const { '': own, ...rest } = written
  return own === undefined ? rest : { [lang]: own, ...rest }
}

export function buildOptionalText(written: WrittenText | undefined, lang: LanguageTag): LocalText | null {
  return written === undefined ? null : buildText(written, lang)
}

export function buildPassage(
  written: { passage?: WrittenText | undefined; prefix?: WrittenText | undefined; suffix?: WrittenText | undefined }, lang: LanguageTag,
): Passage | null {
  if (written.passage === undefined) return null
  return {
    text: buildText(written.passage, lang),
    ...(written.prefix === undefined ? {} : { prefix: buildText(written.prefix, lang) }),
    ...(written.suffix === undefined ? {} : { suffix: buildText(written.suffix, lang) }),
  }
}

/** The bodies of a record, its own file's first. Empty ones are left out. */
export function buildBodies(group: FileGroup<unknown>): Body[] {
  return listBodyFiles(group).map(index => openBody(group, index))
}

/** Which of its files have a body: its own is 0, then come its translations. */
export function listBodyFiles({ file, translations }: Pick<FileGroup<unknown>, 'file' | 'translations'>): number[] {
  return [file, ...translations.map(translation => translation.file)].flatMap(({ body }, index) => body === null ? [] : [index])
}

/** A body that is read when somebody asks for it. `index`: of `listBodyFiles`. */
export function openBody({ file, lang, translations }: Omit<FileGroup<unknown>, 'written'>, index: number): Body {
  const own = [{ file, lang }, ...translations][index]
  if (own === undefined) throw new RangeError(`There is no file ${index} of ${file.path}`)
  return new BodyOfFile(own.file, own.lang)
}

class BodyOfFile implements Body {
  readonly lang: LanguageTag
  readonly #file: ParsedFile

  constructor(file: ParsedFile, lang: LanguageTag) {
    this.#file = file
    this.lang = lang
  }

  get tree(): Body['tree'] {
    return this.#open().tree
  }

  get blocks(): Body['blocks'] {
    return this.#open().blocks.map(({ text }) => ({ text }))
  }

  #open(): ParsedBody {
    const { body, path } = this.#file
    if (body === null) throw new Error(`${path} changed while it was being read; start again`)
    return body
  }
}

/** A title or name with those that its translations bring; the record's own wins where both give one. */
export function addTitles(title: LocalText, translations: readonly TranslatedFile[]): LocalText {
  const brought = translations.flatMap(({ lang, written }) => written.title === undefined ? [] : [[lang, written.title]])
  return { ...Object.fromEntries(brought), ...title }
}
