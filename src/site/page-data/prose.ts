/** Prose pages: written in the corpus, or made of the interface's own words where the corpus has none. */

import type { ShownText } from '../../model/text.ts'
import { renderNote } from '../body-target.ts'
import type { RenderedBody } from '../body-target.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import type { InterfaceKey } from '../../i18n/index.ts'
import { describeRules } from './method.ts'
import type { MethodRules } from './method.ts'

/** Pages that exist in every corpus, written or not. */
export const standingPages = ['about', 'method', 'contribute'] as const
export type StandingPage = (typeof standingPages)[number]

export interface FurtherPage {
  readonly title: ShownText
  readonly address: string
  /** What it is for; null where its title says so. */
  readonly lead: ShownText | null
}

export interface ProsePage {
  readonly id: string
  readonly title: ShownText
  readonly body: RenderedBody | null
  /** Used where there is no body: keys of paragraphs of the interface. */
  readonly paragraphs: readonly InterfaceKey[]
  /** The rules as the program holds them; on the method page only. */
  readonly rules: MethodRules | null
  /** Pages that lead further: those of the corpus that no navigation names, on the about page; the tools and the guide, on the contribute page. */
  readonly more: readonly FurtherPage[]
}

const generated: Readonly<Record<StandingPage, readonly InterfaceKey[]>> = {
  about: ['about.purpose', 'about.reading', 'about.language'],
  method: ['method.report', 'method.counts', 'method.dates', 'method.origins', 'method.grades', 'method.sums', 'method.words'],
  contribute: ['contribute.files', 'contribute.check', 'contribute.rules'],
}

/** Ids of all prose pages, without repeats. */
export function listProseIds(context: PageContext): readonly string[] {
  return [...new Set([...standingPages, ...context.corpus.pages.keys()])]
}

export function describeProse(context: PageContext, id: string): ProsePage {
  const { corpus, lang, urls, ui } = context
  const page = corpus.pages.get(id)
  const standing = standingPages.find(name => name === id)
  const body = page === undefined ? null : renderNote(context, page.bodies, 2)
  const others = [...corpus.pages.values()].filter(other => !standingPages.some(name => name === other.id))
  return {
    id,
    title: page === undefined && standing !== undefined ? ui.shown(`nav.${standing}`) : showText(context, page?.title ?? {}, id),
    body,
    paragraphs: body === null && standing !== undefined ? generated[standing] : [],
    rules: id === 'method' ? describeRules(context) : null,
    more: id === 'about'
      ? others.map(other => ({ title: showText(context, other.title, other.id), address: urls.single(lang, other.id), lead: null }))
      : id === 'contribute' ? listTools(context) : [],
  }
}

/** What helps to contribute, the easiest first. */
function listTools({ lang, urls, ui }: PageContext): readonly FurtherPage[] {
  return [
    { title: ui.shown('nav.annotate'), address: urls.single(lang, 'annotate'), lead: ui.shown('annotate.description') },
    { title: ui.shown('nav.codebook'), address: urls.single(lang, 'codebook'), lead: ui.shown('contribute.codebook') },
    { title: ui.shown('guide.fields'), address: urls.single(lang, 'guide/fields'), lead: ui.shown('guide.fieldsLead') },
    { title: ui.shown('guide.rules'), address: urls.single(lang, 'guide/rules'), lead: ui.shown('guide.rulesLead') },
  ]
}
