/** Actors, places, sources, event files and pages as written. */

import { z } from 'zod'
import {
  address, choice, country, date, fields, id, language, latitude, list, localText, longitude, matchingText, oneOrMore, radius, reference, shortForms, text, wikidata,
  yesNo,
} from './values.ts'

const aliasSchema = z.preprocess(
  written => typeof written === 'string' ? { text: written } : written,
  fields({ text, lang: language.optional(), loaded: yesNo.optional() }),
).register(shortForms, { also: 'text' })

const named = {
  formerIds: list(id).optional(),
  name: localText,
  aliases: list(aliasSchema).optional(),
  kind: reference,
  wikidata: wikidata.optional(),
  sameAs: oneOrMore(text).optional(),
}

const relationSchema = fields({
  to: reference,
  kind: choice(['part-of', 'backed-by', 'founded-by', 'commands', 'allied-with']),
  since: date.optional(),
  until: date.optional(),
  articles: oneOrMore(reference).optional(),
})

export const actorSchema = fields({
  ...named,
  publicRole: localText.optional(),
  relations: list(relationSchema).optional(),
  country: country.optional(),
  active: date.optional(),
})

export const locationSchema = fields({
  ...named,
  within: oneOrMore(reference).optional(),
  latitude: latitude.optional(),
  longitude: longitude.optional(),
  radiusKm: radius.optional(),
  geometry: matchingText('geometry', /^[^\s/]+\/\S+$/).optional(),
  pcode: matchingText('pcode', /^[A-Z]{2}[A-Z0-9]*$/).optional(),
  geonames: matchingText('geonames', /^[1-9]\d*$/).optional(),
  coordinateSource: localText.optional(),
  country: country.optional(),
}).refine(place => (place.latitude === undefined) === (place.longitude === undefined), { error: 'coordinates' })

export const sourceSchema = fields({
  ...named,
  url: address.optional(),
  languages: oneOrMore(language).optional(),
  country: country.optional(),
  stance: reference.optional(),
  actor: reference.optional(),
})

const states = ['published', 'withdrawn'] as const
const statusSchema = z.preprocess(
  written => typeof written === 'string' ? { state: written } : written,
  fields({ 'state': z.enum(states, { error: 'status' }).optional(), 'merged-into': reference.optional() }, 'status'),
).register(shortForms, { also: states })

const rulingSchema = fields({
  field: choice(['killed', 'wounded', 'date', 'location', 'type', 'grade']),
  value: z.preprocess(written => Array.isArray(written) ? `[${written.join(',')}]` : written, text).register(shortForms, { also: 'list' }),
  why: localText,
  by: text,
  date: date.optional(),
})

export const eventSchema = fields({
  formerIds: list(id).optional(),
  title: localText.optional(),
  sameAs: oneOrMore(text).optional(),
  status: statusSchema.optional(),
  distinctFrom: list(fields({ id: reference, why: localText })).optional(),
  rulings: list(rulingSchema).optional(),
})

export const pageSchema = fields({ formerIds: list(id).optional(), title: localText })

export type WrittenNamed = Pick<z.infer<typeof actorSchema>, 'formerIds' | 'name' | 'aliases' | 'kind' | 'wikidata' | 'sameAs'>
export type WrittenActor = z.infer<typeof actorSchema>
export type WrittenLocation = z.infer<typeof locationSchema>
export type WrittenSource = z.infer<typeof sourceSchema>
export type WrittenEvent = z.infer<typeof eventSchema>
export type WrittenPage = z.infer<typeof pageSchema>
