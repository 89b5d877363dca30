/** Asks the codebook about event types: their topmost ancestor and the colour slot that goes with it. */

import type { Codebook, EventType } from '../model/codebook.ts'
import type { LocalText } from '../model/text.ts'

/** A supertype as pictures and lists need it. `slot` is the colour, 1–8. */
export interface TypeRow {
  readonly code: string
  readonly label: LocalText
  readonly slot: number
  /** Position in the codebook: the lower one takes precedence. */
  readonly rank: number
}

/** The type with that code and all above it, the finest first. Empty when the codebook has no such code. */
export function typeLine(codebook: Codebook, code: string): EventType[] {
  const line: EventType[] = []
  let next: string | null = code
  while (next !== null) {
    const type = codebook.eventTypes.find(candidate => candidate.code === next)
    if (type === undefined || line.includes(type)) break
    line.push(type)
    next = type.parent
  }
  return line
}

/** The topmost ancestor of a type, itself if it has no parent. A code that the codebook lacks is its own supertype, without words. */
export function supertypeOf(codebook: Codebook, code: string): TypeRow {
  const line = typeLine(codebook, code)
  const top = line.at(-1)
  if (top === undefined) return { code, label: {}, slot: 8, rank: codebook.eventTypes.length }
  return { code: top.code, label: top.label, slot: slotOf(codebook, line), rank: top.rank }
}

/** The type and every type below it. */
export function listSubtypes(codebook: Codebook, code: string): string[] {
  return codebook.eventTypes
    .filter(type => typeLine(codebook, type.code).some(above => above.code === code))
    .map(type => type.code)
}

/** The colour of the topmost ancestor; a codebook without colours gives its supertypes slots in their order. */
function slotOf(codebook: Codebook, line: readonly EventType[]): number {
  const top = line.at(-1)
  if (top?.color) return top.color
  const position = codebook.eventTypes.filter(type => type.parent === null).findIndex(type => type.code === top?.code)
  return position % 8 + 1
}
