/**
 * Marks passages and names inside one block of text. Offsets count in the block's own text; text nodes are split at the borders.
 * An element of our own is an mdast `emphasis` whose `data.hName` names the tag: that is how mdast-util-to-hast takes it.
 */

import type { Emphasis, PhrasingContent } from 'mdast'
import type { BodyMention, MentionKind, Span } from '../model/corpus.ts'

/** A number in the text that leads to a note beside it. */
export interface NoteMark {
  readonly number: number
  /** What a screen reader says for it. */
  readonly label: string
}

/** A piece of a passage, ready to be marked. */
export interface MarkedPiece extends Span {
  readonly anchor: string
  /** How many passages overlap here, at most 3. */
  readonly depth: number
  /** Notes of the passages that end here. */
  readonly notes: readonly NoteMark[]
}

export interface Target {
  readonly address: string
  readonly title: string
}

export interface BlockMarks {
  readonly mentions: readonly BodyMention[]
  readonly pieces: readonly MarkedPiece[]
  readonly target: (kind: MentionKind, id: string) => Target | null
}

const schemes = /^(actor|location|event|source|article):(.+)$/

/** The children of a block with names linked and passages marked. Each anchor is given once, at its first character. */
export function markPhrases(children: readonly PhrasingContent[], marks: BlockMarks): PhrasingContent[] {
  const pen: Pen = { opened: new Set(), held: null }
  let offset = 0
  const walk = (node: PhrasingContent): PhrasingContent[] => {
    const start = offset
    if (node.type === 'text' || node.type === 'inlineCode') {
      offset += node.value.length
      return splitNode(node, start, marks, pen)
    }
    if (node.type === 'link') {
      const notes: PhrasingContent[] = []
      pen.held = notes
      const children = node.children.flatMap(walk) as typeof node.children
      pen.held = null
      return [resolveLink({ ...node, children }, marks), ...notes]
    }
    if ('children' in node) return [{ ...node, children: node.children.flatMap(walk) } as PhrasingContent]
    return [node]
  }
  return children.flatMap(walk)
}

/** A link written with one of our schemes becomes a mention; where nothing can be reached, its words stay. */
function resolveLink(node: Extract<PhrasingContent, { type: 'link' }>, marks: BlockMarks): PhrasingContent {
  const [, kind, id] = schemes.exec(node.url) ?? []
  if (kind === undefined || id === undefined) return node
  const target = marks.target(kind as MentionKind, id)
  return target === null ? element('span', {}, node.children) : mention(target, node.children)
}

function splitNode(
  node: Extract<PhrasingContent, { type: 'text' | 'inlineCode' }>, start: number, marks: BlockMarks, pen: Pen,
): PhrasingContent[] {
  const end = start + node.value.length
  const borders = [...marks.mentions, ...marks.pieces].flatMap(span => [span.start, span.end])
  const cuts = node.type === 'text' ? borders.filter(border => border > start && border < end) : []
  const points = [...new Set([start, ...cuts, end])].sort((a, b) => a - b)
  const leaves = points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end
    const covers = (span: Span): boolean => span.start <= from && span.end >= to
    return {
      to,
      content: [{ ...node, value: node.value.slice(from - start, to - start) }] as PhrasingContent[],
      piece: marks.pieces.find(covers),
      mention: marks.mentions.find(covers),
    }
  })
  const linked = groupRuns(leaves, leaf => leaf.mention).flatMap(run => linkRun(run, marks))
  return groupRuns(linked, leaf => leaf.piece).flatMap(run => markRun(run, pen))
}

/** What is remembered from one text node of a block to the next. */
interface Pen {
  /** Anchors that have been given. */
  readonly opened: Set<string>
  /** Inside a link: the notes that have to wait for its end. */
  held: PhrasingContent[] | null
}

interface Leaf {
  readonly to: number
  readonly content: readonly PhrasingContent[]
  readonly piece: MarkedPiece | undefined
  readonly mention: BodyMention | undefined
  /** A name across the borders of passages, with the run of each. */
  readonly across?: { readonly target: Target; readonly pieces: readonly (readonly Leaf[])[] }
}

/** A name inside one passage is a link inside the mark; a name across a border keeps its link whole and has the marks in it. */
function linkRun(run: readonly Leaf[], marks: BlockMarks): readonly Leaf[] {
  const first = run[0]
  const target = first?.mention && marks.target(first.mention.kind, first.mention.id)
  if (first === undefined || !target) return run
  const to = run.at(-1)?.to ?? first.to
  const pieces = groupRuns(run, leaf => leaf.piece)
  if (pieces.length === 1) return [{ ...first, to, content: [mention(target, run.flatMap(leaf => leaf.content))] }]
  return [{ ...first, to, piece: undefined, content: [], across: { target, pieces } }]
}

function markRun(run: readonly Leaf[], pen: Pen): PhrasingContent[] {
  return [...markWords(run, pen), ...notesAfter(run, pen)]
}

function markWords(run: readonly Leaf[], pen: Pen): PhrasingContent[] {
  const words = run.flatMap(leaf => leaf.across === undefined ? leaf.content : markAcross(leaf.across, pen))
  const piece = run[0]?.piece
  if (piece === undefined) return words
  const id = pen.opened.has(piece.anchor) ? {} : { id: piece.anchor }
  pen.opened.add(piece.anchor)
  return [element('mark', { ...id, className: ['passage'], dataDepth: piece.depth }, words)]
}

function markAcross({ target, pieces }: NonNullable<Leaf['across']>, pen: Pen): PhrasingContent[] {
  const inside = pieces.flatMap(part => markWords(part, pen))
  return [mention(target, inside), ...pieces.flatMap(part => notesAfter(part, pen))]
}

/** Numbers of the passages that end with this run. They are links, so they never stand inside one. */
function notesAfter(run: readonly Leaf[], pen: Pen): PhrasingContent[] {
  const piece = run[0]?.piece
  const notes = piece !== undefined && run.at(-1)?.to === piece.end ? piece.notes.map(noteMark) : []
  if (pen.held === null) return notes
  pen.held.push(...notes)
  return []
}

function groupRuns<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Item[][] {
  const runs: Item[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run?.[0] !== undefined && keyOf(run[0]) === keyOf(item)) run.push(item)
    else runs.push([item])
  }
  return runs
}

function mention(target: Target, children: readonly PhrasingContent[]): Emphasis {
  const title = target.title === '' ? {} : { title: target.title }
  return element('a', { href: target.address, className: ['mention'], ...title }, children)
}

function noteMark({ number, label }: NoteMark): Emphasis {
  const words: PhrasingContent = { type: 'text', value: String(number) }
  const link = element('a', { href: `#note-${number}`, className: ['note-ref'], ariaLabel: label }, [words])
  return element('sup', {}, [link])
}

function element(name: string, properties: Record<string, unknown>, children: readonly PhrasingContent[]): Emphasis {
  return { type: 'emphasis', data: { hName: name, hProperties: properties as never }, children: [...children] }
}
