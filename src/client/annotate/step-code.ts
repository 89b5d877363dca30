/** Third step: the text with its marks beside the reports coded from it. */

import type { App } from './app.ts'
import { nameOfChoice } from './app.ts'
import { bodyLanguages, blocksOf, ownLanguage } from './bodies.ts'
import { button, fill, make, words } from './dom.ts'
import { articleOf, removeFile } from './draft.ts'
import type { DraftFile } from './draft.ts'
import { removeRow } from './edits.ts'
import { eventForm } from './event-form.ts'
import { countWordList } from './event-rows.ts'
import { fieldName } from './fields.ts'
import { createMarkBar } from './mark-bar.ts'
import { mentionsSection } from './mentions.ts'
import { listMarks, readRef } from './marks.ts'
import { proposalsSection } from './proposal-list.ts'
import { recordForm } from './record-form.ts'
import { countReports, titleOfReport } from './reports.ts'
import { nextStep, noticeTo, stepHead } from './step.ts'
import type { Step } from './step.ts'
import { createTextPane, showMarked } from './text-pane.ts'

export function createCodeStep(app: App): Step {
  const article = articleOf(app.state().draft)
  const records = make('div', {}, ...app.state().draft.files.filter(({ kind, lang }) => kind !== 'article' && lang === null).map(file => recordSection(app, file)))
  if (article === undefined) return { element: make('section', {}, stepHead(app, 'code'), records, nextStep(app, 'code')) }
  const form = { app, file: article, own: ownLanguage(app.state().draft, app.page.lang) }
  const bar = createMarkBar(app)
  const { pane } = app.state()
  const suggestions = () => pane === 'source' ? [] : app.suggestions(pane)
  const text = createTextPane({
    app, pane, lang: pane === 'source' ? '' : pane, label: app.say(pane === 'source' ? 'annotate.pane.sourceText' : 'annotate.pane.bodyText'),
    marksOf: () => listMarks(app, pane, suggestions()),
    onMark: ref => {
      const read = readRef(ref)
      const suggestion = read?.kind === 'suggestion' ? suggestions()[read.index] : undefined
      if (read?.kind === 'passage') app.show({ event: read.index }, fieldName(article.key, ['events', read.index]))
      if (suggestion === undefined) return
      const marked = { block: suggestion.block, start: suggestion.start, end: suggestion.end, pane, text: (blocksOf(app, pane)[suggestion.block]?.text ?? '').slice(suggestion.start, suggestion.end) }
      app.mark(marked)
      bar.show(marked, suggestion)
    },
  })
  const proposals = proposalsSection(app)
  const element = make('section', {}, stepHead(app, 'code'), countWordList({ app }),
    make('div', { class: 'annotate-work' },
      sidePane(app, bar.element, text.element),
      make('div', { class: 'annotate-main' }, reportList(app), currentReport(app, article, form.own), proposals.element, mentionsSection(form), records)),
    nextStep(app, 'code'))
  return {
    element,
    settle: () => {
      text.update()
      proposals.update()
      updateTitles(app, element)
    },
    showMarked: marked => {
      bar.show(marked)
      showMarked(text.element, marked)
    },
  }
}

/** The text with what can be done with its words; without a text what must come first. */
function sidePane(app: App, bar: HTMLElement, text: HTMLElement): HTMLElement {
  const notice = emptyNotice(app)
  if (notice !== null) return make('div', { class: 'annotate-main' }, paneTabs(app), notice)
  return make('div', { class: 'annotate-side' }, paneTabs(app), bar, text, make('p', { id: 'annotate-keys', class: 'annotate-hint' }, app.say('annotate.keys')), legend(app))
}

/** Instead of an empty box: what must come first. */
function emptyNotice(app: App): HTMLElement | null {
  const { pane } = app.state()
  if (pane === 'source' || blocksOf(app, pane).length > 0) return null
  return noticeTo(app, 'retell', app.say('annotate.code.empty'))
}

function paneTabs(app: App): HTMLElement {
  const panes = [...bodyLanguages(app), 'source'] as const
  return make('div', { 'class': 'annotate-tabs', 'role': 'group', 'aria-label': app.say('annotate.panes') }, ...panes.map(pane => button(
    pane === 'source' ? app.say('annotate.pane.source') : app.say('annotate.pane.body', { language: app.page.languageNames[pane] ?? pane }),
    () => app.show({ pane }), { 'aria-pressed': String(pane === app.state().pane), 'data-focus': `pane:${pane}` })))
}

function legend(app: App): HTMLElement {
  return make('ul', { class: 'annotate-legend plain' }, ...(['current', 'passage', 'suggested'] as const)
    .map(name => make('li', {}, make('mark', { class: `mark-${name}` }, app.say(`annotate.legend.${name}`)))))
}

function reportList(app: App): HTMLElement {
  const count = countReports(app)
  const { event } = app.state()
  return make('div', { class: 'annotate-reports' }, make('h3', {}, app.say('annotate.reports', { count })),
    count === 0 ? make('p', { class: 'annotate-hint' }, app.say('annotate.reports.none'))
      : make('ol', { class: 'plain' }, ...Array.from({ length: count }, (_, index) => {
          const title = titleOfReport(app, index)
          return make('li', {}, button(words(title.text, title.lang), () => app.show({ event: index === event ? null : index }), { 'aria-expanded': String(index === event), 'data-report': index, 'data-focus': `report:${index}` }))
        })))
}

/** Titles follow what is typed in the form. */
function updateTitles(app: App, element: HTMLElement): void {
  for (const shown of element.querySelectorAll<HTMLElement>('[data-report]')) {
    const { text, lang } = titleOfReport(app, Number(shown.dataset['report']))
    if (shown.textContent !== text) fill(shown, words(text, lang))
  }
}

function currentReport(app: App, article: DraftFile, own: string): HTMLElement | null {
  const { event } = app.state()
  if (event === null || event >= countReports(app)) return null
  const path = ['events', event]
  const remove = (): void => {
    app.edit(article.key, removeRow(app.fields(article.key) ?? {}, ['events'], event))
    app.show({ event: null }, 'text')
  }
  const title = titleOfReport(app, event)
  return make('section', { 'class': 'annotate-report', 'data-field': fieldName(article.key, path), 'aria-label': app.say('annotate.event.form', { title: title.text }) },
    make('p', { 'class': 'annotate-problem', 'data-problem': true, 'hidden': true }),
    eventForm({ app, file: article, own }, path),
    button(app.say('annotate.event.remove'), remove, { 'class': 'quiet annotate-take-away', 'data-focus': 'report:remove' }))
}

function recordSection(app: App, file: DraftFile): HTMLElement {
  const kind = file.kind === 'actor' || file.kind === 'location' || file.kind === 'source' ? file.kind : null
  const { text, lang } = nameOfChoice(app, kind === null ? undefined : app.finder().get(kind, file.id), file.id)
  return make('details', { 'class': 'annotate-record', 'data-field': fieldName(file.key, []), 'open': app.state().draft.files[0]?.key === file.key },
    make('summary', {}, app.say(`record.${file.kind}`), ' · ', words(text, lang), file.opened === null && make('span', { class: 'annotate-chip' }, app.say('annotate.record.new'))),
    make('p', { 'class': 'annotate-problem', 'data-problem': true, 'hidden': true }),
    kind === null ? make('p', { class: 'annotate-hint' }, app.say('annotate.record.asText')) : recordForm({ app, file, own: app.site.languages[0] ?? 'en' }),
    file.opened === null && button(app.say('annotate.record.remove'), () => app.changeDraft(draft => removeFile(draft, file.key), true, 'text'), { class: 'quiet annotate-take-away' }))
}
