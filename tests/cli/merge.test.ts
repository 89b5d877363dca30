import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { bodyOf, editText, fieldsOf } from '../../src/corpus/edit/index.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { call, copyCorpus, readFolder } from './call.ts'

const harbour = 'tests/corpora/good/harbour'

test('reports of a merged event count for the other, and the hint between the two is settled', async () => {
  const folder = copyCorpus(harbour)
  const [before, earlier] = [readFolder(folder), loadCorpus(folder).corpus]
  const { exit, output, errors } = await call(['merge', 'smell-at-lock-nine', 'lock-nine-gas-leak', '--content', folder, '--note', 'One leak: same lock, same night.'])
  assert.equal(exit, 0, errors)
  assert.match(output, /^\+ events\/smell-at-lock-nine\.md {2}merged into lock-nine-gas-leak$/m)
  assert.match(output, /possiblySame settled: 1/)
  const text = readFileSync(join(folder, 'events/smell-at-lock-nine.md'), 'utf8')
  assert.deepEqual([fieldsOf(text), bodyOf(text)], [{ status: { 'merged-into': 'lock-nine-gas-leak' } }, 'One leak: same lock, same night.'])
  const { corpus, diagnostics } = loadCorpus(folder)
  assert.deepEqual(diagnostics.filter(({ level }) => level === 'error'), [])
  const reports = (id: string): number => earlier?.events.get(id)?.reports.length ?? 0
  assert.equal(corpus?.events.get('lock-nine-gas-leak')?.reports.length, reports('smell-at-lock-nine') + reports('lock-nine-gas-leak'))
  assert.match(errors, new RegExp(`reports ${reports('lock-nine-gas-leak')} \\+ ${reports('smell-at-lock-nine')} = `))
  const after = readFolder(folder)
  const changed = Object.keys(before).filter(path => before[path] !== after[path])
  assert.equal(changed.length, 1)
  for (const path of changed) assert.equal((before[path] ?? '').replace(/^ {4}possiblySame: lock-nine-gas-leak\n/m, ''), after[path])
})

test('an event file that exists keeps what it says and gets the status', async () => {
  const folder = copyCorpus(harbour)
  const path = join(folder, 'events/smell-at-lock-nine.md')
  writeFileSync(path, '---\n# Seen by two.\ntitle: { en: A smell, fr: Une odeur }\n---\nFirst note.\n')
  assert.equal((await call(['merge', 'smell-at-lock-nine', 'lock-nine-gas-leak', '--content', folder, '--note', 'Merged.'])).exit, 0)
  assert.equal(readFileSync(path, 'utf8'), '---\n# Seen by two.\ntitle: { en: A smell, fr: Une odeur }\nstatus: { merged-into: lock-nine-gas-leak }\n---\nFirst note.\n\nMerged.\n')
})

const refusals: Readonly<Record<string, { args: string[]; says: RegExp }>> = {
  'itself': { args: ['deep-lesk', 'deep-lesk'], says: /cannot be merged into itself/ },
  'what an editor keeps apart': { args: ['crane-collapse-east-terminal', 'lock-nine-gas-leak'], says: /distinct: see distinctFrom in events\/crane-collapse-east-terminal\.md/ },
  'what an editor keeps apart, the other way round': { args: ['lock-nine-gas-leak', 'crane-collapse-east-terminal'], says: /distinct/ },
  'a part into its whole': { args: ['east-terminal-walkout', 'spring-stoppages-2023'], says: /part of the other/ },
  'a withdrawn event': { args: ['second-crane-sint-brechte', 'deep-lesk'], says: /is withdrawn/ },
  'one that is merged already': { args: ['walkout-at-berth-four', 'deep-lesk'], says: /merged into "east-terminal-walkout" already/ },
  'into one that is merged': { args: ['deep-lesk', 'walkout-at-berth-four'], says: /already[^]*Name east-terminal-walkout as the target/ },
  'an event that is not there': { args: ['deep-lesc', 'deep-lesk'], says: /There is no event "deep-lesc"[^]*nearest: deep-lesk/ },
  'scopes that do not agree': { args: ['sluice-road-blockade', 'spring-stoppages-total'], says: /scope[^]*The corpus would have errors/ },
}
test('what cannot be merged is refused with its reason and changes nothing', async () => {
  const folder = copyCorpus(harbour)
  const before = readFolder(folder)
  for (const [name, { args, says }] of Object.entries(refusals)) {
    const { exit, errors } = await call(['merge', ...args, '--content', folder])
    assert.equal(exit, 1, name)
    assert.match(errors, says, name)
  }
  assert.deepEqual(readFolder(folder), before)
})

test('with --dry-run it is told what the merge would lead to', async () => {
  const folder = copyCorpus(harbour)
  const before = readFolder(folder)
  const { exit, errors } = await call(['merge', 'smell-at-lock-nine', 'lock-nine-gas-leak', '--content', folder, '--dry-run'])
  assert.equal(exit, 0)
  assert.match(errors, /origins \d+, grade/)
  assert.deepEqual(readFolder(folder), before)
})

test('of two hints of a third report that now lead to one event, one is left', async () => {
  const folder = copyCorpus(harbour)
  const path = join(folder, 'articles/2024/deep-lesk.md')
  const third = editText(readFileSync(path, 'utf8'), [{ kind: 'set', path: ['events', 0, 'possiblySame'], value: ['smell-at-lock-nine', 'lock-nine-gas-leak'] }])
  writeFileSync(path, third)
  const { exit, errors } = await call(['merge', 'smell-at-lock-nine', 'lock-nine-gas-leak', '--content', folder])
  assert.equal(exit, 0, errors)
  const reports = fieldsOf(readFileSync(path, 'utf8'))['events']
  assert.equal(Array.isArray(reports) ? (reports[0] as Record<string, unknown>)['possiblySame'] : null, 'lock-nine-gas-leak')
})
