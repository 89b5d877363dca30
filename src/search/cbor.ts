/** As much of CBOR (RFC 8949) as Pagefind's files need: whole numbers, texts, lists, null. */

export type Cbor = number | string | null | readonly Cbor[]

/** Throws on anything else, and on bytes that are left over. */
export function readCbor(bytes: Uint8Array): Cbor {
  const reader = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 }
  const value = readItem(reader)
  if (reader.at !== bytes.length) throw new Error(`CBOR: ${bytes.length - reader.at} bytes are left over`)
  return value
}

interface Reader {
  readonly bytes: Uint8Array
  readonly view: DataView
  at: number
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

function readItem(reader: Reader): Cbor {
  const first = reader.view.getUint8(reader.at++)
  if (first === 0xf6) return null
  const size = readSize(reader, first & 31)
  switch (first >> 5) {
    case 0: return size
    case 1: return -1 - size
    case 3: return decoder.decode(reader.bytes.subarray(reader.at, reader.at += size))
    case 4: return Array.from({ length: size }, () => readItem(reader))
    default: throw new Error(`CBOR: unexpected byte ${first} at ${reader.at - 1}`)
  }
}

function readSize(reader: Reader, code: number): number {
  const { view, at } = reader
  if (code < 24) return code
  reader.at += 2 ** (code - 24)
  switch (code) {
    case 24: return view.getUint8(at)
    case 25: return view.getUint16(at)
    case 26: return view.getUint32(at)
    default: throw new Error(`CBOR: unexpected length at ${at}`)
  }
}

/** Takes bytes one after another. */
export interface ByteList {
  readonly push: (...bytes: readonly number[]) => unknown
}

export function writeCbor(value: Cbor): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  appendCbor(value, bytes)
  return Uint8Array.from(bytes)
}

export function appendCbor(value: Cbor, bytes: ByteList): void {
  if (value === null) bytes.push(0xf6)
  else if (typeof value === 'number') appendNumber(value, bytes)
  else if (typeof value === 'string') {
    const text = encoder.encode(value)
    appendHead(3, text.length, bytes)
    for (const byte of text) bytes.push(byte)
  } else {
    appendListHead(value.length, bytes)
    for (const item of value) appendCbor(item, bytes)
  }
}

export function appendNumber(value: number, bytes: ByteList): void {
  if (value < 0) appendHead(1, -1 - value, bytes)
  else appendHead(0, value, bytes)
}

/** What stands before the items of a list. */
export function appendListHead(length: number, bytes: ByteList): void {
  appendHead(4, length, bytes)
}

function appendHead(major: number, size: number, bytes: ByteList): void {
  const type = major << 5
  if (size < 24) bytes.push(type | size)
  else if (size < 0x100) bytes.push(type | 24, size)
  else if (size < 0x10000) bytes.push(type | 25, size >> 8, size & 255)
  else bytes.push(type | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255)
}
