/** The words of bodies as bytes of UTF-8, which can be kept without what they were parsed into, and one walk over them for many names at once. */

import type { Body } from '../../model/records.ts'

/** Bytes by which a name is first looked up. */
const head = 4

/** All blocks of the bodies, a line end between them. */
export function encodeBodies(bodies: readonly Pick<Body, 'blocks'>[]): Uint8Array {
  return new TextEncoder().encode(bodies.map(({ blocks }) => blocks.map(({ text }) => text).join('\n')).join('\n'))
}

/** Those of the names that stand in at least one of the texts, anywhere in it. */
export function findNamed(names: Iterable<string>, units: Iterable<{ readonly texts: () => Uint8Array }>): Set<string> {
  const found = new Set<string>()
  const search = createSearch([...new Set(names)])
  for (const unit of units) search(unit.texts(), name => void found.add(name))
  return found
}

function createSearch(names: readonly string[]): (text: Uint8Array, onFound: (name: string) => void) => void {
  const encoder = new TextEncoder()
  const encoded = names.map(name => ({ name, bytes: encoder.encode(name) }))
  const short = encoded.filter(({ bytes }) => bytes.length < head)
  const long = Map.groupBy(encoded.filter(({ bytes }) => bytes.length >= head), ({ bytes }) => headOf(bytes, 0))
  // Nearly every place is passed over by this table alone.
  const mayBegin = new Uint8Array(1 << 16)
  for (const value of long.keys()) mayBegin[slotOf(value)] = 1
  return (text, onFound) => {
    for (const { name } of short) if (new TextDecoder().decode(text).includes(name)) onFound(name)
    let value = headOf(text, 0)
    for (let at = 0; at + head <= text.length; at++) {
      if (mayBegin[slotOf(value)] === 1) {
        for (const { name, bytes } of long.get(value) ?? []) if (startsAt(text, at, bytes)) onFound(name)
      }
      value = (value >>> 8) | ((text[at + head] ?? 0) << 24)
    }
  }
}

function headOf(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
}

function slotOf(value: number): number {
  return Math.imul(value, 0x9e3779b1) >>> 16
}

function startsAt(text: Uint8Array, at: number, bytes: Uint8Array): boolean {
  for (let n = 0; n < bytes.length; n++) if (text[at + n] !== bytes[n]) return false
  return true
}
