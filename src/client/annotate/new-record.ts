/** Asks for a new record in a dialog: its name and kind; the rest of its form is then among the forms of the draft. */

import { formatRecord } from '../../corpus/edit/index.ts'
import type { Code } from '../../model/codebook.ts'
import { isId } from '../../model/ids.ts'
import type { LanguageTag } from '../../model/text.ts'
import { detectLanguage } from '../../suggest/index.ts'
import { directionOf } from '../../language/scripts.ts'
import type { App } from './app.ts'
import { nameOf } from './app.ts'
import { button, make } from './dom.ts'
import { addFile } from './draft.ts'
import { withoutEmpty } from './edits.ts'
import { freeId, proposeId } from './ids.ts'
import type { NewKind } from './record-form.ts'

interface Inputs {
  readonly names: readonly { readonly lang: LanguageTag; readonly input: HTMLInputElement }[]
  readonly id: HTMLInputElement
  readonly kind: HTMLSelectElement
}

/** The id of the record, which is then a file of the draft; null when nothing was made. */
export function askForRecord(app: App, kind: NewKind, name: string): Promise<string | null> {
  const inputs = makeInputs(app, kind, name)
  const problem = make('p', { class: 'annotate-problem', role: 'alert' })
  const dialog = make('dialog', { 'class': 'annotate-dialog', 'aria-label': app.say(`annotate.new.${kind}.title`) })
  return new Promise(resolve => {
    const finish = (made: string | null): void => {
      dialog.close()
      dialog.remove()
      resolve(made)
    }
    const form = make('form', {
      method: 'dialog', novalidate: true,
      submit: event => {
        event.preventDefault()
        const fault = findFault(app, kind, inputs)
        if (fault === null) finish(addRecord(app, kind, inputs))
        else problem.textContent = app.say(fault)
      },
    }, ...describe(app, kind, inputs), problem, make('div', { class: 'annotate-row' },
      make('button', { type: 'submit', class: 'primary' }, app.say('annotate.new.create')), button(app.say('annotate.cancel'), () => finish(null))))
    dialog.addEventListener('cancel', event => {
      event.preventDefault()
      finish(null)
    })
    dialog.append(form)
    document.querySelector('marsad-annotator')?.append(dialog)
    dialog.showModal()
    inputs.names.find(({ input }) => input.value !== '')?.input.focus()
  })
}

function makeInputs(app: App, kind: NewKind, name: string): Inputs {
  const own = detectLanguage(name, app.site.languages)
  const names = app.site.languages.map(lang => ({ lang, input: make('input', { type: 'text', lang, dir: directionOf(lang), autocomplete: 'off' }) }))
  for (const { lang, input } of names) if (lang === own) input.value = name
  const codes: Readonly<Record<NewKind, readonly Code[]>> = { actor: app.codebook.actorKinds, location: app.codebook.locationKinds, source: app.codebook.sourceKinds }
  const id = make('input', { type: 'text', dir: 'ltr', autocomplete: 'off', spellcheck: false })
  let isOwn = false
  const propose = (): void => {
    if (!isOwn) id.value = freeId(names.map(({ input }) => proposeId(input.value)).find(one => one !== '') ?? '', one => isTaken(app, kind, one))
  }
  id.addEventListener('input', () => void (isOwn = true))
  for (const { input } of names) input.addEventListener('input', propose)
  propose()
  return {
    names, id,
    kind: make('select', {}, make('option', { value: '' }, app.say('annotate.choose')), ...codes[kind].map(code => make('option', { value: code.code }, nameOf(app, code.label, code.code).text))),
  }
}

function describe(app: App, kind: NewKind, { names, id, kind: kinds }: Inputs): HTMLElement[] {
  const label = (text: string, control: HTMLElement): HTMLElement => make('label', { class: 'annotate-small-field' }, make('span', {}, text), control)
  return [
    make('h2', {}, app.say(`annotate.new.${kind}.title`)),
    make('p', { class: 'annotate-hint' }, app.say(`annotate.new.${kind}.hint`)),
    ...names.map(({ lang, input }) => label(app.say('annotate.new.name', { language: app.page.languageNames[lang] ?? lang }), input)),
    label(app.say('annotate.fileName'), id), make('p', { class: 'annotate-hint' }, app.say('annotate.fileName.hint')),
    label(app.say('annotate.record.kind'), kinds),
  ]
}

/** Actors, sources and informants share one name space. */
function isTaken(app: App, kind: NewKind, id: string): boolean {
  return (kind === 'location' ? ['location'] as const : ['actor', 'source', 'informant'] as const).some(other => app.finder().get(other, id) !== undefined)
}

/** Key of what is to be said, or null. */
function findFault(app: App, kind: NewKind, { names, id }: Inputs): string | null {
  if (names.every(({ input }) => input.value.trim() === '')) return 'annotate.new.noName'
  if (!isId(id.value)) return 'annotate.new.badId'
  return isTaken(app, kind, id.value) ? 'annotate.new.taken' : null
}

function addRecord(app: App, kind: NewKind, { names, id, kind: kinds }: Inputs): string {
  const name = withoutEmpty(Object.fromEntries(names.map(({ lang, input }) => [lang, input.value.trim()])))
  const text = formatRecord(withoutEmpty({ name, kind: kinds.value }), '')
  app.changeDraft(draft => addFile(draft, { kind, id: id.value, lang: null, text, opened: null, year: null }))
  app.settle()
  return id.value
}
