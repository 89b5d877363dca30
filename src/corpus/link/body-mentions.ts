/** What a body names: links written by hand, then names and aliases found in its paragraphs, once a paragraph for each record. */

import type { Nodes, Root } from 'mdast'
import type { NameFinder } from '../../language/index.ts'
import type { BodyMention, MentionKind } from '../../model/corpus.ts'
import type { Body } from '../../model/records.ts'

const scheme = /^(actor|location|event|source|article):(.+)$/

/** A block with the stretches of it that matter here, in UTF-16 code units of its text. */
interface ReadBlock {
  readonly block: number
  readonly links: readonly BodyMention[]
  /** Text nodes in which a name may be linked. */
  readonly free: readonly { readonly start: number; readonly end: number }[]
}

/**
 * In the order of the text. Names are looked for in the whole block, so that words keep their neighbours, and count where one
 * text node outside headings, code and links holds them, unless the author kept it plain. A record does not name itself.
 */
export function findMentions(body: Body, finder: NameFinder, self: { readonly kind: string; readonly id: string }): BodyMention[] {
  return readBlocks(body.tree).flatMap(({ block, links, free }) => {
    const named = new Set([`${self.kind}:${self.id}`, ...links.map(link => `${link.kind}:${link.id}`)])
    const found: BodyMention[] = []
    for (const { kind, id, start, end } of free.length === 0 ? [] : finder.find(body.blocks[block]?.text ?? '')) {
      if (named.has(`${kind}:${id}`) || !free.some(node => node.start <= start && end <= node.end)) continue
      named.add(`${kind}:${id}`)
      found.push({ block, start, end, kind: kind as MentionKind, id, by: 'alias' })
    }
    return [...links, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
  })
}

function readBlocks(tree: Root): ReadBlock[] {
  const blocks: ReadBlock[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'code') blocks.push({ block: blocks.length, links: [], free: [] })
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') blocks.push(readBlock(node, blocks.length))
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return blocks
}

function readBlock(block: Nodes, number: number): ReadBlock {
  const links: BodyMention[] = []
  const free: { start: number; end: number }[] = []
  let offset = 0
  const visit = (node: Nodes, linked: boolean): void => {
    const start = offset
    if (node.type === 'text' || node.type === 'inlineCode') {
      offset += node.value.length
      if (node.type === 'text' && !linked && node.data?.plain !== true) free.push({ start, end: offset })
    }
    if ('children' in node) for (const child of node.children) visit(child, linked || node.type === 'link')
    const [, kind, id] = node.type === 'link' ? scheme.exec(node.url) ?? [] : []
    if (kind !== undefined && id !== undefined) {
      links.push({ block: number, start, end: offset, kind: kind as MentionKind, id, by: 'hand' })
    }
  }
  visit(block, block.type === 'heading')
  return { block: number, links, free }
}
