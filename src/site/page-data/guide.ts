/** The pages of the contributor guide: fields of the format and rules of the check, in the page's language or else in English. */

import type { Words } from '../../model/diagnostic.ts'
import type { GuideExample } from '../../model/guide.ts'
import type { ShownText } from '../../model/text.ts'
import type { PageContext } from '../context.ts'

export interface FieldRow {
  readonly path: string
  readonly required: boolean
  readonly means: ShownText
  readonly form: ShownText
  readonly example: string
}

export interface FieldGroup {
  /** Anchor. */
  readonly id: string
  readonly name: ShownText
  readonly place: string
  readonly fields: readonly FieldRow[]
}

export interface RuleEntry {
  /** Anchor: the id of the rule. */
  readonly id: string
  readonly what: ShownText
  readonly why: ShownText | null
  readonly wrong: { readonly example: GuideExample; readonly report: ShownText } | null
  readonly right: GuideExample | null
}

export interface RuleGroup {
  readonly id: string
  readonly name: ShownText
  readonly rules: readonly RuleEntry[]
}

export function describeFieldGuide(context: PageContext): FieldGroup[] {
  const show = showIn(context)
  return context.guide.files.map(({ kind, name, place, fields }) => ({
    id: `file-${kind}`, name: show(name), place,
    fields: fields.map(({ means, form, ...field }) => ({ ...field, means: show(means), form: show(form) })),
  }))
}

export function describeRuleGuide(context: PageContext): RuleGroup[] {
  const show = showIn(context)
  return context.guide.parts.map(({ id, name, rules }) => ({
    id: `part-${id}`, name: show(name),
    rules: rules.map(({ id: rule, what, why, wrong, right }) => ({
      id: rule, what: show(what), why: why === null ? null : show(why), right,
      wrong: wrong === null ? null : { example: wrong.example, report: show(wrong.report) },
    })),
  }))
}

function showIn({ lang }: PageContext): (words: Words) => ShownText {
  const own = lang === 'ar' ? 'ar' : 'en'
  return words => ({ text: own === 'ar' ? isolateSigns(words.ar) : words.en, lang: own })
}

/** Options, lines of signs and paths keep their order inside words that run from the right: `--content`, `---`, `content/`. */
export function isolateSigns(text: string): string {
  return text.replace(/(?<![\w-])(?:-{2,3}[\w-]*|[\w.-]+\/(?:[\w./-]*[\w/-])?)/g, '\u2066$&\u2069')
}
