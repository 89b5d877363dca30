/** What stands around the steps: the drafts, the way through them, what is wrong, whether all is kept. */

import type { App, Marked, StepName } from './app.ts'
import { steps } from './app.ts'
import { button, fill, make } from './dom.ts'
import { isUntouched } from './draft.ts'
import type { Draft } from './draft.ts'
import { createDraftMenu } from './draft-menu.ts'
import { placeProblems, showProblems } from './problems.ts'
import { createCheckStep } from './step-check.ts'
import { createCodeStep } from './step-code.ts'
import { createRetellStep } from './step-retell.ts'
import { createSendStep } from './step-send.ts'
import { createSourceStep } from './step-source.ts'
import type { Step } from './step.ts'
import type { Store } from './store.ts'

export interface FrameParts {
  readonly store: Store
  readonly open: (draft: Draft) => void
  readonly create: () => Draft
  readonly undo: () => void
  readonly canUndo: () => boolean
  readonly isKept: () => boolean
}

export interface Frame {
  readonly draw: () => void
  readonly settle: () => void
  readonly showMarked: (marked: Marked | null) => void
  readonly tell: (text: string) => void
  readonly focusStep: () => void
}

const makers: Readonly<Record<StepName, (app: App) => Step>> = {
  source: createSourceStep, retell: createRetellStep, code: createCodeStep, check: createCheckStep, send: createSendStep,
}

export function createFrame(app: App, root: HTMLElement, parts: FrameParts): Frame {
  const status = make('div', { class: 'annotate-status' })
  const live = make('p', { class: 'annotate-live', role: 'status' })
  const menu = make('div', { class: 'annotate-menu' })
  const nav = make('nav', { 'aria-label': app.say('annotate.steps') })
  const place = make('div', { class: 'annotate-step' })
  let step: Step | undefined
  let drawn: StepName | undefined
  // Below the state, and with it in sight wherever the page is scrolled to.
  fill(root, menu, nav, make('div', { class: 'annotate-top' }, status, live), place)
  root.addEventListener('input', () => void (live.textContent = ''))
  const settle = (): void => {
    step?.settle?.()
    showProblems(root, app, isUntouched(app.state().draft) ? [] : placeProblems(app.checked()))
    drawStatus(app, status, parts)
    drawSteps(app, nav)
  }
  return {
    draw: () => {
      const { step: name } = app.state()
      if (name !== drawn) live.textContent = ''
      drawn = name
      step = makers[name](app)
      fill(place, step.element)
      fill(menu, createDraftMenu(app, parts))
      settle()
    },
    settle,
    showMarked: marked => step?.showMarked?.(marked),
    tell: text => {
      live.textContent = ''
      setTimeout(() => void (live.textContent = text), 30)
    },
    focusStep: () => {
      const heading = place.querySelector<HTMLElement>('h2')
      heading?.focus({ preventScroll: true })
      nav.scrollIntoView({ block: 'start' })
    },
  }
}

function drawSteps(app: App, nav: HTMLElement): void {
  const current = app.state().step
  const items = steps.map((name, index) => {
    const shown = button(make('span', {}, make('span', { class: 'annotate-number' }, String(index + 1)), ' ', app.say(`annotate.step.${name}`)), () => app.show({ step: name }), {
      'aria-current': name === current ? 'step' : null, 'data-focus': `step:${name}`,
    })
    return make('li', {}, shown)
  })
  if (nav.dataset['step'] !== current) fill(nav, make('ol', { class: 'annotate-steps plain' }, ...items))
  nav.dataset['step'] = current
}

function drawStatus(app: App, status: HTMLElement, parts: FrameParts): void {
  const { problems } = app.checked()
  const errors = problems.filter(({ level }) => level === 'error').length
  const warnings = problems.length - errors
  const untouched = isUntouched(app.state().draft)
  const words = untouched ? app.say('annotate.untouched') : [
    errors === 0 ? app.say('annotate.errors.none') : app.say('annotate.errors', { count: errors }),
    ...warnings === 0 ? [] : [app.say('annotate.warnings', { count: warnings })],
  ].join(' · ')
  const hadFocus = status.contains(document.activeElement) ? document.activeElement?.getAttribute('data-focus') : null
  fill(status,
    button(words, () => app.show({ step: 'check' }), { 'class': errors === 0 || untouched ? 'annotate-fine' : 'annotate-wrong', 'data-focus': 'status:problems' }),
    make('span', { class: parts.isKept() ? 'soft' : 'alarm' }, app.say(parts.isKept() ? 'annotate.kept' : 'annotate.notKept')),
    button(app.say('annotate.undo'), parts.undo, { 'class': 'quiet', 'disabled': !parts.canUndo(), 'data-focus': 'status:undo' }))
  if (hadFocus !== null && hadFocus !== undefined) status.querySelector<HTMLElement>(`[data-focus="${hadFocus}"]`)?.focus()
}
