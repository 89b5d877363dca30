/** A part of the map, drawn or entered: a rectangle of degrees or a closed line. */

export type Point = readonly [longitude: number, latitude: number]

export type Area =
  | { readonly kind: 'box'; readonly west: number; readonly south: number; readonly east: number; readonly north: number }
  | { readonly kind: 'lasso'; readonly points: readonly Point[] }

/** Corners of a lasso that an address can hold. */
const mostCorners = 48

/** Points on the edge of a box belong to it. */
export function isInside(area: Area, longitude: number, latitude: number): boolean {
  if (area.kind === 'box') return longitude >= area.west && longitude <= area.east && latitude >= area.south && latitude <= area.north
  let inside = false
  for (const [index, [x, y]] of area.points.entries()) {
    const [otherX, otherY] = area.points[(index + 1) % area.points.length] ?? [x, y]
    const crosses = (y > latitude) !== (otherY > latitude)
    if (crosses && longitude < (otherX - x) * (latitude - y) / (otherY - y) + x) inside = !inside
  }
  return inside
}

export function cornersOf(area: Area): readonly Point[] {
  if (area.kind === 'lasso') return area.points
  const { west, south, east, north } = area
  return [[west, north], [east, north], [east, south], [west, south]]
}

/** Degrees to three decimals: a hundred metres. */
export function tidy(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}

/** null for a box without extent or outside the earth. */
export function makeBox(west: number, south: number, east: number, north: number): Area | null {
  const [w, e] = [tidy(Math.min(west, east)), tidy(Math.max(west, east))]
  const [s, n] = [tidy(Math.min(south, north)), tidy(Math.max(south, north))]
  return w < e && s < n && w >= -180 && e <= 180 && s >= -90 && n <= 90 ? { kind: 'box', west: w, south: s, east: e, north: n } : null
}

/** A drawn line with as few corners as an address can hold; null where fewer than three remain. */
export function makeLasso(drawn: readonly Point[]): Area | null {
  const step = Math.max(1, Math.ceil(drawn.length / mostCorners))
  const points = drawn.filter((_, index) => index % step === 0).map(([x, y]) => [tidy(x), tidy(y)] as const)
  const distinct = points.filter(([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1])
  return distinct.length < 3 || distinct.some(([x, y]) => !isOnEarth(x, y)) ? null : { kind: 'lasso', points: distinct }
}

function isOnEarth(longitude: number, latitude: number): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
}

/** `35.5,33,41,36.5` for a box; `36,34_37,35_36,36` for a lasso. */
export function formatArea(area: Area): string {
  return area.kind === 'box' ? [area.west, area.south, area.east, area.north].join(',') : area.points.map(point => point.join(',')).join('_')
}

/** null for text that names no area. */
export function parseArea(text: string): Area | null {
  const points = text.split('_').map(corner => corner.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part))))
  const [first = []] = points
  const [west = 0, south = 0, east = 0, north = 0] = first
  if (points.flat().some(Number.isNaN)) return null
  if (points.length === 1) return first.length === 4 ? makeBox(west, south, east, north) : null
  return points.length <= mostCorners && points.every(point => point.length === 2) ? makeLasso(points.map(([x = 0, y = 0]) => [x, y])) : null
}
