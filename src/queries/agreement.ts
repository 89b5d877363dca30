/**
 * How far coders agree, corrected for chance: Cohen's kappa for two coders (Cohen 1960), Krippendorff's alpha for any number, with missing
 * values (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"). Pure statistics: nothing of the corpus is known here.
 */

/** What each coder gave one unit; null = nothing. */
export type Unit = readonly (string | null)[]

/** How far apart two values are, squared; 0 for the same one. */
export type Difference = (a: string, b: string) => number

/** Two values are the same or they are not. */
export const nominal: Difference = (a, b) => Number(a !== b)
/** For numbers on one scale. */
export const interval: Difference = (a, b) => (Number(a) - Number(b)) ** 2

/** Share of the pairs on which both coders say the same; null without pairs. */
export function agreementShare(pairs: readonly (readonly [string, string])[]): number | null {
  return pairs.length === 0 ? null : pairs.filter(([a, b]) => a === b).length / pairs.length
}

/**
 * κ = (p₀ − pₑ) / (1 − pₑ), p₀ the share of agreement, pₑ what chance would give by the marginals of each coder. null without pairs,
 * and where chance alone would make them agree: both used one and the same value throughout.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const observed = agreementShare(pairs)
  if (observed === null) return null
  const [first, second] = [countValues(pairs.map(([a]) => a)), countValues(pairs.map(([, b]) => b))]
  const expected = [...first].reduce((sum, [value, count]) => sum + count * (second.get(value) ?? 0), 0) / pairs.length ** 2
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

/**
 * α = 1 − Dₒ / Dₑ over all values that stand beside another one in their unit: Dₒ the mean difference within units, Dₑ that between any
 * two values. A unit with one value says nothing of agreement. null where there is nothing to compare, and where all values are the same.
 */
export function krippendorffsAlpha(units: readonly Unit[], difference: Difference = nominal): number | null {
  const paired = units.map(unit => unit.filter(value => value !== null)).filter(values => values.length > 1)
  const counts = countValues(paired.flat())
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const within = paired.reduce((sum, values) => sum + sumOfDifferences(countValues(values), difference) / (values.length - 1), 0)
  const between = sumOfDifferences(counts, difference)
  return total === 0 || between === 0 ? null : 1 - (total - 1) * within / between
}

/** Over all ordered pairs of different places. */
function sumOfDifferences(counts: ReadonlyMap<string, number>, difference: Difference): number {
  let sum = 0
  for (const [a, many] of counts) for (const [b, others] of counts) if (a !== b) sum += many * others * difference(a, b)
  return sum
}

function countValues(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
