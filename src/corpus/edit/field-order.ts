/** The order in which fields are written, by the list or map they stand in: that of the format's own examples. */

const evidence = ['passage', 'prefix', 'suffix', 'original', 'note']

const topFields = [
  'title', 'translator', 'name', 'aliases', 'headline', 'kind', 'publicRole', 'relations', 'within', 'latitude', 'longitude', 'radiusKm', 'geometry',
  'pcode', 'geonames', 'coordinateSource', 'source', 'published', 'basis', 'note', 'url', 'archived', 'language', 'languages', 'originalLanguage',
  'rights', 'annotators', 'reviewers', 'codebook', 'country', 'active', 'stance', 'actor', 'wikidata', 'sameAs', 'status', 'distinctFrom', 'rulings',
  'formerIds', 'events', 'mentions',
]

export const fieldOrder: Readonly<Record<string, readonly string[]>> = {
  '': topFields,
  events: [
    'id', 'title', 'type', 'scope', 'modality', 'date', 'dateOf', 'locations', 'actors', 'casualties', 'measures', 'responsibility', 'reportedBy',
    'partOf', 'possiblySame', ...evidence,
  ],
  locations: ['id', 'as', 'precision'],
  actors: ['id', 'role', 'certainty'],
  casualties: ['actor', 'killed', 'wounded', 'captured', 'missing', 'killedOrWounded', 'civilian', 'including', 'by', 'asOf', ...evidence],
  measures: ['what', 'count', 'actor', 'by', ...evidence],
  responsibility: ['kind', 'to', 'by', ...evidence],
  mentions: ['actor', 'location', 'source', 'event', 'article', 'as', ...evidence],
  aliases: ['text', 'lang', 'loaded'],
  relations: ['to', 'kind', 'since', 'until', 'articles'],
  rulings: ['field', 'value', 'why', 'by', 'date'],
  distinctFrom: ['id', 'why'],
  basis: ['source', 'published'],
}

/** Lists whose rows stand on lines of their own however short they are. */
export const tallLists: ReadonlySet<string> = new Set(['events', 'rulings', 'distinctFrom'])

/** Position of a field among its siblings; fields without a place of their own come last. `name`: the key of the list or map they stand in. */
export function rankOf(name: string, key: string): number {
  const rank = fieldOrder[name]?.indexOf(key) ?? -1
  return rank === -1 ? Infinity : rank
}
