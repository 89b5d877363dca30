/** The thread that parses bodies for `limited-parser.ts`: one task at a time, each answered. */

import { workerData } from 'node:worker_threads'
import { parseMarkdown } from './parse/index.ts'
import type { MessagePort } from 'node:worker_threads'
import type { ThreadAnswer, ThreadTask } from './limited-parser.ts'

const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array }

function answer(task: ThreadTask): ThreadAnswer {
  try {
    return { result: parseMarkdown(...task) }
  } catch (error) {
    return { error }
  }
}

port.on('message', (task: ThreadTask) => {
  port.postMessage(answer(task))
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
})
