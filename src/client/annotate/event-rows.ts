/** Rows of a report: people harmed, other measures, and who says who was responsible. */

import type { FieldPath } from '../../corpus/edit/index.ts'
import { harms } from '../../model/report.ts'
import type { FormOf } from './app.ts'
import { nameOfChoice } from './app.ts'
import { codeOptions } from './codes.ts'
import { make } from './dom.ts'
import { textAt } from './draft.ts'
import { rowsAt, setSeveral, severalAt } from './edits.ts'
import { evidenceFields } from './evidence-fields.ts'
import { fieldName, localField, selectField, textField } from './fields.ts'
import type { Option } from './fields.ts'
import { readCount, readDate } from './readings.ts'
import { recordField } from './record-fields.ts'
import { rowsField } from './rows.ts'

const voices = ['actor', 'source', 'informant'] as const
const likeliest = ['killed', 'wounded'] as const

/** The actors of the report: only they can have suffered or owned anything in it. */
function actorOptions({ app, file }: FormOf, report: FieldPath): Option[] {
  const ids = rowsAt(app.fields(file.key), [...report, 'actors']).map((_, index) => textAt(app.fields(file.key), [...report, 'actors', index, 'id']))
  return [...new Set(ids)].filter(id => id !== '').map(id => ({ value: id, label: nameOfChoice(app, app.finder().get('actor', id), id).text }))
}

export function casualtyRows(form: FormOf, report: FieldPath): HTMLElement {
  const { app } = form
  return rowsField(form, [...report, 'casualties'], {
    title: app.say('annotate.casualties'), hint: app.say('annotate.casualties.hint'), add: app.say('annotate.casualties.add'), make: () => ({}), focus: 'killed',
    draw: row => [
      whom(form, report, row),
      make('div', { class: 'annotate-grid' }, ...likeliest.map(harm => countField(form, [...row, harm], app.say(`harm.${harm}`)))),
      make('details', { open: hasMore(form, row) }, make('summary', {}, app.say('annotate.casualties.more')),
        make('div', { class: 'annotate-grid' }, ...harms.filter(harm => !likeliest.some(likely => likely === harm)).map(harm => countField(form, [...row, harm], app.say(`harm.${harm}`)))),
        selectField(form, [...row, 'civilian'], { label: app.say('annotate.civilian'), empty: app.say('annotate.civilian.byKind'), options: ['yes', 'no', 'unclear'].map(value => ({ value, label: app.say(`civilian.${value}`) })) }),
        localField(form, [...row, 'including'], { label: app.say('annotate.including'), hint: app.say('annotate.including.hint') }),
        by(form, row),
        textField(form, [...row, 'asOf'], { label: app.say('annotate.asOf'), hint: app.say('annotate.asOf.hint'), dir: 'ltr', reading: text => readDate(app, text) })),
      ...evidenceFields(form, row, { required: false }),
    ],
  })
}

function hasMore({ app, file }: FormOf, row: FieldPath): boolean {
  const fields = app.fields(file.key)
  return ['captured', 'missing', 'killedOrWounded', 'civilian', 'by', 'asOf'].some(name => textAt(fields, [...row, name]) !== '')
}

function countField(form: FormOf, path: FieldPath, label: string): HTMLElement {
  return textField(form, path, { label, dir: 'ltr', list: 'annotate-counts', reading: text => readCount(form.app, text) })
}

function by(form: FormOf, row: FieldPath): HTMLElement {
  const { app } = form
  return recordField(form, [...row, 'by'], { label: app.say('annotate.by'), hint: app.say('annotate.by.hint'), kinds: voices, create: ['actor', 'source'] })
}

/** Whom the figures are about: none, one, or several counted together. */
function whom(form: FormOf, report: FieldPath, row: FieldPath): HTMLElement {
  const { app, file } = form
  const path = [...row, 'actor']
  const chosen = severalAt(app.fields(file.key), path)
  const options = actorOptions(form, report)
  const known = new Set(options.map(({ value }) => value))
  const all = [...options, ...chosen.filter(id => !known.has(id)).map(id => ({ value: id, label: id }))]
  const name = fieldName(file.key, path)
  const boxes = all.map(({ value, label }) => make('label', { class: 'annotate-check' }, make('input', {
    'type': 'checkbox', 'value': value, 'checked': chosen.includes(value), 'data-focus': `${name}:${value}`,
    'change': event => {
      const { checked } = event.currentTarget as HTMLInputElement
      const now = severalAt(app.fields(file.key), path)
      app.edit(file.key, setSeveral(path, checked ? [...now, value] : now.filter(id => id !== value), true))
    },
  }), ' ', make('bdi', {}, label)))
  return make('fieldset', { 'class': 'annotate-local', 'data-field': name },
    make('legend', {}, app.say('annotate.casualties.whom')),
    make('p', { class: 'annotate-hint' }, app.say(all.length === 0 ? 'annotate.casualties.noActors' : 'annotate.casualties.whom.hint')),
    ...boxes, make('p', { 'class': 'annotate-problem', 'data-problem': true, 'hidden': true }))
}

export function measureRows(form: FormOf, report: FieldPath): HTMLElement {
  const { app } = form
  return rowsField(form, [...report, 'measures'], {
    title: app.say('annotate.measures'), hint: app.say('annotate.measures.hint'), add: app.say('annotate.measures.add'), make: () => ({ what: '' }), focus: 'what',
    draw: row => [
      selectField(form, [...row, 'what'], { label: app.say('annotate.measures.what'), empty: app.say('annotate.choose'), options: codeOptions(app, app.codebook.measures), required: true }),
      countField(form, [...row, 'count'], app.say('annotate.measures.count')),
      selectField(form, [...row, 'actor'], { label: app.say('annotate.measures.actor'), empty: app.say('annotate.none'), options: actorOptions(form, report) }),
      by(form, row),
      ...evidenceFields(form, row, { required: false }),
    ],
  })
}

export function responsibilityRows(form: FormOf, report: FieldPath): HTMLElement {
  const { app } = form
  return rowsField(form, [...report, 'responsibility'], {
    title: app.say('annotate.responsibility'), hint: app.say('annotate.responsibility.hint'), add: app.say('annotate.responsibility.add'), make: () => ({ kind: '' }), focus: 'kind',
    draw: row => [
      selectField(form, [...row, 'kind'], {
        label: app.say('annotate.responsibility.kind'), empty: app.say('annotate.choose'), required: true,
        options: ['claimed', 'admitted', 'attributed', 'denied'].map(value => ({ value, label: app.say(`responsibility.${value}`) })),
      }),
      recordField(form, [...row, 'to'], { label: app.say('annotate.responsibility.to'), kinds: ['actor'], create: ['actor'], required: true }),
      by(form, row),
      ...evidenceFields(form, row, { required: false }),
    ],
  })
}

/** One list of count words for all figures. */
export function countWordList({ app }: Pick<FormOf, 'app'>): HTMLElement {
  return make('datalist', { id: 'annotate-counts' }, ...[...app.codebook.countWords.map(({ code, label }) => ({ code, text: label[app.page.lang] ?? code })), { code: 'unknown', text: app.say('unknown') }]
    .map(({ code, text }) => make('option', { value: code }, text)))
}
