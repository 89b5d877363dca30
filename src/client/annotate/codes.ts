/** Codes of the codebook as options, each with its definition at hand. */

import type { Code, EventType } from '../../model/codebook.ts'
import type { App } from './app.ts'
import { nameOf } from './app.ts'
import { make, words } from './dom.ts'
import type { Option } from './fields.ts'

export function codeOptions(app: App, codes: readonly Code[]): Option[] {
  return codes.map(code => ({ value: code.code, label: nameOf(app, code.label, code.code).text, about: aboutCode(app, code) }))
}

/** Types in the order of the codebook, finer ones set in below their parents. */
export function typeOptions(app: App): Option[] {
  const { eventTypes } = app.codebook
  const below = (parent: string | null, depth: number): Option[] => eventTypes.filter(type => type.parent === parent).flatMap(type => [
    { value: type.code, label: `${'\u2003'.repeat(depth)}${nameOf(app, type.label, type.code).text}`, about: aboutCode(app, type) },
    ...below(type.code, depth + 1),
  ])
  return below(null, 0)
}

export function labelOfType(app: App, code: string): string {
  const found: EventType | undefined = app.codebook.eventTypes.find(type => type.code === code)
  return found === undefined ? code : nameOf(app, found.label, code).text
}

/** The definition, and on demand what counts, what does not, and an example. */
function aboutCode(app: App, code: Code): HTMLElement {
  const definition = nameOf(app, code.definition, '')
  const more = (['include', 'exclude', 'example'] as const).flatMap(part => {
    const text = nameOf(app, code[part], '')
    return text.text === '' ? [] : [make('dt', {}, app.say(`code.${part}`)), make('dd', {}, words(text.text, text.lang))]
  })
  return make('div', { class: 'annotate-definition' },
    definition.text !== '' && make('p', {}, words(definition.text, definition.lang)),
    more.length > 0 && make('details', {}, make('summary', {}, app.say('annotate.code.more')), make('dl', {}, ...more)))
}
