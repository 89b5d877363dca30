/** Fourth step: everything that is wrong, each with the way to its place, and the files as text for those who want to see them. */

import type { Diagnostic, TextEdit } from '../../model/diagnostic.ts'
import type { App } from './app.ts'
import { asRead } from './check.ts'
import type { Checked, CheckedFile } from './check.ts'
import { button, fill, make } from './dom.ts'
import type { Child } from './dom.ts'
import { changeFile, isUntouched } from './draft.ts'
import { listGaps } from './gaps.ts'
import { jumpTo, placeProblems, wordsOf } from './problems.ts'
import type { PlacedProblem } from './problems.ts'
import { titleOfReport } from './reports.ts'
import { nextStep, stepHead } from './step.ts'
import type { Step } from './step.ts'

export function createCheckStep(app: App): Step {
  if (isUntouched(app.state().draft)) return { element: make('section', {}, stepHead(app, 'check'), ...listGaps(app)) }
  const gaps = listGaps(app)
  const list = make('div', { class: 'annotate-problems' })
  let shown: string | undefined
  const settle = (): void => {
    const placed = placeProblems(app.checked())
    const now = JSON.stringify(placed.map(({ problem }) => problem))
    if (now === shown) return
    shown = now
    const errors = placed.filter(({ problem }) => problem.level === 'error')
    const warnings = placed.filter(({ problem }) => problem.level === 'warning')
    fill(list,
      placed.length === 0 && gaps.length === 0 && make('p', { class: 'annotate-fine-text' }, app.say('annotate.check.fine')),
      ...([['annotate.check.errors', errors], ['annotate.check.warnings', warnings]] as const).map(([title, some]) => some.length === 0 ? null
        : make('section', {}, make('h3', {}, app.say(title, { count: some.length })), make('ul', { class: 'plain' }, ...some.map(one => drawProblem(app, one))))))
  }
  return {
    settle,
    element: make('section', {}, stepHead(app, 'check'), list, ...gaps, make('h3', {}, app.say('annotate.check.files')), make('p', { class: 'annotate-hint' }, app.say('annotate.check.files.hint')),
      ...app.checked().files.map(file => fileAsText(app, file)), nextStep(app, 'check')),
  }
}

function drawProblem(app: App, placed: PlacedProblem): HTMLElement {
  const { problem, file } = placed
  const { fix, nearest, rule } = problem
  return make('li', { class: problem.level === 'error' ? 'is-error' : 'is-warning' },
    make('p', {}, wordsOf(problem, app.page.lang)),
    nearest !== undefined && nearest.length > 0 && make('p', { class: 'annotate-hint' }, app.say('annotate.check.nearest'), ' ', ...nearest.flatMap((one, index) => [index > 0 && ' · ', make('bdi', {}, one)])),
    make('p', { class: 'annotate-where' }, ...whereIn(app, placed), ' · ', make('code', {}, rule)),
    make('div', { class: 'annotate-row' },
      file !== null && button(app.say('annotate.check.go'), () => jumpTo(app, placed)),
      file !== null && fix !== undefined && button(app.say('annotate.check.fix'), () => {
        app.settle()
        const text = fixFile(app.checked(), file.file.key, problem)
        if (text !== null) app.changeDraft(draft => changeFile(draft, file.file.key, { text }), true)
      })))
}

/** The event, where it is in one; then file and line. */
function whereIn(app: App, { problem, file, path }: PlacedProblem): Child[] {
  const place = file !== null && file.file.id === '' ? app.say('annotate.check.unnamed') : make('bdi', { dir: 'ltr' }, `${problem.path}:${problem.line}`)
  const [part, index] = path ?? []
  if (part !== 'events' || typeof index !== 'number' || file?.file.kind !== 'article') return [place]
  return [make('bdi', {}, app.say('annotate.check.event', { title: titleOfReport(app, index).text })), ' · ', place]
}

/** The file as it is now with a problem mended; null when the problem is not there any more: its offsets are of no use then. */
export function fixFile({ files, problems }: Pick<Checked, 'files' | 'problems'>, key: number, problem: Diagnostic): string | null {
  const file = files.find(checked => checked.file.key === key)
  const wanted = JSON.stringify(problem)
  const found = problems.find(other => JSON.stringify(other) === wanted)
  return file === undefined || found?.fix === undefined ? null : applyFix(file.file.text, found.fix)
}

/** Offsets are of the text as the validator read it: without a byte order mark, lines ended by LF. */
export function applyFix(text: string, fix: readonly TextEdit[]): string {
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n'
  const mended = [...fix].sort((a, b) => b.start - a.start).reduce((mending, edit) => mending.slice(0, edit.start) + edit.text + mending.slice(edit.end), asRead(text))
  return (text.startsWith('\uFEFF') ? '\uFEFF' : '') + (eol === '\n' ? mended : mended.replaceAll('\n', eol))
}

/** The whole file, to be read and, by those who know the format, changed. */
function fileAsText(app: App, { file, path, parsed }: CheckedFile): HTMLElement {
  const area = make('textarea', {
    'rows': 18, 'dir': 'auto', 'spellcheck': false, 'class': 'annotate-raw', 'aria-label': path, 'data-focus': `${file.key}:raw`,
    'input': () => app.changeDraft(draft => changeFile(draft, file.key, { text: restoreEnds(file.text, area.value) })),
  })
  area.value = asRead(file.text)
  return make('details', { open: parsed.data === null }, make('summary', {}, file.id === '' ? app.say('annotate.check.unnamed') : make('bdi', { dir: 'ltr' }, path)), area)
}

/** A field of a page has LF alone: the file keeps the line ends and the mark that it had. */
export function restoreEnds(before: string, text: string): string {
  return (before.startsWith('\uFEFF') ? '\uFEFF' : '') + (/^[^\n]*\r\n/.test(before) ? text.replaceAll('\n', '\r\n') : text)
}
