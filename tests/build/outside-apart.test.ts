/** Outside data sets stay beside the corpus: whatever is given away has the same bytes with them, without them, and with a second one. */

import assert from 'node:assert/strict'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writePackage } from '../../src/build/data/index.ts'
import { load } from '../../src/build/load.ts'
import { listPreviewRecipes } from '../../src/build/previews.ts'
import { exampleReference } from '../../src/corpus/validate/rules/examples.ts'
import { listApiFiles, listApiRecipes } from '../../src/exports/api/index.ts'
import { listFeedRecipes } from '../../src/exports/feeds/files.ts'
import { makeAll } from '../../src/exports/index.ts'
import { listSearchRecords } from '../../src/search/records.ts'
import { citationContext } from '../../src/site/citation.ts'
import { contextOf } from '../../src/site/context.ts'

const root = process.cwd()
const work = mkdtempSync(join(tmpdir(), 'outside-apart-'))
after(() => rmSync(work, { recursive: true }))

/** A copy of the shipped corpus, outside git, changed by `change`. */
function copyCorpus(name: string, change: (folder: string) => void): string {
  const folder = join(work, name)
  cpSync('content', folder, { recursive: true })
  change(folder)
  return folder
}

/** Every file that others can take, by path. */
function giveAway(name: string, content: string): Map<string, string> {
  const { prepared } = load({ root, content, out: join(work, 'unused'), cache: join(work, 'cache'), siteUrl: 'https://example.org', sourceDate: 1_700_000_000, pictures: [] })
  assert.ok(prepared)
  const folder = join(work, `${name}-out`)
  writePackage(folder, prepared.data)
  const { handover, data, explore, annotate, record } = prepared
  const files = new Map(globSync('**/*', { cwd: folder }).filter(path => statSync(join(folder, path)).isFile()).map(path => [path, readFileSync(join(folder, path)).toString('base64')]))
  for (const { path, pieces } of listApiFiles(data.context, data.facts)) files.set(path, [...pieces()].map(piece => Buffer.from(piece as string).toString('base64')).join())
  const context = citationContext(contextOf(handover, 'en'))
  const followed = [...makeAll(listApiRecipes(data.context), data.context), ...makeAll(listPreviewRecipes(handover), handover), ...makeAll(listFeedRecipes(context), context)]
  for (const { path, text } of [...explore(), ...annotate(), ...record, ...followed]) files.set(path, text)
  files.set('search', JSON.stringify(listSearchRecords(handover.corpus, handover.urls)))
  return files
}

const without = giveAway('without', copyCorpus('a', folder => rmSync(join(folder, 'reference'), { recursive: true })))

test('what is given away is a good deal', () => {
  assert.ok(without.size > 150, String(without.size))
  for (const path of ['data/events.csv', 'data/marsad-data.zip', 'data/marsad.sqlite', 'data/datapackage.json', 'data/checksums.txt']) assert.ok([...without.keys()].some(name => name === path || name.startsWith('data/SHA')), path)
})

for (const [name, change] of [
  ['with the set that is shipped', () => undefined],
  ['with a second set beside it', (folder: string) => {
    for (const [path, text] of Object.entries(exampleReference)) {
      mkdirSync(join(folder, 'reference/survey'), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }],
] as const) {
  test(`${name}, every file that is given away has the same bytes`, () => {
    const given = giveAway(name, copyCorpus(name, change))
    assert.deepEqual([...given.keys()].sort(), [...without.keys()].sort())
    for (const [path, bytes] of given) assert.ok(bytes === without.get(path), path)
  })
}
