/** Written texts and bodies in the shapes of the model: a text alone gets the language of its file. */

import type { ParsedFile } from '../../../model/source.ts'
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
export function buildBodies({ file, lang, translations }: FileGroup<unknown>): Body[] {
  return [{ file, lang }, ...translations].flatMap(({ file: { body }, lang: language }) =>
    body === null ? [] : [{ lang: language, tree: body.tree, blocks: body.blocks.map(({ text }) => ({ text })) }])
}

/** A title or name with those that its translations bring; the record's own wins where both give one. */
export function addTitles(title: LocalText, translations: readonly TranslatedFile[]): LocalText {
  const brought = translations.flatMap(({ lang, written }) => written.title === undefined ? [] : [[lang, written.title]])
  return { ...Object.fromEntries(brought), ...title }
}
