/** Pagefind's core in a thread of its own; where there can be none, as from a disk, in the page. */

import { openCore } from '../../search/core-access.ts'
import type { CoreAccess, CoreHits } from '../../search/core-access.ts'
import address from './core-worker.ts?worker&url'

export interface CoreQuestion {
  readonly id: number
  readonly ask:
    | { readonly kind: 'open'; readonly file: Uint8Array<ArrayBuffer> }
    | { readonly kind: 'words'; readonly part: string; readonly records: number; readonly file: Uint8Array<ArrayBuffer> }
    | { readonly kind: 'search'; readonly part: string; readonly words: string; readonly exact: boolean }
}

export interface CoreAnswer {
  readonly id: number
  readonly hits?: CoreHits | undefined
  readonly error?: string
}

/** `file`: the core, packed. Throws what the core throws. */
export async function openCoreThread(file: Uint8Array<ArrayBuffer>): Promise<CoreAccess> {
  const ask = location.protocol === 'file:' ? null : await startThread(file).catch(() => null)
  if (ask === null) return await openCore(file)
  return {
    addWords: async (part, records, words) => void await ask({ kind: 'words', part, records, file: words }),
    search: async (part, words, exact) => {
      const hits = await ask({ kind: 'search', part, words, exact })
      if (hits === undefined) throw new Error('The core gave no answer')
      return hits
    },
  }
}

type Ask = (question: CoreQuestion['ask']) => Promise<CoreHits | undefined>

/** Throws where no thread can be had, or none with this file. */
async function startThread(file: Uint8Array<ArrayBuffer>): Promise<Ask> {
  const worker = new Worker(address, { type: 'module' })
  const waiting = new Map<number, { readonly resolve: (hits: CoreHits | undefined) => void; readonly reject: (error: Error) => void }>()
  let asked = 0
  worker.addEventListener('message', ({ data: { id, hits, error } }: MessageEvent<CoreAnswer>) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asker?.resolve(hits)
    else asker?.reject(new Error(error))
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The thread of the search could not be started'))
    waiting.clear()
  })
  const ask: Ask = question => new Promise((resolve, reject) => {
    const numbered: CoreQuestion = { id: asked++, ask: question }
    waiting.set(numbered.id, { resolve, reject })
    worker.postMessage(numbered)
  })
  try {
    await ask({ kind: 'open', file })
    return ask
  } catch (error) {
    worker.terminate()
    throw error
  }
}
