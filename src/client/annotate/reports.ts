/** The reports of the draft's article: begun, named, listed. */

import { valueAt } from '../../corpus/edit/field-value.ts'
import type { FieldMap } from '../../corpus/edit/index.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { App } from './app.ts'
import { nameOf } from './app.ts'
import { blocksOf, ownLanguage } from './bodies.ts'
import { labelOfType } from './codes.ts'
import { articleOf, textAt } from './draft.ts'
import { localAt, rowsAt } from './edits.ts'
import { fieldName } from './fields.ts'
import { freeId } from './ids.ts'
import { pickPassage } from './passages.ts'
import type { PickedPassage } from './passages.ts'
import { proposeReport } from './proposals.ts'
import type { Proposal } from './proposals.ts'

/** Its title, else the title of its event in the corpus, else its type, else its number. */
export function titleOfReport(app: App, index: number): { readonly text: string; readonly lang: LanguageTag } {
  const article = articleOf(app.state().draft)
  const fields = article === undefined ? null : app.fields(article.key)
  const path = ['events', index]
  const own = ownLanguage(app.state().draft, app.page.lang)
  const title = Object.fromEntries([own, ...app.page.languages].map(lang => [lang, localAt(fields, [...path, 'title'], own, lang)]))
  const known = app.finder().get('event', textAt(fields, [...path, 'id']))?.name ?? {}
  const type = textAt(fields, [...path, 'type'])
  const instead = type === '' ? app.say('annotate.event.number', { number: index + 1 }) : labelOfType(app, type)
  const named = nameOf(app, title, '')
  if (named.text !== '') return named
  const fromCorpus = nameOf(app, known, '')
  return fromCorpus.text === '' ? { text: instead, lang: app.page.lang } : fromCorpus
}

export function countReports(app: App): number {
  const article = articleOf(app.state().draft)
  return rowsAt(article === undefined ? null : app.fields(article.key), ['events']).length
}

/** Adds a report with a passage in one language, and goes to it. */
export function addReport(app: App, passage: PickedPassage, lang: LanguageTag): void {
  const own = ownLanguage(app.state().draft, app.page.lang)
  const words = Object.fromEntries(Object.entries(passage).map(([name, text]) => [name, lang === own ? text : { [lang]: text }]))
  appendReport(app, { id: proposeEventId(app, '', ''), ...words })
}

/** Adds what a sentence of the article's own body proposes. */
export function addProposal(app: App, proposal: Proposal): void {
  const own = ownLanguage(app.state().draft, app.page.lang)
  appendReport(app, proposeReport(proposal, pickPassage(blocksOf(app, own), proposal), (type, place) => proposeEventId(app, type, place)))
}

function appendReport(app: App, report: FieldMap): void {
  const article = articleOf(app.state().draft)
  if (article === undefined) return
  const index = countReports(app)
  app.edit(article.key, [{ kind: 'append', path: ['events'], value: report }])
  app.show({ event: index }, fieldName(article.key, ['events', index, 'title', ownLanguage(app.state().draft, app.page.lang)]))
}

/** From type and place, free in the corpus and the draft; a number where neither is known. */
function proposeEventId(app: App, type: string, place: string): string {
  const article = articleOf(app.state().draft)
  const stem = [type === '' ? 'event' : type, place].filter(part => part !== '').join('-')
  const taken = new Set(rowsAt(article === undefined ? null : app.fields(article.key), ['events']).map(row => {
    const id = valueAt(row, ['id'])
    return typeof id === 'string' ? id : ''
  }))
  return freeId(stem, id => taken.has(id) || app.finder().get('event', id) !== undefined)
}
