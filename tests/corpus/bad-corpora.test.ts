/**
 * Each folder of tests/corpora/bad holds the files that spoil the smallest corpus, and the exact report on it in both
 * languages. It is named after the rule that must complain: `<rule>`, or `<rule>--<case>` where one case is not enough.
 * `UPDATE=1 node --test tests/corpus/bad-corpora.test.ts` writes the reports anew: read the difference.
 */

import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import { formatReport } from '../../src/corpus/report/index.ts'
import { exampleStrings, smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'

const badFolder = new URL('../corpora/bad/', import.meta.url).pathname

/** The smallest corpus on disk with the spoiling files over it. */
function spoilCorpus(overlay: string): string {
  const root = mkdtempSync(join(tmpdir(), 'bad-corpus-'))
  for (const [path, text] of Object.entries(smallestCorpus)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text ?? '')
  }
  cpSync(overlay, root, { recursive: true })
  return root
}

function reportOn(root: string): string {
  const { corpus, diagnostics } = loadCorpus(root, { interfaceStrings: exampleStrings })
  assert.equal(corpus === null, diagnostics.some(({ level }) => level === 'error'))
  const textOf = (path: string): string | undefined => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ? readFileSync(join(root, path), 'utf8') : undefined
  return `${formatReport(diagnostics, { textOf })}\n${formatReport(diagnostics, { lang: 'ar' })}`
}

const enoughCases = 120

test(`there are at least ${enoughCases} bad corpora`, () => {
  assert.ok(readdirSync(badFolder).length >= enoughCases, String(readdirSync(badFolder).length))
})

for (const name of readdirSync(badFolder).sort()) {
  test(`the report on the bad corpus "${name}" is as expected`, () => {
    const [rule = name] = name.split('--')
    const root = spoilCorpus(join(badFolder, name, 'corpus'))
    try {
      const report = reportOn(root)
      const expected = join(badFolder, name, 'report.txt')
      if (process.env['UPDATE'] === '1') writeFileSync(expected, report)
      assert.doesNotMatch(report, /\n\s+at \S|undefined|\[object/)
      assert.equal(report, readFileSync(expected, 'utf8'))
      assert.ok(rule === 'several' || report.includes(`  ${rule}\n`), `no complaint of ${rule}`)
    } finally {
      rmSync(root, { recursive: true })
    }
  })
}
