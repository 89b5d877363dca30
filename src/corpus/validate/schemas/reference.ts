/** reference/<name>/reference.yml as written. */

import type { z } from 'zod'
import { address, date, fields, id, list, localText, oneOrMore, text } from './values.ts'

export const referenceSchema = fields({
  name: localText,
  title: localText.optional(),
  version: text.optional(),
  url: address.optional(),
  licence: text,
  licenceUrl: address.optional(),
  cite: oneOrMore(text),
  covers: date,
  within: oneOrMore(id).optional(),
  definition: localText.optional(),
  limits: localText.optional(),
  changes: localText.optional(),
  columns: fields({ date: text, latitude: text, longitude: text, type: text.optional(), events: text.optional() }),
  types: list(fields({ code: id, label: localText.optional(), beside: oneOrMore(id).optional() })).optional(),
})

export type WrittenReference = z.infer<typeof referenceSchema>
