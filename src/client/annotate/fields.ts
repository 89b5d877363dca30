/** The fields of forms: each is a view of one path of one file, says what is wrong with it below, and changes the file as one types. */

import { valueAt } from '../../corpus/edit/field-value.ts'
import type { FieldPath } from '../../corpus/edit/index.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { FormOf } from './app.ts'
import { formLanguages } from './app.ts'
import { make } from './dom.ts'
import type { Attributes, Child } from './dom.ts'
import { textAt } from './draft.ts'
import { localAt, setLocal, setText } from './edits.ts'
import { directionOf } from '../../language/scripts.ts'

export interface FieldOptions {
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}

/** Names a field of a file: where problems and focus find it. */
export function fieldName(key: number, path: FieldPath): string {
  return `${key}:${path.join('/')}`
}

function idOf(name: string): string {
  return `annotate-${name.replace(/[^\w-]+/g, '-')}`
}

/** A label, a control, a hint, and room for problems. `name` of the control gets id, description and focus key. */
export function fieldBox(form: FormOf, path: FieldPath, { label, hint, required }: FieldOptions, control: HTMLElement, ...more: readonly Child[]): HTMLElement {
  const name = fieldName(form.file.key, path)
  const id = idOf(name)
  control.id = id
  control.dataset['focus'] ??= name
  control.setAttribute('aria-describedby', [hint === undefined ? '' : `${id}-hint`, `${id}-problem`].join(' ').trim())
  return make('div', { 'class': 'annotate-field', 'data-field': name },
    make('label', { for: id }, label, required === true && make('span', { class: 'annotate-required' }, ` ${form.app.say('annotate.required')}`)),
    control, ...more,
    hint !== undefined && make('p', { id: `${id}-hint`, class: 'annotate-hint' }, hint),
    make('p', { 'id': `${id}-problem`, 'class': 'annotate-problem', 'data-problem': true, 'hidden': true }))
}

export interface TextOptions extends FieldOptions {
  /** `rtl`, `ltr`, or as the words are. */
  readonly dir?: string
  readonly lang?: LanguageTag
  readonly lines?: number
  readonly list?: string
  /** What the value reads as, below the field. */
  readonly reading?: (text: string) => string
}

/** One text without languages: ids, dates, counts, addresses, the outlet's words. */
export function textField(form: FormOf, path: FieldPath, options: TextOptions): HTMLElement {
  const { app, file } = form
  const value = valueAt(app.fields(file.key) ?? {}, path)
  const start = Array.isArray(value) ? `[${value.join(',')}]` : textAt(app.fields(file.key), path)
  return inputBox(form, path, options, start, text => app.edit(file.key, setText(path, text)))
}

function inputBox(form: FormOf, path: FieldPath, options: TextOptions, start: string, change: (text: string) => void): HTMLElement {
  const { lines = 1, dir = 'auto', lang, list, reading } = options
  const shown = reading === undefined ? null : make('p', { class: 'annotate-reading', role: 'status' }, reading(start))
  const shared: Attributes = {
    dir, lang, list, autocomplete: 'off', spellcheck: lang !== undefined,
    input: event => {
      const text = (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value
      change(text)
      if (shown !== null && reading !== undefined) shown.textContent = reading(text)
    },
  }
  const control = lines > 1 ? make('textarea', { ...shared, rows: lines }) : make('input', { ...shared, type: 'text' })
  control.value = start
  return fieldBox(form, path, options, control, shown)
}

/** A text in every language that the form asks for. */
export function localField(form: FormOf, path: FieldPath, options: TextOptions): HTMLElement {
  const { app, file, own } = form
  const languages = formLanguages(form)
  const isOne = languages.length === 1
  const { label, hint, required, ...shared } = options
  const boxes = languages.map(lang => inputBox(form, [...path, lang], {
    ...shared, lang, dir: directionOf(lang), ...isOne ? options : { label: app.page.languageNames[lang] ?? lang },
  }, localAt(app.fields(file.key), path, own, lang), text => app.edit(file.key, setLocal(app.fields(file.key) ?? {}, path, own, lang, text))))
  if (isOne) return boxes[0] ?? make('div')
  return make('fieldset', { 'class': 'annotate-local', 'data-field': fieldName(file.key, path) },
    make('legend', {}, label, required === true && make('span', { class: 'annotate-required' }, ` ${app.say('annotate.required')}`)),
    hint !== undefined && make('p', { class: 'annotate-hint' }, hint), make('p', { 'class': 'annotate-problem', 'data-problem': true, 'hidden': true }),
    ...boxes)
}

export interface Option {
  readonly value: string
  readonly label: string
  /** Said below when it is chosen. */
  readonly about?: Child
}

/** One of a list. The first, empty choice leaves the field out; `empty` says what that means. */
export function selectField(form: FormOf, path: FieldPath, options: FieldOptions & { readonly options: readonly Option[]; readonly empty: string; readonly redraw?: boolean }): HTMLElement {
  const { app, file } = form
  const value = textAt(app.fields(file.key), path)
  const isForeign = value !== '' && !options.options.some(option => option.value === value)
  const about = make('div', { 'class': 'annotate-about', 'aria-live': 'polite' })
  const select = make('select', {
    change: () => {
      app.edit(file.key, setText(path, select.value), options.redraw)
      explain()
    },
  },
    make('option', { value: '' }, options.empty),
    ...options.options.map(option => make('option', { value: option.value }, option.label)),
    isForeign && make('option', { value }, value))
  const explain = (): void => about.replaceChildren(...[options.options.find(option => option.value === select.value)?.about].filter(child => child !== undefined && child !== null && child !== false))
  select.value = value
  explain()
  return fieldBox(form, path, options, select, about)
}
