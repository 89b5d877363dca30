/** Second step: the article retold in one's own words beside its text; a translation, where there is one, below. */

import { formatRecord } from '../../corpus/edit/index.ts'
import { directionOf } from '../../language/scripts.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { App } from './app.ts'
import { bodyLanguages, fileOfBody, sourceBlocks } from './bodies.ts'
import { listCopiedRuns } from './copied.ts'
import { button, fill, make, words } from './dom.ts'
import { addFile, articleOf, readBody, removeFile, textAt } from './draft.ts'
import type { DraftFile } from './draft.ts'
import { withoutEmpty } from './edits.ts'
import { fieldName, textField } from './fields.ts'
import { nextStep, stepHead } from './step.ts'
import type { Step } from './step.ts'

export function createRetellStep(app: App): Step {
  const article = articleOf(app.state().draft)
  if (article === undefined) return { element: make('section', {}, stepHead(app, 'retell'), make('p', {}, app.say('annotate.noArticle'))) }
  const rights = textAt(app.fields(article.key), ['rights']) || 'summary'
  const copied = make('div', { 'class': 'annotate-copied', 'aria-live': 'polite' })
  const languages = bodyLanguages(app)
  const element = make('section', {}, stepHead(app, 'retell'),
    make('p', { class: 'annotate-notice' }, app.say(rights === 'summary' ? 'annotate.retell.own' : 'annotate.retell.republish', { count: app.site.limits.originalWords })),
    make('div', { class: 'annotate-beside' }, sourcePane(app), make('div', {}, ...languages.flatMap(lang => bodyField(app, lang, languages[0] === lang)), copied)),
    translationButtons(app, languages, article), nextStep(app, 'retell'))
  return { element, settle: () => showCopied(app, copied, rights) }
}

function sourcePane(app: App): HTMLElement {
  const { source } = app.state().draft
  const heading = make('h3', { id: 'annotate-source-pane' }, app.say('annotate.retell.source'))
  return make('div', { 'class': 'annotate-source-pane', 'role': 'region', 'aria-labelledby': 'annotate-source-pane', 'tabindex': '0' }, heading,
    source.trim() === '' ? make('p', { class: 'annotate-hint' }, app.say('annotate.retell.noSource'))
      : make('div', { dir: 'auto', class: 'annotate-text-plain' }, ...sourceBlocks(source).map(({ text }) => make('p', { dir: 'auto' }, text))))
}

function bodyField(app: App, lang: LanguageTag, isOwn: boolean): HTMLElement[] {
  const file = fileOfBody(app, lang)
  if (file === undefined) return []
  const id = `annotate-body-${lang}`
  const area = make('textarea', {
    'id': id, lang, 'dir': directionOf(lang), 'rows': 16, 'spellcheck': true, 'data-body': file.key, 'data-first-line': firstLine(app, file), 'data-focus': `body:${file.key}`, 'aria-describedby': `${id}-hint`,
    'input': () => app.edit(file.key, [{ kind: 'body', text: area.value }]),
  })
  area.value = readBody(file.text)
  const form = { app, file, own: lang }
  return [make('div', { 'class': 'annotate-field', 'data-field': fieldName(file.key, ['(body)']) },
    make('label', { for: id }, app.say('annotate.retell.body', { language: app.page.languageNames[lang] ?? lang })), area,
    make('p', { id: `${id}-hint`, class: 'annotate-hint' }, app.say('annotate.retell.bodyHint'))),
  ...isOwn ? [] : [textField(form, ['translator'], { label: app.say('annotate.translator') })]]
}

/** Line of the file on which the words of the body begin. */
function firstLine(app: App, file: DraftFile): number {
  const lines = app.checked().files.find(checked => checked.file.key === file.key)?.text.split('\n') ?? []
  const close = lines.findIndex((line, index) => index > 0 && line === '---')
  const first = lines.findIndex((line, index) => index > close && line.trim() !== '')
  return (first === -1 ? lines.length : first) + 1
}

/** What stands word for word in the source is quoted, too long to be a summary's own words. */
function showCopied(app: App, place: HTMLElement, rights: string): void {
  const [own] = bodyLanguages(app)
  const file = own === undefined ? undefined : fileOfBody(app, own)
  const body = file === undefined ? '' : readBody(file.text)
  const runs = rights !== 'summary' ? [] : listCopiedRuns(body, app.state().draft.source, app.site.limits.originalWords)
  const now = JSON.stringify(runs)
  if (place.dataset['shown'] === now) return
  place.dataset['shown'] = now
  fill(place, runs.length > 0 && make('p', { class: 'alarm' }, app.say('annotate.retell.copied', { count: runs.length })),
    runs.length > 0 && make('ul', {}, ...runs.map(({ start, end }) => make('li', {}, words(body.slice(start, end), own)))))
}

function translationButtons(app: App, languages: readonly LanguageTag[], article: DraftFile): HTMLElement {
  const missing = app.site.languages.filter(lang => !languages.includes(lang))
  const removable = languages.slice(1).flatMap(lang => fileOfBody(app, lang) ?? []).filter(({ opened, text }) => opened === null && readBody(text) === '')
  return make('div', { class: 'annotate-row' },
    ...missing.map(lang => button(app.say('annotate.retell.translate', { language: app.page.languageNames[lang] ?? lang }), () => {
      const text = formatRecord(withoutEmpty({ translator: textAt(app.fields(article.key), ['annotators', 0]) }), '')
      app.changeDraft(draft => addFile(draft, { kind: 'article', id: article.id, lang, text, opened: null, year: null }), true)
    })),
    ...removable.map(file => button(app.say('annotate.retell.noTranslation', { language: app.page.languageNames[file.lang ?? ''] ?? file.lang ?? '' }), () => app.changeDraft(draft => removeFile(draft, file.key), true))))
}
