/** The annotator's heart: one state, changed here alone; every change is kept, checked, and shown. */

import { fold } from '../../language/fold.ts'
import { createSuggester, listSuggestNames } from '../../suggest/index.ts'
import type { AnnotateFile } from '../../model/annotate.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { AnnotatePageData, App, Marked, Say, State } from './app.ts'
import { blocksOf, paneIn } from './bodies.ts'
import { createChecker } from './check.ts'
import type { Checked } from './check.ts'
import { listChoices } from './choices.ts'
import { keepFocus } from './dom.ts'
import { articleOf, createDraft, editFile, readFields, textAt } from './draft.ts'
import type { Draft } from './draft.ts'
import { createFinder } from './find.ts'
import type { Finder } from './find.ts'
import { createFrame } from './frame.ts'
import { readKnown } from './known.ts'
import { askForRecord } from './new-record.ts'
import { focusField } from './problems.ts'
import { createBlockSuggester } from './proposals.ts'
import type { PlacedSuggestion } from './proposals.ts'
import type { Store } from './store.ts'

export interface AnnotatorParts {
  readonly root: HTMLElement
  readonly page: AnnotatePageData
  readonly say: Say
  readonly file: AnnotateFile
  readonly store: Store
}

/** Milliseconds without a key before the draft is checked and kept; longer where checking takes long. */
const pause = 250
const pausePerWork = 3
const mostSteps = 100

export function startAnnotator(parts: AnnotatorParts): void {
  new Annotator(parts).start()
}

class Annotator {
  readonly #parts: AnnotatorParts
  readonly #app: App
  readonly #checker: ReturnType<typeof createChecker>
  readonly #known: ReturnType<typeof readKnown>
  readonly #frame: ReturnType<typeof createFrame>
  #state: State
  #past: Draft[] = []
  #checked: Checked
  #finder: Finder
  #suggest!: ReturnType<typeof createBlockSuggester>
  #names = ''
  #marked: Marked | null = null
  #timer: number | undefined
  #isKept = true
  /** Milliseconds that the last look took. */
  #lastWork = 0

  constructor(parts: AnnotatorParts) {
    this.#parts = parts
    this.#known = readKnown(parts.file)
    const years = parts.file.articles.map(({ year }) => year).sort()
    this.#checker = createChecker(this.#known, years.at(-1) ?? '2000')
    this.#state = { draft: this.#firstDraft(), step: 'source', event: null, pane: this.#site.languages[0] ?? 'en' }
    this.#checked = this.#checker.check(this.#state.draft)
    this.#finder = createFinder([])
    this.#learn()
    this.#app = this.#makeApp()
    this.#frame = createFrame(this.#app, parts.root, {
      store: parts.store, open: draft => this.#open(draft), create: () => this.#newDraft(), undo: () => this.#undo(),
      canUndo: () => this.#past.length > 0, isKept: () => this.#isKept,
    })
  }

  get #site() { return this.#known.corpus.site ?? { title: {}, description: {}, url: '', languages: ['en'], licence: null, repository: null, mapExtent: null, limits: { originalWords: 12 } } }
  get #codebook() { return this.#known.corpus.codebook }

  start(): void {
    this.#openArticle(this.#state.draft)
    this.#frame.draw()
    const flush = (): void => void (this.#timer !== undefined && this.#settle())
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    addEventListener('beforeunload', event => {
      flush()
      if (this.#parts.store.hasUnkept()) event.preventDefault()
    })
  }

  #firstDraft(): Draft {
    const { store } = this.#parts
    const last = store.list().map(id => store.read(id)).filter(draft => draft !== null).at(-1)
    return last ?? this.#newDraft()
  }

  #newDraft(): Draft {
    const { page, store } = this.#parts
    const { languages } = this.#site
    return createDraft(store.newId(), languages.includes(page.lang) ? page.lang : languages[0] ?? 'en', this.#codebook?.version ?? null)
  }

  #makeApp(): App {
    const { page, say } = this.#parts
    const emptyBook = { version: 1, eventTypes: [], actorKinds: [], roles: [], locationKinds: [], precisions: [], informants: [], measures: [], countWords: [], sourceKinds: [], stances: [] }
    return {
      page, say, site: this.#site, codebook: this.#codebook ?? emptyBook, folder: this.#known.folder,
      state: () => this.#state,
      checked: () => this.#checked,
      finder: () => this.#finder,
      marked: () => this.#marked,
      mark: marked => {
        this.#marked = marked
        this.#frame.showMarked(marked)
      },
      suggestions: lang => this.#suggestionsIn(lang),
      fields: key => {
        const file = this.#state.draft.files.find(other => other.key === key)
        return file === undefined ? null : readFields(file.text)
      },
      edit: (key, edits, redraw, focus) => this.#change(editFile(this.#state.draft, key, edits), redraw ?? false, focus),
      changeDraft: (change, redraw, focus) => this.#change(change(this.#state.draft), redraw ?? false, focus),
      show: (change, focus) => this.#show(change, focus),
      settle: () => this.#settle(),
      open: draft => this.#open(draft),
      newDraftId: () => this.#parts.store.newId(),
      tell: text => this.#frame.tell(text),
      newRecord: (kind, name) => askForRecord(this.#app, kind, name),
    }
  }

  #suggestionsIn(lang: string): readonly PlacedSuggestion[] {
    const article = articleOf(this.#state.draft)
    const published = parseEdtf(article === undefined ? '' : textAt(readFields(article.text), ['published']))
    return this.#suggest(blocksOf(this.#app, lang), lang, published?.edtf ?? '')
  }

  /** What fields find, and what texts are searched for: made anew when a record has come or gone or has another name. */
  #learn(): void {
    const { all } = this.#checked
    this.#finder = createFinder(listChoices(this.#known, all))
    const named = [...all.actors, ...all.locations, ...all.sources].map(({ record }) => [record.id, record.name, record.aliases])
    const names = fold(JSON.stringify(named))
    if (names === this.#names || all.codebook === null) return
    this.#names = names
    this.#suggest = createBlockSuggester(createSuggester(listSuggestNames({
      site: this.#site, codebook: all.codebook,
      actors: all.actors.map(({ record }) => record), locations: all.locations.map(({ record }) => record), sources: all.sources.map(({ record }) => record),
    })))
  }

  #change(draft: Draft, redraw: boolean, focus?: string): void {
    if (draft !== this.#state.draft) {
      this.#past = [...this.#past, this.#state.draft].slice(-mostSteps)
      this.#state = { ...this.#state, draft, pane: paneIn(draft, this.#state.pane) }
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => this.#settle(), Math.max(pause, pausePerWork * this.#lastWork))
    }
    if (redraw) {
      this.#settle()
      this.#redraw(focus)
    }
  }

  /** Keeps, checks, and shows what follows from the draft without touching its forms. */
  #settle(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#keep()
    const started = performance.now()
    this.#checked = this.#checker.check(this.#state.draft)
    this.#learn()
    this.#frame.settle()
    this.#lastWork = performance.now() - started
  }

  /** What another tab has made of the same draft stays: this one goes on under another id. */
  #keep(): void {
    const { store } = this.#parts
    const { draft } = this.#state
    if (store.isTaken(draft.id)) {
      this.#state = { ...this.#state, draft: { ...draft, id: store.newId() } }
      this.#app.tell(this.#app.say('annotate.drafts.forked'))
    }
    this.#isKept = store.write(this.#state.draft)
  }

  #redraw(focus?: string): void {
    keepFocus(this.#parts.root, () => this.#frame.draw())
    if (focus !== undefined) focusField(this.#parts.root, focus)
  }

  #show(change: Partial<Omit<State, 'draft'>>, focus?: string): void {
    if (this.#timer !== undefined) this.#settle()
    if (change.step !== undefined || change.pane !== undefined) this.#marked = null
    this.#state = { ...this.#state, ...change }
    this.#redraw(focus)
    if (change.step !== undefined && focus === undefined) this.#frame.focusStep()
  }

  #undo(): void {
    const draft = this.#past.at(-1)
    if (draft === undefined) return
    this.#past = this.#past.slice(0, -1)
    this.#state = { ...this.#state, draft: { ...draft, id: this.#state.draft.id }, pane: paneIn(draft, this.#state.pane) }
    this.#settle()
    this.#redraw()
  }

  #open(draft: Draft): void {
    if (this.#timer !== undefined) this.#settle()
    this.#past = []
    this.#marked = null
    this.#openArticle(draft)
    this.#settle()
    this.#redraw()
    this.#frame.focusStep()
  }

  #openArticle(draft: Draft): void {
    const article = articleOf(draft)
    const lang = article === undefined ? '' : textAt(readFields(article.text), ['language'])
    this.#state = { draft, step: 'source', event: null, pane: lang === '' ? this.#site.languages[0] ?? 'en' : lang }
  }
}
