/** Marks that would hide one another's numbers become one: a mark whose middle lies under a larger one joins it. */

export interface Mark {
  readonly x: number
  readonly y: number
  readonly count: number
  /** Incidents by colour, 1–8; the first is not used. */
  readonly bySlot: readonly number[]
  /** Numbers of the clusters that it stands for. */
  readonly clusters: readonly number[]
}

/** Pixels of the largest mark there is; also the mesh in which neighbours are looked for. */
const largestRadius = 26

/** Radius of a mark; areas are as counts. */
export function markRadius(count: number, most: number): number {
  const largest = Math.min(largestRadius, 6.5 + 3 * Math.sqrt(most))
  return Math.max(largest * Math.sqrt(count / most), 3.6)
}

interface Host {
  readonly x: number
  readonly y: number
  /** Its size before others joined it: what joins makes no mark swallow more. */
  readonly r: number
  readonly order: number
  count: number
  readonly bySlot: number[]
  readonly clusters: number[]
}

/** In any order in, largest first out. The largest of the marks that lie above a middle takes it in. */
export function mergeMarks(given: readonly Mark[]): Mark[] {
  const marks = [...given].sort(bySize)
  const most = marks[0]?.count ?? 1
  const mesh = new Map<number, Host[]>()
  const kept: Host[] = []
  for (const mark of marks) {
    const host = findHost(mesh, mark)
    if (host === undefined) {
      const next = { ...mark, r: markRadius(mark.count, most), order: kept.length, bySlot: [...mark.bySlot], clusters: [...mark.clusters] }
      kept.push(next)
      const cell = cellOf(mark.x, mark.y)
      const neighbours = mesh.get(cell)
      if (neighbours === undefined) mesh.set(cell, [next])
      else neighbours.push(next)
      continue
    }
    host.count += mark.count
    for (const [slot, own] of mark.bySlot.entries()) host.bySlot[slot] = (host.bySlot[slot] ?? 0) + own
    host.clusters.push(...mark.clusters)
  }
  return kept.sort(bySize).map(({ x, y, count, bySlot, clusters }) => ({ x, y, count, bySlot, clusters }))
}

function bySize(a: { readonly count: number }, b: { readonly count: number }): number {
  return b.count - a.count
}

/** Cells of the mesh in one number: marks far outside the frame have cells too. */
function cellOf(x: number, y: number, right = 0, down = 0): number {
  return (Math.floor(x / largestRadius) + right) * 65_536 + Math.floor(y / largestRadius) + down
}

/** No mark reaches farther than the cells around its own. */
function findHost(mesh: ReadonlyMap<number, readonly Host[]>, { x, y }: Mark): Host | undefined {
  let found: Host | undefined
  for (let right = -1; right <= 1; right += 1) {
    for (let down = -1; down <= 1; down += 1) {
      for (const host of mesh.get(cellOf(x, y, right, down)) ?? []) {
        if ((found === undefined || host.order < found.order) && Math.hypot(x - host.x, y - host.y) < host.r) found = host
      }
    }
  }
  return found
}
