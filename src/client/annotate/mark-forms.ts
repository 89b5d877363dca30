/** Small forms below the marked words: each adds one thing to the report that is being coded, or a mention to the article. */

import type { Edit, FieldPath, FieldValue } from '../../corpus/edit/index.ts'
import { fold } from '../../language/fold.ts'
import { harms } from '../../model/report.ts'
import type { App, Marked } from './app.ts'
import { nameOf, nameOfChoice } from './app.ts'
import { blocksOf, fileOfBody, ownLanguage } from './bodies.ts'
import { makeCombobox } from './combobox.ts'
import { button, make } from './dom.ts'
import { articleOf, readBody, textAt } from './draft.ts'
import { rowsAt, withoutEmpty } from './edits.ts'
import { fieldName } from './fields.ts'
import type { ChoiceKind } from './find.ts'
import { linkWords } from './link-words.ts'
import { pickPassage } from './passages.ts'
import type { PlacedSuggestion } from './proposals.ts'
import { readCount, readDate } from './readings.ts'

interface Option { readonly value: string; readonly label: string }

function labelled(label: string, control: HTMLElement): HTMLElement {
  return make('label', { class: 'annotate-small-field' }, make('span', {}, label), control)
}

function makeSelect(options: readonly Option[], value: string): HTMLSelectElement {
  const select = make('select', {}, ...options.map(option => make('option', { value: option.value }, option.label)))
  select.value = options.some(option => option.value === value) ? value : options[0]?.value ?? ''
  return select
}

/** Appends to a list of the current report, and shows the row. */
function addToReport(app: App, list: string, value: FieldValue, focus: string): void {
  const { event, draft } = app.state()
  const article = articleOf(draft)
  if (event === null || article === undefined) return
  const path: FieldPath = ['events', event, list]
  const count = rowsAt(app.fields(article.key), path).length
  app.edit(article.key, [{ kind: 'append', path, value }], true, fieldName(article.key, [...path, count, focus]))
}

/** A link around the words, offered when the words are no name of the record: the build finds names by itself. */
function linkOffer(app: App, marked: Marked, kind: ChoiceKind): { readonly element: HTMLElement; readonly apply: (id: string) => void; readonly follow: (id: string) => void } {
  const box = make('input', { type: 'checkbox' })
  const element = make('label', { class: 'annotate-check', hidden: true }, box, ' ', app.say('annotate.bar.link'))
  const linked = (id: string): string | null => {
    const file = marked.pane === 'source' ? undefined : fileOfBody(app, marked.pane)
    return file === undefined || marked.pane === 'source' ? null : linkWords(readBody(file.text), blocksOf(app, marked.pane), marked, `${kind}:${id}`)
  }
  return {
    element,
    follow: id => {
      const choice = app.finder().get(kind, id)
      const names = choice === undefined ? [] : [...Object.values(choice.name), ...choice.others].map(fold)
      element.hidden = id === '' || names.includes(fold(marked.text)) || linked(id) === null
      box.checked = !element.hidden
    },
    apply: id => {
      const text = box.checked && !element.hidden ? linked(id) : null
      const file = marked.pane === 'source' ? undefined : fileOfBody(app, marked.pane)
      if (text !== null && file !== undefined) app.edit(file.key, [{ kind: 'body', text }])
    },
  }
}

interface RecordChooser { readonly element: HTMLElement; readonly id: () => string }

/** The record that the words mean: the suggested one, or one to look for by the words themselves. */
function chooseRecord(app: App, kind: 'actor' | 'location' | 'source', marked: Marked, suggestion: PlacedSuggestion | undefined, onChoose: (id: string) => void): RecordChooser {
  let id = suggestion?.kind === kind ? suggestion.value : ''
  const [first] = id === '' ? app.finder().find(marked.text, [kind]) : []
  if (first !== undefined && !first.isNear && marked.text.length > 2) id = first.choice.id
  const { element, input } = makeCombobox({
    app, kinds: [kind], value: id, create: [kind], ...id === '' ? { query: marked.text } : {},
    onChoose: chosen => {
      id = chosen
      input.value = nameOfChoice(app, app.finder().get(kind, chosen), chosen).text
      onChoose(chosen)
    },
  })
  const label = make('label', { class: 'annotate-small-field' }, make('span', {}, app.say(`record.${kind}`)))
  input.id = `annotate-bar-${kind}`
  label.htmlFor = input.id
  onChoose(id)
  return { element: make('div', { class: 'annotate-small-field' }, label, element), id: () => id }
}

export function actorForm(app: App, marked: Marked, suggestion?: PlacedSuggestion): HTMLElement {
  const link = linkOffer(app, marked, 'actor')
  const record = chooseRecord(app, 'actor', marked, suggestion, link.follow)
  const role = makeSelect([{ value: '', label: app.say('annotate.choose') }, ...app.codebook.roles.map(({ code, label }) => ({ value: code, label: nameOf(app, label, code).text }))], suggestion?.role ?? '')
  return make('div', { class: 'annotate-row' }, record.element, labelled(app.say('annotate.role'), role), link.element,
    button(app.say('annotate.bar.add'), () => {
      if (record.id() === '') return
      link.apply(record.id())
      addToReport(app, 'actors', withoutEmpty({ id: record.id(), role: role.value }), role.value === '' ? 'role' : 'id')
    }, { class: 'primary' }))
}

export function placeForm(app: App, marked: Marked, suggestion?: PlacedSuggestion): HTMLElement {
  const link = linkOffer(app, marked, 'location')
  const record = chooseRecord(app, 'location', marked, suggestion, link.follow)
  const as = makeSelect(['site', 'origin', 'destination', 'other'].map(value => ({ value, label: app.say(`locationAs.${value}`) })), 'site')
  return make('div', { class: 'annotate-row' }, record.element, labelled(app.say('annotate.locationAs'), as), link.element,
    button(app.say('annotate.bar.add'), () => {
      if (record.id() === '') return
      link.apply(record.id())
      addToReport(app, 'locations', withoutEmpty({ id: record.id(), as: as.value === 'site' ? '' : as.value }), 'id')
    }, { class: 'primary' }))
}

export function dateForm(app: App, _marked: Marked, suggestion?: PlacedSuggestion): HTMLElement {
  const input = make('input', { type: 'text', dir: 'ltr', autocomplete: 'off' })
  const reading = make('p', { class: 'annotate-reading', role: 'status' })
  input.value = suggestion?.kind === 'date' ? suggestion.value : ''
  const read = (): void => void (reading.textContent = [readDate(app, input.value), suggestion?.note?.[app.page.lang === 'ar' ? 'ar' : 'en']].filter(Boolean).join(' · '))
  input.addEventListener('input', read)
  read()
  return make('div', { class: 'annotate-row' }, labelled(app.say('annotate.date'), input),
    button(app.say('annotate.bar.setDate'), () => {
      const { event, draft } = app.state()
      const article = articleOf(draft)
      if (event === null || article === undefined || input.value.trim() === '') return
      app.edit(article.key, [{ kind: 'set', path: ['events', event, 'date'], value: input.value.trim() }], true, fieldName(article.key, ['events', event, 'date']))
    }, { class: 'primary' }), reading)
}

export function figureForm(app: App, marked: Marked, suggestion?: PlacedSuggestion): HTMLElement {
  const { event, draft } = app.state()
  const article = articleOf(draft)
  const fields = article === undefined ? null : app.fields(article.key)
  const actors = rowsAt(fields, ['events', event ?? 0, 'actors']).map((_, index) => textAt(fields, ['events', event ?? 0, 'actors', index, 'id'])).filter(id => id !== '')
  const what = makeSelect([
    ...harms.map(harm => ({ value: harm, label: app.say(`harm.${harm}`) })),
    ...app.codebook.measures.map(({ code, label }) => ({ value: `measure:${code}`, label: nameOf(app, label, code).text })),
  ], suggestion?.harm ?? (suggestion?.measure === undefined ? '' : `measure:${suggestion.measure}`))
  const count = make('input', { type: 'text', dir: 'ltr', list: 'annotate-counts', autocomplete: 'off' })
  count.value = suggestion?.kind === 'count' ? suggestion.value : /\d+/.exec(fold(marked.text))?.[0] ?? ''
  const whom = makeSelect([{ value: '', label: app.say('annotate.none') }, ...actors.map(id => ({ value: id, label: nameOfChoice(app, app.finder().get('actor', id), id).text }))], suggestion?.whom ?? '')
  const reading = make('p', { class: 'annotate-reading', role: 'status' }, readCount(app, count.value))
  count.addEventListener('input', () => void (reading.textContent = readCount(app, count.value)))
  return make('div', { class: 'annotate-row' }, labelled(app.say('annotate.bar.what'), what), labelled(app.say('annotate.bar.count'), count), labelled(app.say('annotate.bar.whom'), whom),
    button(app.say('annotate.bar.add'), () => addFigure(app, marked, what.value, count.value.trim(), whom.value), { class: 'primary' }), reading)
}

function addFigure(app: App, marked: Marked, what: string, count: string, whom: string): void {
  if (marked.pane === 'source') return
  const own = ownLanguage(app.state().draft, app.page.lang)
  const passage = Object.fromEntries(Object.entries(pickPassage(blocksOf(app, marked.pane), marked)).map(([name, text]): [string, FieldValue] => [name, marked.pane === own ? text : { [marked.pane]: text }]))
  const [, measure] = /^measure:(.+)$/.exec(what) ?? []
  if (measure === undefined) addToReport(app, 'casualties', withoutEmpty({ actor: whom, [what]: count, ...passage }), what)
  else addToReport(app, 'measures', withoutEmpty({ what: measure, count, actor: whom, ...passage }), 'count')
}

export function mentionForm(app: App, marked: Marked, suggestion?: PlacedSuggestion): HTMLElement {
  const kinds = ['actor', 'location', 'source'] as const
  const holder = make('div', { class: 'annotate-row' })
  const kind = makeSelect(kinds.map(value => ({ value, label: app.say(`record.${value}`) })), suggestion?.kind === 'location' ? 'location' : suggestion?.kind === 'source' ? 'source' : 'actor')
  const as = makeSelect(['background', 'commentator', 'witness'].map(value => ({ value, label: app.say(`mention.${value}`) })), 'background')
  const chosenKind = (): (typeof kinds)[number] => kinds.find(value => value === kind.value) ?? 'actor'
  let record = chooseRecord(app, chosenKind(), marked, suggestion, () => undefined)
  kind.addEventListener('change', () => {
    record = chooseRecord(app, chosenKind(), marked, undefined, () => undefined)
    holder.replaceChildren(record.element)
  })
  holder.append(record.element)
  return make('div', { class: 'annotate-row' }, labelled(app.say('annotate.mention.kind'), kind), holder, labelled(app.say('annotate.mention.as'), as),
    button(app.say('annotate.bar.addMention'), () => {
      const article = articleOf(app.state().draft)
      if (article === undefined || record.id() === '' || marked.pane === 'source') return
      const own = ownLanguage(app.state().draft, app.page.lang)
      const passage = Object.fromEntries(Object.entries(pickPassage(blocksOf(app, marked.pane), marked)).map(([name, text]): [string, FieldValue] => [name, marked.pane === own ? text : { [marked.pane]: text }]))
      const edits: Edit[] = [{ kind: 'append', path: ['mentions'], value: { [chosenKind()]: record.id(), as: as.value, ...passage } }]
      app.edit(article.key, edits, true)
      app.tell(app.say('annotate.mention.added'))
    }, { class: 'primary' }))
}
