/** The search page: reads the address, asks the index, shows the answer. Everything it asks stands in the address. */

import type { SearchPageData } from '../../model/search-page.ts'
import type { FacetLabels } from '../../search/facet-names.ts'
import { labelsFile } from '../../search/names.ts'
import type { SearchAnswer, Searcher, Sorting } from '../../search/query.ts'
import { loadJson } from '../load.ts'
import { listenToArrows } from './arrows.ts'
import { followDirection } from './direction.ts'
import type { Filters, Labels } from './filters.ts'
import { createFilters, drawChips, orderLabels } from './filters.ts'
import type { Latest } from './latest.ts'
import { createLatest } from './latest.ts'
import { drawNotes } from './notes.ts'
import { createRecentSearches } from './recent.ts'
import { drawRecent } from './recent-list.ts'
import { drawAnswer, tellInto } from './result-lists.ts'
import type { SearchState } from './state.ts'
import { emptyState, formatState, isEmpty, isNarrowed, readState, withFilter, withoutFilters, withText } from './state.ts'
import { startWhenNeeded } from './when-needed.ts'
import type { Say } from './words.ts'
import { createSay } from './words.ts'

/** Milliseconds without a key before a search while typing. */
const typingPause = 120

interface Answered {
  readonly answer: SearchAnswer
  readonly lists: readonly HTMLElement[]
}

class SearchElement extends HTMLElement {
  #page!: SearchPageData
  #say!: Say
  #start!: () => Promise<Searcher>
  #latest!: Latest<SearchState>
  #state: SearchState = emptyState
  #labels: Labels | null = null
  #filters: Filters | null = null
  #shown: { readonly answer: SearchAnswer; readonly state: SearchState } | null = null
  /** The reader has opened or closed the filters. */
  #hasTouchedFilters = false
  /** The reader is writing a text: its letters make one step of the history. */
  #isWriting = false
  readonly #recent = createRecentSearches(() => localStorage)

  connectedCallback(): void {
    this.#page = JSON.parse(this.dataset['page'] ?? '{}') as SearchPageData
    this.#say = createSay(this.#page)
    this.#start = startWhenNeeded(this.#page)
    this.#latest = createLatest<SearchState, Answered>({
      ask: state => this.#ask(state), show: (answered, state) => this.#show(answered, state), fail: error => this.#fail(error), pause: typingPause,
    })
    this.#part('form', 'form').hidden = false
    this.#part('div', 'body').hidden = false
    // Beside the results where there is room; else the reader opens them.
    this.#part('details', 'filters').open = matchMedia('(min-width: 64rem)').matches
    this.#listen()
    this.#follow()
  }

  #part<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string): HTMLElementTagNameMap[Tag] {
    const found = this.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}[data-part="${name}"]`)
    if (found === null) throw new Error(`The search page lacks its ${name}`)
    return found
  }

  #listen(): void {
    const input = this.#part('input', 'text')
    this.#part('form', 'form').addEventListener('submit', event => {
      event.preventDefault()
      this.#recent.add(input.value)
      this.#change(withText(this.#state, input.value))
    })
    input.addEventListener('input', () => {
      this.#change(withText(this.#state, input.value), this.#isWriting ? 'replace' : 'push', 'soon')
      this.#isWriting = true
    })
    // Who comes here will write: the engine is fetched meanwhile. What cannot be fetched is said when it is asked.
    input.addEventListener('focus', () => void this.#start().catch(() => undefined), { once: true })
    input.addEventListener('blur', () => { this.#isWriting = false })
    this.#part('select', 'sort').addEventListener('change', event => this.#change({ ...this.#state, sort: (event.target as HTMLSelectElement).value as Sorting }))
    for (const side of ['from', 'to'] as const) {
      this.#part('input', side).addEventListener('change', event => this.#change({ ...this.#state, [side]: (event.target as HTMLInputElement).value || null }))
    }
    const filters = this.#part('details', 'filters')
    filters.querySelector(':scope > summary')?.addEventListener('click', () => { this.#hasTouchedFilters = true })
    filters.addEventListener('toggle', () => { if (filters.open && this.#hasTouchedFilters) void this.#showFilters() })
    this.#part('button', 'clear').addEventListener('click', () => this.#widen())
    const results = this.#part('div', 'results')
    results.addEventListener('click', event => { if ((event.target as Element).closest('a') !== null) this.#recent.add(this.#state.text) })
    listenToArrows(this, input, () => [...results.querySelectorAll<HTMLElement>('a')])
    window.addEventListener('popstate', () => this.#follow())
  }

  /** The address says what is asked. */
  #follow(): void {
    this.#isWriting = false
    this.#state = readState(location.search)
    this.#part('input', 'text').value = this.#state.text
    this.#showForm()
    // A page that asks nothing fetches nothing, until it has been asked something.
    if (!isEmpty(this.#state) || this.#filters !== null) {
      this.#latest.now(this.#state)
      return
    }
    this.#latest.cancel()
    this.#part('div', 'results').replaceChildren()
    this.#tell('')
  }

  #change(state: SearchState, how: 'push' | 'replace' = 'push', when: 'now' | 'soon' = 'now'): void {
    if (when === 'now') this.#isWriting = false
    this.#state = state
    const address = location.pathname + formatState(state)
    if (address !== location.pathname + location.search) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
    this.#showForm()
    this.#latest[when](state)
  }

  #askFor(text: string): void {
    this.#part('input', 'text').value = text
    this.#change(withText(this.#state, text))
    this.#part('input', 'text').focus()
  }

  #widen(): void {
    this.#change(withoutFilters(this.#state))
    this.#part('input', 'text').focus()
  }

  async #ask(state: SearchState): Promise<Answered> {
    if (!isEmpty(state) && this.#part('div', 'status').childElementCount === 0) this.#tell(this.#say('search.loading'))
    const searcher = await this.#start()
    const answer = await searcher.search({ ...state, lang: this.#page.lang })
    const grouped = state.sort === 'relevance' && state.filters.kind.length !== 1 && state.text.trim() !== ''
    const lists = isEmpty(state) ? [] : await drawAnswer(answer, grouped, this.#page, this.#say, {
      choose: kind => {
        this.#change(withFilter(this.#state, 'kind', [kind]))
        this.#part('h2', 'heading').focus()
      },
      added: count => this.#tell(this.#say('search.shown', { count })),
    })
    return { answer, lists }
  }

  #show({ answer, lists }: Answered, state: SearchState): void {
    this.#part('h2', 'heading').hidden = lists.length === 0
    this.#part('div', 'sorting').hidden = lists.length === 0
    this.#part('div', 'results').replaceChildren(...lists)
    this.#tell(isEmpty(state) ? '' : this.#say('search.count', { count: answer.total }))
    if (!isEmpty(state)) {
      this.#part('div', 'status').append(...drawNotes(answer, state.text, this.#say, this.#page.lang, {
        insist: () => this.#change({ ...this.#state, asWritten: true }),
        ask: text => this.#askFor(text),
        widen: isNarrowed(state) ? () => this.#widen() : null,
      }))
    }
    this.#shown = { answer, state }
    if (answer.isLarge && !this.#hasTouchedFilters && !isNarrowed(state)) this.#part('details', 'filters').open = false
    void this.#showFilters()
  }

  /** After the results: nobody waits for the numbers beside the filters. Where the filters are closed, they are not fetched. */
  async #showFilters(): Promise<void> {
    if (this.#shown === null) return
    const { answer, state } = this.#shown
    const filters = this.#part('details', 'filters')
    filters.hidden = false
    if (!filters.open && !isNarrowed(state)) return
    const [counts, labels] = await Promise.all([answer.counts(), this.#loadLabels()])
    if (state !== this.#state) return
    this.#filters ??= createFilters({
      root: this, labels, say: this.#say, lang: this.#page.lang, stateNow: () => this.#state, onChange: changed => this.#change(changed),
    })
    this.#filters.update(state, counts)
    this.#showForm()
  }

  async #loadLabels(): Promise<Labels> {
    this.#labels ??= orderLabels(await loadJson<FacetLabels>(this.#page.index + labelsFile(this.#page.lang)), this.#page)
    return this.#labels
  }

  /** What the form says of the state; its text is the reader's own. */
  #showForm(): void {
    const state = this.#state
    followDirection(this.#part('input', 'text'))
    this.#part('select', 'sort').value = state.sort
    this.#part('input', 'from').value = state.from ?? ''
    this.#part('input', 'to').value = state.to ?? ''
    this.#part('div', 'chosen').hidden = !isNarrowed(state)
    if (this.#labels !== null) this.#part('ul', 'chips').replaceChildren(...drawChips(state, this.#labels, this.#say, this.#page.lang, changed => this.#change(changed)))
    const recent = this.#part('div', 'recent')
    this.#part('div', 'start').hidden = !isEmpty(state)
    if (isEmpty(state)) drawRecent(recent, this.#recent, this.#say, text => this.#askFor(text), () => this.#part('input', 'text').focus())
    else recent.hidden = true
  }

  #fail(error: unknown): void {
    this.#tell(this.#say('search.failed'))
    throw error
  }

  #tell(line: string): void {
    tellInto(this.#part('div', 'status'), line, this.#say, this.#page)
  }
}

customElements.define('site-search', SearchElement)
