/** site.yml, codebook.yml and interface/<lang>.yml as written. */

import { z } from 'zod'
import { address, choice, decimal, dictionary, fields, id, language, list, localText, matchingText, oneOrMore, radius, shortForms, text, whole, yesNo } from './values.ts'

export const siteSchema = fields({
  title: localText,
  description: localText.optional(),
  url: address.optional(),
  languages: list(language).min(1, { error: 'list' }),
  licence: text.optional(),
  repository: address.optional(),
  mapExtent: list(decimal).refine(isExtent, { error: 'extent' }).optional(),
  limits: fields({ originalWords: whole(0, 1000).optional() }).optional(),
})

function isExtent(numbers: readonly number[]): boolean {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers
  return numbers.length === 4 && west >= -180 && east <= 180 && west < east && south >= -90 && north <= 90 && south < north
}

const code = {
  code: id,
  label: localText.optional(),
  words: dictionary(language, oneOrMore(text), 'map').optional(),
  definition: localText.optional(),
  include: localText.optional(),
  exclude: localText.optional(),
  example: localText.optional(),
}

const acledType = fields({ type: text, subtype: text })
const acledSchema = z.preprocess(
  written => written === 'none' ? null : written,
  fields({ type: text, subtype: text, whenTarget: fields({ civilians: acledType.optional() }).optional() }, 'acled').nullable(),
).register(shortForms, { also: ['none'] })

export const codebookSchema = fields({
  version: whole(1, 1_000_000),
  eventTypes: list(fields({
    ...code,
    parent: id.optional(),
    unspecified: yesNo.optional(),
    color: whole(1, 8).optional(),
    roles: oneOrMore(id).optional(),
    acled: acledSchema.optional(),
  })),
  actorKinds: list(fields({
    ...code,
    state: yesNo.optional(),
    organised: yesNo.optional(),
    civilian: yesNo.optional(),
    person: yesNo.optional(),
    umbrella: yesNo.optional(),
    inter: whole(1, 8).optional(),
  })).optional(),
  roles: list(fields({ ...code, side: choice(['perpetrator', 'target', 'none']).optional() })).optional(),
  locationKinds: list(fields({ ...code, level: choice(['country', 'admin1', 'admin2', 'place', 'region']).optional(), precision: id.optional() })).optional(),
  precisions: list(fields({ ...code, radiusKm: radius.optional(), acledGeo: whole(1, 3).optional(), ucdpWhere: whole(1, 7).optional() })).optional(),
  informants: list(fields(code)).optional(),
  measures: list(fields(code)).optional(),
  countWords: list(fields({ ...code, least: whole(0, 1_000_000_000) })).optional(),
  sourceKinds: list(fields(code)).optional(),
  stances: list(fields(code)).optional(),
})

const plural = fields({ zero: text.optional(), one: text.optional(), two: text.optional(), few: text.optional(), many: text.optional(), other: text })

/** A string, or its forms by number: a string alone is the form for every number. */
export const interfaceSchema = dictionary(
  matchingText('interfaceKey', /^[A-Za-z][\w.-]*$/),
  z.preprocess(written => typeof written === 'string' ? { other: written } : written, plural).register(shortForms, { also: 'text' }),
  'map',
)

export type WrittenSite = z.infer<typeof siteSchema>
export type WrittenCodebook = z.infer<typeof codebookSchema>
export type WrittenInterface = z.infer<typeof interfaceSchema>
