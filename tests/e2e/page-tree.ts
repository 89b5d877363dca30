/** An HTML page as a tree, and the few questions that the tests ask of it. */

import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

export function parsePage(html: string): Root {
  return fromHtml(html)
}

export function elementsOf(tree: Root, test: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = []
  visit(tree, 'element', element => {
    if (test(element)) found.push(element)
  })
  return found
}

/** The first element of that name; throws when there is none. */
export function firstOf(tree: Root, tagName: string): Element {
  const found = elementsOf(tree, element => element.tagName === tagName)[0]
  if (found === undefined) throw new Error(`the page has no <${tagName}>`)
  return found
}

/** Every address that the page names, with the attribute it stands in. */
export function addressesOf(tree: Root): { address: string; attribute: string; element: Element }[] {
  return elementsOf(tree).flatMap(element => ['href', 'src', 'action'].flatMap(attribute => {
    const address = element.properties[attribute]
    return typeof address === 'string' ? [{ address, attribute, element }] : []
  }))
}

/** The words of the page body, without scripts. */
export function visibleText(tree: Root): string {
  const words: string[] = []
  visit(tree, (node, _index, parent) => {
    const hidden = parent?.type === 'element' && (parent.tagName === 'script' || parent.tagName === 'style')
    if (node.type === 'text' && !hidden) words.push(node.value)
  })
  return words.join(' ')
}
