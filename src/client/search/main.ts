/** The search page: reads the address, asks the index, shows the answer. Everything it asks stands in the address. */

import type { Name } from '../../language/index.ts'
import { startPagefind } from '../../search/engine.ts'
import type { Pagefind } from '../../search/engine.ts'
import type { FacetLabel, FacetLabels, FilterName } from '../../search/facets.ts'
import { filterNames } from '../../search/facets.ts'
import { labelsFile, namesFile, wordsFile } from '../../search/names.ts'
import { createSearcher } from '../../search/query.ts'
import type { SearchAnswer, Searcher } from '../../search/query.ts'
import { loadJson, loadModule } from '../load.ts'
import type { FilterSelects } from './filters.ts'
import { chosenFilters, orderLabels, showFilters } from './filters.ts'
import { drawResult, listNotes } from './results.ts'
import type { SearchState } from './state.ts'
import { formatState, isEmpty, readState } from './state.ts'
import type { Say, SearchPageData } from './words.ts'
import { createSay } from './words.ts'

/** Results shown at once. */
const pageSize = 10
/** Milliseconds without a key before a search while typing. */
const typingPause = 250

interface Engine {
  readonly searcher: Searcher
  readonly labels: Readonly<Record<FilterName, readonly FacetLabel[]>>
}

class SearchElement extends HTMLElement {
  #page!: SearchPageData
  #say!: Say
  #engine!: Promise<Engine>
  #answer: SearchAnswer | undefined
  #shown = 0
  /** Counts the questions: an answer that a newer question has overtaken is dropped. */
  #asked = 0
  #timer: number | undefined

  connectedCallback(): void {
    this.#page = JSON.parse(this.dataset['page'] ?? '{}') as SearchPageData
    this.#say = createSay(this.#page)
    this.#form.hidden = false
    this.#engine = this.#start()
    this.#form.addEventListener('submit', event => {
      event.preventDefault()
      this.#change('push')
    })
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => this.#change('replace'), typingPause)
    })
    for (const select of Object.values(this.#selects)) select.addEventListener('change', () => this.#change('push'))
    this.#part('button', 'clear').addEventListener('click', () => this.#clear())
    this.#part('button', 'more').addEventListener('click', () => void this.#showMore(true))
    window.addEventListener('popstate', () => void this.#ask(readState(location.search), true))
    void this.#ask(readState(location.search), true)
  }

  #part<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string): HTMLElementTagNameMap[Tag] {
    const found = this.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}[data-part="${name}"]`)
    if (found === null) throw new Error(`The search page lacks its ${name}`)
    return found
  }

  get #form(): HTMLFormElement { return this.#part('form', 'form') }
  get #input(): HTMLInputElement { return this.#part('input', 'text') }
  get #selects(): FilterSelects {
    return Object.fromEntries(filterNames.map(name => [name, this.#part('select', name)])) as FilterSelects
  }

  async #start(): Promise<Engine> {
    const { index, lang, languages } = this.#page
    const [pagefind, names, labels] = await Promise.all([
      loadModule<Pagefind>(`${index}pagefind.js`).then(loaded => startPagefind(loaded, index)),
      loadJson<Name[]>(index + namesFile),
      loadJson<FacetLabels>(index + labelsFile(lang)),
    ])
    return { searcher: createSearcher(pagefind, names, languages, { words: () => loadJson<string[]>(index + wordsFile) }), labels: orderLabels(labels, this.#page) }
  }

  #clear(): void {
    for (const select of Object.values(this.#selects)) select.value = ''
    this.#change('push')
    this.#input.focus()
  }

  #change(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer)
    const state: SearchState = { text: this.#input.value, filters: chosenFilters(this.#selects) }
    const address = location.pathname + formatState(state)
    if (address !== location.pathname + location.search) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
    void this.#ask(state, false)
  }

  /** `fromAddress`: the form has to follow. */
  async #ask(state: SearchState, fromAddress: boolean): Promise<void> {
    if (fromAddress) this.#input.value = state.text
    const question = ++this.#asked
    try {
      if (this.#answer === undefined && !isEmpty(state)) this.#tell(this.#say('search.loading'))
      const { searcher, labels } = await this.#engine
      const answer = await searcher.search({ text: state.text, lang: this.#page.lang, filters: state.filters })
      if (question !== this.#asked) return
      showFilters(this.#selects, labels, answer.counts, state, this.#say)
      this.#part('button', 'clear').hidden = Object.keys(state.filters).length === 0
      await this.#show(isEmpty(state) ? undefined : answer)
    } catch (error) {
      this.#tell(this.#say('search.failed'))
      throw error
    }
  }

  async #show(answer: SearchAnswer | undefined): Promise<void> {
    this.#answer = answer
    this.#shown = 0
    this.#part('ol', 'results').replaceChildren()
    this.#part('h2', 'heading').hidden = answer === undefined || answer.total === 0
    if (answer === undefined) this.#tell('')
    else this.#tell(this.#say('search.count', { count: answer.total }), listNotes(answer, this.#say, this.#page.lang))
    await this.#showMore(false)
  }

  /** `asked`: by the reader, whose focus then goes to the first new result. */
  async #showMore(asked: boolean): Promise<void> {
    const answer = this.#answer
    const from = this.#shown
    const results = await answer?.load(from, from + pageSize) ?? []
    if (answer !== this.#answer || from !== this.#shown) return
    const items = results.map(result => drawResult(result, this.#page))
    this.#shown = from + items.length
    this.#part('ol', 'results').append(...items)
    this.#part('button', 'more').hidden = this.#shown >= (answer?.total ?? 0)
    if (!asked) return
    this.#tell(this.#say('search.shown', { count: items.length }))
    items[0]?.querySelector('a')?.focus()
  }

  /** Into the live region: the first line, and notes below it. */
  #tell(line: string, notes: readonly string[] = []): void {
    const { lang } = this.#page.messages['search.count'] ?? this.#page
    const paragraphs = [line, ...notes].filter(text => text !== '').map(text => {
      const paragraph = document.createElement('p')
      if (lang !== this.#page.lang) paragraph.lang = lang
      paragraph.textContent = text
      return paragraph
    })
    this.#part('div', 'status').replaceChildren(...paragraphs)
  }
}

customElements.define('site-search', SearchElement)
