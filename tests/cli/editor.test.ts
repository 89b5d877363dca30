/** What the project tells an editor: schemas that exist, and a pattern that finds every problem of a report. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import { exampleRecord } from '../../src/corpus/validate/rules/examples.ts'
import { callCheck, withCorpus } from './check-command.ts'

const root = new URL('../../', import.meta.url).pathname
const read = (path: string): unknown => JSON.parse(readFileSync(root + path, 'utf8'))

test('every schema that the settings name exists', () => {
  const settings = read('.vscode/settings.json') as { 'yaml.schemas': Record<string, string> }
  const schemas = Object.keys(settings['yaml.schemas'])
  assert.ok(schemas.length >= 4)
  for (const schema of schemas) assert.ok(existsSync(root + schema), schema)
})

test('the task finds each problem of a report at its place', async () => {
  const { tasks: [task] } = read('.vscode/tasks.json') as { tasks: { problemMatcher: { pattern: { regexp: string }; background: { beginsPattern: string; endsPattern: string } } }[] }
  assert.ok(task)
  await withCorpus({ 'actors/apex.md': exampleRecord(['name: Apex', 'kind: frim', 'country: sy']), 'actors/zoe.md': exampleRecord(['kind: company']) }, async folder => {
    const { written } = await callCheck([folder, '--lang', 'en'])
    const pattern = new RegExp(task.problemMatcher.pattern.regexp)
    const found = written.split('\n').map(line => pattern.exec(line)).filter(match => match !== null).map(([, file, line, column, severity, , code]) => [file, line, column, severity, code])
    assert.deepEqual(found, loadCorpus(folder).diagnostics.map(({ path, line, column, level, rule }) => [`${folder}/${path}`, String(line), String(column), level, rule]))
    assert.ok(found.length >= 3)
  })
})
