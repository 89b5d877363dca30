/**
 * The text beside the forms: read-only, in its own direction, with marks by class. Words are marked with a pointer, or by keyboard
 * word by word; what is marked shows as the browser's own selection, and as a highlight when the focus has gone elsewhere.
 */

import { directionOf } from '../../language/scripts.ts'
import type { Block } from '../../model/records.ts'
import type { App, State } from './app.ts'
import { blocksInPane } from './bodies.ts'
import { moveCursor, stretchOf } from './cursor.ts'
import type { Cursor, Step } from './cursor.ts'
import { fill, make } from './dom.ts'
import type { Attributes } from './dom.ts'
import { trimStretch } from './passages.ts'
import type { Stretch } from './passages.ts'
import { cutText } from './segments.ts'
import type { Mark } from './segments.ts'

export interface TextPane {
  readonly element: HTMLElement
  /** Draws the text anew where it has changed; a mark stays. */
  readonly update: () => void
}

export interface TextPaneOptions {
  readonly app: App
  readonly pane: State['pane']
  readonly lang: string
  readonly label: string
  readonly marksOf: () => readonly (readonly Mark[])[]
  readonly onMark: (ref: string) => void
}

export function createTextPane({ app, pane, lang, label, marksOf, onMark }: TextPaneOptions): TextPane {
  const language: Attributes = lang === '' ? { dir: 'auto' } : { lang, dir: directionOf(lang) }
  const element = make('div', { ...language, 'class': 'annotate-text', 'tabindex': '0', 'role': 'group', 'aria-label': label, 'aria-describedby': 'annotate-keys', 'data-focus': 'text' })
  let drawn = ''
  let cursor: Cursor | null = null
  const take = (stretch: Stretch | null): void => {
    const text = stretch === null ? '' : (blocksInPane(app, pane)[stretch.block]?.text ?? '').slice(stretch.start, stretch.end)
    app.mark(stretch === null || text === '' ? null : { ...stretch, pane, text })
  }
  element.addEventListener('keydown', event => {
    const step = stepOf(event.key, getComputedStyle(element).direction === 'rtl')
    if (step === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const blocks = blocksInPane(app, pane)
    cursor = moveCursor(blocks, cursor, step, event.shiftKey && cursor !== null)
    const stretch = cursor === null ? null : stretchOf(blocks, cursor)
    if (stretch === null) return
    select(element, stretch)
    take(stretch)
  })
  const read = (): void => {
    const stretch = readSelection(element)
    const trimmed = stretch === null ? null : trimStretch(blocksInPane(app, pane), stretch)
    if (trimmed === null) return
    cursor = null
    take(trimmed)
  }
  for (const name of ['pointerup', 'touchend']) element.addEventListener(name, () => setTimeout(read))
  // On phones the handles of a selection are dragged without any event of the element itself.
  document.addEventListener('selectionchange', function follow() {
    if (!element.isConnected) document.removeEventListener('selectionchange', follow)
    else if (!element.matches(':active, :focus')) read()
  })
  element.addEventListener('click', event => {
    const ref = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ref]')?.dataset['ref'] : undefined
    if (ref !== undefined && getSelection()?.isCollapsed === true) onMark(ref)
  })
  return {
    element,
    update: () => {
      const blocks = blocksInPane(app, pane)
      const marks = marksOf()
      const now = JSON.stringify([blocks.map(({ text }) => text), marks])
      if (now === drawn) return
      drawn = now
      fill(element, ...blocks.map((block, index) => drawBlock(block, index, marks[index] ?? [])))
      showMarked(element, app.marked()?.pane === pane ? app.marked() : null)
    },
  }
}

function stepOf(key: string, rtl: boolean): Step | null {
  switch (key) {
    case 'ArrowRight': return rtl ? 'previous' : 'next'
    case 'ArrowLeft': return rtl ? 'next' : 'previous'
    case 'ArrowDown': return 'down'
    case 'ArrowUp': return 'up'
    case 'Home': return 'first'
    case 'End': return 'last'
    default: return null
  }
}

function drawBlock({ text }: Block, index: number, marks: readonly Mark[]): HTMLElement {
  return make('p', { 'data-block': index }, ...cutText(text, marks).map(segment => segment.marks.length === 0 ? segment.text : make('mark', {
    'class': [...new Set(segment.marks.map(({ name }) => `mark-${name}`))].join(' '),
    'data-ref': segment.marks.at(-1)?.ref,
  }, segment.text)))
}

/** The browser's selection as a stretch of one block; null when it is empty or lies elsewhere. One that reaches over blocks is cut at the end of its first. */
export function readSelection(root: HTMLElement): Stretch | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')]
  const block = blocks.find(element => element.contains(range.startContainer)) ?? blocks.find(element => range.intersectsNode(element))
  if (block === undefined || !root.contains(range.commonAncestorContainer)) return null
  const offset = (node: Node, at: number): number => {
    const before = document.createRange()
    before.selectNodeContents(block)
    before.setEnd(node, at)
    return before.toString().length
  }
  const start = block.contains(range.startContainer) ? offset(range.startContainer, range.startOffset) : 0
  const end = block.contains(range.endContainer) ? offset(range.endContainer, range.endOffset) : (block.textContent ?? '').length
  return start < end ? { block: Number(block.dataset['block']), start, end } : null
}

/** A stretch as a range of the page; null when it is not there. */
export function rangeOf(root: HTMLElement, { block, start, end }: Stretch): Range | null {
  const element = root.querySelector(`[data-block="${block}"]`)
  if (element === null) return null
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let passed = 0
  let isOpen = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (!isOpen && start < passed + length) {
      range.setStart(node, start - passed)
      isOpen = true
    }
    if (isOpen && end <= passed + length) {
      range.setEnd(node, end - passed)
      return range
    }
    passed += length
  }
  return null
}

function select(root: HTMLElement, stretch: Stretch): void {
  const range = rangeOf(root, stretch)
  if (range === null) return
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}

/** A highlight of the browser, where it has them: it changes nothing in the page and needs no style of its own. */
export function showMarked(root: HTMLElement, stretch: Stretch | null): void {
  if (!('highlights' in CSS)) return
  const range = stretch === null ? null : rangeOf(root, stretch)
  if (range === null) CSS.highlights.delete('annotate-marked')
  else CSS.highlights.set('annotate-marked', new Highlight(range))
}
