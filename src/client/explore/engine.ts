/**
 * Which events pass all conditions, and how many of them have each value of each facet. Kept up to date by differences, or counted anew
 * from nothing or from all, whatever touches fewest events. A facet is counted as if its own condition did not exist, so that it shows what else
 * could be chosen. Every event carries one bit per condition that it fails.
 */

import { bucketsFor, createBuckets, empty, put } from './buckets.ts'
import type { Buckets } from './buckets.ts'
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
  /** Counts when every event passes. */
  readonly all: Uint32Array
}

/** A change of less than this part of the events is counted by differences. */
const fewParts = 3

export function bitOf(condition: Condition): number {
  return 1 << conditions.indexOf(condition)
}

export function createEngine(groups: readonly Group[], counted: Uint8Array): Engine {
  const count = counted.length
  const failed = new Uint16Array(count)
  const beside = counted.map(one => 1 - one)
  const counters = groups.map(group => createCounter(group, beside))
  const passing = countPassing(failed, beside)
  // Room for the largest change: nothing is allocated while the reader drags.
  const changed = new Uint32Array(count)
  const buckets = createBuckets(count)

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
        changes += 1
        const side = beside[event] as number
        if (old === 0) passing[side] = (passing[side] as number) - 1
        else if (next === 0) passing[side] = (passing[side] as number) + 1
      }
      if (among === undefined) for (let event = 0; event < count; event += 1) ask(event)
      else for (const event of among) ask(event)
      const others = counters.filter(counter => counter.bit !== bit)
      if (changes * fewParts < count) countChanges(others, changed.subarray(0, changes), bit, buckets, failed, beside)
      else countAnew(others, buckets, failed, beside)
    },
  }
}

function countPassing(failed: Uint16Array, beside: Uint8Array): [number, number] {
  let others = 0
  for (const one of beside) others += one
  return [failed.length - others, others]
}

function createCounter({ condition, keys, size }: Group, beside: Uint8Array): Counter {
  const all = new Uint32Array(size * 2)
  for (let event = 0; event < beside.length; event += 1) add(all, keys, event, beside[event] as number, 1)
  return { bit: bitOf(condition), ...keys, counts: all.slice(), all }
}

/** Each value of an event, once more or once less. */
function add(counts: Uint32Array, { offsets, values }: Lists, event: number, side: number, by: 1 | -1): void {
  const end = offsets[event + 1] as number
  for (let at = offsets[event] as number; at < end; at += 1) {
    const cell = (values[at] as number) * 2 + side
    counts[cell] = (counts[cell] as number) + by
  }
}

/** Adds and takes away what a change of one condition has let through and kept back. */
function countChanges(counters: readonly Counter[], changed: Uint32Array, bit: number, buckets: Buckets, failed: Uint16Array, beside: Uint8Array): void {
  empty(buckets)
  for (const event of changed) put(buckets, (failed[event] as number) & ~bit, event)
  for (const counter of counters) {
    for (const { items, size } of bucketsFor(buckets, counter.bit)) {
      for (let at = 0; at < size; at += 1) {
        const event = items[at] as number
        add(counter.counts, counter, event, beside[event] as number, ((failed[event] as number) & bit) === 0 ? 1 : -1)
      }
    }
  }
}

/** From nothing where few events pass, else from all, less those that fail. */
function countAnew(counters: readonly Counter[], buckets: Buckets, failed: Uint16Array, beside: Uint8Array): void {
  empty(buckets)
  for (let event = 0; event < failed.length; event += 1) put(buckets, failed[event] as number, event)
  for (const counter of counters) {
    const passing = bucketsFor(buckets, counter.bit)
    const count = passing.reduce((sum, { size }) => sum + size, 0)
    if (count * 2 <= failed.length) {
      counter.counts.fill(0)
      for (const { items, size } of passing) for (let at = 0; at < size; at += 1) add(counter.counts, counter, items[at] as number, beside[items[at] as number] as number, 1)
      continue
    }
    counter.counts.set(counter.all)
    if (count === failed.length) continue
    const others = ~counter.bit
    for (let event = 0; event < failed.length; event += 1) if (((failed[event] as number) & others) !== 0) add(counter.counts, counter, event, beside[event] as number, -1)
  }
}
