/** The contributor guide as plain data: every field of the format, every rule with examples and what is said of them. */

import type { Words } from './diagnostic.ts'

export interface GuideField {
  /** From the top of the file: `events.casualties.killed`. */
  readonly path: string
  readonly required: boolean
  readonly means: Words
  readonly form: Words
  /** As written behind `name: `. */
  readonly example: string
}

/** The fields of one kind of file. */
export interface GuideFile {
  readonly kind: string
  readonly name: Words
  /** Where such files lie: `actors/<id>.md`. */
  readonly place: string
  readonly fields: readonly GuideField[]
}

export interface GuideExample {
  readonly path: string
  /** null: the file is missing. */
  readonly text: string | null
}

export interface GuideRuleEntry {
  readonly id: string
  readonly what: Words
  readonly why: Words | null
  /** One wrong file, and the report on it; null where a text cannot show it. */
  readonly wrong: { readonly example: GuideExample; readonly report: Words } | null
  readonly right: GuideExample | null
}

export interface GuideRulePart {
  readonly id: string
  readonly name: Words
  readonly rules: readonly GuideRuleEntry[]
}

export interface Guide {
  readonly files: readonly GuideFile[]
  readonly parts: readonly GuideRulePart[]
}
