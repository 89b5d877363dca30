/** Where the fields of a file name records: one line a place, in the words of the format. */

import { isList, isMap } from '../../corpus/edit/index.ts'
import type { FieldMap, FieldPath, FieldValue } from '../../corpus/edit/index.ts'
import type { RecordKind } from '../../model/ids.ts'
import type { FileRole } from '../../model/source.ts'

export interface FieldReference {
  readonly path: FieldPath
  readonly id: string
  /** What it may be. */
  readonly kinds: readonly RecordKind[]
}

/** Who can say something: informants share their name space but have no file. */
const voice: readonly RecordKind[] = ['actor', 'source']
const reportFields: Readonly<Record<string, readonly RecordKind[]>> = {
  'events.*.id': ['event'],
  'events.*.locations.*.id': ['location'],
  'events.*.actors.*.id': ['actor'],
  'events.*.casualties.*.actor': ['actor'],
  'events.*.casualties.*.by': voice,
  'events.*.measures.*.actor': ['actor'],
  'events.*.measures.*.by': voice,
  'events.*.responsibility.*.to': ['actor'],
  'events.*.responsibility.*.by': voice,
  'events.*.reportedBy': voice,
  'events.*.partOf': ['event'],
  'events.*.possiblySame': ['event'],
}

/** A path in dots to the kinds that it may name; a list at its end holds ids. */
const fieldsOfKind: Readonly<Record<RecordKind, Readonly<Record<string, readonly RecordKind[]>>>> = {
  article: {
    ...reportFields,
    'source': ['source'],
    'mentions.*.actor': ['actor'],
    'mentions.*.location': ['location'],
    'mentions.*.source': ['source'],
    'mentions.*.event': ['event'],
    'mentions.*.article': ['article'],
  },
  event: { 'status.merged-into': ['event'], 'distinctFrom.*.id': ['event'], 'rulings.*.value': ['location'] },
  actor: { 'relations.*.to': ['actor'], 'relations.*.articles': ['article'] },
  location: { within: ['location'] },
  source: { actor: ['actor'] },
  page: {},
}

/** All references in the fields of a file of this role. */
export function listFieldReferences(role: FileRole, fields: FieldMap): FieldReference[] {
  const patterns = role.role === 'record' ? fieldsOfKind[role.kind] : role.role === 'coding' ? reportFields : {}
  return Object.entries(patterns).flatMap(([pattern, kinds]) =>
    follow(fields, pattern.split('.'), [])
      .filter(({ path }) => path[0] !== 'rulings' || isRulingOfPlace(fields, path))
      .map(({ path, id }) => ({ path, id, kinds })))
}

function follow(value: FieldValue | undefined, steps: readonly string[], path: FieldPath): { path: FieldPath; id: string }[] {
  const [step, ...rest] = steps
  if (step === undefined) {
    if (typeof value === 'string') return [{ path, id: value }]
    return isList(value) ? value.flatMap((item, index) => typeof item === 'string' ? [{ path: [...path, index], id: item }] : []) : []
  }
  if (step === '*') return isList(value) ? value.flatMap((item, index) => follow(item, rest, [...path, index])) : []
  return isMap(value) && Object.hasOwn(value, step) ? follow(value[step], rest, [...path, step]) : []
}

function isRulingOfPlace(fields: FieldMap, path: FieldPath): boolean {
  const rulings = fields['rulings']
  const ruling = isList(rulings) ? rulings[Number(path[1])] : undefined
  return isMap(ruling) && ruling['field'] === 'location'
}
