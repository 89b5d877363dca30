/** The texts of the draft's article as blocks: the retelling in its language and in translations, and the source. */

import type { Block } from '../../model/records.ts'
import type { LanguageTag } from '../../model/text.ts'
import { normaliseText } from '../../model/passage.ts'
import type { App, State } from './app.ts'
import { articleOf, readFields, textAt, translationsOf } from './draft.ts'
import type { Draft, DraftFile } from './draft.ts'

/** Language of the article's own body. */
export function ownLanguage(draft: Draft, fallback: LanguageTag): LanguageTag {
  const article = articleOf(draft)
  return (article === undefined ? '' : textAt(readFields(article.text), ['language'])) || fallback
}

/** The file whose body is in the language; undefined when there is none. */
export function fileOfBody(app: Pick<App, 'state' | 'site'>, lang: LanguageTag): DraftFile | undefined {
  const { draft } = app.state()
  const article = articleOf(draft)
  if (article === undefined) return undefined
  return ownLanguage(draft, app.site.languages[0] ?? 'en') === lang ? article : translationsOf(draft, article).find(file => file.lang === lang)
}

/** Languages in which the article has a body, its own first. */
export function bodyLanguages(app: Pick<App, 'state' | 'site'>): readonly LanguageTag[] {
  const { draft } = app.state()
  const article = articleOf(draft)
  if (article === undefined) return []
  return [ownLanguage(draft, app.site.languages[0] ?? 'en'), ...translationsOf(draft, article).flatMap(({ lang }) => lang ?? [])]
}

/** The text that the pane can show: its own language's when the one it showed is none of the article's any more. */
export function paneIn(draft: Draft, pane: State['pane']): State['pane'] {
  const article = articleOf(draft)
  if (pane === 'source' || article === undefined || translationsOf(draft, article).some(({ lang }) => lang === pane)) return pane
  return ownLanguage(draft, pane)
}

/** Blocks of the body as the validator reads them; none while it cannot be read. */
export function blocksOf(app: Pick<App, 'state' | 'site' | 'checked'>, lang: LanguageTag): readonly Block[] {
  const file = fileOfBody(app, lang)
  return app.checked().files.find(checked => checked.file.key === file?.key)?.parsed.body?.blocks ?? []
}

/** Blocks of the text in the pane. The source is plain text: a paragraph ends with an empty line or a line. */
export function blocksInPane(app: Pick<App, 'state' | 'site' | 'checked'>, pane: State['pane']): readonly Block[] {
  return pane === 'source' ? sourceBlocks(app.state().draft.source) : blocksOf(app, pane)
}

export function sourceBlocks(source: string): readonly Block[] {
  return source.split(/\n+/u).map(line => ({ text: normaliseText(line) })).filter(({ text }) => text !== '')
}
