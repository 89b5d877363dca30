/** A text cut where marks begin and end: each piece names all marks that cover it. Pure. */

export interface Mark {
  readonly start: number
  readonly end: number
  /** What the piece is shown as; several may cover one piece. */
  readonly name: string
  /** Leads back to what the mark stands for. */
  readonly ref: string
}

export interface Segment {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** The segments joined are the text. Marks outside it are cut; empty ones are passed over. */
export function cutText(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks.map(mark => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) })).filter(({ start, end }) => start < end)
  const borders = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? 0
    return { text: text.slice(start, end), marks: inside.filter(mark => mark.start <= start && mark.end >= end) }
  }).filter(segment => segment.text !== '')
}
