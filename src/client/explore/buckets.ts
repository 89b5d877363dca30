/**
 * Events sorted by what they fail: those that fail nothing matter to every count, those that fail one condition only to the count that
 * ignores it, all others to none. So one pass serves all counts. Nothing is allocated after the first use.
 */

interface Bucket {
  /** Numbers of events: the first `size` of them. */
  items: Uint32Array
  size: number
}

export interface Buckets {
  /** First those that fail nothing, then one bucket per condition, in the order of the bits. */
  readonly lists: readonly Bucket[]
  /** Most events that a bucket can hold. */
  readonly room: number
}

const bits = 16

export function createBuckets(room: number): Buckets {
  return { lists: Array.from({ length: bits + 1 }, () => ({ items: new Uint32Array(0), size: 0 })), room }
}

export function empty(buckets: Buckets): void {
  for (const list of buckets.lists) list.size = 0
}

/** Puts an event where it belongs by the bits that it fails. */
export function put({ lists, room }: Buckets, failed: number, event: number): void {
  if ((failed & (failed - 1)) !== 0) return
  const list = lists[failed === 0 ? 0 : 32 - Math.clz32(failed)] as Bucket
  if (list.items.length === 0) list.items = new Uint32Array(room)
  list.items[list.size] = event
  list.size += 1
}

/** What matters to a count that ignores the condition of that bit. */
export function bucketsFor({ lists }: Buckets, bit: number): readonly Bucket[] {
  return [lists[0] as Bucket, lists[32 - Math.clz32(bit)] as Bucket]
}
