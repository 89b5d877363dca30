/** Distances on the sphere. Points are longitude and latitude in degrees, WGS 84; distances are km. */

export type Point = readonly [longitude: number, latitude: number]

const earthRadiusKm = 6371.0088
const radians = Math.PI / 180

/** Great-circle distance by the haversine formula, on the mean radius of the Earth (IUGG). */
export function distanceKm([lonA, latA]: Point, [lonB, latB]: Point): number {
  const half = (degrees: number): number => Math.sin(degrees * radians / 2) ** 2
  const h = half(latB - latA) + Math.cos(latA * radians) * Math.cos(latB * radians) * half(lonB - lonA)
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * Distance from a point to a stretch between two others, on the plane that touches the sphere at the point:
 * good to a percent within a few hundred km, which is what shapes of a base map need.
 */
export function distanceToSegmentKm([lon, lat]: Point, from: Point, to: Point): number {
  const east = earthRadiusKm * radians * Math.cos(lat * radians)
  const north = earthRadiusKm * radians
  const [ax, ay] = [(from[0] - lon) * east, (from[1] - lat) * north]
  const [dx, dy] = [(to[0] - from[0]) * east, (to[1] - from[1]) * north]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + along * dx, ay + along * dy)
}
