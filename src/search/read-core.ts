/** Pagefind's core as it hands it out with every index: taken from one of a single record. Node only. */

import { close, createIndex } from 'pagefind'
import { once } from './once.ts'
import { coreFile } from './shards.ts'

/** Packed. Throws when Pagefind reports an error. */
export const readCore = once(async (): Promise<Uint8Array<ArrayBuffer>> => {
  const { index } = await createIndex({})
  if (index === undefined) throw new Error('Pagefind could not be started')
  await index.addCustomRecord({ url: '/', content: 'a', language: 'unknown' })
  const { files } = await index.getFiles()
  await close()
  const core = files.find(({ path }) => path === coreFile)
  if (core === undefined) throw new Error(`Pagefind made no ${coreFile}`)
  return new Uint8Array(core.content)
})
