/** The drafts of this browser: choose, begin, open files, take away as a file, bring back, delete. */

import type { App } from './app.ts'
import { nameOf } from './app.ts'
import { button, make } from './dom.ts'
import { articleOf, readFields, textAt } from './draft.ts'
import type { Draft } from './draft.ts'
import { localAt } from './edits.ts'
import { openFiles } from './open-files.ts'
import { offerFile } from './offer-file.ts'
import { formatDraft, parseDraft } from './store.ts'
import type { Store } from './store.ts'

export interface DraftMenuParts {
  readonly store: Store
  readonly open: (draft: Draft) => void
  readonly create: () => Draft
}

export function createDraftMenu(app: App, { store, open, create }: DraftMenuParts): HTMLElement {
  const { draft } = app.state()
  const drafts = store.list().map(id => id === draft.id ? draft : store.read(id)).filter(one => one !== null)
  const all = drafts.some(({ id }) => id === draft.id) ? drafts : [...drafts, draft]
  const select = make('select', {
    'data-focus': 'drafts',
    'change': () => {
      const chosen = store.read(select.value)
      if (chosen !== null && chosen.id !== app.state().draft.id) open(chosen)
    },
  }, ...all.map((one, index) => make('option', { value: one.id }, titleOf(app, one, index + 1))))
  select.value = draft.id
  return make('details', { class: 'annotate-drafts', open: false },
    make('summary', {}, app.say('annotate.drafts'), ' ', make('bdi', { class: 'soft' }, titleOf(app, draft, all.findIndex(({ id }) => id === draft.id) + 1))),
    make('p', { class: 'annotate-hint' }, app.say('annotate.drafts.hint')),
    make('label', { class: 'annotate-small-field' }, make('span', {}, app.say('annotate.drafts.choose')), select),
    make('div', { class: 'annotate-row' },
      button(app.say('annotate.drafts.new'), () => open(create())),
      button(app.say('annotate.drafts.export'), () => exportDraft(app.state().draft)),
      filePicker(app, app.say('annotate.drafts.import'), '.json,application/json', false, async ([file]) => {
        const read = file === undefined ? null : parseDraft(await file.text())
        if (read === null) app.tell(app.say('annotate.drafts.notOne'))
        else open({ ...read, id: store.newId() })
      }),
      deleteButton(app, () => {
        // What is still to be kept would bring it back.
        app.settle()
        store.remove(app.state().draft.id)
        const [next] = store.list().map(id => store.read(id)).filter(one => one !== null)
        open(next ?? create())
      })))
}

function exportDraft(draft: Draft): void {
  offerFile(`${draft.id}.json`, formatDraft(draft), 'application/json')
}

/** A button that asks for files. */
export function filePicker(app: App, label: string, accept: string, multiple: boolean, take: (files: readonly File[]) => Promise<void>): HTMLElement {
  const input = make('input', {
    'type': 'file', accept, multiple, 'class': 'hidden', 'tabindex': '-1', 'aria-hidden': 'true',
    'change': () => void take([...input.files ?? []]).catch(() => app.tell(app.say('annotate.open.failed'))).finally(() => void (input.value = '')),
  })
  return make('span', { class: 'annotate-file' }, button(label, () => input.click()), input)
}

/** Opens Markdown files as a new draft. */
export function markdownPicker(app: App, open: (draft: Draft) => void, newId: () => string): HTMLElement {
  return filePicker(app, app.say('annotate.open'), '.md,text/markdown,text/plain', true, async files => {
    const texts = await Promise.all(files.map(async file => ({ name: file.name, text: decodeFile(await file.arrayBuffer()) })))
    const draft = openFiles(newId(), texts, app.codebook)
    if (draft === null) app.tell(app.say('annotate.open.failed'))
    else open(draft)
  })
}

/** With its byte order mark. Throws for a file that is not UTF-8: guessed at, it would be sent on with its letters lost. */
export function decodeFile(bytes: ArrayBuffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** Asks once more on the button itself. */
function deleteButton(app: App, act: () => void): HTMLElement {
  let isSure = false
  const made = button(app.say('annotate.drafts.delete'), () => {
    if (isSure) act()
    isSure = true
    made.textContent = app.say('annotate.drafts.deleteSure')
    made.classList.add('alarm')
  })
  made.addEventListener('blur', () => {
    isSure = false
    made.textContent = app.say('annotate.drafts.delete')
    made.classList.remove('alarm')
  })
  return made
}

export function titleOf(app: App, draft: Draft, number: number): string {
  const article = articleOf(draft) ?? draft.files[0]
  const fields = article === undefined ? null : readFields(article.text)
  const own = textAt(fields, ['language']) || app.page.lang
  const title = Object.fromEntries([own, ...app.page.languages].map(lang => [lang, localAt(fields, ['title'], own, lang) || localAt(fields, ['name'], own, lang)]))
  return nameOf(app, title, article === undefined || article.id === '' ? app.say('annotate.drafts.untitled', { number }) : article.id).text
}
