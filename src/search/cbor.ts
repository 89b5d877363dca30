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

/** Where the item that begins at `at` ends, or where the first item inside it begins. */
export function skipCbor(bytes: Uint8Array, at: number, to: 'behind' | 'inside'): number {
  const reader = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at }
  let left = 1
  while (left > 0) {
    const first = reader.view.getUint8(reader.at++)
    left -= 1
    if (first === 0xf6) continue
    const size = readSize(reader, first & 31)
    if (first >> 5 === 3) reader.at += size
    else if (first >> 5 === 4) left += size
    if (to === 'inside') return reader.at
  }
  return reader.at
}

export function writeCbor(value: Cbor): Uint8Array {
  const parts: Uint8Array[] = []
  writeItem(value, parts)
  return Buffer.concat(parts)
}

function writeItem(value: Cbor, parts: Uint8Array[]): void {
  if (value === null) parts.push(Uint8Array.of(0xf6))
  else if (typeof value === 'number') parts.push(value < 0 ? head(1, -1 - value) : head(0, value))
  else if (typeof value === 'string') {
    const text = Buffer.from(value)
    parts.push(head(3, text.length), text)
  } else {
    parts.push(head(4, value.length))
    for (const item of value) writeItem(item, parts)
  }
}

function head(major: number, size: number): Uint8Array {
  const type = major << 5
  if (size < 24) return Uint8Array.of(type | size)
  if (size < 0x100) return Uint8Array.of(type | 24, size)
  if (size < 0x10000) return Uint8Array.of(type | 25, size >> 8, size & 255)
  return Uint8Array.of(type | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255)
}
