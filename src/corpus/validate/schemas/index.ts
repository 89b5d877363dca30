/** The schema of each kind of file. */

import { articleSchema, codingSchema, translationSchema } from './article.ts'
import { actorSchema, eventSchema, locationSchema, pageSchema, sourceSchema } from './records.ts'
import { referenceSchema } from './reference.ts'
import { codebookSchema, interfaceSchema, siteSchema } from './settings.ts'

export const fileSchemas = {
  article: articleSchema,
  event: eventSchema,
  actor: actorSchema,
  location: locationSchema,
  source: sourceSchema,
  page: pageSchema,
  translation: translationSchema,
  coding: codingSchema,
  site: siteSchema,
  codebook: codebookSchema,
  interface: interfaceSchema,
  reference: referenceSchema,
} as const

export type FileKind = keyof typeof fileSchemas
export const fileKinds = Object.keys(fileSchemas) as readonly FileKind[]
