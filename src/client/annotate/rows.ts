/** Lists of rows in a form: each row with its fields and a way to take it away, and a way to add one. */

import type { FieldPath, FieldValue } from '../../corpus/edit/index.ts'
import type { FormOf } from './app.ts'
import { button, make } from './dom.ts'
import type { Child } from './dom.ts'
import { removeRow, rowsAt } from './edits.ts'
import { fieldName } from './fields.ts'

export interface RowsOptions {
  readonly title: string
  readonly hint?: string
  readonly add: string
  /** A new row; the focus goes to the field of it that is named. */
  readonly make: () => FieldValue
  readonly focus: string
  /** Fields of the row at a path. */
  readonly draw: (path: FieldPath) => readonly Child[]
}

export function rowsField(form: FormOf, path: FieldPath, options: RowsOptions): HTMLElement {
  const { app, file } = form
  const rows = rowsAt(app.fields(file.key), path)
  const name = fieldName(file.key, path)
  const append = (): void => app.edit(file.key, [{ kind: 'append', path, value: options.make() }], true, fieldName(file.key, [...path, rows.length, options.focus]))
  return make('section', { 'class': 'annotate-rows', 'data-field': name },
    make('h4', {}, options.title),
    options.hint !== undefined && make('p', { class: 'annotate-hint' }, options.hint),
    make('p', { 'class': 'annotate-problem', 'data-problem': true, 'hidden': true }),
    ...rows.map((_, index) => {
      const row = [...path, index]
      return make('div', { 'class': 'annotate-card', 'role': 'group', 'aria-label': app.say('annotate.row', { name: options.title, number: index + 1 }), 'data-field': fieldName(file.key, row) },
        ...options.draw(row),
        make('p', { 'class': 'annotate-problem', 'data-problem': true, 'hidden': true }),
        button(app.say('annotate.remove'), () => app.edit(file.key, removeRow(app.fields(file.key) ?? {}, path, index), true, `${name}:add`), {
          'class': 'quiet annotate-take-away', 'data-focus': `${fieldName(file.key, row)}:remove`,
          'aria-label': app.say('annotate.remove.named', { name: app.say('annotate.row', { name: options.title, number: index + 1 }) }),
        }))
    }),
    button(options.add, append, { 'class': 'annotate-add', 'data-focus': `${name}:add` }))
}
