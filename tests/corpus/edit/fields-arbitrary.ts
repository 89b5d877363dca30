/** Arbitrary fields, arbitrary spellings of them in YAML, and edits made on plain data: what edits in text are held against. */

import fc from 'fast-check'
import { Document, visit } from 'yaml'
import { isList, isMap, valueAt } from '../../../src/corpus/edit/field-value.ts'
import type { Edit, FieldMap, FieldPath, FieldValue } from '../../../src/corpus/edit/index.ts'

const awkward = [
  'Hospital #4 hit', 'a: b', 'ends with:', ' # x', '- dash', '-30', '~', '~40', '20+', 'null', 'true', 'True', '0', '007', '1.50', '.5', '1e3', '0x1f', '[2020..2021]',
  '../2020-10', '2020-08-18/2020-08-25', '{', '}', 'a, b', '"quoted"', "it's", 'back\\slash', '«السخنة»: بلدة', 'قالت: «لا»', 'يقول # هنا', '...', '---', '<<', '%', '@x', '`x`',
  '!tag', '&a', '*a', '| x', '> x', '? x', ': x', 'x:y', 'https://example.org/a?b=c#d', 'two\nlines', 'a\n\nb', 'tab\there', '  lead', 'trail  ', 'nb\u00A0sp', 'u\u0085x', 'u\u2028x',
  `${'word '.repeat(40)}end`, `${'كلمة '.repeat(40)}نهاية`, `${'double  space '.repeat(15)}end`, 'é', 'e\u0301',
]
const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ minLength: 1, maxLength: 30 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.lorem())
  .map(words => words.normalize('NFC'))
const key = fc.oneof(fc.constantFrom('title', 'events', 'id', 'note', 'passage', 'locations', 'ar', 'en', 'actors', 'killed', 'name', 'a b', 'x: y'), fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,8}$/))
  .filter(name => !['__proto__', 'constructor', 'prototype', 'toString', 'valueOf'].includes(name))

const { value } = fc.letrec<{ value: FieldValue }>(tie => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, text, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true })),
}))
export const fieldValue: fc.Arbitrary<FieldValue> = value
export const fieldMap: fc.Arbitrary<FieldMap> = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true })

/** The same fields as different people would write them: indentation, brackets, quotes, comments, line ends. */
export const spelling = fc.record({
  indent: fc.constantFrom(1, 2, 4), indentSeq: fc.boolean(), width: fc.constantFrom(20, 80, 0), eol: fc.constantFrom('\n', '\r\n'), mark: fc.boolean(),
  flow: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), comment: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  quote: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const, 'BLOCK_FOLDED' as const, 'BLOCK_LITERAL' as const),
})

export function spell(fields: FieldMap, style: typeof spelling extends fc.Arbitrary<infer Style> ? Style : never): string {
  const document = new Document(fields, { version: '1.2', schema: 'failsafe' })
  let [flows, comments] = [0, 0]
  visit(document, {
    Collection(at, node) {
      if (at !== null && style.flow[flows++ % style.flow.length] === true) node.flow = true
      else if (style.comment[comments++ % style.comment.length] === true && at !== null) node.commentBefore = ' remark'
    },
    Scalar(at, node) {
      if (at !== 'key') node.type = style.quote
    },
  })
  const yaml = document.toString({ indent: style.indent, indentSeq: style.indentSeq, lineWidth: style.width, flowCollectionPadding: style.indentSeq })
  return `${style.mark ? '\uFEFF' : ''}---\n${yaml}---\nBody\n`.replaceAll('\n', style.eol)
}

/** An edit that can be made on these fields: paths are picked by numbers. */
export const editChoice = fc.record({ kind: fc.constantFrom('set', 'remove', 'append', 'rename', 'add'), pick: fc.nat(), value, key })

export function chooseEdit(fields: FieldMap, { kind, pick, value, key }: typeof editChoice extends fc.Arbitrary<infer Choice> ? Choice : never): Edit | null {
  const paths = listPaths(fields, [])
  const path = paths[pick % Math.max(paths.length, 1)]
  if (path === undefined || kind === 'add') {
    const parents = [[], ...paths].filter(parent => isMap(valueAt(fields, parent)))
    return { kind: 'set', path: [...parents[pick % parents.length] ?? [], key], value }
  }
  const old = valueAt(fields, path)
  if (kind === 'append') return isMap(old) ? null : { kind, path, value }
  if (kind !== 'rename') return kind === 'remove' ? { kind, path } : { kind: 'set', path, value }
  const taken = valueAt(fields, [...path.slice(0, -1), key]) !== undefined
  return typeof path.at(-1) === 'number' || taken ? null : { kind, path, key }
}

function listPaths(value: FieldValue, path: FieldPath): FieldPath[] {
  if (typeof value === 'string') return []
  const steps: [string | number, FieldValue][] = isList(value) ? [...value.entries()] : Object.entries(value)
  return steps.flatMap(([step, inner]) => [[...path, step], ...listPaths(inner, [...path, step])])
}

/** The edit on plain data. */
export function applyEdit(fields: FieldMap, edit: Exclude<Edit, { kind: 'body' }>): FieldMap {
  const change = (value: FieldValue | undefined, [step, ...rest]: FieldPath): FieldValue => {
    if (step === undefined) return edit.kind === 'set' ? edit.value : edit.kind === 'append' ? [...isList(value) ? value : value === undefined ? [] : [value], edit.value] : ''
    if (isList(value)) {
      if (rest.length === 0 && edit.kind === 'remove') return value.filter((_, index) => index !== step)
      return value.map((item, index) => index === step ? change(item, rest) : item)
    }
    const entries = Object.entries(isMap(value) ? value : {})
    if (rest.length === 0 && edit.kind === 'remove') return Object.fromEntries(entries.filter(([name]) => name !== step))
    if (rest.length === 0 && edit.kind === 'rename') return Object.fromEntries(entries.map(([name, inner]) => [name === step ? edit.key : name, inner]))
    return { ...Object.fromEntries(entries), [step]: change(isMap(value) ? value[step] : undefined, rest) }
  }
  return change(fields, edit.path) as FieldMap
}
