/**
 * JSON Schemas (draft 7) of the files, for editors. Editors read YAML by its core schema, where 2020 is a number and true no
 * text: so a scalar that may look like one is text or number here. What the codebook and other files decide is not in them.
 */

import { expectations } from '../expectations.ts'
import { wordsOfField } from './field-words.ts'
import { fileSchemas } from './index.ts'
import { shapeOf } from './shape.ts'
import type { ExpectationKey } from '../expectations.ts'
import type { FieldShape, Shape } from './shape.ts'
import type { FileKind } from './index.ts'

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** Whole numbers and decimals as a file may give them, plain or in quotes. */
const numberOrText = (pattern: string, limits: JsonSchema = {}): JsonSchema => ({ type: ['number', 'string'], pattern, ...limits })
const words = (pattern: string): JsonSchema => ({ type: ['string', 'number', 'boolean'], pattern })
const anyText = words('\\S')
const decimal = '^-?\\d{1,9}(?:\\.\\d{1,15})?$'
const tag = '^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$'

const forms: Readonly<Record<ExpectationKey, JsonSchema>> = {
  text: anyText,
  localText: { anyOf: [anyText, { type: 'object', propertyNames: { pattern: tag }, additionalProperties: { anyOf: [anyText, { type: 'null' }] } }] },
  language: { type: 'string', pattern: tag },
  id: { ...words('^[a-z0-9]+(?:-[a-z0-9]+)*$'), maxLength: 80 },
  date: words('^[\\[\\]\\d./~?%, -]+$'),
  count: words('^\\s*(?:\\d+\\+?|-\\d+|\\d+-\\d+|~\\d+|[a-z]+(?:-[a-z]+)*)\\s*$'),
  address: { type: 'string', pattern: '^https?://[^\\s/@\\\\]+(?:[/?#]|$)' },
  host: { type: 'string' },
  yesNo: { enum: [true, false, 'true', 'false'] },
  choice: { type: 'string' },
  whole: numberOrText('^\\d{1,9}$', { minimum: 0, multipleOf: 1 }),
  decimal: numberOrText(decimal),
  latitude: numberOrText(decimal, { minimum: -90, maximum: 90 }),
  longitude: numberOrText(decimal, { minimum: -180, maximum: 180 }),
  radius: numberOrText(decimal, { minimum: 0, maximum: 20_000 }),
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  wikidata: { type: 'string', pattern: '^Q[1-9]\\d*$' },
  geonames: numberOrText('^[1-9]\\d*$', { minimum: 1, multipleOf: 1 }),
  pcode: words('^[A-Z]{2}[A-Z0-9]*$'),
  geometry: { type: 'string', pattern: '^[^\\s/]+/\\S+$' },
  interfaceKey: { type: 'string', pattern: '^[A-Za-z][\\w.-]*$' },
  map: {}, list: {}, coordinates: {}, extent: {}, acled: {}, status: {}, mentionTarget: {},
}

/** The schema of one kind of file. */
export function makeJsonSchema(kind: FileKind): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: `Marsad: ${kind}`, ...schemaOfShape(shapeOf(fileSchemas[kind]), kind) }
}

function schemaOfShape(shape: Shape, path: string): JsonSchema {
  switch (shape.kind) {
    case 'value':
      return forms[shape.form]
    case 'choice':
      return shape.values.join() === 'true,false' ? forms.yesNo : { enum: shape.values }
    case 'list':
      return { type: 'array', items: schemaOfShape(shape.item, path) }
    case 'map':
      return { type: 'object', propertyNames: { pattern: forms[shape.key]['pattern'] }, additionalProperties: schemaOfShape(shape.value, path) }
    case 'either':
      return { anyOf: [schemaOfShape(shape.shape, path), schemaOfShort(shape, path)] }
    case 'fields':
      return {
        type: 'object',
        additionalProperties: false,
        required: shape.fields.filter(({ required }) => required).map(({ name }) => name),
        properties: Object.fromEntries(shape.fields.map(field => [field.name, schemaOfField(field, `${path}.${field.name}`)])),
      }
  }
}

function schemaOfShort({ shape, also }: Shape & { readonly kind: 'either' }, path: string): JsonSchema {
  if (also === 'item') return shape.kind === 'list' ? schemaOfShape(shape.item, path) : {}
  if (also === 'text') return anyText
  // A set of dates is a list to YAML.
  if (also === 'list') return { type: 'array', items: { type: ['string', 'number'] }, minItems: 1 }
  return { enum: also }
}

/** A field without a value is an absent one: allowed where the field may be missing. */
function schemaOfField({ shape, required }: FieldShape, path: string): JsonSchema {
  const schema = schemaOfShape(shape, path)
  const said = wordsOfField(path)?.words
  const form = shape.kind === 'value' ? expectations[shape.form].expected : undefined
  return {
    ...(said === undefined ? {} : { description: said.en, markdownDescription: [said.en, form?.en, `\`${path.split('.').at(-1)}: ${said.example}\``, said.ar].filter(part => part !== undefined).join('\n\n') }),
    ...(required ? schema : { anyOf: [schema, { type: 'null' }] }),
  }
}
