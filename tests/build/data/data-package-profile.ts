/**
 * What the Data Package standard 2.0 demands of a descriptor with tables, as JSON Schema. Worded anew from the published text, since no
 * package of the registries ships the profile; stricter than it where it leaves open what ours always has.
 */

const path = { type: 'string', pattern: '^(?=[^./~])(?!file:)(?!.*/\\.\\./)[^\\\\]+$|^https?://' }
const name = { type: 'string', minLength: 1 }

const constraints = {
  type: 'object', minProperties: 1, additionalProperties: false,
  properties: {
    required: { type: 'boolean' }, unique: { type: 'boolean' }, enum: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
    minimum: { type: 'number' }, maximum: { type: 'number' }, pattern: { type: 'string' },
  },
}

const field = {
  type: 'object', required: ['name', 'type'], additionalProperties: false,
  properties: {
    name, title: name, description: { type: 'string' }, constraints,
    type: { enum: ['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time', 'year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'] },
    format: { type: 'string' }, delimiter: { type: 'string' }, itemType: { enum: ['string', 'integer', 'boolean', 'number', 'datetime', 'date', 'time'] },
  },
  // Items of a list are told apart by something.
  if: { properties: { type: { const: 'list' } } }, then: { required: ['delimiter', 'itemType'] }, else: { not: { required: ['itemType'] } },
}

const columns = { type: 'array', minItems: 1, items: name }
const schema = {
  type: 'object', required: ['fields'], additionalProperties: false,
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: columns,
    foreignKeys: {
      type: 'array', minItems: 1,
      items: {
        type: 'object', required: ['fields', 'reference'],
        properties: { fields: columns, reference: { type: 'object', required: ['resource', 'fields'], properties: { resource: name, fields: columns } } },
      },
    },
  },
}

const dialect = {
  type: 'object',
  properties: {
    header: { type: 'boolean' }, headerRows: { type: 'array', items: { type: 'integer', minimum: 1 } }, commentRows: { type: 'array', minItems: 1, items: { type: 'integer', minimum: 1 } },
    delimiter: { type: 'string' }, lineTerminator: { type: 'string' }, quoteChar: { type: 'string', maxLength: 1 }, doubleQuote: { type: 'boolean' },
  },
}

const resource = {
  type: 'object', required: ['name', 'path'],
  properties: {
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' }, path, type: { const: 'table' }, title: name, description: { type: 'string' },
    format: { type: 'string' }, mediatype: { type: 'string', pattern: '^[^/]+/[^/]+$' }, encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 0 }, hash: { type: 'string', pattern: '^([^:]+:)?[a-fA-F0-9]+$' }, dialect, schema,
  },
}

export const dataPackageProfile = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object', required: ['resources'],
  properties: {
    $schema: { type: 'string', format: 'uri' }, name: { type: 'string', pattern: '^[-a-z0-9._/]+$' }, id: { type: 'string' }, title: { type: 'string' },
    description: { type: 'string' }, version: { type: 'string' }, homepage: { type: 'string', format: 'uri' }, created: { type: 'string', format: 'date-time' },
    licenses: {
      type: 'array', minItems: 1,
      items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }], properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title: name } },
    },
    contributors: { type: 'array', minItems: 1, items: { type: 'object', minProperties: 1, properties: { title: name, roles: { type: 'array', minItems: 1, items: name } } } },
    sources: { type: 'array', items: { type: 'object', minProperties: 1, properties: { title: name, path } } },
    resources: { type: 'array', minItems: 1, items: resource },
  },
}
