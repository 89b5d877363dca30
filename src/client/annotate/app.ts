/** What the parts of the annotator share: the state, the ways to change it, and the words. The parts know each other through this alone. */

import type { Edit, FieldMap } from '../../corpus/edit/index.ts'
import type { Values } from '../../language/messages.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { Site } from '../../model/records.ts'
import type { LanguageTag, LocalText, Message } from '../../model/text.ts'
import type { Checked } from './check.ts'
import type { Draft, DraftFile } from './draft.ts'
import type { Choice, Finder } from './find.ts'
import type { Stretch } from './passages.ts'
import type { PlacedSuggestion } from './proposals.ts'

export const steps = ['source', 'retell', 'code', 'check', 'send'] as const
export type StepName = (typeof steps)[number]

export interface State {
  readonly draft: Draft
  readonly step: StepName
  /** Report that is being coded: its index in the article. */
  readonly event: number | null
  /** Text shown beside the forms: the source, or the body in a language. */
  readonly pane: LanguageTag | 'source'
}

/** Words of the text in the pane that are marked; offsets are of a block. */
export interface Marked extends Stretch {
  readonly pane: State['pane']
  readonly text: string
}

/** What the page tells its script. */
export interface AnnotatePageData {
  readonly lang: LanguageTag
  readonly languages: readonly LanguageTag[]
  /** Address of the data. */
  readonly data: string
  /** Address of the codebook page. */
  readonly codebook: string
  /** Names of the site's languages in the page's language. */
  readonly languageNames: Readonly<Record<LanguageTag, string>>
  readonly messages: Readonly<Record<string, { readonly message: Message; readonly lang: LanguageTag }>>
}

export type Say = (key: string, values?: Values) => string

export interface App {
  readonly page: AnnotatePageData
  readonly say: Say
  readonly site: Site
  readonly codebook: Codebook
  /** The corpus folder as seen from the root of the repository. */
  readonly folder: string
  readonly state: () => State
  readonly checked: () => Checked
  readonly finder: () => Finder
  readonly marked: () => Marked | null
  readonly mark: (marked: Marked | null) => void
  /** Suggestions for a body, in the order of the text. */
  readonly suggestions: (lang: LanguageTag) => readonly PlacedSuggestion[]
  /** The fields of a file; null when they cannot be read. */
  readonly fields: (key: number) => FieldMap | null
  /** Changes a file. `redraw` when the form has other parts afterwards; `focus` is where to go then. */
  readonly edit: (key: number, edits: readonly Edit[], redraw?: boolean, focus?: string) => void
  readonly changeDraft: (change: (draft: Draft) => Draft, redraw?: boolean, focus?: string) => void
  readonly show: (change: Partial<Omit<State, 'draft'>>, focus?: string) => void
  /** Checks and keeps at once what was changed without redrawing. */
  readonly settle: () => void
  /** Opens another draft in place of this one. */
  readonly open: (draft: Draft) => void
  readonly newDraftId: () => string
  /** Says something to who listens, and shows it. */
  readonly tell: (text: string) => void
  /** Asks for a new record; gives its id, or null. */
  readonly newRecord: (kind: 'actor' | 'location' | 'source', name: string) => Promise<string | null>
}

/** A file's form: which file, and the language of its texts that name none. */
export interface FormOf {
  readonly app: App
  readonly file: DraftFile
  readonly own: LanguageTag
}

/** A name in the page's language, else in one that exists. */
export function nameOf({ page }: Pick<App, 'page'>, name: LocalText, instead: string): { readonly text: string; readonly lang: LanguageTag } {
  for (const lang of [page.lang, ...page.languages, ...Object.keys(name)]) {
    const text = name[lang]
    if (text !== undefined && text !== '') return { text, lang }
  }
  return { text: instead, lang: 'en' }
}

export function nameOfChoice(app: App, choice: Choice | undefined, id: string): { readonly text: string; readonly lang: LanguageTag } {
  return nameOf(app, choice?.name ?? {}, id)
}

/** Languages that a form asks a text in: the file's own first, then the site's. */
export function formLanguages({ app, own }: FormOf): readonly LanguageTag[] {
  return [own, ...app.site.languages.filter(lang => lang !== own)]
}
