/**
 * A clock behind the caps on Markdown: bodies that may take long are parsed in a thread that is stopped when its time is up.
 * The caller waits, as for any other body. Node only; in browsers the caps must do.
 */

import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads'
import { createDiagnostic } from '../model/message.ts'
import { mayTakeLong, parseMarkdown, slowBody } from './parse/index.ts'
import type { MessagePort } from 'node:worker_threads'
import type { BodyParser } from './parse/index.ts'

export interface TimeLimit {
  /** Of computing, so that a busy machine refuses nothing that an idle one takes. */
  readonly seconds: number
  /** On the clock, without any computing: a thread that died. */
  readonly patience: number
}

interface Thread {
  readonly worker: Worker
  readonly port: MessagePort
  /** 1 when there is an answer. */
  readonly signal: Int32Array
}

/** What goes to the thread and what comes back. */
export type ThreadTask = Parameters<BodyParser>
export type ThreadAnswer = { readonly result: ReturnType<BodyParser> } | { readonly error: unknown }

/** Milliseconds between two looks. */
const slice = 100
/** Microseconds of computing that say that the thread is at work; waiting for it takes far less. */
const work = 50_000

/** A parser whose thread is started when it is first needed, kept for the next body, and never keeps the process alive. */
export function createLimitedParser({ seconds, patience }: TimeLimit = { seconds: 4, patience: 20 }): BodyParser {
  let thread: Thread | null = null
  return (path, body, firstLine) => {
    if (!mayTakeLong(body)) return parseMarkdown(path, body, firstLine)
    thread ??= startThread()
    const answer = ask(thread, [path, body, firstLine], seconds, patience)
    if (answer === null) {
      void thread.worker.terminate()
      thread = null
      return { body: null, diagnostics: [createDiagnostic({ path, line: firstLine, column: 1 }, slowBody(seconds))] }
    }
    if ('error' in answer) throw answer.error
    return answer.result
  }
}

function startThread(): Thread {
  const { port1, port2 } = new MessageChannel()
  const signal = new Int32Array(new SharedArrayBuffer(4))
  // Without the arguments of this process: some of them are for its own script alone.
  const worker = new Worker(new URL('./body-thread.ts', import.meta.url), { workerData: { port: port2, signal }, transferList: [port2], execArgv: [] })
  // Of a thread that died the caller hears by waiting in vain: it must not end the process later.
  worker.on('error', () => undefined)
  worker.unref()
  port1.unref()
  return { worker, port: port1, signal }
}

/** null when the time was up. While it waits this thread computes nothing: what the process computes, the other one does. */
function ask({ port, signal }: Thread, task: ThreadTask, seconds: number, patience: number): ThreadAnswer | null {
  Atomics.store(signal, 0, 0)
  port.postMessage(task)
  const begun = process.cpuUsage()
  let [seen, since] = [0, performance.now()]
  while (Atomics.wait(signal, 0, 0, Math.min(slice, seconds * 1000)) === 'timed-out') {
    const { user, system } = process.cpuUsage(begun)
    if (user + system > seen + work) [seen, since] = [user + system, performance.now()]
    if (user + system > seconds * 1e6 || performance.now() > since + patience * 1000) return null
  }
  return receiveMessageOnPort(port)?.message ?? null
}
