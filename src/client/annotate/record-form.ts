/** The forms of new actors, places and sources: the fields that a record needs, and the few that help most. */

import type { FormOf } from './app.ts'
import { codeOptions } from './codes.ts'
import { make } from './dom.ts'
import type { Child } from './dom.ts'
import { readBody, renameFile } from './draft.ts'
import { fieldBox, fieldName, localField, selectField, textField } from './fields.ts'
import { recordField, recordsField } from './record-fields.ts'
import { rowsField } from './rows.ts'

export type NewKind = 'actor' | 'location' | 'source'

export function recordForm(form: FormOf): HTMLElement {
  const { app, file: { kind } } = form
  const more = kind === 'actor' ? actorFields(form) : kind === 'location' ? locationFields(form) : kind === 'source' ? sourceFields(form) : []
  return make('div', { class: 'annotate-form' },
    localField(form, ['name'], { label: app.say('annotate.record.name'), required: true }),
    fileNameField(form), aliasRows(form), ...more, profileField(form))
}

export function fileNameField(form: FormOf): HTMLElement {
  const { app, file } = form
  const input = make('input', {
    type: 'text', dir: 'ltr', autocomplete: 'off', spellcheck: false,
    input: () => app.changeDraft(draft => renameFile(draft, file.key, input.value.trim())),
  })
  input.value = file.id
  input.disabled = file.opened !== null
  return fieldBox(form, [], { label: app.say('annotate.fileName'), hint: app.say(file.opened === null ? 'annotate.fileName.hint' : 'annotate.fileName.opened'), required: true }, input)
}

/** Where the words used in a text are not the name itself. */
function aliasRows(form: FormOf): HTMLElement {
  const { app } = form
  const languages = app.site.languages.map(value => ({ value, label: app.page.languageNames[value] ?? value }))
  return rowsField(form, ['aliases'], {
    title: app.say('annotate.record.aliases'), hint: app.say('annotate.record.aliases.hint'), add: app.say('annotate.record.aliases.add'), make: () => ({ text: '' }), focus: 'text',
    draw: row => [
      textField(form, [...row, 'text'], { label: app.say('annotate.record.alias') }),
      selectField(form, [...row, 'lang'], { label: app.say('annotate.language'), empty: app.say('annotate.none'), options: languages }),
      selectField(form, [...row, 'loaded'], { label: app.say('annotate.record.loaded'), empty: app.say('annotate.no'), options: [{ value: 'true', label: app.say('annotate.yes'), about: make('p', {}, app.say('annotate.record.loaded.hint')) }] }),
    ],
  })
}

function actorFields(form: FormOf): Child[] {
  const { app, file } = form
  const persons = app.codebook.actorKinds.filter(({ person }) => person).map(({ code }) => code)
  const kind = app.fields(file.key)?.['kind']
  return [
    selectField(form, ['kind'], { label: app.say('annotate.record.kind'), empty: app.say('annotate.choose'), options: codeOptions(app, app.codebook.actorKinds), required: true, redraw: true }),
    typeof kind === 'string' && persons.includes(kind) && localField(form, ['publicRole'], { label: app.say('annotate.record.publicRole'), hint: app.say('annotate.record.publicRole.hint'), required: true }),
    recordOfRelation(form),
    textField(form, ['country'], { label: app.say('annotate.record.country'), hint: app.say('annotate.record.country.hint'), dir: 'ltr' }),
  ]
}

function recordOfRelation(form: FormOf): HTMLElement {
  const { app } = form
  const kinds = ['part-of', 'backed-by', 'founded-by', 'commands', 'allied-with'].map(value => ({ value, label: app.say(`relation.${value}`) }))
  return rowsField(form, ['relations'], {
    title: app.say('annotate.record.relations'), add: app.say('annotate.record.relations.add'), make: () => ({ to: '', kind: 'part-of' }), focus: 'to',
    draw: row => [
      selectField(form, [...row, 'kind'], { label: app.say('annotate.record.relation'), empty: app.say('annotate.choose'), options: kinds, required: true }),
      recordField(form, [...row, 'to'], { label: app.say('record.actor'), kinds: ['actor'], required: true }),
    ],
  })
}

function locationFields(form: FormOf): Child[] {
  const { app } = form
  return [
    selectField(form, ['kind'], { label: app.say('annotate.record.kind'), empty: app.say('annotate.choose'), options: codeOptions(app, app.codebook.locationKinds), required: true }),
    recordsField(form, ['within'], { label: app.say('annotate.record.within'), hint: app.say('annotate.record.within.hint'), kinds: ['location'], create: ['location'], single: true }),
    make('div', { class: 'annotate-grid' },
      textField(form, ['latitude'], { label: app.say('annotate.record.latitude'), dir: 'ltr' }),
      textField(form, ['longitude'], { label: app.say('annotate.record.longitude'), dir: 'ltr' }),
      textField(form, ['radiusKm'], { label: app.say('annotate.record.radius'), hint: app.say('annotate.record.radius.hint'), dir: 'ltr' })),
    localField(form, ['coordinateSource'], { label: app.say('annotate.record.coordinateSource') }),
  ]
}

function sourceFields(form: FormOf): Child[] {
  const { app } = form
  return [
    selectField(form, ['kind'], { label: app.say('annotate.record.kind'), empty: app.say('annotate.choose'), options: codeOptions(app, app.codebook.sourceKinds), required: true }),
    textField(form, ['url'], { label: app.say('annotate.record.url'), dir: 'ltr' }),
    selectField(form, ['stance'], { label: app.say('annotate.record.stance'), empty: app.say('annotate.none'), options: codeOptions(app, app.codebook.stances) }),
    recordField(form, ['actor'], { label: app.say('annotate.record.party'), hint: app.say('annotate.record.party.hint'), kinds: ['actor'], create: ['actor'] }),
  ]
}

/** The body of a record: a few sentences about it, which may stay empty. */
function profileField(form: FormOf): HTMLElement {
  const { app, file } = form
  const area = make('textarea', { 'rows': 3, 'dir': 'auto', 'data-body': file.key, 'input': () => app.edit(file.key, [{ kind: 'body', text: area.value }]) })
  area.value = readBody(file.text)
  area.dataset['focus'] = `${fieldName(file.key, [])}body`
  return fieldBox(form, ['(body)'], { label: app.say('annotate.record.profile'), hint: app.say('annotate.record.profile.hint') }, area)
}
