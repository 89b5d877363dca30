/** New files: fields in the order and quoting of the format, then the body. */

import { layOutFields } from './layout.ts'
import { trimBody } from './record-text.ts'
import type { FieldMap } from './field-value.ts'

/** A new record file: front matter and, unless it is empty, the body after a blank line. Lines end with LF. */
export function formatRecord(fields: FieldMap, body: string): string {
  const text = trimBody(body)
  return `---\n${formatFields(fields)}---\n${text === '' ? '' : `\n${text}\n`}`
}

/** A new file of fields alone (`.yml`); empty when there are none. */
export function formatFields(fields: FieldMap): string {
  return layOutFields(fields, 0, '').map(line => `${line}\n`).join('')
}
