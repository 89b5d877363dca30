/**
 * Pagefind's core (WebAssembly) without its client: the part of it that we ask, bound by hand. Its client fetches a list with a line
 * for each record; given the core itself, we make that list where it is needed.
 */

import { unpackFile } from './pagefind-file.ts'

/** What the core exports, as far as it is used. Texts and bytes are handed over as an address in its memory and a length. */
interface CoreExports {
  readonly memory: WebAssembly.Memory
  readonly __wbindgen_externrefs: WebAssembly.Table
  readonly __wbindgen_start: () => void
  readonly __wbindgen_malloc: (bytes: number, align: number) => number
  readonly __wbindgen_free: (address: number, bytes: number, align: number) => void
  readonly init_pagefind: (address: number, bytes: number) => number
  readonly load_index_chunk: (index: number, address: number, bytes: number) => number
  readonly search: (index: number, ...texts: readonly number[]) => [address: number, bytes: number]
}

/** As the core writes a hit: the name of its record, where it stands, and the fields that have it. */
export interface CoreHit {
  readonly p: string
  readonly l: readonly { readonly l: number }[]
  readonly mf?: readonly string[]
}

/** Indexes are numbers; each change of one gives a new number in place of the old. */
export interface Core {
  readonly openIndex: (meta: Uint8Array) => number
  readonly loadChunk: (index: number, chunk: Uint8Array) => number
  /** `words`: one space between them. `exact`: side by side and whole; else each as the beginning of a word. */
  readonly search: (index: number, words: string, exact: boolean) => readonly CoreHit[]
}

/** `file`: as Pagefind writes it, packed. */
export async function startCore(file: Uint8Array<ArrayBuffer>): Promise<Core> {
  const { instance } = await WebAssembly.instantiate(await unpackFile(file), {
    './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined },
  })
  const core = instance.exports as unknown as CoreExports
  core.__wbindgen_start()
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  const memory = (address: number, bytes: number): Uint8Array => new Uint8Array(core.memory.buffer, address, bytes)
  // The core frees what it is given.
  const give = (bytes: Uint8Array): [number, number] => {
    const address = core.__wbindgen_malloc(bytes.length, 1) >>> 0
    memory(address, bytes.length).set(bytes)
    return [address, bytes.length]
  }
  const giveText = (text: string): [number, number] => give(encoder.encode(text))
  return {
    openIndex: meta => core.init_pagefind(...give(meta)) >>> 0,
    loadChunk: (index, chunk) => core.load_index_chunk(index, ...give(chunk)) >>> 0,
    search: (index, words, exact) => {
      const [address, bytes] = core.search(index, ...giveText(words), ...giveText(words), ...giveText('{}'), ...giveText(''), Number(exact), 0)
      try {
        return (JSON.parse(decoder.decode(memory(address >>> 0, bytes))) as { results: CoreHit[] }).results
      } finally {
        core.__wbindgen_free(address, bytes, 1)
      }
    },
  }
}
