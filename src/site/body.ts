/**
 * A linked body as HTML: names become links, passages become marks. Escaped by construction and sanitised behind it;
 * nothing of the frozen tree is changed.
 */

import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { LinkedBody, MentionKind } from '../model/corpus.ts'
import { bodySchema } from './body-schema.ts'
import { markPhrases } from './marking.ts'
import type { MarkedPiece, Target } from './marking.ts'

export interface BodyOptions {
  /** Address and preview of a record; null leaves the words plain. */
  readonly target: (kind: MentionKind, id: string) => Target | null
  /** The level that the highest heading of the body takes on the page. */
  readonly topHeading: number
  /** Passages to be marked; none when absent. */
  readonly pieces?: readonly MarkedPiece[]
}

/** One top-level part of a body with the numbers of the blocks in it. */
export interface BodyPart {
  readonly html: string
  readonly blocks: readonly number[]
}

/** The body in its top-level parts, so that notes can stand beside each. */
export function renderParts(body: LinkedBody, options: BodyOptions): readonly BodyPart[] {
  const parts = markTree(body, options)
  const isDefinition = ({ type }: RootContent): boolean => type === 'definition' || type === 'footnoteDefinition'
  const definitions = parts.map(part => part.node).filter(isDefinition)
  return parts.filter(part => !isDefinition(part.node)).map(({ node, blocks }) => ({
    html: writeHtml([node, ...definitions]), blocks,
  }))
}

/** The whole body. */
export function renderBody(body: LinkedBody, options: BodyOptions): string {
  return writeHtml(markTree(body, options).map(part => part.node))
}

function writeHtml(children: readonly RootContent[]): string {
  const tree = toHast({ type: 'root', children: [...children] }, { clobberPrefix: 'text-' })
  return toHtml(sanitize(tree, bodySchema)).trim()
}

function markTree(body: LinkedBody, options: BodyOptions): readonly { node: RootContent; blocks: number[] }[] {
  const shift = options.topHeading - highestHeading(body.tree)
  const pieces = options.pieces ?? []
  let next = 0
  const walk = (node: Nodes, blocks: number[]): Nodes => {
    if (!isBlock(node)) return 'children' in node ? { ...node, children: node.children.map(child => walk(child, blocks)) } as Nodes : node
    const block = next++
    blocks.push(block)
    if (node.type === 'code') return node
    const children = markPhrases(node.children, {
      mentions: body.mentions.filter(mention => mention.block === block && mention.by === 'alias'),
      pieces: pieces.filter(piece => piece.block === block),
      target: options.target,
    })
    return node.type === 'heading' ? { ...node, depth: level(node.depth + shift), children } : { ...node, children }
  }
  return body.tree.children.map(child => {
    const blocks: number[] = []
    return { node: walk(child, blocks) as RootContent, blocks }
  })
}

type BlockNode = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' | 'code' }> & { children?: PhrasingContent[] }

function isBlock(node: Nodes): node is BlockNode {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'code'
}

function highestHeading(node: Nodes): number {
  if (node.type === 'heading') return node.depth
  return 'children' in node ? Math.min(6, ...node.children.map(highestHeading)) : 6
}

function level(depth: number): Heading['depth'] {
  return Math.min(6, Math.max(2, depth)) as Heading['depth']
}
