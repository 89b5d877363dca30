/** The thread in which Pagefind's core runs: the page stays quick to the hand while it is asked. */

import { openCore } from '../../search/core-access.ts'
import type { CoreAccess } from '../../search/core-access.ts'
import type { CoreAnswer, CoreQuestion } from './core-thread.ts'

let core: Promise<CoreAccess> | undefined

addEventListener('message', ({ data }: MessageEvent<CoreQuestion>) => {
  answer(data).then(hits => post({ id: data.id, hits }), (error: unknown) => post({ id: data.id, error: error instanceof Error ? error.message : String(error) }))
})

async function answer({ ask }: CoreQuestion): Promise<CoreAnswer['hits']> {
  if (ask.kind === 'open') core = openCore(ask.file)
  const opened = await core
  if (opened === undefined) throw new Error('The core was asked before it was opened')
  if (ask.kind === 'open') return undefined
  if (ask.kind === 'words') return void await opened.addWords(ask.part, ask.records, ask.file)
  return await opened.search(ask.part, ask.words, ask.exact)
}

function post(message: CoreAnswer): void {
  const { hits } = message
  postMessage(message, { transfer: hits === undefined ? [] : [hits.numbers.buffer, hits.fields.buffer, hits.ends.buffer, hits.places.buffer] })
}
