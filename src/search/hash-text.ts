/** A quick number for a text, the same everywhere: to share things out, never to tell that two are the same. */

/** 32 bits (FNV-1a over code units). */
export function hashText(text: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193) >>> 0
  return mixed
}
