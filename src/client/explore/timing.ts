/** Times of the explorer's parts, for the browser's own tools and for `bench/explore.ts`. */

/** Does the work and tells observers of User Timing how long it took, as `explore-<part>`; nothing piles up in the page. */
export function timed<Result>(part: string, work: () => Result): Result {
  const start = performance.now()
  const result = work()
  const name = `explore-${part}`
  performance.measure(name, { start })
  performance.clearMeasures(name)
  return result
}
