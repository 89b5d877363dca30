/** The fields of a file as plain data, and the edits that can be asked for. */

/** Keys and list indexes, from the top of the front matter or YAML file. */
export type FieldPath = readonly (string | number)[]

/** As written: every scalar is its words. */
export type FieldValue = string | readonly FieldValue[] | FieldMap
export interface FieldMap { readonly [key: string]: FieldValue }

export type Edit =
  /** Maps on the way that are missing are made; an index one past the end appends. */
  | { readonly kind: 'set'; readonly path: FieldPath; readonly value: FieldValue }
  | { readonly kind: 'remove'; readonly path: FieldPath }
  /** To a list; one that is missing is made, a text alone counts as a list of one. */
  | { readonly kind: 'append'; readonly path: FieldPath; readonly value: FieldValue }
  /** Another key for a field, whose value and place stay. */
  | { readonly kind: 'rename'; readonly path: FieldPath; readonly key: string }
  /** Another body; the blank lines around it stay as they were. */
  | { readonly kind: 'body'; readonly text: string }

export function isList(value: FieldValue | undefined): value is readonly FieldValue[] {
  return Array.isArray(value)
}

export function isMap(value: FieldValue | undefined): value is FieldMap {
  return typeof value === 'object' && !Array.isArray(value)
}

/** The value at a path; undefined when there is none. */
export function valueAt(data: FieldValue, path: FieldPath): FieldValue | undefined {
  return path.reduce<FieldValue | undefined>((value, step) => {
    if (isList(value)) return typeof step === 'number' ? value[step] : undefined
    return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, data)
}
