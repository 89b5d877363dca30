/** Text in several languages. Keys are BCP 47 tags; a missing key means "not translated". */

export type LanguageTag = string

export type LocalText = Readonly<Record<LanguageTag, string>>

/** A message whose words depend on a number. `zero` is used for exactly 0 wherever it is given. */
export interface PluralMessage {
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** An interface string; `{name}` stands for a value. */
export type Message = string | PluralMessage

/** What a page shows of a LocalText: the words, and the language they are really in. */
export interface ShownText {
  readonly text: string
  readonly lang: LanguageTag
}

/**
 * The text in the wished language, else in the first of the site's languages that has it, else in any.
 * Undefined only for an empty map.
 */
export function pickText(text: LocalText, wished: LanguageTag, order: readonly LanguageTag[]): ShownText | undefined {
  for (const lang of [wished, ...order, ...Object.keys(text)]) {
    const found = text[lang]
    if (found !== undefined && found !== '') return { text: found, lang }
  }
  return undefined
}
