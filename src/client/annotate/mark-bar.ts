/** What can be done with the marked words: a report begun, its passage set, an actor, a place, a date or a figure added to it. */

import type { App, Marked } from './app.ts'
import { blocksOf, ownLanguage } from './bodies.ts'
import { button, fill, inLanguage, make } from './dom.ts'
import { articleOf } from './draft.ts'
import { rowsAt, setPassage } from './edits.ts'
import { fieldName } from './fields.ts'
import { addReport, titleOfReport } from './reports.ts'
import { pickPassage } from './passages.ts'
import type { PlacedSuggestion } from './proposals.ts'
import { actorForm, dateForm, figureForm, mentionForm, placeForm } from './mark-forms.ts'

export interface MarkBar {
  readonly element: HTMLElement
  /** `suggestion`: what the words were proposed for, to begin with. */
  readonly show: (marked: Marked | null, suggestion?: PlacedSuggestion) => void
}

type Mode = 'actor' | 'place' | 'date' | 'figure' | 'mention'
const modes = ['actor', 'place', 'date', 'figure'] as const satisfies readonly Mode[]
const forms = { actor: actorForm, place: placeForm, date: dateForm, figure: figureForm, mention: mentionForm }
const modeOf: Readonly<Partial<Record<PlacedSuggestion['kind'], Mode>>> = { actor: 'actor', location: 'place', date: 'date', count: 'figure', source: 'mention' }

export function createMarkBar(app: App): MarkBar {
  const element = make('section', { 'class': 'annotate-bar', 'aria-label': app.say('annotate.bar') })
  const show = (marked: Marked | null, suggestion?: PlacedSuggestion): void => {
    if (marked === null) {
      fill(element, make('p', { class: 'annotate-hint' }, app.say('annotate.bar.empty')))
      return
    }
    const place = make('div', { class: 'annotate-bar-form' })
    const open = (mode: Mode, isAsked: boolean): void => {
      fill(place, forms[mode](app, marked, suggestion))
      if (isAsked) place.querySelector<HTMLElement>('input, select')?.focus()
    }
    fill(element,
      make('p', { class: 'annotate-marked', ...marked.pane === 'source' ? { dir: 'auto' } : inLanguage(marked.pane) }, `«${shorten(marked.text)}»`),
      make('div', { class: 'annotate-row' }, ...marked.pane === 'source' ? sourceButtons(app) : bodyButtons(app, marked, open)),
      place)
    const mode = suggestion === undefined ? undefined : modeOf[suggestion.kind]
    if (mode !== undefined && (mode === 'mention' || app.state().event !== null)) open(mode, false)
  }
  show(app.marked())
  return { element, show }
}

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 60)} … ${text.slice(-50)}`
}

function sourceButtons(app: App): HTMLElement[] {
  return [make('p', { class: 'annotate-hint' }, app.say('annotate.bar.source'))]
}

function bodyButtons(app: App, marked: Marked, open: (mode: Mode, isAsked: boolean) => void): HTMLElement[] {
  const { event } = app.state()
  const article = articleOf(app.state().draft)
  if (article === undefined || marked.pane === 'source') return []
  const lang = marked.pane
  const begin = button(app.say('annotate.bar.newEvent'), () => addReport(app, pickPassage(blocksOf(app, lang), marked), lang), { 'class': 'primary', 'data-focus': 'bar:new' })
  if (event === null) return [begin, button(app.say('annotate.bar.mention'), () => open('mention', true)), make('p', { class: 'annotate-hint' }, app.say('annotate.bar.noEvent'))]
  const passage = button(app.say('annotate.bar.passage', { title: titleOfReport(app, event).text }), () => {
    const own = ownLanguage(app.state().draft, app.page.lang)
    app.edit(article.key, setPassage(app.fields(article.key) ?? {}, ['events', event], own, lang, pickPassage(blocksOf(app, lang), marked)), true, fieldName(article.key, ['events', event, 'passage', lang]))
  }, { 'data-focus': 'bar:passage' })
  return [
    ...rowsAt(app.fields(article.key), ['events']).length > event ? [passage] : [], begin,
    ...modes.map(mode => button(app.say(`annotate.bar.${mode}`), () => open(mode, true), { 'data-focus': `bar:${mode}` })),
    button(app.say('annotate.bar.mention'), () => open('mention', true), { 'data-focus': 'bar:mention' }),
  ]
}
