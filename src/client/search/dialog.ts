/** The search over any page: a field with the best results below it, by kind; all of them, with filters, are on the search page. */

import type { SearchPageData } from '../../model/search-page.ts'
import type { SearchAnswer } from '../../search/query.ts'
import { loadJson } from '../load.ts'
import { createCombobox } from './combobox.ts'
import type { OptionGroup } from './dialog-options.ts'
import { drawGroup, loadGroups } from './dialog-options.ts'
import { followDirection } from './direction.ts'
import type { Latest } from './latest.ts'
import { createLatest } from './latest.ts'
import { drawNotes } from './notes.ts'
import { createRecentSearches } from './recent.ts'
import { drawRecent } from './recent-list.ts'
import { isSlashOn, switchSlash } from './shortcut.ts'
import { emptyState, formatState } from './state.ts'
import { startWhenNeeded } from './when-needed.ts'
import type { Say } from './words.ts'
import { createSay, make, makeButton, setLanguage } from './words.ts'

/** Milliseconds without a key before a search while typing. */
const typingPause = 100

interface Question {
  readonly text: string
  readonly asWritten: boolean
}

interface Answered {
  readonly answer: SearchAnswer
  readonly groups: readonly OptionGroup[]
}

/** Makes an open dialog with a field into the search. Throws when its words cannot be loaded. */
export async function fillDialog(dialog: HTMLDialogElement, form: HTMLFormElement, input: HTMLInputElement, link: HTMLAnchorElement): Promise<void> {
  const page = await loadJson<SearchPageData>(link.dataset['words'] ?? '')
  const say = createSay(page)
  const recent = createRecentSearches(() => localStorage)
  const parts = makeParts(dialog, form, say, page)
  const combobox = createCombobox(input, parts.list)
  const start = startWhenNeeded(page)
  const asked = { text: '', asWritten: false }
  const ask = (text: string, asWritten: boolean, when: 'soon' | 'now'): void => {
    Object.assign(asked, { text, asWritten })
    followDirection(input)
    parts.all.href = page.page + formatState({ ...emptyState, text, asWritten })
    if (text.trim() === '') {
      latest.cancel()
      showNothing()
    } else latest[when]({ text, asWritten })
  }
  const showNothing = (): void => {
    parts.status.replaceChildren()
    combobox.show([])
    drawRecent(parts.recent, recent, say, words => retype(words), () => input.focus())
  }
  const retype = (words: string, asWritten = false): void => {
    input.value = words
    input.focus()
    ask(words, asWritten, 'now')
  }
  const latest: Latest<Question> = createLatest<Question, Answered>({
    pause: typingPause,
    ask: async question => {
      if (parts.status.childElementCount === 0) parts.status.append(tell(say('search.loading'), say, page))
      const answer = await (await start()).search({ ...question, lang: page.lang, filters: {} })
      return { answer, groups: await loadGroups(answer, page, say) }
    },
    show: ({ answer, groups }, { text }) => {
      parts.recent.hidden = true
      combobox.show(groups.map(drawGroup))
      const actions = { insist: () => retype(text, true), ask: (words: string) => retype(words), widen: null }
      parts.status.replaceChildren(tell(say('search.count', { count: answer.total }), say, page), ...drawNotes(answer, text, say, page.lang, actions))
    },
    fail: () => {
      combobox.show([])
      parts.status.replaceChildren(tell(say('search.failed'), say, page))
    },
  })
  input.addEventListener('input', () => ask(input.value, false, 'soon'))
  form.addEventListener('submit', () => recent.add(input.value), { capture: true })
  dialog.addEventListener('click', event => {
    // What is outside of the dialog is its own backdrop.
    if (event.target === dialog) dialog.close()
    else if (event.target instanceof Element && event.target.closest('a') !== null) {
      recent.add(asked.text)
      // Links within this page and ways back should not meet an open dialog.
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close()
    }
  })
  ask(input.value, false, 'now')
}

interface DialogParts {
  readonly status: HTMLElement
  readonly recent: HTMLElement
  readonly list: HTMLElement
  readonly all: HTMLAnchorElement
}

function makeParts(dialog: HTMLDialogElement, form: HTMLFormElement, say: Say, page: SearchPageData): DialogParts {
  const status = make('div', 'finder-status')
  status.setAttribute('role', 'status')
  const [recent, list] = [make('div', 'finder-recent'), make('div', 'finder-list')]
  Object.assign(list, { id: 'finder-list' })
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', say('search.results'))
  form.append(makeButton('finder-close', say('search.close'), () => dialog.close()))
  const all = make('a', 'finder-all', say('search.page'))
  const box = make('input')
  Object.assign(box, { type: 'checkbox', checked: isSlashOn() })
  box.addEventListener('change', () => switchSlash(box.checked))
  const keys = make('p', 'finder-keys soft', make('kbd', '', '↑'), make('kbd', '', '↓'), ' ', say('search.keys.move'), ' ', make('kbd', '', '↵'), ' ', say('search.keys.open'), ' ', make('kbd', '', 'Esc'), ' ', say('search.keys.close'))
  const slash = make('label', 'finder-slash soft', box, ' ', say('search.keys.slash'), ' ', make('kbd', '', '/'))
  const foot = make('div', 'finder-foot', all, keys, slash)
  dialog.append(make('div', 'finder-body', status, recent, list), foot)
  for (const part of [status, foot]) setLanguage(part, say.lang, page.lang)
  dialog.setAttribute('aria-label', say('search.dialog'))
  return { status, recent, list, all }
}

function tell(line: string, say: Say, page: SearchPageData): HTMLElement {
  return setLanguage(make('p', '', line), say.lang, page.lang)
}

