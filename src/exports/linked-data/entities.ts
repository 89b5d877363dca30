/** Actors, places, outlets and types of event in the terms of schema.org, with their identifiers in other data sets. */

import type { AdministrativeArea, Country, DefinedTerm, GeoCircle, GeoCoordinates, Organization, Person, Place, PropertyValue, Thing } from 'schema-dts'
import type { Actor, Location } from '../../model/corpus.ts'
import type { Alias } from '../../model/records.ts'
import type { LinkedContext } from './terms.ts'
import { known, nameRecord, textIn, wikidataOf } from './terms.ts'

/** A person, an organisation, or, for groups that nobody organised (residents, herders), a thing with a name. */
export function linkActor(context: LinkedContext, id: string): Exclude<Person | Organization | Thing, string> {
  const { corpus, urls } = context
  const actor = corpus.actors.get(id)
  if (actor === undefined) throw new Error(`No actor "${id}" in the corpus`)
  const kind = corpus.codebook.actorKinds.find(({ code }) => code === actor.kind)
  const base = { '@id': urls.permanent('actor', id), identifier: id, ...namesOf(context, actor), ...known({ sameAs: [...wikidataOf(actor.wikidata), ...actor.sameAs] }) }
  const above = wholesOf(context, actor)
  if (kind?.person === true) {
    return { '@type': 'Person', ...base, ...known({ jobTitle: actor.publicRole === null ? null : textIn(context, actor.publicRole), memberOf: above }) }
  }
  if (kind?.organised !== true && kind?.state !== true) return { '@type': 'Thing', ...base }
  return { '@type': 'Organization', ...base, ...known({ parentOrganization: above }) }
}

function wholesOf(context: LinkedContext, actor: Actor): { readonly '@type': 'Organization'; readonly '@id': string; readonly name: string }[] {
  return actor.relations.filter(({ kind }) => kind === 'part-of').map(({ to }) => ({ '@type': 'Organization', ...nameRecord(context, 'actor', to) }))
}

/** Loaded names are found by search and said nowhere. */
function namesOf(context: LinkedContext, record: { readonly name: Actor['name']; readonly aliases: readonly Alias[] }): { name?: string; alternateName?: readonly string[] } {
  const name = textIn(context, record.name)
  const others = [...Object.values(record.name), ...record.aliases.filter(({ loaded }) => !loaded).map(({ text }) => text)]
  return known({ name, alternateName: [...new Set(others)].filter(other => other !== name) })
}

export function linkLocation(context: LinkedContext, id: string): Exclude<Place | AdministrativeArea | Country, string> {
  const { corpus, urls } = context
  const location = corpus.locations.get(id)
  if (location === undefined) throw new Error(`No location "${id}" in the corpus`)
  const level = corpus.codebook.locationKinds.find(({ code }) => code === location.kind)?.level
  const [type, within] = [level === 'country' ? 'Country' : level === 'admin1' || level === 'admin2' ? 'AdministrativeArea' : 'Place', location.within] as const
  return {
    '@type': type,
    '@id': urls.permanent('location', id),
    ...namesOf(context, location),
    identifier: identifiersOf(location),
    ...known({
      geo: geoOf(location),
      containedInPlace: within.map(other => ({ '@type': 'Place' as const, ...nameRecord(context, 'location', other) })),
      sameAs: [...wikidataOf(location.wikidata), ...(location.geonames === null ? [] : [`https://sws.geonames.org/${location.geonames}/`]), ...location.sameAs],
    }),
  }
}

function identifiersOf({ id, pcode, geonames }: Location): (string | PropertyValue)[] {
  const named = (propertyID: string, value: string | null): PropertyValue[] => (value === null ? [] : [{ '@type': 'PropertyValue', propertyID, value }])
  return [id, ...named('P-code', pcode), ...named('GeoNames', geonames)]
}

/** A point, or a circle where it is known how far the real place may lie from it; metres, as schema.org has them. */
function geoOf({ latitude, longitude, radiusKm }: Location): GeoCoordinates | GeoCircle | null {
  if (latitude === null || longitude === null) return null
  const point: GeoCoordinates = { '@type': 'GeoCoordinates', latitude, longitude }
  return radiusKm === null || radiusKm === 0 ? point : { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: radiusKm * 1000 }
}

export function linkSource(context: LinkedContext, id: string): Exclude<Organization, string> {
  const { corpus, urls } = context
  const source = corpus.sources.get(id)
  if (source === undefined) throw new Error(`No source "${id}" in the corpus`)
  return {
    '@type': 'Organization',
    '@id': urls.permanent('source', id),
    identifier: id,
    ...namesOf(context, source),
    ...known({
      url: source.url,
      knowsLanguage: source.languages,
      parentOrganization: source.actor === null ? null : { '@type': 'Organization' as const, ...nameRecord(context, 'actor', source.actor) },
      sameAs: [...wikidataOf(source.wikidata), ...source.sameAs],
    }),
  }
}

export function linkType(context: LinkedContext, code: string): DefinedTerm {
  const { corpus, urls, lang, languages } = context
  const type = corpus.codebook.eventTypes.find(other => other.code === code)
  if (type === undefined) throw new Error(`No type "${code}" in the codebook`)
  return {
    '@type': 'DefinedTerm',
    '@id': urls.permanent('type', code),
    termCode: code,
    inDefinedTermSet: urls.absolute(urls.single(languages[0] ?? lang, 'codebook')),
    ...known({ name: textIn(context, type.label), description: textIn(context, type.definition) }),
  }
}
