/**
 * Checks groups of files on all processors. The caller waits, as for its own work, and does its part of it; what comes back is the
 * same, whoever did it. Threads end with the work and never keep the process alive.
 */

import { availableParallelism } from 'node:os'
import { deserialize, serialize } from 'node:v8'
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads'
import { checkGroup, isTimely, storeGroup } from './check-group.ts'
import type { MessagePort } from 'node:worker_threads'
import type { Group, StoredGroup, Tools } from './check-group.ts'
import type { Settings } from './validate/index.ts'

/** What a thread is told: the work, and where to count. */
export interface ThreadWork {
  readonly root: string
  readonly settings: Settings
  readonly portions: readonly (readonly Group[])[]
  readonly port: MessagePort
  /** [the next portion that nobody has taken, portions that threads have answered]. */
  readonly counters: Int32Array
}

export interface ThreadPortion {
  readonly index: number
  /** The stored groups, serialised; null when the thread failed: then the caller does the portion, and fails itself if it must. */
  readonly bytes: Uint8Array | null
}

/** Groups that are done at one go. */
const portionSize = 40
/** Fewer are done before a thread has started. */
const worthThreads = 1200
/** More would each hold the program and its tables, and wait for the caller. */
const mostThreads = 7
/** Milliseconds on the clock without any answer, after which the caller does the rest. */
const patience = 60_000

export function listDefaultThreads(groups: number): number {
  return groups < worthThreads ? 0 : Math.min(mostThreads, availableParallelism() - 1)
}

interface Pool {
  readonly threads: readonly { readonly worker: Worker; readonly port: MessagePort }[]
  readonly counters: Int32Array
  /** Takes what was found out about a portion. */
  readonly hand: (index: number, stored: readonly StoredGroup[]) => void
  readonly done: Set<number>
  /** Portions that nobody has answered for yet. */
  readonly open: Set<number>
}

/** Hands over every group by its number, in any order. `threads`: how many beside this one. */
export function checkGroups(groups: readonly Group[], tools: Tools, threads: number, hand: (index: number, stored: StoredGroup) => void): void {
  const portions = Array.from({ length: Math.ceil(groups.length / portionSize) }, (_, n) => groups.slice(n * portionSize, (n + 1) * portionSize))
  const work = { root: tools.root, settings: tools.settings, portions, counters: new Int32Array(new SharedArrayBuffer(8)) }
  const pool: Pool = {
    threads: Array.from({ length: Math.min(threads, portions.length) }, () => startThread(work)),
    counters: work.counters, done: new Set(), open: new Set(portions.keys()),
    hand: (portion, stored) => stored.forEach((group, n) => hand(portion * portionSize + n, group)),
  }
  const checkHere = (index: number, as: Pool = pool): void => finish(as, { index, bytes: checkPortion(portions[index] ?? [], tools) })
  try {
    for (let index = takeNext(pool); index < portions.length; index = takeNext(pool)) {
      checkHere(index)
      takeAnswers(pool)
    }
    awaitThreads(pool)
  } finally {
    for (const { worker, port } of pool.threads) {
      port.close()
      void worker.terminate()
    }
  }
  for (const index of portions.keys()) if (!pool.done.has(index)) checkHere(index, { ...pool, threads: [] })
}

/** A portion that nobody else has taken. */
export function takeNext({ counters }: Pick<Pool, 'counters'>): number {
  return Atomics.add(counters, 0, 1)
}

/** Beside threads the clock of a slow body runs with what they compute: where it ran out, the portion is looked at again alone. */
function finish({ done, open, threads, hand }: Pool, { index, bytes }: ThreadPortion): void {
  open.delete(index)
  const stored = bytes === null ? null : deserialize(bytes) as StoredGroup[]
  if (stored === null || (threads.length > 0 && !stored.every(isTimely))) return
  done.add(index)
  hand(index, stored)
}

/** Serialised even where nothing is sent: what is kept then holds no piece of the texts that it was cut from. */
export function checkPortion(portion: readonly Group[], tools: Tools): Uint8Array {
  return serialize(portion.map(group => storeGroup(checkGroup(group, tools), false)))
}

function startThread(work: Omit<ThreadWork, 'port'>): { worker: Worker; port: MessagePort } {
  const { port1, port2 } = new MessageChannel()
  const workerData: ThreadWork = { ...work, port: port2 }
  // Without the arguments of this process: some of them are for its own script alone.
  const worker = new Worker(new URL('./group-thread.ts', import.meta.url), { workerData, transferList: [port2], execArgv: [] })
  // What a thread that died has not done is done by the caller: it must not end the process later.
  worker.on('error', () => undefined)
  worker.unref()
  port1.unref()
  return { worker, port: port1 }
}

/** Until there is an answer for every portion, or none has come for long. */
function awaitThreads(pool: Pool): void {
  while (pool.open.size > 0) {
    const answers = Atomics.load(pool.counters, 1)
    takeAnswers(pool)
    if (pool.open.size > 0 && Atomics.wait(pool.counters, 1, answers, patience) === 'timed-out') return
  }
}

function takeAnswers(pool: Pool): void {
  for (const { port } of pool.threads) {
    for (let answer = receiveMessageOnPort(port); answer !== undefined; answer = receiveMessageOnPort(port)) finish(pool, answer.message as ThreadPortion)
  }
}
