/**
 * What a page says, in whatever markup: the sequence of words of its `<main>` and the list of where its links lead. Pictures
 * (svg, canvas) are left out. Two pages of equal content give equal answers.
 */

import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

export interface PageContent {
  readonly words: readonly string[]
  /** Targets in the order of the page, percent-encoding undone. */
  readonly links: readonly string[]
}

const leftOut = new Set(['svg', 'canvas', 'script', 'style', 'template'])
const inline = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'img', 'input', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strong',
  'sub', 'sup', 'time', 'u', 'var',
])

export function isLeftOut(node: Nodes): boolean {
  return node.type !== 'text' && (node.type !== 'element' || leftOut.has(node.tagName))
}

/** True for elements that words run through; at the edges of all others a word ends. */
export function isInline(node: Nodes): boolean {
  return node.type === 'text' || (node.type === 'element' && inline.has(node.tagName))
}

/** Where an anchor leads; null for what is no link. */
export function targetOf({ tagName, properties }: Element): string | null {
  return tagName === 'a' && typeof properties['href'] === 'string' ? properties['href'] : null
}

/** The `<main>` of a page; null when it has none. */
export function findMain(html: string): Element | null {
  const start = html.indexOf('<main')
  const end = html.lastIndexOf('</main>')
  if (start === -1 || end === -1) return null
  const main = fromHtml(html.slice(start, end + '</main>'.length), { fragment: true }).children[0]
  return main?.type === 'element' && main.tagName === 'main' ? main : null
}

export function contentOf(main: Element): PageContent {
  const texts: string[] = []
  const links: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value)
    if (isLeftOut(node) || node.type !== 'element') return
    const target = targetOf(node)
    if (target !== null) links.push(decode(target))
    const edge = isInline(node) ? '' : ' '
    texts.push(edge)
    for (const child of node.children) visit(child)
    texts.push(edge)
  }
  visit(main)
  return { words: texts.join('').split(/\s+/).filter(word => word !== ''), links }
}

/** One line on the first difference; null when there is none. */
export function differenceBetween(ours: PageContent, theirs: PageContent): string | null {
  for (const part of ['words', 'links'] as const) {
    const length = Math.max(ours[part].length, theirs[part].length)
    for (let at = 0; at < length; at += 1) {
      if (ours[part][at] === theirs[part][at]) continue
      const around = (list: readonly string[]): string => `"${list.slice(Math.max(0, at - 2), at + 3).join(' ')}"`
      return `${part} differ at ${at + 1} of ${ours[part].length}: ${around(ours[part])} here, ${around(theirs[part])} there`
    }
  }
  return null
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
