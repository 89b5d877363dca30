/** The form of one report: what the article says of one event, in the order in which one asks. */

import type { FieldPath } from '../../corpus/edit/index.ts'
import type { FormOf } from './app.ts'
import { codeOptions, typeOptions } from './codes.ts'
import { make } from './dom.ts'
import type { Child } from './dom.ts'
import { evidenceFields } from './evidence-fields.ts'
import { localField, selectField, textField } from './fields.ts'
import type { Option } from './fields.ts'
import { readDate } from './readings.ts'
import { recordField, recordsField } from './record-fields.ts'
import { rowsField } from './rows.ts'
import { casualtyRows, measureRows, responsibilityRows } from './event-rows.ts'

const voices = ['actor', 'source', 'informant'] as const

export function eventForm(form: FormOf, path: FieldPath): HTMLElement {
  const { app } = form
  return make('div', { class: 'annotate-form' },
    part(form, 'annotate.part.what', ...whatFields(form, path)),
    part(form, 'annotate.part.words', ...evidenceFields(form, path, { required: true })),
    part(form, 'annotate.part.when',
      textField(form, [...path, 'date'], { label: app.say('annotate.date'), hint: app.say('annotate.date.hint'), dir: 'ltr', reading: text => readDate(app, text) }),
      dateHelp(form),
      selectField(form, [...path, 'dateOf'], { label: app.say('annotate.dateOf'), empty: app.say('dateOf.event'), options: explained(form, 'dateOf', ['announcement', 'discovery']) })),
    part(form, 'annotate.part.where', locationRows(form, path)),
    part(form, 'annotate.part.who', actorRows(form, path)),
    part(form, 'annotate.part.harm', casualtyRows(form, path), measureRows(form, path)),
    part(form, 'annotate.part.says',
      recordsField(form, [...path, 'reportedBy'], { label: app.say('annotate.reportedBy'), hint: app.say('annotate.reportedBy.hint'), kinds: voices, create: ['actor', 'source'] }),
      responsibilityRows(form, path)),
    part(form, 'annotate.part.related',
      recordField(form, [...path, 'partOf'], { label: app.say('annotate.partOf'), hint: app.say('annotate.partOf.hint'), kinds: ['event'] }),
      recordsField(form, [...path, 'possiblySame'], { label: app.say('annotate.possiblySame'), hint: app.say('annotate.possiblySame.hint'), kinds: ['event'], single: true })))
}

function part({ app }: FormOf, title: string, ...children: readonly Child[]): HTMLElement {
  return make('section', { class: 'annotate-part' }, make('h3', {}, app.say(title)), ...children)
}

/** Choices that the words of every corpus explain. */
export function explained({ app }: FormOf, group: string, values: readonly string[]): Option[] {
  return values.map(value => ({ value, label: app.say(`${group}.${value}`), about: make('p', {}, app.say(`${group}.${value}.explained`)) }))
}

export function plain({ app }: FormOf, group: string, values: readonly string[]): Option[] {
  return values.map(value => ({ value, label: app.say(`${group}.${value}`) }))
}

function whatFields(form: FormOf, path: FieldPath): HTMLElement[] {
  const { app } = form
  return [
    localField(form, [...path, 'title'], { label: app.say('annotate.event.title'), hint: app.say('annotate.event.title.hint') }),
    recordField(form, [...path, 'id'], { label: app.say('annotate.event.id'), hint: app.say('annotate.event.id.hint'), kinds: ['event'], allowOther: true, required: true }),
    selectField(form, [...path, 'type'], { label: app.say('annotate.event.type'), empty: app.say('annotate.choose'), options: typeOptions(app), required: true }),
    selectField(form, [...path, 'scope'], { label: app.say('annotate.event.scope'), empty: app.say('scope.incident'), options: explained(form, 'scope', ['series', 'campaign', 'total']) }),
    selectField(form, [...path, 'modality'], { label: app.say('annotate.event.modality'), empty: app.say('modality.asserted'), options: explained(form, 'modality', ['planned', 'alleged', 'denied']) }),
  ]
}

function dateHelp({ app }: FormOf): HTMLElement {
  const examples = ['2020-08-18', '2020-08', '[2020-08-18..2020-08-25]', '2020-08-18/2020-08-25', '2020-08-18~', '../2020-10']
  return make('details', { class: 'annotate-help' }, make('summary', {}, app.say('annotate.date.help')),
    make('table', {}, make('tbody', {}, ...examples.map(example => make('tr', {},
      make('th', { scope: 'row' }, make('code', { dir: 'ltr' }, example)), make('td', {}, readDate(app, example)))))),
    make('p', { class: 'annotate-hint' }, app.say('annotate.date.relative')))
}

function locationRows(form: FormOf, path: FieldPath): HTMLElement {
  const { app } = form
  return rowsField(form, [...path, 'locations'], {
    title: app.say('annotate.locations'), hint: app.say('annotate.locations.hint'), add: app.say('annotate.locations.add'), make: () => ({ id: '' }), focus: 'id',
    draw: row => [
      recordField(form, [...row, 'id'], { label: app.say('record.location'), kinds: ['location'], create: ['location'], required: true }),
      selectField(form, [...row, 'as'], { label: app.say('annotate.locationAs'), empty: app.say('locationAs.site'), options: plain(form, 'locationAs', ['origin', 'destination', 'other']) }),
      selectField(form, [...row, 'precision'], { label: app.say('annotate.precision'), empty: app.say('annotate.precision.own'), options: codeOptions(app, app.codebook.precisions) }),
    ],
  })
}

function actorRows(form: FormOf, path: FieldPath): HTMLElement {
  const { app } = form
  return rowsField(form, [...path, 'actors'], {
    title: app.say('annotate.actors'), hint: app.say('annotate.actors.hint'), add: app.say('annotate.actors.add'), make: () => ({ id: '' }), focus: 'id',
    draw: row => [
      recordField(form, [...row, 'id'], { label: app.say('record.actor'), kinds: ['actor'], create: ['actor'], required: true }),
      selectField(form, [...row, 'role'], { label: app.say('annotate.role'), empty: app.say('annotate.choose'), options: codeOptions(app, app.codebook.roles), required: true }),
      selectField(form, [...row, 'certainty'], { label: app.say('annotate.certainty'), empty: app.say('annotate.certainty.stated'), options: [{ value: 'believed', label: app.say('believed'), about: make('p', {}, app.say('believed.explained')) }] }),
    ],
  })
}
