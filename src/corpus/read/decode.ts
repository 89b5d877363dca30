/** Bytes to text: UTF-8 or nothing, one byte order mark, lines ended by LF or CR LF. */

import { createDiagnostic } from '../../model/message.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

/** The text with LF line ends and without its mark; or why it is refused. */
export function decodeText(path: string, bytes: Uint8Array): { text: string } | { problem: Diagnostic } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { problem: badBytes(path, bytes) }
  }
  const unmarked = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const lone = unmarked.indexOf('\r')
  return lone === -1 ? { text: unmarked } : { problem: loneReturn(path, unmarked, lone) }
}

/** The place is where the first character begins that cannot be decoded: found by halving. */
function badBytes(path: string, bytes: Uint8Array): Diagnostic {
  let [good, bad] = [0, bytes.length + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true })
  const lines = before.replace(/^\uFEFF/, '').split('\n')
  const found = `0x${(bytes[new TextEncoder().encode(before).length] ?? 0).toString(16).padStart(2, '0')}`
  return createDiagnostic({ path, line: lines.length, column: [...lines.at(-1) ?? ''].length + 1 }, {
    rule: 'encoding',
    thing: { en: 'byte', ar: 'بايت' },
    actual: found,
    expected: { en: 'text in UTF-8', ar: 'نصّ بترميز UTF-8' },
    hint: { en: 'Save the file again with the encoding UTF-8', ar: 'احفظ الملف من جديد بترميز UTF-8' },
  })
}

/** True when the bytes are the start of UTF-8 text: a character cut off at the end is no mistake yet. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function loneReturn(path: string, text: string, at: number): Diagnostic {
  const lines = text.slice(0, at).split('\n')
  return createDiagnostic({ path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }, {
    rule: 'line-ends',
    thing: { en: 'line end', ar: 'نهاية سطر' },
    actual: 'CR',
    expected: { en: 'LF or CR LF', ar: '‏LF أو CR LF' },
    hint: { en: 'Save the file with Unix line ends (LF)', ar: 'احفظ الملف بنهايات أسطر يونكس (LF)' },
  })
}
