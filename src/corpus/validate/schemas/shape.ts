/** What a schema takes, as plain data: for JSON Schemas and the field guide, so that neither says anything that the schema does not. */

import type { z } from 'zod'
import { isExpectationKey } from '../expectations.ts'
import { shortForms } from './values.ts'
import type { ExpectationKey } from '../expectations.ts'
import type { ShortForm } from './values.ts'

export type Shape =
  | { readonly kind: 'value'; readonly form: ExpectationKey; readonly low?: number | undefined; readonly high?: number | undefined }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'fields'; readonly fields: readonly FieldShape[] }
  /** Fields by any name of a kind. */
  | { readonly kind: 'map'; readonly key: ExpectationKey; readonly value: Shape }
  | { readonly kind: 'either'; readonly shape: Shape; readonly also: ShortForm }

export interface FieldShape {
  readonly name: string
  readonly required: boolean
  readonly shape: Shape
}

type Inner = z.core.$ZodTypes

/** Throws for a kind of schema that no record uses yet. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const inner = schema as Inner
  const also = shortForms.get(inner)?.also
  const shape = plainShape(inner)
  return also === undefined ? shape : { kind: 'either', shape, also }
}

function plainShape(schema: Inner): Shape {
  const { def } = schema._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return shapeOf(def.innerType)
    case 'pipe':
      return shapeOf((def.in as Inner)._zod.def.type === 'transform' ? def.out : def.in)
    case 'string':
      return { kind: 'value', form: formOf(schema) }
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries).map(String) }
    case 'array':
      return { kind: 'list', item: shapeOf(def.element) }
    case 'record':
      return formOf(schema) === 'localText' ? { kind: 'value', form: 'localText' } : { kind: 'map', key: formOf(def.keyType), value: shapeOf(def.valueType) }
    case 'object':
      return { kind: 'fields', fields: Object.entries(def.shape).map(([name, field]) => ({ name, required: !isOptional(field), shape: shapeOf(field) })) }
    default:
      throw new Error(`No shape for a schema of type ${def.type}`)
  }
}

function isOptional(schema: z.core.$ZodType): boolean {
  return (schema as Inner)._zod.def.type === 'optional'
}

/** A schema names its expectation as its error. */
function formOf(schema: z.core.$ZodType): ExpectationKey {
  const found = schema._zod.def.error?.({ code: 'invalid_type', input: undefined } as never)
  const key = typeof found === 'string' ? found : found?.message ?? ''
  if (!isExpectationKey(key)) throw new Error(`A schema without an expectation: ${key}`)
  return key
}
