/**
 * Which events pass all conditions, and how many of them have each value of each facet. Kept up to date by differences: a change
 * touches only the events whose answer changed. A facet is counted as if its own condition did not exist, so that it shows what else
 * could be chosen. Every event carries one bit per condition that it fails.
 */

import type { Lists } from './data.ts'

/** The conditions, in the order of their bits. */
export const conditions = ['time', 'area', 'precise', 'type', 'actor', 'place', 'source', 'grade', 'precision', 'scope'] as const
export type Condition = (typeof conditions)[number]

/** What is counted. */
export interface Group {
  /** The condition that it ignores. */
  readonly condition: Condition
  /** Values of each event, each once. */
  readonly keys: Lists
  /** How many values there are. */
  readonly size: number
}

export interface Engine {
  /**
   * Lets every event pass a condition, or those for which `test` holds. `among` names the events whose answer may have changed (each
   * once at least), where the caller knows that; all others are not asked.
   */
  readonly set: (condition: Condition, test: ((event: number) => boolean) | null, among?: Iterable<number>) => void
  /** Bits of the conditions that an event fails; 0 passes. */
  readonly failed: Uint16Array
  /** Events that pass: those that are counted, and those beside them. */
  readonly passing: () => { readonly counted: number; readonly beside: number }
  /** Per value: incidents at 2 × value, others at 2 × value + 1. */
  readonly counts: (group: number) => Uint32Array
}

interface Counter extends Lists {
  readonly bit: number
  readonly counts: Uint32Array
}

export function bitOf(condition: Condition): number {
  return 1 << conditions.indexOf(condition)
}

export function createEngine(groups: readonly Group[], counted: Uint8Array): Engine {
  const count = counted.length
  const failed = new Uint16Array(count)
  const beside = counted.map(one => 1 - one)
  const counters: Counter[] = groups.map(({ condition, keys, size }) => ({ bit: bitOf(condition), ...keys, counts: new Uint32Array(size * 2) }))
  // Room for the largest change: nothing is allocated while the reader drags.
  const changed = new Uint32Array(count)
  const before = new Uint16Array(count)
  const passing = countPassing(failed, beside)
  changed.set(changed.map((_, event) => event))
  before.fill(0xffff)
  for (const counter of counters) recount(counter, changed, before, count, failed, beside)

  return {
    failed,
    passing: () => ({ counted: passing[0] ?? 0, beside: passing[1] ?? 0 }),
    counts: group => counters[group]?.counts ?? new Uint32Array(0),
    set: (condition, test, among) => {
      const bit = bitOf(condition)
      let changes = 0
      const ask = (event: number): void => {
        const old = failed[event] as number
        const next = test === null || test(event) ? old & ~bit : old | bit
        if (next === old) return
        failed[event] = next
        changed[changes] = event
        before[changes] = old
        changes += 1
        if (old === 0) passing[beside[event] as number] = (passing[beside[event] as number] as number) - 1
        else if (next === 0) passing[beside[event] as number] = (passing[beside[event] as number] as number) + 1
      }
      if (among === undefined) for (let event = 0; event < count; event += 1) ask(event)
      else for (const event of among) ask(event)
      for (const counter of counters) if (counter.bit !== bit) recount(counter, changed, before, changes, failed, beside)
    },
  }
}

function countPassing(failed: Uint16Array, beside: Uint8Array): [number, number] {
  let others = 0
  for (const one of beside) others += one
  return [failed.length - others, others]
}

/** One counter after the other over what changed: the innermost loop, where indexes are known to be inside. */
function recount(
  { bit, offsets, values, counts }: Counter, changed: Uint32Array, before: Uint16Array, changes: number, failed: Uint16Array, beside: Uint8Array,
): void {
  const others = ~bit
  for (let index = 0; index < changes; index += 1) {
    const event = changed[index] as number
    const was = ((before[index] as number) & others) === 0
    const is = ((failed[event] as number) & others) === 0
    if (was === is) continue
    const by = is ? 1 : -1
    const side = beside[event] as number
    const end = offsets[event + 1] as number
    for (let at = offsets[event] as number; at < end; at += 1) {
      const cell = (values[at] as number) * 2 + side
      counts[cell] = (counts[cell] as number) + by
    }
  }
}
