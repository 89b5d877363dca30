/** Rectangles that must not lie on one another: placed one after the other, each where it first finds room. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Boxes {
  /** Takes the first candidate that is inside and free, and keeps its place taken; undefined when there is none. */
  readonly take: <Candidate extends Box>(candidates: Iterable<Candidate>) => Candidate | undefined
  /** Keeps a place taken, whatever lies there. */
  readonly block: (box: Box) => void
}

export function createBoxes(width: number, height: number): Boxes {
  const taken: Box[] = []
  const isInside = (box: Box): boolean => box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
  return {
    block: box => void taken.push(box),
    take: candidates => {
      for (const candidate of candidates) {
        if (!isInside(candidate) || taken.some(box => overlap(box, candidate))) continue
        taken.push(candidate)
        return candidate
      }
      return undefined
    },
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** A box around its middle. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}
