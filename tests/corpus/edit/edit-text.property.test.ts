import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { EditError, editText, fieldsOf, formatRecord } from '../../../src/corpus/edit/index.ts'
import { isList } from '../../../src/corpus/edit/field-value.ts'
import { applyEdit, chooseEdit, editChoice, fieldMap, spell, spelling } from './fields-arbitrary.ts'
import type { FieldValue } from '../../../src/corpus/edit/index.ts'

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400), seed: 20_201_018 }

test('fields that are written and read again are the same', () => {
  fc.assert(fc.property(fieldMap, fields => {
    assert.deepEqual(fieldsOf(formatRecord(fields, 'Body')), fields)
  }), runs)
})

test('a reader of core YAML reads the same words, numbers and truth values aside', () => {
  const words = (value: unknown): FieldValue => Array.isArray(value) ? value.map(words)
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, words(inner)]))
      : String(value)
  fc.assert(fc.property(fieldMap, fields => {
    const yaml = formatRecord(fields, '').replace(/^---\n/, '').replace(/---\n$/, '')
    assert.deepEqual(words(parse(yaml, { version: '1.2', schema: 'core' }) ?? {}), fields)
  }), runs)
})

test('an edited text holds the edited fields, in whatever style it was written', () => {
  fc.assert(fc.property(fieldMap, spelling, fc.array(editChoice, { maxLength: 3 }), (fields, style, choices) => {
    const text = spell(fields, style)
    fc.pre(isFaithful(text, fields))
    let [edited, wanted] = [text, fields]
    for (const choice of choices) {
      const edit = chooseEdit(wanted, choice)
      if (edit === null || edit.kind === 'body') continue
      edited = editText(edited, [edit])
      wanted = applyEdit(wanted, edit)
      assert.deepEqual(fieldsOf(edited), wanted, `${JSON.stringify(edit)}\n${edited}`)
    }
    assert.equal(edited.startsWith('\uFEFF'), style.mark)
    assert.ok(edited.endsWith(`---${style.eol}Body${style.eol}`))
    if (style.eol === '\r\n') assert.doesNotMatch(edited, /(?<!\r)\n/)
  }), runs)
})

test('setting what is so already, and removing what is not there, leaves every byte', () => {
  fc.assert(fc.property(fieldMap, spelling, (fields, style) => {
    const text = spell(fields, style)
    fc.pre(isFaithful(text, fields))
    assert.equal(editText(text, []), text)
    assert.equal(editText(text, [{ kind: 'set', path: [], value: fields }, { kind: 'remove', path: ['not-there', 3] }, { kind: 'body', text: 'Body' }]), text)
  }), runs)
})

test('a field that is added touches no line that was there', () => {
  fc.assert(fc.property(fieldMap, spelling, fc.constantFrom('note', 'source', 'formerIds'), (fields, style, key) => {
    const text = spell(fields, style)
    fc.pre(isFaithful(text, fields) && !(key in fields) && Object.keys(fields).length > 0)
    const lines = editText(text, [{ kind: 'set', path: [key], value: 'new words' }]).split('\n')
    const added = lines.findIndex(line => line.includes('new words'))
    assert.equal(lines.filter((_, index) => index !== added).join('\n'), text)
  }), runs)
})

test('text that is no record is refused with an error of its own kind', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map(words => `---\n${words}\n---\n`)), text => {
    try {
      editText(text, [{ kind: 'set', path: ['a', 'b'], value: ['c'] }])
    } catch (error) {
      assert.ok(error instanceof EditError, String(error))
    }
  }), runs)
})

/** The library that spells fails for a few words in a few styles; those are not what is tested here. */
function isFaithful(text: string, fields: FieldValue): boolean {
  try {
    assert.deepEqual(fieldsOf(text), fields)
    return !isList(fields)
  } catch {
    return false
  }
}

test('many edits at once make what they make one after the other', () => {
  const words = fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 12 })), { minLength: 2, maxLength: 6 })
  fc.assert(fc.property(fieldMap, spelling, words, (fields, style, chosen) => {
    const text = spell(fields, style)
    if (!isFaithful(text, fields)) return
    const paths = listScalarPaths(fields)
    const edits = paths.length === 0 ? [] : chosen.map(([which, value]) => ({ kind: 'set' as const, path: paths[which % paths.length] ?? [], value }))
    assert.equal(editText(text, edits), edits.reduce((before, edit) => editText(before, [edit]), text))
  }), runs)
})

function listScalarPaths(value: FieldValue, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'string') return [path]
  return isList(value) ? value.flatMap((item, index) => listScalarPaths(item, [...path, index])) : Object.entries(value).flatMap(([key, inner]) => listScalarPaths(inner, [...path, key]))
}
