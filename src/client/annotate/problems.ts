/** Problems in the page: each at its field, all in a list; a list entry leads to its place. */

import type { FieldPath } from '../../corpus/edit/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { App } from './app.ts'
import type { Checked, CheckedFile } from './check.ts'
import { fieldName } from './fields.ts'
import { locate } from './locate.ts'

export interface PlacedProblem {
  readonly problem: Diagnostic
  /** null: in a file that is not of the draft. */
  readonly file: CheckedFile | null
  /** null: in the body, or nowhere in particular. */
  readonly path: FieldPath | null
  /** Line of the file, where it is in the body. */
  readonly line: number | null
}

export function placeProblems({ files, problems }: Checked): PlacedProblem[] {
  return problems.map(problem => {
    const file = files.find(({ path }) => path === problem.path)
    if (file === undefined) return { problem, file: null, path: null, line: null }
    const location = locate(file, problem)
    return { problem, file, path: location.part === 'field' ? location.path : null, line: location.part === 'body' ? location.line : null }
  })
}

/** Words of a problem in the page's language. Where a field is missing the form has it: nobody is told to write a line. */
export function wordsOf(problem: Diagnostic, lang: LanguageTag): string {
  const tongue = lang.startsWith('ar') ? 'ar' : 'en'
  return [problem.message[tongue], problem.rule === 'missing-field' ? undefined : problem.hint?.[tongue]].filter(text => text !== undefined).join('. ')
}

/** Writes every problem below the nearest field that is there, and takes away what is settled. */
export function showProblems(root: HTMLElement, app: App, placed: readonly PlacedProblem[]): void {
  const boxes = new Map([...root.querySelectorAll<HTMLElement>('[data-field]')].map(box => [box.dataset['field'] ?? '', box]))
  const texts = new Map<HTMLElement, string[]>()
  for (const { problem, file, path } of placed) {
    const box = file === null || path === null ? undefined : nearestBox(boxes, file.file.key, path)
    if (box !== undefined) texts.set(box, [...texts.get(box) ?? [], problem.rule === 'missing-field' ? app.say('annotate.needed') : wordsOf(problem, app.page.lang)])
  }
  for (const box of boxes.values()) {
    const slot = [...box.querySelectorAll<HTMLElement>('[data-problem]')].find(one => one.closest('[data-field]') === box)
    const control = box.classList.contains('annotate-field') ? box.querySelector('input, select, textarea') : null
    const words = texts.get(box)?.join('\n') ?? ''
    if (slot !== undefined && slot.textContent !== words) {
      slot.textContent = words
      slot.hidden = words === ''
    }
    if (words === '') control?.removeAttribute('aria-invalid')
    else control?.setAttribute('aria-invalid', 'true')
  }
}

/** The field of the path, else of what it lies in; a text in one language may be the field or one of its languages. */
function nearestBox(boxes: ReadonlyMap<string, HTMLElement>, key: number, path: FieldPath): HTMLElement | undefined {
  for (let length = path.length; length >= 0; length--) {
    const box = boxes.get(fieldName(key, path.slice(0, length)))
    if (box !== undefined) return box
  }
  return undefined
}

/** Where a problem is mended: the step, the report, and the field to go to. */
export function jumpTo(app: App, { file, path, line }: PlacedProblem): void {
  if (file === null) return
  const { key, kind, lang } = file.file
  if (kind !== 'article' || lang !== null) {
    const step = line !== null && kind === 'article' ? 'retell' : kind === 'article' ? 'source' : 'code'
    app.show({ step }, line === null ? `${key}:` : `body:${key}:${line}`)
    return
  }
  if (line !== null) {
    app.show({ step: 'retell' }, `body:${key}:${line}`)
    return
  }
  const [first, index] = path ?? []
  if (first === 'events' && typeof index === 'number') app.show({ step: 'code', event: index }, fieldName(key, path ?? []))
  else if (first === 'events' || first === 'mentions') app.show({ step: 'code' }, fieldName(key, path ?? []))
  else app.show({ step: 'source' }, fieldName(key, path ?? []))
}

/** Goes to the field of a name, or to the nearest that is there; opens what is folded around it. */
export function focusField(root: HTMLElement, name: string): void {
  const [, key = '', line] = /^body:(\d+):(\d+)$/.exec(name) ?? []
  if (line !== undefined) {
    focusLine(root, key, Number(line))
    return
  }
  const parts = name.split('/')
  for (let length = parts.length; length > 0; length--) {
    const wanted = CSS.escape(parts.slice(0, length).join('/'))
    const found = root.querySelector<HTMLElement>(`[data-focus="${wanted}"]`)
      ?? root.querySelector<HTMLElement>(`[data-field="${wanted}"] :is(input, select, textarea, button)`)
      ?? root.querySelector<HTMLElement>(`[data-focus^="${wanted}/"]`)
    if (found === null) continue
    for (let fold = found.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
    found.focus()
    found.scrollIntoView({ block: 'center' })
    return
  }
}

/** A line of a body: `data-first-line` says on which line of the file the field begins. */
function focusLine(root: HTMLElement, key: string, line: number): void {
  const area = root.querySelector<HTMLTextAreaElement>(`textarea[data-body="${key}"]`)
  if (area === null) return
  const lines = area.value.split('\n')
  const index = Math.max(0, Math.min(lines.length - 1, line - Number(area.dataset['firstLine'] ?? 1)))
  const start = lines.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[index]?.length ?? 0))
}
