/** A thread of `group-threads.ts`: takes portions for as long as there are any, and answers for each that it took. */

import { workerData } from 'node:worker_threads'
import { checkPortion, takeNext } from './group-threads.ts'
import { parseInTime } from './parse-in-time.ts'
import { realDisk } from './read/index.ts'
import type { ThreadPortion, ThreadWork } from './group-threads.ts'

const { root, settings, portions, port, counters } = workerData as ThreadWork
const tools = { root, settings, disk: realDisk, parse: parseInTime }

for (let index = takeNext({ counters }); index < portions.length; index = takeNext({ counters })) {
  const bytes = tryPortion(index)
  port.postMessage({ index, bytes } satisfies ThreadPortion, bytes === null ? [] : [bytes.buffer])
  Atomics.add(counters, 1, 1)
  Atomics.notify(counters, 1)
}

/** null when the disk or the program fails: the caller meets the same failure and says so. */
function tryPortion(index: number): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(checkPortion(portions[index] ?? [], tools))
  } catch {
    return null
  }
}
