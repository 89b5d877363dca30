/** What every step is, with its heading and the way on. */

import type { App, Marked, StepName } from './app.ts'
import { steps } from './app.ts'
import { button, make } from './dom.ts'

/** One step: made anew by every `draw`. */
export interface Step {
  readonly element: HTMLElement
  /** After a check: what follows from the draft. Forms are left alone. */
  readonly settle?: () => void
  readonly showMarked?: (marked: Marked | null) => void
}

/** A step's heading takes the focus when one comes to the step. */
export function stepHead(app: App, name: StepName): HTMLElement {
  return make('header', { class: 'annotate-head' },
    make('h2', { tabindex: '-1' }, app.say(`annotate.step.${name}`)),
    make('p', { class: 'soft' }, app.say(`annotate.step.${name}.lead`)))
}

/** What stands in the way, with the step where it is mended. */
export function noticeTo(app: App, step: StepName, words: string, className = 'annotate-notice'): HTMLElement {
  return make('p', { class: className }, words, ' ', button(app.say('annotate.goTo', { step: app.say(`annotate.step.${step}`) }), () => app.show({ step }), { class: 'quiet' }))
}

/** To the step after, below everything else of a step. */
export function nextStep(app: App, name: StepName): HTMLElement {
  const next = steps[steps.indexOf(name) + 1]
  return make('p', { class: 'annotate-next' }, next !== undefined && button(app.say('annotate.next', { step: app.say(`annotate.step.${next}`) }), () => app.show({ step: next }), { class: 'primary' }))
}
