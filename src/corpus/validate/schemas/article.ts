/** An article as written: its record, and its reports of events. */

import { z } from 'zod'
import { address, choice, count, date, fields, id, language, list, localText, oneOrMore, reference, text, whole } from './values.ts'

const evidence = {
  passage: localText.optional(),
  prefix: localText.optional(),
  suffix: localText.optional(),
  original: text.optional(),
  note: localText.optional(),
}

const casualtySchema = fields({
  ...evidence,
  actor: oneOrMore(reference).optional(),
  killed: count.optional(),
  wounded: count.optional(),
  captured: count.optional(),
  missing: count.optional(),
  killedOrWounded: count.optional(),
  civilian: choice(['yes', 'no', 'unclear']).optional(),
  including: localText.optional(),
  by: reference.optional(),
  asOf: date.optional(),
})

const measureSchema = fields({ ...evidence, what: reference, count: count.optional(), actor: reference.optional(), by: reference.optional() })

const responsibilitySchema = fields({
  ...evidence,
  kind: choice(['claimed', 'admitted', 'attributed', 'denied']),
  to: reference,
  by: reference.optional(),
})

const reportSchema = fields({
  ...evidence,
  passage: localText,
  id,
  title: localText.optional(),
  type: reference,
  scope: choice(['incident', 'series', 'campaign', 'total']).optional(),
  modality: choice(['asserted', 'planned', 'alleged', 'denied']).optional(),
  date: date.optional(),
  dateOf: choice(['event', 'announcement', 'discovery']).optional(),
  locations: list(fields({ id: reference, as: choice(['site', 'origin', 'destination', 'other']).optional(), precision: reference.optional() })).optional(),
  actors: list(fields({ id: reference, role: reference, certainty: choice(['stated', 'believed']).optional() })).optional(),
  casualties: list(casualtySchema).optional(),
  measures: list(measureSchema).optional(),
  responsibility: list(responsibilitySchema).optional(),
  reportedBy: oneOrMore(reference).optional(),
  partOf: reference.optional(),
  possiblySame: oneOrMore(reference).optional(),
})

export const mentionTargets = ['actor', 'location', 'source', 'event', 'article'] as const

const mentionSchema = fields({
  ...evidence,
  actor: reference.optional(),
  location: reference.optional(),
  source: reference.optional(),
  event: reference.optional(),
  article: reference.optional(),
  as: choice(['commentator', 'witness', 'background']).optional(),
}).refine(mention => mentionTargets.filter(target => mention[target] !== undefined).length === 1, { error: 'mentionTarget' })

const basis = choice(['stated', 'inferred', 'outside'])

export const articleSchema = fields({
  formerIds: list(id).optional(),
  title: localText,
  headline: text.optional(),
  source: reference.optional(),
  published: date.optional(),
  basis: fields({ source: basis.optional(), published: basis.optional() }).optional(),
  note: localText.optional(),
  url: address.optional(),
  archived: address.optional(),
  language,
  originalLanguage: language.optional(),
  rights: choice(['summary', 'excerpt', 'full']).optional(),
  annotators: oneOrMore(text).optional(),
  reviewers: oneOrMore(text).optional(),
  codebook: whole(1, 1_000_000).optional(),
  events: list(reportSchema).optional(),
  mentions: list(mentionSchema).optional(),
})

/** A second coding of an article by another person. */
export const codingSchema = fields({ events: list(reportSchema).optional() })

/** `<id>.<lang>.md` of any kind of record. */
export const translationSchema = fields({ title: text.optional(), translator: text.optional() })

export type WrittenArticle = z.infer<typeof articleSchema>
export type WrittenReport = z.infer<typeof reportSchema>
export type WrittenMention = z.infer<typeof mentionSchema>
