/** Chance that repeats: the same seed gives the same draws. Mulberry32, a public-domain generator of 32 bits. */

export interface Dice {
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number
  readonly pick: <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item
  /** The n-th item with a weight of 1 / n. */
  readonly zipf: <Item>(items: readonly Item[]) => Item
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[Math.min(items.length - 1, index)]
    if (item === undefined) throw new Error('Nothing to draw from')
    return item
  }
  return {
    below: limit => Math.floor(next() * limit),
    pick: items => at(items, Math.floor(next() * items.length)),
    // The sum of 1 / n up to k is about ln k: its inverse draws by Zipf's law without a table.
    zipf: items => at(items, Math.floor((items.length + 1) ** next()) - 1),
  }
}
