/** The tables of articles, actors, locations and sources: one row per record. */

import type { Actor, Article, Location, Source } from '../../model/corpus.ts'
import { dateColumns, identityColumns, nameColumns, referenceColumns } from './shared-columns.ts'
import type { ExportContext, Sheet, Table } from '../table.ts'
import { column, makeTable, recordsIn, textColumns } from '../table.ts'

export function describeArticles(context: ExportContext): Sheet<Article> {
  return {
    name: 'articles',
    description: 'One row per article',
    columns: [
      column('article_id', 'string', 'Permanent id', article => article.id),
      ...textColumns<Article>(context, 'title', 'Our title', article => article.title),
      column('headline', 'string', 'The outlet’s own headline', article => article.headline),
      column('source', 'string', 'Outlet; empty when it is not known', article => article.source),
      column('source_basis', 'string', 'How the outlet is known: stated, inferred or outside', article => article.basis.source),
      ...dateColumns<Article>('published', 'When it appeared', article => article.published),
      column('published_basis', 'string', 'How the date is known: stated, inferred or outside', article => article.basis.published),
      column('source_url', 'string', 'Address at the outlet', article => article.url),
      column('archived', 'string', 'Address of an archived copy', article => article.archived),
      column('language', 'string', 'Language of our text', article => article.language),
      column('original_language', 'string', 'Language of the outlet’s text', article => article.originalLanguage),
      column('body_languages', 'list', 'Languages in which we have a text', article => article.bodies.map(body => body.lang)),
      column('rights', 'string', 'What our text is: summary (our own words), excerpt or full', article => article.rights),
      column('annotators', 'list', 'Who annotated it', article => article.annotators),
      column('reviewers', 'list', 'Who reviewed it', article => article.reviewers),
      column('codebook', 'integer', 'Version of the codebook that was followed', article => article.codebook),
      column('reports', 'integer', 'Number of reports', article => article.reports.length),
      column('events', 'list', 'Events that it reports', article => article.events),
      ...textColumns<Article>(context, 'note', 'Note of the annotator', article => article.note),
      column('former_ids', 'list', 'Ids that it had before', article => article.formerIds),
      column('url', 'string', 'Permanent address', (article, { urls }) => urls.permanent('article', article.id)),
    ],
  }
}

export function listArticles(context: ExportContext): Table {
  return makeTable(describeArticles(context), context, () => recordsIn(context, 'articles'))
}

export function describeActors(context: ExportContext): Sheet<Actor> {
  return {
    name: 'actors',
    description: 'One row per actor',
    columns: [
      column('actor_id', 'string', 'Permanent id', actor => actor.id),
      ...nameColumns(context),
      ...textColumns<Actor>(context, 'public_role', 'Office or work by which a person is public', actor => actor.publicRole),
      column('country', 'string', 'ISO 3166-1 alpha-2', actor => actor.country),
      ...dateColumns<Actor>('active', 'When it was active', actor => actor.active),
      column('part_of', 'list', 'Actors that it is a part of', actor => actor.relations.filter(({ kind }) => kind === 'part-of').map(({ to }) => to)),
      column('relations', 'list', 'Other relations, kind:actor', actor =>
        actor.relations.filter(({ kind }) => kind !== 'part-of').map(({ kind, to }) => `${kind}:${to}`)),
      ...identityColumns,
      ...referenceColumns,
      column('url', 'string', 'Permanent address', (actor, { urls }) => urls.permanent('actor', actor.id)),
    ],
  }
}

export function listActors(context: ExportContext): Table {
  return makeTable(describeActors(context), context, () => recordsIn(context, 'actors'))
}

export function describeLocations(context: ExportContext): Sheet<Location> {
  return {
    name: 'locations',
    description: 'One row per place',
    columns: [
      column('location_id', 'string', 'Permanent id', place => place.id),
      ...nameColumns(context),
      column('within', 'list', 'Places right above it', place => place.within),
      column('admin1', 'string', 'Id of the first-level division around it', place => place.admin1),
      column('country', 'string', 'ISO 3166-1 alpha-2, countries only', place => place.country),
      column('latitude', 'number', 'WGS 84', place => place.latitude),
      column('longitude', 'number', 'WGS 84', place => place.longitude),
      column('radius_km', 'number', 'How far the real place may lie from the point, km', place => place.radiusKm),
      column('precision', 'string', 'Code of the codebook', place => place.precision),
      column('geometry', 'string', 'Shape in the base map', place => place.geometry),
      column('pcode', 'string', 'P-code (OCHA)', place => place.pcode),
      column('geonames', 'string', 'GeoNames id', place => place.geonames),
      ...textColumns<Location>(context, 'coordinate_source', 'Where the coordinates come from', place => place.coordinateSource),
      ...identityColumns,
      ...referenceColumns,
      column('url', 'string', 'Permanent address', (place, { urls }) => urls.permanent('location', place.id)),
    ],
  }
}

export function listLocations(context: ExportContext): Table {
  return makeTable(describeLocations(context), context, () => recordsIn(context, 'locations'))
}

export function describeSources(context: ExportContext): Sheet<Source> {
  return {
    name: 'sources',
    description: 'One row per outlet',
    columns: [
      column('source_id', 'string', 'Permanent id', source => source.id),
      ...nameColumns(context),
      column('website', 'string', 'Address of the outlet', source => source.url),
      column('languages', 'list', 'Languages in which it publishes', source => source.languages),
      column('country', 'string', 'ISO 3166-1 alpha-2', source => source.country),
      column('stance', 'string', 'Code of the codebook', source => source.stance),
      column('actor', 'string', 'Party that it belongs to', source => source.actor),
      ...identityColumns,
      column('published', 'integer', 'Number of its articles here', source => source.published.length),
      ...referenceColumns,
      column('url', 'string', 'Permanent address', (source, { urls }) => urls.permanent('source', source.id)),
    ],
  }
}

export function listSources(context: ExportContext): Table {
  return makeTable(describeSources(context), context, () => recordsIn(context, 'sources'))
}
