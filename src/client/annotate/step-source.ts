/** First step: the article as its outlet published it, and what is known about it. The text stays in the browser. */

import { valueAt } from '../../corpus/edit/field-value.ts'
import type { Edit } from '../../corpus/edit/index.ts'
import { fold } from '../../language/fold.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { cleanText, detectLanguage } from '../../suggest/index.ts'
import type { CleanText } from '../../suggest/index.ts'
import type { App, FormOf } from './app.ts'
import { ownLanguage } from './bodies.ts'
import { button, fill, make } from './dom.ts'
import { articleOf, readBody, readFields, renameFile } from './draft.ts'
import { markdownPicker } from './draft-menu.ts'
import { setSeveral, severalAt } from './edits.ts'
import { plain } from './event-form.ts'
import { fieldBox, fieldName, localField, selectField, textField } from './fields.ts'
import type { Option } from './fields.ts'
import { proposeId } from './ids.ts'
import { readDate } from './readings.ts'
import { fileNameField } from './record-form.ts'
import { recordField } from './record-fields.ts'
import { nextStep, stepHead } from './step.ts'
import type { Step } from './step.ts'

export function createSourceStep(app: App): Step {
  const article = articleOf(app.state().draft)
  const removed = make('div', { 'class': 'annotate-removed', 'aria-live': 'polite' })
  const area = make('textarea', {
    'id': 'annotate-source', 'rows': 12, 'dir': 'auto', 'data-focus': 'source', 'aria-describedby': 'annotate-source-hint',
    'input': () => app.changeDraft(draft => ({ ...draft, source: area.value })),
    'change': () => followLanguage(app, area.value),
  })
  area.value = app.state().draft.source
  const clean = button(app.say('annotate.source.clean'), () => cleanSource(app, area, removed), { 'data-focus': 'clean' })
  const element = make('section', {}, stepHead(app, 'source'),
    make('div', { class: 'annotate-row' }, markdownPicker(app, app.open, app.newDraftId)),
    make('div', { class: 'annotate-field' },
      make('label', { for: 'annotate-source' }, app.say('annotate.source.text')), area,
      make('p', { id: 'annotate-source-hint', class: 'annotate-hint' }, app.say('annotate.source.private')),
      make('div', { class: 'annotate-row' }, clean), removed),
    article === undefined ? make('p', {}, app.say('annotate.noArticle')) : aboutForm({ app, file: article, own: ownLanguage(app.state().draft, app.page.lang) }),
    nextStep(app, 'source'))
  return { element }
}

/** Page furniture goes, and what went is shown. */
function cleanSource(app: App, area: HTMLTextAreaElement, place: HTMLElement): void {
  const before = area.value
  const found = cleanText(before)
  const write = (text: string): void => {
    area.value = text
    app.changeDraft(draft => ({ ...draft, source: text }))
  }
  write(found.body)
  followLanguage(app, found.body)
  takeFacts(app, found)
  const shown = place.isConnected ? place : document.querySelector<HTMLElement>('.annotate-removed')
  if (shown !== null) drawRemoved(app, shown, found, () => write(before))
}

/** What the page says of itself goes into fields that are still empty: headline, day, and an outlet that has a record of that name. */
function takeFacts(app: App, { title, facts }: CleanText): void {
  const article = articleOf(app.state().draft)
  if (article === undefined) return
  const [outlet] = facts.source === null ? [] : app.finder().find(facts.source, ['source'])
  const isOutlet = outlet !== undefined && !outlet.isNear && [...Object.values(outlet.choice.name), ...outlet.choice.others].some(name => fold(name) === fold(facts.source ?? ''))
  const found = { headline: title, published: facts.published !== null && parseEdtf(facts.published) !== null ? facts.published : null, source: isOutlet ? outlet.choice.id : null }
  const edits = Object.entries(found).flatMap(([name, value]): Edit[] => value === null || app.fields(article.key)?.[name] !== undefined ? [] : [{ kind: 'set', path: [name], value }])
  if (edits.length > 0) app.edit(article.key, edits, true)
}

function drawRemoved(app: App, place: HTMLElement, { removed, facts }: CleanText, restore: () => void): void {
  const said = [facts.published, facts.source, facts.author].filter(fact => fact !== null)
  fill(place,
    make('p', {}, app.say('annotate.source.removed', { count: removed.length })),
    said.length > 0 && make('p', { class: 'annotate-hint' }, app.say('annotate.source.facts'), ' ', make('bdi', {}, said.join(' · '))),
    removed.length > 0 && make('details', {}, make('summary', {}, app.say('annotate.source.removedList')),
      make('ul', {}, ...removed.map(({ text }) => make('li', {}, make('bdi', {}, text))))),
    removed.length > 0 && button(app.say('annotate.source.restore'), () => {
      const area = document.querySelector<HTMLTextAreaElement>('#annotate-source')
      restore()
      if (area !== null) area.value = app.state().draft.source
      fill(place)
    }, { class: 'quiet' }))
}

/** An article without words of its own yet takes the language of its source. */
function followLanguage(app: App, text: string): void {
  const article = articleOf(app.state().draft)
  if (article === undefined || text.trim() === '' || readBody(article.text) !== '' || valueAt(readFields(article.text) ?? {}, ['events']) !== undefined) return
  const lang = detectLanguage(text, app.site.languages)
  if (lang === ownLanguage(app.state().draft, '')) return
  app.edit(article.key, [{ kind: 'set', path: ['language'], value: lang }])
  app.show({ pane: lang })
}

function aboutForm(form: FormOf): HTMLElement {
  const { app } = form
  const languages = [...new Set([...app.site.languages, form.own])].map((value): Option => ({ value, label: app.page.languageNames[value] ?? value }))
  const basis = plain(form, 'basis', ['inferred', 'outside'])
  return make('div', { class: 'annotate-form' },
    make('h3', {}, app.say('annotate.about')),
    localField(form, ['title'], { label: app.say('annotate.title'), hint: app.say('annotate.title.hint'), required: true }),
    fileNameField(form),
    proposeName(form),
    recordField(form, ['source'], { label: app.say('annotate.publisher'), hint: app.say('annotate.source.hint'), kinds: ['source'], create: ['source'] }),
    textField(form, ['published'], { label: app.say('annotate.published'), hint: app.say('annotate.published.hint'), dir: 'ltr', reading: text => readDate(app, text) }),
    textField(form, ['headline'], { label: app.say('annotate.headline'), hint: app.say('annotate.headline.hint') }),
    textField(form, ['url'], { label: app.say('annotate.url'), dir: 'ltr' }),
    selectField(form, ['rights'], {
      label: app.say('annotate.rights'), empty: app.say('rights.summary'), options: (['summary', 'excerpt', 'full'] as const).map(value => ({ value, label: app.say(`rights.${value}`), about: make('p', {}, app.say(`rights.${value}.explained`)) })), redraw: true,
    }),
    selectField(form, ['language'], { label: app.say('annotate.textLanguage'), empty: app.say('annotate.choose'), options: languages, required: true, redraw: true }),
    annotatorsField(form),
    make('details', {}, make('summary', {}, app.say('annotate.about.more')),
      make('fieldset', { class: 'annotate-local' }, make('legend', {}, app.say('annotate.basis')),
        selectField(form, ['basis', 'source'], { label: app.say('annotate.publisher'), empty: app.say('basis.stated'), options: basis }),
        selectField(form, ['basis', 'published'], { label: app.say('annotate.published'), empty: app.say('basis.stated'), options: basis })),
      localField(form, ['note'], { label: app.say('annotate.note'), hint: app.say('annotate.about.note'), lines: 2 }),
      textField(form, ['archived'], { label: app.say('annotate.archived'), dir: 'ltr' }),
      textField(form, ['originalLanguage'], { label: app.say('annotate.originalLanguage'), hint: app.say('annotate.originalLanguage.hint'), dir: 'ltr' })))
}

/** A name for the file from the title in Latin letters, for those who have none yet. */
function proposeName({ app, file }: FormOf): HTMLElement | null {
  if (file.opened !== null) return null
  return button(app.say('annotate.fileName.propose'), () => {
    const fields = app.fields(file.key)
    const title = fields?.['title']
    const texts = typeof title === 'string' ? [title] : typeof title === 'object' ? Object.values(title) : []
    const id = texts.map(text => typeof text === 'string' ? proposeId(text) : '').find(text => text !== '')
    if (id === undefined) {
      app.show({}, fieldName(file.key, []))
      app.tell(app.say('annotate.fileName.noLatin'))
    } else app.changeDraft(draft => renameFile(draft, file.key, id), true)
  }, { 'class': 'quiet', 'data-focus': 'propose-name' })
}

/** Names as people sign, with commas between. */
function annotatorsField(form: FormOf): HTMLElement {
  const { app, file } = form
  const input = make('input', {
    type: 'text', dir: 'auto', autocomplete: 'off',
    input: () => app.edit(file.key, setSeveral(['annotators'], input.value.split(/[,،]/u).map(name => name.trim()).filter(name => name !== ''), false)),
  })
  input.value = severalAt(app.fields(file.key), ['annotators']).join(app.page.lang.startsWith('ar') ? '، ' : ', ')
  return fieldBox(form, ['annotators'], { label: app.say('annotate.annotators'), hint: app.say('annotate.annotators.hint') }, input)
}
