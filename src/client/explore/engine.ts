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
  /** Lets every event pass a condition, or those for which `test` holds. */
  readonly set: (condition: Condition, test: ((event: number) => boolean) | null) => void
  /** Bits of the conditions that an event fails; 0 passes. */
  readonly failed: Uint16Array
  /** Events that pass: those that are counted, and those beside them. */
  readonly passing: () => { readonly counted: number; readonly beside: number }
  /** Per value: incidents at 2 × value, others at 2 × value + 1. */
  readonly counts: (group: number) => Uint32Array
}

export function bitOf(condition: Condition): number {
  return 1 << conditions.indexOf(condition)
}

export function createEngine(groups: readonly Group[], counted: Uint8Array): Engine {
  const failed = new Uint16Array(counted.length)
  const counters = groups.map(({ condition, keys, size }) => ({ bit: bitOf(condition), ...keys, counts: new Uint32Array(size * 2) }))
  const passing = [0, 0]
  type Counter = (typeof counters)[number]
  const ofBit = new Map(conditions.map(condition => [bitOf(condition), counters.filter(({ bit }) => bit === bitOf(condition))]))

  const add = ({ offsets, values, counts }: Counter, event: number, by: number): void => {
    const beside = 1 - (counted[event] ?? 0)
    const end = offsets[event + 1] ?? 0
    for (let at = offsets[event] ?? 0; at < end; at += 1) {
      const cell = (values[at] ?? 0) * 2 + beside
      counts[cell] = (counts[cell] ?? 0) + by
    }
  }
  const move = (event: number, bits: number, by: number): void => {
    if (bits === 0) {
      const beside = 1 - (counted[event] ?? 0)
      passing[beside] = (passing[beside] ?? 0) + by
      for (const counter of counters) add(counter, event, by)
    } else if ((bits & (bits - 1)) === 0) {
      for (const counter of ofBit.get(bits) ?? []) add(counter, event, by)
    }
  }

  for (let event = 0; event < counted.length; event += 1) move(event, 0, 1)
  return {
    failed,
    passing: () => ({ counted: passing[0] ?? 0, beside: passing[1] ?? 0 }),
    counts: group => counters[group]?.counts ?? new Uint32Array(0),
    set: (condition, test) => {
      const bit = bitOf(condition)
      for (let event = 0; event < failed.length; event += 1) {
        const before = failed[event] ?? 0
        const after = test === null || test(event) ? before & ~bit : before | bit
        if (after === before) continue
        failed[event] = after
        move(event, before, -1)
        move(event, after, 1)
      }
    },
  }
}
