/** The forms by which people without git take part: sound, and the same questions in every language. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly validations?: { readonly required: boolean }
}
interface Form {
  readonly name: string
  readonly description: string
  readonly labels: readonly string[]
  readonly body: readonly Field[]
}

const files = globSync('.github/ISSUE_TEMPLATE/*-*.yml').sort()
const forms = new Map(files.map(file => [file, parse(readFileSync(file, 'utf8')) as Form]))

test('every form is asked in Arabic and in English alike', () => {
  const shapes = (lang: string): unknown[] => [...forms].filter(([file]) => file.endsWith(`-${lang}.yml`))
    .map(([file, { labels, body }]) => [file.replace(`-${lang}`, ''), labels, body.map(({ type, id, validations }) => [type, id, validations])])
  assert.deepEqual(shapes('ar'), shapes('en'))
  assert.equal(shapes('ar').length * 2, forms.size)
})

test('every field of a form has what the host of the repository asks for', () => {
  for (const [file, { name, description, body }] of forms) {
    assert.ok(name !== '' && description !== '' && body.length > 1, file)
    const ids = body.flatMap(({ id }) => id ?? [])
    assert.equal(new Set(ids).size, ids.length, file)
    for (const field of body) {
      assert.ok(['markdown', 'input', 'textarea'].includes(field.type), file)
      assert.equal(typeof field.attributes[field.type === 'markdown' ? 'value' : 'label'], 'string', file)
    }
  }
})
