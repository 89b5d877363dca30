/** Every danger has its refusals, and they are what the table says: a case that is taken away, or no longer complains, is missed here. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { guards } from './guards.ts'
import { safetyRows } from './rows.ts'

const tests = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, tests), 'utf8')

for (const { danger, rules, corpora, tests: files } of safetyRows) {
  test(`${danger}: refused, in both languages, with a place`, () => {
    const reports = corpora.map(name => {
      assert.ok(existsSync(new URL(`corpora/bad/${name}/report.txt`, tests)), name)
      const report = read(`corpora/bad/${name}/report.txt`)
      assert.match(report, /:\d+:\d+ {2}error {2}/, name)
      assert.match(report, /:\d+:\d+ {2}خطأ {2}/, name)
      assert.ok(rules.some(rule => report.includes(`  ${rule}\n`)), name)
      return report
    })
    for (const rule of rules) {
      const tested = reports.some(report => report.includes(`  ${rule}\n`)) || Object.keys(files).some(path => read(path).includes(rule))
      assert.ok(tested, rule)
    }
    for (const [path, titles] of Object.entries(files)) for (const title of titles) assert.ok(read(path).includes(title), `${path}: ${title}`)
  })
}

test('every row has guards in the code, each at one place, so that each can be taken away', () => {
  assert.deepEqual([...new Set(guards.map(({ danger }) => danger))].sort(), safetyRows.map(({ danger }) => danger).sort())
  for (const { file, code } of guards) assert.equal(read(`../${file}`).split(code).length, 2, `${file}: ${code}`)
})
