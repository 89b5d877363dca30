/**
 * The frame that all pictures share: an accessible svg element, and a pen that draws in reading direction. Coordinates are units of
 * the view box, x counted from the side where reading begins, so that one layout serves both directions. No style attributes.
 */

import type { Element, Properties } from 'hast'
import { s } from 'hastscript'
import { directionOf } from '../language/index.ts'
import type { ShownText } from '../model/text.ts'
import type { ChartOptions } from './figure.ts'

/** Widths of the two drawings, in units, with the size of their text. charts.css shows the narrow one below 38.5rem. */
export const sizes = {
  wide: { width: 720, text: 13 },
  narrow: { width: 320, text: 12 },
} as const
export type SizeName = keyof typeof sizes

export type Anchor = 'start' | 'middle' | 'end'

export interface TextStyle {
  /** Which end of the words stands at x: the one towards x = 0 (start, the default) or the other (end). */
  readonly anchor?: Anchor
  readonly className?: string
  readonly size?: number
}

export interface Pen {
  readonly size: SizeName
  readonly width: number
  /** Size of ordinary text; none is smaller. */
  readonly textSize: number
  readonly lang: string
  readonly rtl: boolean
  /** Horizontal position in the view box, from the left. */
  readonly at: (x: number) => number
  readonly rect: (x: number, y: number, width: number, height: number, properties?: Properties) => Element
  readonly line: (x1: number, y1: number, x2: number, y2: number, className: string) => Element
  /** `lang` marks words that are not in the page's language. */
  readonly text: (x: number, y: number, text: string | ShownText, style?: TextStyle) => Element
  /** A group whose origin is moved; what is in it is not mirrored. */
  readonly place: (x: number, y: number, children: readonly Element[], properties?: Properties) => Element
}

export interface PenOptions {
  /** Geography is never mirrored; words still run in the page's direction. */
  readonly mirror?: boolean
}

export function createPen(options: ChartOptions, size: SizeName, { mirror = true }: PenOptions = {}): Pen {
  const { width, text: textSize } = sizes[size]
  const { lang } = options.ui
  const rtl = directionOf(lang) === 'rtl'
  const mirrored = rtl && mirror
  const at = (x: number): number => mirrored ? width - x : x
  return {
    size, width, textSize, lang, rtl, at,
    rect: (x, y, w, height, properties = {}) => s('rect', {
      x: round(mirrored ? width - x - w : x), y: round(y), width: round(w), height: round(height), ...properties,
    }),
    line: (x1, y1, x2, y2, className) => s('line', {
      x1: round(at(x1)), y1: round(y1), x2: round(at(x2)), y2: round(y2), className: [className],
    }),
    text: (x, y, words, style = {}) => drawText(at(x), y, words, style, { lang, mirrored }),
    place: (x, y, children, properties = {}) => s('g', { transform: `translate(${round(at(x))},${round(y)})`, ...properties }, ...children),
  }
}

function drawText(
  x: number, y: number, words: string | ShownText, style: TextStyle, page: { lang: string; mirrored: boolean },
): Element {
  const { text, lang } = typeof words === 'string' ? { text: words, lang: page.lang } : words
  const textRtl = directionOf(lang) === 'rtl'
  const { anchor = 'start' } = style
  // The anchor counts in the direction of the words themselves, the caller's in that of the page.
  const own = anchor === 'middle' || textRtl === page.mirrored ? anchor : anchor === 'start' ? 'end' : 'start'
  return s('text', {
    x: round(x), y: round(y),
    ...(own === 'start' ? {} : { textAnchor: own }),
    ...(lang === page.lang ? {} : { lang }),
    ...(textRtl === (directionOf(page.lang) === 'rtl') ? {} : { direction: textRtl ? 'rtl' : 'ltr' }),
    ...(style.size === undefined ? {} : { fontSize: style.size }),
    ...(style.className === undefined ? {} : { className: style.className.split(' ') }),
  }, text)
}

/** The svg element of one drawing, named by its title and description. */
export function drawFrame(
  pen: Pen, height: number, words: { readonly id: string; readonly title: string; readonly description: string }, children: readonly Element[],
): Element {
  const name = `${words.id}-${pen.size}`
  return s('svg', {
    className: ['chart', `chart-${pen.size}`],
    viewBox: `0 0 ${pen.width} ${round(height)}`, width: pen.width, height: round(height),
    role: 'img', ariaLabelledBy: `${name}-title`, ariaDescribedBy: `${name}-description`,
    lang: pen.lang, direction: pen.rtl ? 'rtl' : 'ltr', fontSize: pen.textSize,
  }, s('title', { id: `${name}-title` }, words.title), s('desc', { id: `${name}-description` }, words.description), ...children)
}

/** Words shown when a mark is pointed at. */
export function drawTip(text: string): Element {
  return s('title', text)
}

/** Marks that share classes; a tip among them must come first. */
export function drawGroup(className: string, children: readonly Element[]): Element {
  return s('g', { className: className.split(' ') }, ...children)
}

/** Two decimals are finer than any screen; goldens stay the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
