/** The words that carry a statement: a passage in each language of the text, and the outlet's own phrase. */

import { valueAt } from '../../corpus/edit/field-value.ts'
import type { FieldPath } from '../../corpus/edit/index.ts'
import { directionOf } from '../../language/scripts.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { FormOf } from './app.ts'
import { bodyLanguages, blocksOf } from './bodies.ts'
import { button, make, words } from './dom.ts'
import type { Child } from './dom.ts'
import { localAt, setLocal, setPassage, setText } from './edits.ts'
import { fieldBox, fieldName, localField, textField } from './fields.ts'
import { listSentences, pickPassage } from './passages.ts'

export interface EvidenceOptions {
  /** Of a report: always open to view. */
  readonly required: boolean
}

/** Passage, original and note of a report or one of its rows. */
export function evidenceFields(form: FormOf, row: FieldPath, { required }: EvidenceOptions): HTMLElement[] {
  const { app } = form
  const limit = app.site.limits.originalWords
  const fields = [passageField(form, row, required), originalField(form, row, limit)]
  const noteField = localField(form, [...row, 'note'], { label: app.say('annotate.note'), hint: app.say('annotate.note.hint'), lines: 2 })
  if (required) return [...fields, fold(form, row, app.say('annotate.note'), ['note'], [noteField])]
  return [fold(form, row, app.say('annotate.evidence'), ['passage', 'original', 'note'], [...fields, noteField])]
}

/** Folded away while there is nothing in it. */
function fold({ app, file }: FormOf, row: FieldPath, title: string, names: readonly string[], children: readonly HTMLElement[]): HTMLElement {
  const fields = app.fields(file.key) ?? {}
  return make('details', { class: 'annotate-fold', open: names.some(name => valueAt(fields, [...row, name]) !== undefined) }, make('summary', {}, title), ...children)
}

function passageField(form: FormOf, row: FieldPath, required: boolean): HTMLElement {
  const { app, own, file } = form
  const languages = bodyLanguages(app)
  const path = [...row, 'passage']
  return make('fieldset', { 'class': 'annotate-local annotate-passages', 'data-field': fieldName(file.key, path) },
    make('legend', {}, app.say('annotate.passage'), required && make('span', { class: 'annotate-required' }, ` ${app.say('annotate.required')}`)),
    make('p', { class: 'annotate-hint' }, app.say('annotate.passage.hint')),
    ...(languages.includes(own) ? languages : [own, ...languages]).map(lang => passageIn(form, row, lang, languages.length > 1)),
    make('p', { 'class': 'annotate-problem', 'data-problem': true, 'hidden': true }))
}

function passageIn(form: FormOf, row: FieldPath, lang: LanguageTag, severalLanguages: boolean): HTMLElement {
  const { app, own, file } = form
  const path = [...row, 'passage', lang]
  const fields = app.fields(file.key) ?? {}
  const area = make('textarea', {
    rows: 2, lang, dir: directionOf(lang), spellcheck: true,
    input: () => app.edit(file.key, setLocal(app.fields(file.key) ?? {}, [...row, 'passage'], own, lang, area.value)),
  })
  area.value = localAt(fields, [...row, 'passage'], own, lang)
  const beside = (['prefix', 'suffix'] as const).flatMap((part): Child[] => {
    const text = localAt(fields, [...row, part], own, lang)
    return text === '' ? [] : [make('p', { class: 'annotate-reading' }, app.say(`annotate.passage.${part}`), ' ', words(text, lang))]
  })
  const label = severalLanguages ? app.page.languageNames[lang] ?? lang : app.say('annotate.passage.words')
  return fieldBox(form, path, { label }, area, ...beside, make('div', { class: 'annotate-row' }, takeMarked(form, row, lang), sentencePicker(form, row, lang)))
}

function takeMarked(form: FormOf, row: FieldPath, lang: LanguageTag): HTMLElement {
  const { app, own, file } = form
  return button(app.say('annotate.passage.take'), () => {
    const marked = app.marked()
    if (marked === null || marked.pane !== lang) {
      app.show({ pane: lang })
      app.tell(app.say('annotate.passage.markFirst'))
      return
    }
    const picked = pickPassage(blocksOf(app, lang), marked)
    app.edit(file.key, setPassage(app.fields(file.key) ?? {}, row, own, lang, picked), true, fieldName(file.key, [...row, 'passage', lang]))
  }, { 'class': 'quiet', 'data-focus': `${fieldName(file.key, row)}:take:${lang}` })
}

/** For those who do not mark with a pointer: the sentences of the text to choose from. */
function sentencePicker(form: FormOf, row: FieldPath, lang: LanguageTag): HTMLElement {
  const { app, own, file } = form
  const list = make('ul', { class: 'annotate-sentences plain', ...{ lang, dir: directionOf(lang) } })
  const details = make('details', {
    class: 'annotate-pick',
    toggle: () => {
      const blocks = blocksOf(app, lang)
      list.replaceChildren(...(details.open ? listSentences(blocks, lang) : []).map(stretch => make('li', {},
        button((blocks[stretch.block]?.text ?? '').slice(stretch.start, stretch.end), () => app.edit(file.key,
          setPassage(app.fields(file.key) ?? {}, row, own, lang, pickPassage(blocks, stretch)), true, fieldName(file.key, [...row, 'passage', lang]))))))
    },
  }, make('summary', {}, app.say('annotate.passage.sentences')), list)
  return details
}

function originalField(form: FormOf, row: FieldPath, limit: number): HTMLElement {
  const { app, file } = form
  const path = [...row, 'original']
  const box = textField(form, path, {
    label: app.say('annotate.original'), hint: app.say('annotate.original.hint', { count: limit }), lines: 2,
    reading: text => text.trim() === '' ? '' : app.say('annotate.original.words', { count: text.trim().split(/\s+/u).length }),
  })
  box.append(button(app.say('annotate.original.take'), () => {
    const marked = app.marked()
    if (marked === null || marked.pane !== 'source') {
      app.show({ pane: 'source' })
      app.tell(app.say('annotate.original.markFirst'))
      return
    }
    app.edit(file.key, setText(path, marked.text.replace(/\s+/gu, ' ')), true, fieldName(file.key, path))
  }, { 'class': 'quiet', 'data-focus': `${fieldName(file.key, row)}:original` }))
  return box
}
