/** Fields that name records: one, or several in an order. */

import type { FieldPath } from '../../corpus/edit/index.ts'
import type { FormOf } from './app.ts'
import { nameOfChoice } from './app.ts'
import { makeCombobox } from './combobox.ts'
import { button, make, words } from './dom.ts'
import { textAt } from './draft.ts'
import { setSeveral, setText, severalAt } from './edits.ts'
import { fieldBox, fieldName } from './fields.ts'
import type { FieldOptions } from './fields.ts'
import type { ChoiceKind } from './find.ts'

export interface RecordOptions extends FieldOptions {
  readonly kinds: readonly ChoiceKind[]
  readonly create?: readonly ('actor' | 'location' | 'source')[]
  readonly allowOther?: boolean
}

export function recordField(form: FormOf, path: FieldPath, options: RecordOptions): HTMLElement {
  const { app, file } = form
  const id = textAt(app.fields(file.key), path)
  const focus = fieldName(file.key, path)
  const { element, input } = makeCombobox({ app, ...withoutLabel(options), value: id, onChoose: chosen => app.edit(file.key, setText(path, chosen), true, focus) })
  const box = fieldBox(form, path, options, input)
  box.insertBefore(element, input.nextSibling)
  element.prepend(input)
  if (id !== '') box.insertBefore(aboutRecord(form, options.kinds, id), element.nextSibling)
  return box
}

function withoutLabel({ kinds, create, allowOther }: RecordOptions): Pick<RecordOptions, 'kinds' | 'create' | 'allowOther'> {
  return { kinds, create: create ?? [], allowOther: allowOther ?? false }
}

/** What was chosen, by its id. */
function aboutRecord({ app }: FormOf, kinds: readonly ChoiceKind[], id: string): HTMLElement {
  const found = kinds.map(kind => app.finder().get(kind, id)).find(choice => choice !== undefined)
  return make('p', { class: 'annotate-chosen' }, make('code', {}, words(id, 'en')), found === undefined ? ` ${app.say('annotate.find.unknown')}` : '')
}

/** Chosen ones can be taken away one by one; the field below adds another. `single`: one alone is written without a list. */
export function recordsField(form: FormOf, path: FieldPath, options: RecordOptions & { readonly single?: boolean }): HTMLElement {
  const { app, file } = form
  const ids = severalAt(app.fields(file.key), path)
  const focus = fieldName(file.key, path)
  const set = (next: readonly string[]): void => app.edit(file.key, setSeveral(path, next, options.single === true), true, focus)
  const { element, input } = makeCombobox({ app, ...withoutLabel(options), value: '', onChoose: id => id === '' || ids.includes(id) ? undefined : set([...ids, id]) })
  const box = fieldBox(form, path, options, input)
  box.insertBefore(element, input.nextSibling)
  element.prepend(input)
  const chips = ids.map(id => {
    const { text, lang } = nameOfChoice(app, options.kinds.map(kind => app.finder().get(kind, id)).find(choice => choice !== undefined), id)
    return make('li', {}, words(text, lang), button('×', () => set(ids.filter(other => other !== id)), { 'class': 'annotate-cross', 'aria-label': app.say('annotate.remove.named', { name: text }) }))
  })
  if (chips.length > 0) box.insertBefore(make('ul', { class: 'annotate-chips plain' }, ...chips), element)
  return box
}
