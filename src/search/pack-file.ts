/** Files of Pagefind, packed and unpacked at once. Node only. */

import { hash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { signature } from './pagefind-file.ts'

const head = Buffer.from(signature)

export function packFile(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([head, bytes]), { level: 9 })
}

/** Packs what it has not packed before. `known`: packed files by sums of what is in them; `used`: those that were asked for. */
export function createPacker(known: ReadonlyMap<string, Uint8Array>): { readonly pack: (bytes: Uint8Array) => Uint8Array; readonly used: ReadonlyMap<string, Uint8Array> } {
  const used = new Map<string, Uint8Array>()
  return {
    used,
    pack: bytes => {
      const sum = hash('sha256', bytes, 'base64url')
      const packed = known.get(sum) ?? packFile(bytes)
      used.set(sum, packed)
      return packed
    },
  }
}

/** Throws when it is no file of Pagefind. */
export function unpackNow(file: Uint8Array): Buffer {
  const unpacked = gunzipSync(file)
  if (!unpacked.subarray(0, head.length).equals(head)) throw new Error('not a file of Pagefind')
  return unpacked.subarray(head.length)
}
