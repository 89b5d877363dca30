import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { EditError, bodyOf, editText, fieldsOf, formatRecord } from '../../../src/corpus/edit/index.ts'
import { fieldOrder } from '../../../src/corpus/edit/field-order.ts'
import { articleSchema } from '../../../src/corpus/validate/schemas/article.ts'
import { actorSchema, eventSchema, locationSchema, pageSchema, sourceSchema } from '../../../src/corpus/validate/schemas/records.ts'
import type { Edit } from '../../../src/corpus/edit/index.ts'

const article = `---
title: { ar: سقوط رافعة, en: "A crane: down" }   
# The outlet is known by its letterhead.
source: quay-courier
events:
  # First the crane.
  - id: crane-collapse
    type: crane-failure
    locations: []
    actors:
      - { id: stevedoring, role: operator }   
      # Not named in the text.
      - {id: dock-workers,role: hurt}
    note: >-
      Two lines
      that are one.

  - type: strike   
    # Its id follows.
    id: walkout
reportedBy: rt
---

Body.
`

/** The lines taken away and added by edits. */
function difference(edits: readonly Edit[], text = article): string[] {
  const after = editText(text, edits)
  const [before, now] = [text.split('\n'), after.split('\n')]
  const start = before.findIndex((line, index) => line !== now[index])
  let end = 0
  while (end < Math.min(before.length, now.length) - start && before.at(-1 - end) === now.at(-1 - end)) end++
  return [...before.slice(start, before.length - end).map(line => `-${line}`), ...now.slice(start, now.length - end).map(line => `+${line}`)]
}

const cases: Readonly<Record<string, { edit: Edit; lines: string[] }>> = {
  'a value in place keeps what stands beside it': {
    edit: { kind: 'set', path: ['title', 'ar'], value: 'انهيار رافعة' },
    lines: ['-title: { ar: سقوط رافعة, en: "A crane: down" }   ', '+title: { ar: انهيار رافعة, en: "A crane: down" }   '],
  },
  'a text that YAML would cut is quoted': {
    edit: { kind: 'set', path: ['events', 0, 'type'], value: 'Hospital #4 hit' },
    lines: ['-    type: crane-failure', '+    type: "Hospital #4 hit"'],
  },
  'a new field stands where the format has it': {
    edit: { kind: 'set', path: ['published'], value: '2023-03-14' },
    lines: ['+published: 2023-03-14'],
  },
  'a new field of a row stands among its siblings': {
    edit: { kind: 'set', path: ['events', 0, 'date'], value: '../2023-03' },
    lines: ['+    date: ../2023-03'],
  },
  'a first row opens an empty list': {
    edit: { kind: 'append', path: ['events', 0, 'locations'], value: { id: 'east-terminal' } },
    lines: ['-    locations: []', '+    locations:', '+      - { id: east-terminal }'],
  },
  'a row goes without the comment above it': {
    edit: { kind: 'remove', path: ['events', 0, 'actors', 1] },
    lines: ['-      - {id: dock-workers,role: hurt}'],
  },
  'a row changed as a whole changes only where it differs': {
    edit: { kind: 'set', path: ['events', 0, 'actors', 1], value: { id: 'dock-workers', role: 'affected' } },
    lines: ['-      - {id: dock-workers,role: hurt}', '+      - {id: dock-workers,role: affected}'],
  },
  'a report is added behind the last one': {
    edit: { kind: 'append', path: ['events'], value: { passage: 'Body', id: 'flood', type: 'flood' } },
    lines: ['+  - id: flood', '+    type: flood', '+    passage: Body'],
  },
  'a text alone becomes a list': {
    edit: { kind: 'append', path: ['reportedBy'], value: 'ministry' },
    lines: ['-reportedBy: rt', '+reportedBy: [rt, ministry]'],
  },
  'the first field on the line of a dash leaves the comment behind it': {
    edit: { kind: 'remove', path: ['events', 1, 'type'] },
    lines: ['-  - type: strike   ', '+  -'],
  },
  'a folded text is replaced as a whole': {
    edit: { kind: 'set', path: ['events', 0, 'note'], value: 'Short.' },
    lines: ['-    note: >-', '-      Two lines', '-      that are one.', '+    note: Short.'],
  },
  'a key changes its name alone': {
    edit: { kind: 'rename', path: ['events', 1, 'id'], key: 'event' },
    lines: ['-    id: walkout', '+    event: walkout'],
  },
  'another body keeps the blank lines around it': {
    edit: { kind: 'body', text: 'Other.' },
    lines: ['-Body.', '+Other.'],
  },
}

for (const [name, { edit, lines }] of Object.entries(cases)) {
  test(name, () => assert.deepEqual(difference([edit]), lines))
  test(`${name}, with CR LF as well`, () => {
    const text = article.replaceAll('\n', '\r\n')
    assert.equal(editText(text, [edit]), editText(article, [edit]).replaceAll('\n', '\r\n'))
  })
}

test('the last row leaves an empty list, the last entry an empty map', () => {
  assert.equal(editText('---\na:\n  - b\nc: { d: e }\n---\n', [{ kind: 'remove', path: ['a', 0] }, { kind: 'remove', path: ['c', 'd'] }]), '---\na: []\nc: {}\n---\n')
})

test('a file of fields alone is edited like front matter', () => {
  assert.equal(editText('# Remark\nevents:\n- id: a\n', [{ kind: 'set', path: ['events', 0, 'id'], value: 'b' }]), '# Remark\nevents:\n- id: b\n')
})

test('a path that leads nowhere and fields that are no YAML are errors that name themselves', () => {
  for (const edit of [
    { kind: 'set', path: ['events', 5], value: 'x' }, { kind: 'set', path: ['source', 'en'], value: 'x' },
    { kind: 'append', path: ['title'], value: 'x' }, { kind: 'rename', path: ['nothing'], key: 'x' }, { kind: 'rename', path: ['source'], key: 'title' },
  ] satisfies Edit[]) assert.throws(() => editText(article, [edit]), EditError)
  assert.throws(() => editText('---\na: [\n---\n', [{ kind: 'set', path: ['a'], value: 'x' }]), EditError)
  assert.throws(() => editText('---\na: b\n', [{ kind: 'set', path: ['a'], value: 'x' }]), EditError)
})

test('a new file has the order of the format, short rows in braces, long texts folded and quotes only where needed', () => {
  const long = 'Militias subordinate to Russia are preparing a new campaign against the cells of the group in the Syrian Badia, having brought in reinforcements'
  assert.equal(formatRecord({
    events: [{ passage: { en: long }, actors: [{ role: 'target', id: 'shepherds' }], id: 'a-b', type: 'attack', locations: [], title: 'Hospital #4 hit' }],
    language: 'en', published: '[2020-11..2020-12]', annotators: ['amal', 'b, c'], title: { ar: 'عنوان', en: 'yes: no' },
  }, '\nBody.\n\n'), `---
title: { ar: عنوان, en: "yes: no" }
published: "[2020-11..2020-12]"
language: en
annotators: [amal, "b, c"]
events:
  - id: a-b
    title: "Hospital #4 hit"
    type: attack
    locations: []
    actors:
      - { id: shepherds, role: target }
    passage:
      en: >-
        Militias subordinate to Russia are preparing a new campaign against the cells of the group in the Syrian Badia,
        having brought in reinforcements
---

Body.
`)
})

test('every record of the corpora is the same data when it is written anew', () => {
  const root = new URL('../../../', import.meta.url).pathname
  const files = globSync(['content/**/*.md', 'tests/corpora/good/**/*.md'], { cwd: root }).filter(path => !path.endsWith('README.md'))
  assert.ok(files.length > 100)
  for (const path of files) {
    const text = readFileSync(root + path, 'utf8')
    const written = formatRecord(fieldsOf(text), bodyOf(text))
    assert.deepEqual([fieldsOf(written), bodyOf(written)], [fieldsOf(text), bodyOf(text)], path)
    assert.equal(editText(text, [{ kind: 'set', path: [], value: fieldsOf(written) }, { kind: 'body', text: bodyOf(written) }]), text, path)
  }
})

test('every field of the schemas has its place in the order', () => {
  const top = new Set([articleSchema, actorSchema, eventSchema, locationSchema, pageSchema, sourceSchema].flatMap(schema => {
    const shape = 'shape' in schema ? schema.shape : {}
    return Object.keys(shape)
  }))
  assert.ok(top.size > 30)
  assert.deepEqual([...top].filter(field => !fieldOrder['']?.includes(field)), [])
})
