/**
 * Makes the tree that the rest of the program relies on: the words of a block are exactly its text nodes joined, white space
 * folded across them, reference links resolved, plain words in text nodes of their own, no positions.
 */

import { foldSpace } from '../../model/passage.ts'
import type { Definition, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Place } from '../../model/diagnostic.ts'
import type { PlacedBlock } from '../../model/source.ts'

type PlaceOf = (start: { line: number; column: number } | undefined) => Place

/** Changes the tree in place. `checkTree` has bounded its depth. */
export function normaliseTree(tree: Root, placeOf: PlaceOf): { tree: Root; blocks: PlacedBlock[] } {
  const definitions = collectDefinitions(tree)
  const blocks: PlacedBlock[] = []
  const visit = (node: Nodes): void => {
    const place = placeOf(node.position?.start)
    delete node.position
    if (node.type === 'code') {
      node.value = node.value.normalize('NFC')
      blocks.push({ text: node.value, place })
    } else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      node.children = new BlockFolder(definitions).fold(node.children)
      blocks.push({ text: textOf(node), place })
    } else if ('children' in node) {
      removeDefinitions(node)
      for (const child of node.children) visit(child)
    }
  }
  visit(tree)
  return { tree, blocks }
}

function collectDefinitions(tree: Root): Map<string, Definition> {
  const found = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return found
}

function removeDefinitions(node: Parents): void {
  const children: Nodes[] = node.children
  for (let index = children.length - 1; index >= 0; index--) {
    if (children[index]?.type === 'definition') children.splice(index, 1)
  }
}

/** The words of a node: its text and inline code, joined. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Folds white space over all text of one block: runs become one space, none at the ends. */
class BlockFolder {
  readonly #definitions: ReadonlyMap<string, Definition>
  /** The last node that got words; a space at its end is taken back when nothing follows. */
  #last: { value: string } | null = null
  constructor(definitions: ReadonlyMap<string, Definition>) {
    this.#definitions = definitions
  }

  fold(children: readonly PhrasingContent[]): PhrasingContent[] {
    const folded = this.#foldAll(children)
    if (this.#last !== null) this.#last.value = this.#last.value.replace(/ $/, '')
    return dropEmpty(folded)
  }

  #foldAll(children: readonly PhrasingContent[]): PhrasingContent[] {
    return children.flatMap(child => {
      delete child.position
      return this.#foldOne(child)
    })
  }

  #foldOne(node: PhrasingContent): PhrasingContent[] {
    if (node.type === 'break') return [...this.#foldText<Text>({ type: 'text', value: ' ' }), node]
    if (node.type === 'text') return splitPlain(node).flatMap(piece => this.#foldText(piece))
    if (node.type === 'inlineCode') return this.#foldText(node)
    if (node.type === 'linkReference') {
      const definition = this.#definitions.get(node.identifier)
      const children = this.#foldAll(node.children)
      return definition === undefined ? children : [{ type: 'link', url: definition.url, title: definition.title ?? null, children }]
    }
    if ('children' in node) node.children = this.#foldAll(node.children)
    return [node]
  }

  #foldText<Leaf extends { value: string }>(node: Leaf): Leaf[] {
    const value = foldSpace(node.value)
    node.value = this.#last === null || this.#last.value.endsWith(' ') ? value.replace(/^ /, '') : value
    if (node.value !== '') this.#last = node
    return [node]
  }
}

/** A text node that begins with a plain word, cut behind that word. */
function splitPlain(node: Text): Text[] {
  if (node.data?.plain !== true) return [node]
  const word = /^[\p{L}\p{M}\p{N}\p{Pc}\u200C\u200D]*/u.exec(node.value)?.[0] ?? ''
  const rest: Text = { type: 'text', value: node.value.slice(word.length) }
  return [{ type: 'text', value: word, data: { plain: true } }, rest]
}

/** Without text nodes that folding has emptied; inline code, emphasis and links are left as they are. */
function dropEmpty(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.filter(node => node.type !== 'text' || node.value !== '').map(node => {
    if ('children' in node) node.children = dropEmpty(node.children)
    return node
  })
}

