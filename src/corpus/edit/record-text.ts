/** A file cut into what stands before its fields, the fields, and what stands after them: closing line and body. */

import { EditError } from './fields-text.ts'

export interface RecordText {
  /** Byte order mark and opening line. */
  readonly before: string
  /** YAML, each line with its end. */
  readonly fields: string
  /** Closing line and body; empty for a file of fields alone. */
  readonly after: string
  /** Line end of the file: that of its first line. */
  readonly eol: '\n' | '\r\n'
}

export function splitRecord(text: string): RecordText {
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n'
  const opening = /^\uFEFF?---\r?\n/.exec(text)?.[0]
  if (opening === undefined) {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
    return { before: mark, fields: text.slice(mark.length), after: '', eol }
  }
  const closing = /^---(?=\r?$)/m.exec(text.slice(opening.length))
  if (closing === null) throw new EditError('The front matter has no closing line ---')
  const close = opening.length + closing.index
  return { before: opening, fields: text.slice(opening.length, close), after: text.slice(close), eol }
}

/** The body without the blank lines around it, lines ended by LF; empty for a file of fields alone. */
export function bodyOf(text: string): string {
  return trimBody(splitRecord(text).after.replace(/^---\r?\n?/, ''))
}

/** Another body for the record; when it says the same, the same text. */
export function replaceBody(text: string, body: string): string {
  const { before, fields, after, eol } = splitRecord(text)
  if (after === '') throw new EditError('A file of fields alone has no body')
  const old = after.replace(/^---\r?\n?/, '')
  if (trimBody(old) === trimBody(body)) return text
  const lead = /^(?:[ \t]*\r?\n)*/.exec(old)?.[0] ?? ''
  const tail = /\s*$/.exec(old.slice(lead.length))?.[0] || eol
  return `${before}${fields}---${eol}${old === '' ? eol : lead}${trimBody(body).replaceAll('\n', eol)}${trimBody(body) === '' ? '' : tail}`
}

export function trimBody(body: string): string {
  return body.replaceAll('\r\n', '\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd()
}
