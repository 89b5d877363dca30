/** Files of Pagefind, packed and unpacked at once. Node only. */

import { gunzipSync, gzipSync } from 'node:zlib'
import { signature } from './pagefind-file.ts'

const head = Buffer.from(signature)

export function packFile(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([head, bytes]), { level: 9 })
}

/** Throws when it is no file of Pagefind. */
export function unpackNow(file: Uint8Array): Buffer {
  const unpacked = gunzipSync(file)
  if (!unpacked.subarray(0, head.length).equals(head)) throw new Error('not a file of Pagefind')
  return unpacked.subarray(head.length)
}
