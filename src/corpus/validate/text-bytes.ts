/** The words of bodies as bytes of UTF-8, which can be kept without what they were parsed into, and one walk over them for many names at once. */

import type { Body } from '../../model/records.ts'

/** Bytes at the end of a window by which the next window is chosen. */
const tail = 3
const slots = 1 << 16
const mostStep = 250

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

/**
 * Wu and Manber's search: the last three bytes of a window as long as the shortest name say how far it may move on, so that most
 * bytes are never looked at.
 */
function createSearch(names: readonly string[]): (text: Uint8Array, onFound: (name: string) => void) => void {
  const encoder = new TextEncoder()
  const encoded = names.map(name => ({ name, bytes: encoder.encode(name) }))
  const short = encoded.filter(({ bytes }) => bytes.length < tail)
  const long = encoded.filter(({ bytes }) => bytes.length >= tail)
  const window = long.reduce((least, { bytes }) => Math.min(least, bytes.length), mostStep + tail - 1)
  const ending = Map.groupBy(long, ({ bytes }) => slotAt(bytes, window - 1))
  const steps = listSteps(long.map(({ bytes }) => bytes), window)
  return (text, onFound) => {
    for (const { name } of short) if (new TextDecoder().decode(text).includes(name)) onFound(name)
    for (let at = long.length === 0 ? text.length : window - 1; at < text.length;) {
      const slot = slotAt(text, at)
      const step = steps[slot] ?? 1
      at += Math.max(1, step)
      if (step > 0) continue
      for (const { name, bytes } of ending.get(slot) ?? []) if (startsAt(text, at - window, bytes)) onFound(name)
    }
  }
}

/** By the slot of the last bytes of a window: how far the next window can be in which a name may begin; 0 where one may begin in this. */
function listSteps(names: readonly Uint8Array[], window: number): Uint8Array {
  const steps = new Uint8Array(slots).fill(window - tail + 1)
  for (const bytes of names) {
    for (let at = tail - 1; at < window; at++) {
      const slot = slotAt(bytes, at)
      steps[slot] = Math.min(steps[slot] ?? 0, window - 1 - at)
    }
  }
  return steps
}

/** Of the three bytes that end at `at`. */
function slotAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at - 2] ?? 0) ^ ((bytes[at - 1] ?? 0) << 5) ^ ((bytes[at] ?? 0) << 10)) & (slots - 1)
}

function startsAt(text: Uint8Array, at: number, bytes: Uint8Array): boolean {
  for (let n = 0; n < bytes.length; n++) if (text[at + n] !== bytes[n]) return false
  return true
}
